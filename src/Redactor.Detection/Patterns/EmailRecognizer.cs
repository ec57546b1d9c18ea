using System.Text.RegularExpressions;
using Redactor.Documents;

namespace Redactor.Detection.Patterns;

/// <summary>E-mail addresses, also with spaces put in by OCR and with the sign misread before a well-known mail domain.</summary>
public sealed partial class EmailRecognizer() : PatternRecognizer(
    "email/1",
    EntityType.Email,
    new RecognizerPattern(Plain(), 0.99, "name, at sign, domain"),
    new RecognizerPattern(Spaced(), 0.9, "name, at sign, domain, with gaps"),
    new RecognizerPattern(NoDomain(), 0.7, "name and at sign"),
    new RecognizerPattern(KnownDomain(), 0.85, "ends in a well-known mail domain"),
    new RecognizerPattern(AfterCue(), 0.7, "Latin word after a word for e-mail"))
{
    private const string At = "[@©®]";

    private const string Domains =
        @"(?:mail|gmail|inbox|bk|list|yandex|ya|rambler|163|126|qq|sina|foxmail|outlook|hotmail|live|yahoo|icloud|proton|protonmail|tutanota|gmx|" +
        @"internet)[ ]?[.,·][ ]?(?:ru|com|kz|cn|org|net|me|de|uz|kg)\b";

    [GeneratedRegex(@"[\w.%+\--[\u3007\u3400-\u9FFF]]{1,64}@[\w\--[\u3007\u3400-\u9FFF]]{1,63}(?:\.[\w\--[\u3007\u3400-\u9FFF]]{1,63}){1,5}")]
    private static partial Regex Plain();

    [GeneratedRegex($@"[\w.%+\--[\u3007\u3400-\u9FFF]]{{1,64}}[ ]?(?:{At}|\(@\)|[\[(](?:at|a)[\])])[ ]?[\w\--[\u3007\u3400-\u9FFF]]{{1,63}}(?:[ ]?[.,][ ]?[A-Za-z\-]{{2,63}}){{0,2}}[ ]?[.,][ ]?(?:com|ru|kz|cn|org|net|info|edu|gov|uz|kg|tr|de|uk|fr|eu|me)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Spaced();

    [GeneratedRegex(@"(?<![\w.@-[\u3007\u3400-\u9FFF]])[A-Za-z0-9][\w.%+\--[\u3007\u3400-\u9FFF]]{1,63}@[\w\--[\u3007\u3400-\u9FFF]]{2,63}")]
    private static partial Regex NoDomain();

    [GeneratedRegex($@"(?<![\w.-[\u3007\u3400-\u9FFF]])[A-Za-z][\w.\--[\u3007\u3400-\u9FFF]]{{0,40}}(?:[0-9_.\-][\w.\--[\u3007\u3400-\u9FFF]]{{0,20}})[ ]?{Domains}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex KnownDomain();

    [GeneratedRegex(@"(?:e-?\s?mail|почт[аеуы]\b|пошта(?:сы|м)?\b|邮\s?箱|邮件|ئېلخەت\w{0,16}|ئېلخات\w{0,16}|پوشتا\w{0,16})[^\w\n]{1,4}(?<it>[A-Za-z][\w.\--[\u3007\u3400-\u9FFF]]{0,40}(?:[0-9_.@][\w.\-@-[\u3007\u3400-\u9FFF]]{1,40}))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AfterCue();
}
