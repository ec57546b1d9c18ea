using System.Text.RegularExpressions;
using Redactor.Detection.Patterns;
using Redactor.Documents;

namespace Redactor.Detection.NationalIds;

/// <summary>Chinese resident numbers of 18 places, the older ones of 15, and copies of them with a figure lost or gained.</summary>
public sealed partial class ChineseResidentIdRecognizer() : PatternRecognizer(
    "id/cn-resident/1",
    EntityType.Id,
    new RecognizerPattern(Eighteen(), 0.75, "eighteen places, as a Chinese resident number"),
    new RecognizerPattern(Fifteen(), 0.6, "fifteen figures with a date, as an old Chinese resident number"),
    new RecognizerPattern(Damaged(), 0.6, "begins as a Chinese resident number, a figure too few or too many"))
{
    private const string D = DigitRepair.D;

    protected override double Score(Candidate candidate)
    {
        var value = candidate.Value;
        if (!DigitRepair.MostlyDigits(value))
            return 0;
        var figures = DigitRepair.Figures(value);
        var last = value[^1];
        if (last is 'X' or 'x' or 'Х' or 'х')
            return Eighteen(figures, 10);
        if (figures.Length == 18)
            return Eighteen(figures.AsSpan(0, 17), figures[17]);
        return Checksums.StartsLikeChineseResident(figures) ? candidate.Pattern.Score : 0;
    }

    private static double Eighteen(ReadOnlySpan<int> first17, int last) =>
        Checksums.IsChineseResident(first17, last) ? 0.99 : Checksums.StartsLikeChineseResident(first17) ? 0.85 : 0.6;

    [GeneratedRegex($@"(?<![\w+-[\u3007\u3400-\u9FFF]]|[0-9][\-/.])(?:[1-9]{D}(?:[ \-]?{D}){{15}}[ \-]?|[1-9](?:[ ]{D}){{16}}[ ])[{DigitRepair.Class}XxХх](?![0-9A-Za-z])")]
    private static partial Regex Eighteen();

    [GeneratedRegex($@"(?<![\w+-[\u3007\u3400-\u9FFF]]|[0-9][ \-/.])[1-6][0-9](?:[ ]?{D}){{13}}(?![0-9A-Za-z]|[ \-][0-9])")]
    private static partial Regex Fifteen();

    [GeneratedRegex($@"(?<![\w+-[\u3007\u3400-\u9FFF]]|[0-9][ \-/.])(?:6[1-5]|[1-5][0-9]){D}{{4}}(?:19|20){D}{{8,13}}[Xx]?(?![0-9A-Za-z])")]
    private static partial Regex Damaged();
}
