using System.Text.RegularExpressions;
using Redactor.Documents;

namespace Redactor.Detection.Patterns;

/// <summary>Telephone numbers that were written in part: figures among words, crosses for figures that were not read, the last ones alone, short local ones.</summary>
public sealed partial class PartialPhoneRecognizer() : PatternRecognizer(
    "phone/partial/1",
    EntityType.Phone,
    new RecognizerPattern(Mixed(), 0.75, "figures and words for figures in one number"),
    new RecognizerPattern(Crossed(), 0.85, "figures with crosses among them"),
    new RecognizerPattern(Last(), 0.75, "last figures behind dots or a word for the end"),
    new RecognizerPattern(Local(), 0.75, "five figures after a word for telephone"),
    new RecognizerPattern(Han(), 0.8, "eleven Chinese figures in groups"))
{
    private const string Word =
        "(?:ноль|нуль|один|два|три|четыре|пять|шесть|семь|восемь|девять|десять|\\p{L}{3,9}надцать|двадцать|тридцать|сорок|пятьдесят|шестьдесят|семьдесят|восемьдесят|девяносто|сто|двести|пятьсот|семьсот|восемьсот|девятьсот|" +
        "нөл|бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|он|жиырма|отыз|қырық|елу|алпыс|жетпіс|сексен|тоқсан|жүз|" +
        "oh|zero|double|triple|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)";

    private const string Cue = "(?:тел(?:\\.|ефон\\p{L}{0,4})|сот(?:к\\p{L}|\\.)|ұялы\\p{L}{0,4}|нөмір\\p{L}{0,3}|номер\\p{L}{0,3}|байл(?:\\.|аныс)|tel\\.?|phone|call|ring|contact|mobile)";

    [GeneratedRegex($@"(?<!\w){Cue}[^\n\f0-9]{{0,24}}?(?<it>(?=[^\n\f]{{0,60}}\p{{L}}{{2}})[+(]{{0,2}}[0-9][0-9OО()]{{0,12}}(?:[ .\-–—]{{0,2}}(?:[0-9OО()]{{1,6}}|{Word}(?![\p{{L}}]))){{2,12}})(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mixed();

    [GeneratedRegex(@"\+[0-9]{1,3}[ \-]?\(?[0-9xXхХ×*]{2,4}\)?(?:[ \-][0-9xXхХ×*]{2,4}){2,4}(?!\w)|(?<![0-9])1[3-9][0-9]{2}[ \-]?[0-9×*xX]{4}[ \-]?[0-9×*xX]{2,4}(?!\w)")]
    private static partial Regex Crossed();

    [GeneratedRegex(@"(?:…|\.{2,3})[ ]?-?[0-9]{2}-[0-9]{2}(?:-[0-9]{2})?(?![0-9\-])|(?<!\w)(?:phone|number)[ ]ended[ ]in[ ](?<it>-?[0-9]{2}(?:-[0-9]{2}){1,2})(?![0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Last();

    [GeneratedRegex($@"(?<!\w){Cue}[^\n\f0-9]{{0,16}}?(?<it>[0-9]{{1,2}}-[0-9]{{2}}-[0-9]{{2}}(?:[ ]x[ ][0-9]{{2,5}})?)(?![0-9\-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Local();

    [GeneratedRegex("(?<![一二三四五六七八九零〇幺两])[一二三四五六七八九零〇幺两]{3}[,、 ]?[一二三四五六七八九零〇幺两]{4}[,、 ]?[一二三四五六七八九零〇幺两]{4}(?![一二三四五六七八九零〇幺两])")]
    private static partial Regex Han();
}
