using System.Text.RegularExpressions;
using Redactor.Documents;

namespace Redactor.Detection.Patterns;

/// <summary>Vehicle plates of China, Kazakhstan, Russia, Kyrgyzstan, Uzbekistan, Turkey and Bosnia, and any plate beside a word for one.</summary>
public sealed partial class PlateRecognizer() : PatternRecognizer(
    "plate/1",
    EntityType.Plate,
    new RecognizerPattern(Chinese(), 0.95, "Chinese plate: province, letter, five or six signs"),
    new RecognizerPattern(DamagedChinese(), 0.7, "sign in place of the province, letter, six signs"),
    new RecognizerPattern(Kazakh(), 0.85, "Kazakh plate: three figures, letters, region"),
    new RecognizerPattern(Russian(), 0.85, "Russian plate: letter, three figures, two letters, region"),
    new RecognizerPattern(Kyrgyz(), 0.9, "Kyrgyz plate: region, KG, three figures, letters"),
    new RecognizerPattern(Uzbek(), 0.75, "Uzbek plate: region, letter, three figures, two letters"),
    new RecognizerPattern(Turkish(), 0.5, "Turkish plate: province, letters, figures"),
    new RecognizerPattern(Bosnian(), 0.85, "Bosnian or Yugoslav plate: letters and figures in groups with hyphens"),
    new RecognizerPattern(AfterCue(), 0.75, "letters and figures after a word for a plate"))
{
    // Letters that stand on plates, with the Cyrillic ones that look like them.
    private const string L = "[A-ZАВЕКМНОРСТУХ]";

    [GeneratedRegex(@"(?:[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]|(?<![\w-[\u3007\u3400-\u9FFF]])(?:Xin|Синь|Шын|Шин))[ ]?[A-HJ-NP-ZА-Я][ ]?[·•.,・∙⋅‧\-]?[ ]?(?=[A-Z0-9]{0,5}[0-9])[A-Z0-9OОА-Я]{1,3}[ ]?[A-Z0-9ОА-Я]{2,5}(?![A-Z0-9])")]
    private static partial Regex Chinese();

    // "#R-56D08", "#fR:56D08": the province is one Chinese character, which other models do not know.
    [GeneratedRegex(@"(?<![\w#])[#№*][ ]?[0-9a-z]{0,2}[A-HJ-NP-Z][ ]?[·•.:\-][ ]?(?=[0-9]{0,4}[A-Z])(?=[A-Z]{0,4}[0-9])[A-Z0-9]{5,6}(?![A-Za-z0-9])")]
    private static partial Regex DamagedChinese();

    [GeneratedRegex($@"(?<![\w.,/\--[\u3007\u3400-\u9FFF]])(?:KZ[ ]?)?[0-9]{{3}}[ \-]?{L}{{2,3}}[ \-]?(?:0[1-9]|1[0-9]|20)(?![\w-[\u3007\u3400-\u9FFF]]|[./\-][0-9])|(?<![\w.,/\--[\u3007\u3400-\u9FFF]]){L}[ ]?[0-9]{{3}}[ ]?{L}{{3}}(?![\w-[\u3007\u3400-\u9FFF]])")]
    private static partial Regex Kazakh();

    [GeneratedRegex($@"(?<![\w.,/\--[\u3007\u3400-\u9FFF]]){L}[ ]?[0-9]{{3}}[ ]?{L}{{2}}[ ]?[0-9]{{2,3}}(?:[ ]?RUS)?(?![\w-[\u3007\u3400-\u9FFF]]|[./\-][0-9])")]
    private static partial Regex Russian();

    [GeneratedRegex($@"(?<![\w.,/\--[\u3007\u3400-\u9FFF]])[0-9]{{2}}[ ]?[KК][GСC][ ]?[0-9]{{3}}[ ]?{L}{{2,3}}(?![\w-[\u3007\u3400-\u9FFF]])|(?<![\w.,/\--[\u3007\u3400-\u9FFF]]){L}[ ]?[0-9]{{4}}[ ]?{L}{{1,2}}(?![\w-[\u3007\u3400-\u9FFF]])")]
    private static partial Regex Kyrgyz();

    [GeneratedRegex($@"(?<![\w.,/\--[\u3007\u3400-\u9FFF]])[0-9]{{2}}[ ]{L}[ ]?[0-9]{{3}}[ ]?{L}{{2}}(?![\w-[\u3007\u3400-\u9FFF]])|(?<![\w.,/\--[\u3007\u3400-\u9FFF]])[0-9]{{2}}[ ][0-9]{{3}}[ ](?!USD|EUR|RUB|RUR|KZT|CNY|RMB|UZS|KGS|TRY|GBP){L}{{3}}(?![\w-[\u3007\u3400-\u9FFF]])")]
    private static partial Regex Uzbek();

    [GeneratedRegex(@"(?<![\w.,/\--[\u3007\u3400-\u9FFF]])(?:0[1-9]|[1-7][0-9]|8[01])[ ][A-Z]{1,3}[ ][0-9]{2,5}(?![\w-[\u3007\u3400-\u9FFF]]|[./\-][0-9])")]
    private static partial Regex Turkish();

    // "A12-K-345", "PD 142-871", "SA-123-AB".
    [GeneratedRegex(@"(?<![\w.,/\-])(?:[AEJKMOT][0-9]{2}-[AEJKMOT]-[0-9]{3}|[A-ZČĆŠŽĐ]{2}[ \-][0-9]{3}-[0-9]{2,3}|[A-ZČĆŠŽĐ]{2}[ \-][0-9]{3,4}-[A-Z]{2})(?![\w-[\u3007\u3400-\u9FFF]]|[./\-][0-9])")]
    private static partial Regex Bosnian();

    [GeneratedRegex(@"(?:гос\.?\s?номер\w{0,16}|номер\w{0,16} (?:машин|авто)\w{0,16}|автонөмір\w{0,16}|көлік\w{0,16} нөмір\w{0,16}|мемлекеттік нөмір\w{0,16}|(?:number|licen[cs]e|registration) plate|\bplates?\b|车\s?牌\s?号?码?|ماشىنا نومۇر\w{0,16}|كولىك ٴ?نومىر\w{0,16})[^\w\n]{0,4}(?<it>(?=[\w·\- ]{0,6}[0-9])[A-ZА-Я0-9\u4E00-\u9FFF][A-ZА-Я0-9·.\-]{0,4}[ ]?[A-ZА-Я0-9·.\-]{2,6}(?:[ ][A-Z0-9]{2,3}\b)?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AfterCue();
}
