using System.Text.RegularExpressions;
using Redactor.Documents;

namespace Redactor.Detection.Patterns;

/// <summary>Telephone numbers with a plus or 00 and a country code, in any spacing.</summary>
public sealed partial class InternationalPhoneRecognizer() : PatternRecognizer(
    "phone/international/1",
    EntityType.Phone,
    new RecognizerPattern(Plus(), 0.95, "plus sign and country code"),
    new RecognizerPattern(DoubleZero(), 0.85, "00 and a known country code"),
    new RecognizerPattern(TrailingPlus(), 0.8, "figures with the plus at the end, as right-to-left text is read"))
{
    private const string D = DigitRepair.D;
    private const string Gap = @"[ .()/\-]{0,3}";

    protected override double Score(Candidate candidate)
    {
        var figures = DigitRepair.Figures(candidate.Value).Length;
        if (figures is < 8 or > 16 || !DigitRepair.MostlyDigits(candidate.Value))
            return 0;
        return candidate.Pattern.Score;
    }

    [GeneratedRegex($@"\+{Gap}[1-9Il]{Gap}{D}(?:{Gap}{D}){{6,13}}(?![0-9])")]
    private static partial Regex Plus();

    [GeneratedRegex($@"(?<![\w+.,/\--[\u3007\u3400-\u9FFF]])(?:00|OO|ОО)[ \-]?(?:7|86|90|996|998|992|993|49|44|33|31|39|46|47|45|32|34|30|41|43|420|48|1|61|972|971|966|976|852)(?:{Gap}{D}){{7,12}}(?![0-9\w-[\u3007\u3400-\u9FFF]])")]
    private static partial Regex DoubleZero();

    [GeneratedRegex(@"(?<![0-9\w-[\u3007\u3400-\u9FFF]])[0-9]{2,4}(?:[ \-][0-9]{1,4}){1,5}\+(?![0-9])")]
    private static partial Regex TrailingPlus();
}
