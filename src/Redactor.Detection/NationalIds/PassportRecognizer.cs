using System.Text.RegularExpressions;
using Redactor.Detection.Patterns;
using Redactor.Documents;

namespace Redactor.Detection.NationalIds;

/// <summary>
/// Numbers of passports, cards, residence permits and certificates as Kazakhstan, China and their neighbours give them, and the lines for machines.
/// </summary>
public sealed partial class PassportRecognizer() : PatternRecognizer(
    "id/passport/1",
    EntityType.Id,
    new RecognizerPattern(Latin(), 0.85, "letters and figures of a passport number"),
    new RecognizerPattern(LookAlike(), 0.7, "look-alike letters and figures of a passport number"),
    new RecognizerPattern(Certificate(), 0.9, "Roman figure, two letters and six figures, as on a certificate of birth or marriage"),
    new RecognizerPattern(Residence(), 0.85, "series and number of a permit or of a passport for travel"),
    new RecognizerPattern(ForeignerCard(), 0.85, "three letters and twelve figures, as on a Chinese card of residence"),
    new RecognizerPattern(MachineReadable(), 0.95, "machine-readable lines of a passport or card"))
{
    protected override double Score(Candidate candidate) =>
        DigitRepair.CountDigits(candidate.Value) >= 6 || candidate.Value.Contains('<') ? candidate.Pattern.Score : 0;

    [GeneratedRegex($@"(?<![A-Za-z0-9])[A-Z]{{1,2}}[ ]?(?:№|No\.?)?[ ]?{DigitRepair.D}{{3,4}}[ ]?{DigitRepair.D}{{3,5}}(?![0-9A-Za-z])")]
    private static partial Regex Latin();

    [GeneratedRegex(@"(?<![\w-[\u3007\u3400-\u9FFF]])(?:[1I|]?[АВЕКМНОРСТУХ]{1,2}|№|Ns|Nе|Мо)[ ]?[0-9]{7,9}(?![\w-[\u3007\u3400-\u9FFF]])")]
    private static partial Regex LookAlike();

    [GeneratedRegex(@"(?<!\w)[IVXLCІХЛУ1l]{1,5}[ ]?-[ ]?[А-ЯA-Z]{2}[ ]?(?:№|N[o°º]?\.?)?[ ]?[0-9]{6}(?![0-9\w-[\u3007\u3400-\u9FFF]])")]
    private static partial Regex Certificate();

    [GeneratedRegex(@"(?<![\w+.,/\--[\u3007\u3400-\u9FFF]])[0-9]{2}[ ]?(?:№|N[o°º]?\.?)[ ]?[0-9]{7}(?![0-9\w-[\u3007\u3400-\u9FFF]])")]
    private static partial Regex Residence();

    [GeneratedRegex(@"(?<![A-Za-z0-9])[A-Z]{3}[ ]?[0-9]{12}(?![0-9A-Za-z])")]
    private static partial Regex ForeignerCard();

    [GeneratedRegex(@"(?<![A-Z0-9<])(?:[PIACV][A-Z<][A-Z]{3}[A-Z0-9<]{5,39}<{2}[A-Z0-9<]{2,39}|[A-Z0-9<]{9}[0-9][A-Z]{3}[0-9]{7}[MF<X][0-9]{7}[A-Z0-9<]{2,16}|[0-9]{7}[MF<X][0-9]{7}[A-Z]{3}[A-Z0-9<]{11}[0-9])(?![A-Z0-9<])")]
    private static partial Regex MachineReadable();
}
