using System.Text.RegularExpressions;
using Redactor.Detection.Patterns;
using Redactor.Documents;

namespace Redactor.Detection.Addresses;

/// <summary>Geographic coordinates, post boxes, corners of streets, British postcodes and postcodes behind a country.</summary>
public sealed partial class CoordinatesRecognizer() : PatternRecognizer(
    "address/coordinates/1",
    EntityType.Address,
    new RecognizerPattern(Decimal(), 0.9, "latitude and longitude in decimal degrees"),
    new RecognizerPattern(Degrees(), 0.95, "degrees and minutes"),
    new RecognizerPattern(DamagedDegrees(), 0.85, "degrees, minutes and seconds without all their signs"),
    new RecognizerPattern(Named(), 0.9, "degrees after the words for latitude and longitude"),
    new RecognizerPattern(PostBox(), 0.9, "post box"),
    new RecognizerPattern(Postcode(), 0.85, "British postcode with its town"),
    new RecognizerPattern(BehindPlace(), 0.6, "postcode behind a place on a line of its own"),
    new RecognizerPattern(Corner(), 0.85, "corner of two streets"))
{
    protected override bool ReadsRepairedFigures => true;

    // The sign for degrees is often read as a quotation mark.

    [GeneratedRegex(@"(?<![0-9.,])[NS]?[ ]?-?[0-9]{1,2}[.,][0-9]{3,8}[ ]?[°º""”*]?[ ]?[NSсю]?[.,;/]?[ ]{1,2}[EWвз]?[ ]?-?[0-9]{1,3}[.,][0-9]{3,8}[ ]?[°º""”*]?[ ]?[EWвз]?(?![0-9])")]
    private static partial Regex Decimal();

    [GeneratedRegex(@"(?<![0-9])[0-9]{1,3}[ ]?°[ ]?[0-9]{1,2}(?:[.,][0-9]{1,4})?[ ]?['’′][ ]?(?:[0-9]{1,2}(?:[.,][0-9]{1,3})?[ ]?[""″”]|['’]{2})?[ ]?[NSEWсювз]?\.?[ ]?(?:ш|д|lat|lon)?\.?(?:[ ,;]{1,3}[0-9]{1,3}[ ]?°[ ]?[0-9]{1,2}(?:[.,][0-9]{1,4})?[ ]?['’′](?:[ ]?[0-9]{1,2}(?:[.,][0-9]{1,3})?[ ]?[""″”])?[ ]?[NSEWсювз]?)?")]
    private static partial Regex Degrees();

    // "42°43 18” ¥, 80°11 05”": the sign for minutes is lost, the letter for north misread.
    [GeneratedRegex(@"(?<![0-9])[0-9]{1,3}[ ]?°[ ]?[0-9]{1,2}[ '’′]{1,2}[0-9]{1,2}[ ]?[""″”'’]{1,2}(?:[ ]?[^\s0-9,;]{1,2}(?=[ ,;.]))?(?:[ ,;]{1,3}[0-9]{1,3}[ ]?°[ ]?[0-9]{1,2}[ '’′]{1,2}[0-9]{1,2}[ ]?[""″”'’]{1,2}(?:[ ]?[NSEWсювз](?!\w))?)?")]
    private static partial Regex DamagedDegrees();

    [GeneratedRegex(@"(?:北纬|东经|南纬|西经)[ ]?[0-9]{1,3}(?:[.,][0-9]{1,8})?[ ]?[°度](?:[ ]?[0-9]{1,2}(?:\.[0-9]{1,4})?[ ]?[分′'])?(?:[ ]?[0-9]{1,2}(?:\.[0-9]{1,4})?[ ]?[秒″""])?|(?<!\w)(?:lat(?:itude)?|lon(?:g(?:itude)?)?|широт[аыеу]|долгот[аыеу]|ендік|бойлық)[ .:=]{1,3}-?[0-9]{1,3}[.,][0-9]{2,8}[ ]?°?|(?<![0-9.,])[0-9]{1,3}[.,][0-9]{2,8}[ ]?°?[ ]?(?:с\.[ ]?ш|в\.[ ]?д|ю\.[ ]?ш|з\.[ ]?д)\.?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"(?<!\w)(?:P\.?[ ]?O\.?[ ]?Box|а/я|п/я|почтов\w+ ящик|войсков\w+ част[ьи]|в/ч|абонентск\w+ ящик|абоненттік жәшік|пошта жәшігі|post(?:al)? box|posta kutusu|پوچتا ساندۇق\w*|پوشتا جاشىگ\w*|poçta qutisi|pochta qutisi)[ ]?(?:№|No\.?)?[ ]?[0-9]{1,6}|(?:邮政)?信箱[ ]?[0-9]{1,6}[ ]?号?|[0-9]{1,5}[ ]?号信箱", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PostBox();

    [GeneratedRegex(@"(?<!\w)(?:[A-Z][a-z]{2,20}[ ,]{1,2}){0,2}[A-Z]{1,2}[0-9][0-9A-Z]?[ ][0-9][ABD-HJLNP-UW-Z]{2}(?!\w)")]
    private static partial Regex Postcode();

    [GeneratedRegex(@"(?<=^[ >]{0,5}(?:\p{Lu}[\p{L}().']{1,20}[ ]){1,3})[0-9]{5,6}(?=[ ]?\r?$)", RegexOptions.Multiline)]
    private static partial Regex BehindPlace();

    [GeneratedRegex(@"(?<!\w)(?:the )?corner of [\p{Lu}0-9][^,.;:?!\n\f]{1,40} and \p{Lu}[\p{L}'\-]+(?: \p{Lu}[\p{L}'\-]+){0,2}|(?<!\w)(?:на )?(?:углу|пересечении) (?:улиц )?\p{Lu}[\p{L}\-]{2,20}(?: \p{Lu}[\p{L}\-]{2,20})? и \p{Lu}[\p{L}\-]{2,20}|\p{Lu}[\p{L}\-]{2,20} (?:мен|пен|бен) \p{Lu}[\p{L}\-]{2,20}(?: көшелерінің)? қиылысы\w{0,5}")]
    private static partial Regex Corner();
}
