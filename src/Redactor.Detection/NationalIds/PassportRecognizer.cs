using System.Text.RegularExpressions;
using Redactor.Detection.Patterns;
using Redactor.Documents;

namespace Redactor.Detection.NationalIds;

/// <summary>Passport and card numbers of one or two letters and seven to nine figures, as Kazakhstan, China and their neighbours give them.</summary>
public sealed partial class PassportRecognizer() : PatternRecognizer(
    "id/passport/1",
    EntityType.Id,
    new RecognizerPattern(Latin(), 0.85, "letters and figures of a passport number"),
    new RecognizerPattern(LookAlike(), 0.7, "look-alike letters and figures of a passport number"))
{
    protected override double Score(Candidate candidate) =>
        DigitRepair.CountDigits(candidate.Value) >= 6 ? candidate.Pattern.Score : 0;

    [GeneratedRegex($@"(?<![A-Za-z0-9])[A-Z]{{1,2}}[ ]?(?:№|No\.?)?[ ]?{DigitRepair.D}{{3,4}}[ ]?{DigitRepair.D}{{3,5}}(?![0-9A-Za-z])")]
    private static partial Regex Latin();

    [GeneratedRegex(@"(?<![\w-[\u3007\u3400-\u9FFF]])(?:[АВЕКМНОРСТУХ]{1,2}|№|Ns|Nе|Мо)[ ]?[0-9]{7,9}(?![\w-[\u3007\u3400-\u9FFF]])")]
    private static partial Regex LookAlike();
}
