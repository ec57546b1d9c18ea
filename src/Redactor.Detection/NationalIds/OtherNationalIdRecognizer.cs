using System.Text.RegularExpressions;
using Redactor.Detection.Patterns;
using Redactor.Documents;

namespace Redactor.Detection.NationalIds;

/// <summary>National numbers of Turkey, Russia, Kyrgyzstan, Uzbekistan and the states of former Yugoslavia, told by length and check digits.</summary>
public sealed partial class OtherNationalIdRecognizer() : PatternRecognizer(
    "id/national/1",
    EntityType.Id,
    new RecognizerPattern(Eleven(), 0.8, "eleven figures with the check digits of a Turkish identity or Russian insurance number"),
    new RecognizerPattern(Taxpayer(), 0.8, "ten or twelve figures with the check digits of a Russian taxpayer number"),
    new RecognizerPattern(Snils(), 0.8, "figures grouped as a Russian insurance number"),
    new RecognizerPattern(Fourteen(), 0.7, "fourteen figures, as a Kyrgyz or Uzbek personal number"),
    new RecognizerPattern(Thirteen(), 0.9, "thirteen figures with the check digit of a Yugoslav identity number"),
    new RecognizerPattern(RussianPassport(), 0.6, "four and six figures, as a Russian passport"))
{
    private const double Insurance = 0.7;
    private const double TaxpayerScore = 0.8;

    protected override double Score(Candidate candidate)
    {
        var figures = DigitRepair.Figures(candidate.Value);
        return figures.Length switch
        {
            11 when candidate.Value.ContainsAny('-', ' ') => Checksums.IsSnils(figures) ? 0.9 : candidate.Pattern.Score,
            11 => Checksums.IsTurkish(figures) ? candidate.Pattern.Score : Checksums.IsSnils(figures) ? Insurance : 0,
            12 => Checksums.IsRussianTaxpayer(figures) ? candidate.Pattern.Score : 0,
            10 when candidate.Pattern.Score == TaxpayerScore => Checksums.IsRussianTaxpayer(figures) ? candidate.Pattern.Score : 0,
            13 => Checksums.IsYugoslav(figures) ? candidate.Pattern.Score : 0,
            14 => Checksums.IsUzbek(figures) || Checksums.StartsLikeKyrgyz(figures) ? 0.95 : candidate.Pattern.Score,
            _ => candidate.Pattern.Score,
        };
    }

    [GeneratedRegex(@"(?<![\w+.,/\--[\u3007\u3400-\u9FFF]])[1-9][0-9]{10}(?![0-9\w-[\u3007\u3400-\u9FFF]]|[./\-][0-9])")]
    private static partial Regex Eleven();

    [GeneratedRegex(@"(?<![\w+.,/\--[\u3007\u3400-\u9FFF]])[0-9]{10}(?:[0-9]{2})?(?![0-9\w-[\u3007\u3400-\u9FFF]]|[./\-][0-9])")]
    private static partial Regex Taxpayer();

    [GeneratedRegex(@"(?<![\w+.,/\--[\u3007\u3400-\u9FFF]])[0-9]{3}-[0-9]{3}-[0-9]{3}[ \-][0-9]{2}(?![0-9\w-[\u3007\u3400-\u9FFF]])")]
    private static partial Regex Snils();

    [GeneratedRegex(@"(?<![\w+-[\u3007\u3400-\u9FFF]]|[0-9][ \-/.])[1-6](?:[ ]?[0-9]){13}(?![0-9\w-[\u3007\u3400-\u9FFF]])")]
    private static partial Regex Fourteen();

    [GeneratedRegex(@"(?<![\w+-[\u3007\u3400-\u9FFF]]|[0-9][ \-/.])[0-3](?:[ ]?[0-9]){12}(?![0-9\w-[\u3007\u3400-\u9FFF]])")]
    private static partial Regex Thirteen();

    [GeneratedRegex(@"(?<![\w+-[\u3007\u3400-\u9FFF]]|[0-9][ \-/.])[0-9]{2}[ ]?[0-9]{2}[ ]{0,2}(?:№|N|No\.?|номер)?[ ]{0,2}[0-9]{6}(?![0-9\w-[\u3007\u3400-\u9FFF]]|[./\-][0-9])")]
    private static partial Regex RussianPassport();
}
