using System.Text.RegularExpressions;
using Redactor.Detection.Patterns;
using Redactor.Documents;

namespace Redactor.Detection.NationalIds;

/// <summary>Twelve-figure individual identification numbers of Kazakhstan, also with each figure in its own cell; the check digit decides how sure.</summary>
public sealed partial class KazakhIinRecognizer() : PatternRecognizer(
    "id/kz-iin/1",
    EntityType.Id,
    new RecognizerPattern(Twelve(), 0.5, "twelve figures, as an individual identification number"))
{
    protected override double Score(Candidate candidate)
    {
        if (!DigitRepair.MostlyDigits(candidate.Value))
            return 0;
        var figures = DigitRepair.Figures(candidate.Value);
        if (Checksums.IsKazakhIin(figures))
            return Checksums.StartsLikeKazakhIin(figures) ? 0.98 : 0.7;
        return Checksums.StartsLikeKazakhIin(figures) ? 0.7 : candidate.Pattern.Score;
    }

    [GeneratedRegex($@"(?<![\w+-[\u3007\u3400-\u9FFF]]|[0-9][ \-/.])(?:[0-9]{DigitRepair.D}(?:[ \-]?{DigitRepair.D}){{10}}|[0-9](?:[ ]{DigitRepair.D}){{11}})(?![0-9\w-[\u3007\u3400-\u9FFF]]|[ \-][0-9])")]
    private static partial Regex Twelve();
}
