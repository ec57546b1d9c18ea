using System.Text.RegularExpressions;
using Redactor.Documents;

namespace Redactor.Detection.Patterns;

/// <summary>Links, with or without their scheme, also with gaps put in by OCR.</summary>
public sealed partial class UrlRecognizer() : PatternRecognizer(
    "url/1",
    EntityType.Url,
    new RecognizerPattern(WithScheme(), 0.98, "web scheme"),
    new RecognizerPattern(Network(), 0.95, "address on a social network or messenger"),
    new RecognizerPattern(Bare(), 0.8, "domain name"))
{
    private const string Part = @"[^\s<>""'«»“”‘’\u0600-\u06FF\u3000-\u9FFF\uFF00-\uFFEF]";

    [GeneratedRegex($@"(?:h[tit]{{1,2}}ps?[ ]?[:;.]?[ ]?//?|www[ ]?\.)[ ]?{Part}{{2,300}}(?:[ ]\.?(?:/{Part}{{1,200}}|(?:com|org|net|ru|kz|cn|me)(?:/{Part}{{0,200}})?\b))?(?<![.,;:!?])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WithScheme();

    [GeneratedRegex($@"(?<![\w@.-[\u3007\u3400-\u9FFF]])(?:t[ ]?\.[ ]?me|wa\.me|vk\.com|vk\.me|ok\.ru|fb\.com|facebook\.com|instagram\.com|youtu\.be|youtube\.com|tiktok\.com|douyin\.com|weibo\.com|twitter\.com|x\.com)[ ]?/[ ]?{Part}{{1,200}}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Network();

    [GeneratedRegex($@"(?<![\w@.\--[\u3007\u3400-\u9FFF]])(?:[A-Za-z0-9][A-Za-z0-9\-]{{1,62}}\.){{1,4}}(?:com|org|net|info|ru|kz|cn|uz|kg|io|tv|biz|eu|de|me)(?:/{Part}{{0,200}})?(?![\w@-[\u3007\u3400-\u9FFF]])")]
    private static partial Regex Bare();

}
