using System.Text.RegularExpressions;
using Redactor.Documents;

namespace Redactor.Detection.Patterns;

/// <summary>Chinese mobile numbers (eleven figures from 13 to 19) and landlines with an area code.</summary>
public sealed partial class ChinesePhoneRecognizer() : PatternRecognizer(
    "phone/china/1",
    EntityType.Phone,
    new RecognizerPattern(Mobile(), 0.9, "eleven figures of a Chinese mobile number"),
    new RecognizerPattern(Landline(), 0.8, "Chinese area code and seven or eight figures"))
{
    private const string D = DigitRepair.D;

    protected override double Score(Candidate candidate) =>
        DigitRepair.MostlyDigits(candidate.Value) ? candidate.Pattern.Score : 0;

    [GeneratedRegex($@"(?<![0-9A-Za-z.]|[0-9][\-/])[1l][3-9]{D}(?:[ \-]{{0,2}}{D}){{8}}(?![0-9A-Za-z]|[./\-][0-9])")]
    private static partial Regex Mobile();

    [GeneratedRegex($@"(?<![0-9A-Za-z.]|[0-9][\-/])\(?0(?:10|2[0-9]|[3-9]{D}{D})\)?[ \-]{{0,2}}[2-9]{D}{D}(?:[ \-]?{D}){{4,5}}(?![0-9A-Za-z]|[./\-][0-9])")]
    private static partial Regex Landline();
}
