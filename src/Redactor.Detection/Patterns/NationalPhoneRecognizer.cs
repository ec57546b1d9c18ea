using System.Text.RegularExpressions;
using Redactor.Documents;

namespace Redactor.Detection.Patterns;

/// <summary>
/// Telephone numbers as people write them inside Kazakhstan, Russia, Kyrgyzstan, Uzbekistan, Turkey and North America.
/// </summary>
public sealed partial class NationalPhoneRecognizer() : PatternRecognizer(
    "phone/national/1",
    EntityType.Phone,
    new RecognizerPattern(Eight(), 0.85, "eleven figures that begin with 8 or 7 and an area or mobile code"),
    new RecognizerPattern(ZeroFirst(), 0.7, "ten or eleven grouped figures that begin with 0"),
    new RecognizerPattern(Uzbek(), 0.7, "nine figures grouped as an Uzbek number"),
    new RecognizerPattern(Grouped(), 0.45, "seven to twelve grouped figures without other meaning"),
    new RecognizerPattern(NorthAmerican(), 0.75, "ten figures grouped as a North American number"),
    new RecognizerPattern(Extension(), ExtensionScore, "extension after a number"))
{
    private const string D = DigitRepair.D;
    private const double ExtensionScore = 0.72;
    private const string Gap = @"[ .()/\-]{0,3}";

    protected override double Score(Candidate candidate) =>
        candidate.Pattern.Score == ExtensionScore || (DigitRepair.MostlyDigits(candidate.Value) && !IsOtherNumber(candidate.Value)) ? candidate.Pattern.Score : 0;

    // A date, two years, or a large number with its thousands set apart.
    private static bool IsOtherNumber(ReadOnlySpan<char> value) => Dates.DateShapes.IsNumericDate(value) || Other().IsMatch(value);

    [GeneratedRegex($@"(?<![\w+.,/-[\u3007\u3400-\u9FFF]])[(]?[87]{Gap}[3-9О]{D}{D}(?:{Gap}{D}){{7}}(?![0-9\w-[\u3007\u3400-\u9FFF]])")]
    private static partial Regex Eight();

    [GeneratedRegex($@"(?<![\w+.,/\--[\u3007\u3400-\u9FFF]])\(?0[ ]?[2-9]{D}{D}\)?(?:[ \-]{{1,2}}{D}{{2,3}}){{2,3}}(?![0-9\w-[\u3007\u3400-\u9FFF]]|[./\-][0-9])")]
    private static partial Regex ZeroFirst();

    [GeneratedRegex(@"(?<![\w+.,/\--[\u3007\u3400-\u9FFF]])\(?9[0-9]\)?[ \-][0-9]{3}[ \-][0-9]{2}[ \-][0-9]{2}(?![0-9\w-[\u3007\u3400-\u9FFF]]|[./\-][0-9])")]
    private static partial Regex Uzbek();

    [GeneratedRegex(@"(?<![\w+.,/\-№$€-[\u3007\u3400-\u9FFF]]|[0-9][ ])(?=[0-9 \-]{8,16}(?![0-9]))\(?[0-9]{2,5}\)?(?:[ \-][0-9]{2,6}){1,4}(?![0-9\w-[\u3007\u3400-\u9FFF]]|[.,/\-][0-9])")]
    private static partial Regex Grouped();

    [GeneratedRegex(@"^(?:[1-9][0-9]{0,2}(?:[ ][0-9]{3})+|(?:19|20)[0-9]{2}[ \-](?:19|20)[0-9]{2}|(?:[0-3]?[0-9][ \-]){2}(?:19|20)?[0-9]{2}|(?:19|20)[0-9]{2}(?:[ \-][0-9]{2}){2}|[0-9\- ]{1,8})$")]
    private static partial Regex Other();

    [GeneratedRegex(@"(?<![\w+.,/\--[\u3007\u3400-\u9FFF]])(?:1[ .\-])?(?:\([2-9][0-9]{2}\)[ ]?|[2-9][0-9]{2}[.\-])[2-9][0-9]{2}[ .\-][0-9]{4}(?:x[0-9]{1,5})?(?![0-9\w-[\u3007\u3400-\u9FFF]]|[./\-][0-9])")]
    private static partial Regex NorthAmerican();

    [GeneratedRegex(@"(?<=[0-9]{2}[ ,(]{0,3})(?:доб\.?|вн(?:утр)?\.?|ішкі|ext\.?|extension|转|分机)[ ]?[0-9]{1,5}(?![0-9])|(?<=[0-9]{4})x[0-9]{2,5}(?![0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Extension();
}
