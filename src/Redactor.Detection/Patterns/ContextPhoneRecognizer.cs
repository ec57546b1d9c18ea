using System.Text.RegularExpressions;
using Redactor.Documents;

namespace Redactor.Detection.Patterns;

/// <summary>Any run of five to fifteen figures beside a word for telephone, in every language.</summary>
public sealed partial class ContextPhoneRecognizer() : PatternRecognizer(
    "phone/context/1",
    EntityType.Phone,
    new RecognizerPattern(After(), 0.8, "figures after a word for telephone"),
    new RecognizerPattern(Before(), 0.75, "figures before a word for telephone"))
{
    private const string D = DigitRepair.D;

    private const string Number = $@"\+?\(?[0-9l]{D}*(?:[ .()/\-]{{0,3}}{D}){{4,15}}";

    private const string Cue =
        @"(?:\b(?:тел(?:\.|ефон\w{0,16}|еграмм?\w{0,3})|моб(?:\.|ильн\w{1,16})|сот(?:ов\w{1,16}|\.|ка)|ұялы\w{0,16}|қалта\s?тел\w{0,16}|байланыс\w{0,16}|ватсап\w{0,16}|вотсап\w{0,16}|" +
        @"факс\w{0,16}|справк\w{1,16} по телефону|звон\w{2,6}|қоңырау\w{0,16}|tel(?:\.|\b|efon\w{0,16}|ephone\w{0,16})|phone\w{0,16}|mobile|cell|fax|whats\s?app|viber|wechat|call(?:ed)?|" +
        @"byla(?:nys)?\w{0,16}|(?:úıaly|uialy|uyali)\w{0,16}|aloqa)|电\s?话|手\s?机|联系方式|传\s?真|座机|致电|تېلېفون\w{0,16}|تەلەفون\w{0,16}|يانفون\w{0,16}|ئالاقە\w{0,16}|بايلانىس\w{0,16})";

    protected override double Score(Candidate candidate)
    {
        var figures = DigitRepair.Figures(candidate.Value).Length;
        if (figures is < 5 or > 15 || !DigitRepair.MostlyDigits(candidate.Value) || DateShape().IsMatch(candidate.Value))
            return 0;
        return candidate.Pattern.Score;
    }

    [GeneratedRegex($@"{Cue}(?:[^0-9\n\f\r]{{0,24}}?|[ ]?:[ ]?\n[ ]{{0,4}})(?<![0-9\w-[\u3007\u3400-\u9FFF]])(?<it>{Number})(?![0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex After();

    [GeneratedRegex($@"(?<![0-9\w-[\u3007\u3400-\u9FFF]])(?<it>{Number})(?![0-9])[ ,-]{{1,3}}(?:\w{{1,12}} )?(?:телефон\w{{0,16}}|tel(?:efon|ephone)\w{{0,16}}|نومۇرلۇق تېلېفون\w{{0,16}}|تېلېفون\w{{0,16}}|تەلەفون\w{{0,16}})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex(@"^\(?(?:[0-3]?[0-9][./\-][01]?[0-9][./\-](?:19|20)?[0-9]{2}|(?:19|20)[0-9]{2}(?:[./\-][0-9]{1,2}){0,2})(?:[ ].*)?$")]
    private static partial Regex DateShape();
}
