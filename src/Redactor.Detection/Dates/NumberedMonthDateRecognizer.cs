using System.Text.RegularExpressions;
using Redactor.Detection.Ages;
using Redactor.Detection.Patterns;
using Redactor.Documents;

namespace Redactor.Detection.Dates;

/// <summary>
/// Dates with numbered months, as Uyghur and Kazakh in Arabic script write them ("year, 4th month, 21st day"); the same in Cyrillic and
/// Latin letters. Months counted as a length of time have no hyphen, no year and no day, and are left alone.
/// </summary>
public sealed partial class NumberedMonthDateRecognizer() : PatternRecognizer(
    "date/numbered-month/1",
    EntityType.Date,
    new RecognizerPattern(YearMonth(), 0.95, "year and numbered month"),
    new RecognizerPattern(MonthDay(), 0.9, "numbered month and day"),
    new RecognizerPattern(MonthPart(), 0.8, "beginning, middle or end of a numbered month"),
    new RecognizerPattern(HyphenedMonth(), 0.7, "numbered month with its hyphen"),
    new RecognizerPattern(InWords(), 0.85, "month and day, both numbered in words"),
    new RecognizerPattern(YearDay(), 0.8, "year and numbered day"),
    new RecognizerPattern(YearBeforeMonthName(), 0.6, "year that lost figures, before a day of a named month"))
{
    private const string Year = @"(?<![0-9])(?:19|20)[0-9]{2}[ \-–ـ]{0,3}(?:يىل\w{0,6}|جىل\w{0,6}|жыл\w{0,6}|ж\.?|jyl\w{0,6}|yil\w{0,6})?[ ،,]{0,3}";
    // A year that lost its first figures to the reader, as happens at the start of lines that run from right to left.
    private const string ShortYear = @"(?<![0-9])[0-9]{1,3}[ ]?-[ ]?(?:يىل|جىل)\w{0,6}[ ،,]{1,3}";

    private const string SaidYear = @"(?:(?:بيىل|بۇيىل|بىلتىر|بۇلتۇر|былтыр|биыл)\w{0,5}|(?:өткен|келесі|وتكەن|ئۆتكەن|كېيىنكى|كەلەسى)[ ](?:жыл|جىل|يىل)\w{0,4})[ ]";

    private const string Month = @"(?<![0-9])(?:0?[1-9]|1[0-2])[ ]?[\-–ـ]?[ ]?(?:(?:ші|шы|нші|інші|ىنچى|نچى|ىنشى|نشى)[ ])?(?:ئاي|اي|ай|ayn|ai|aı|oy)(?:ىندا|ىنىڭ|ىنان|ынан|ларында|غىچە|عا|غا|ى|نىڭ|ىنىڭ|دىڭ|دا|ىدا|دىن|لاردا|дың|ының|ында|да|дан|ы|ynda|ning|da)?(?!\p{L})";
    private const string Day = @"[ ،,]{0,3}(?:0?[1-9]|[12][0-9]|3[01])[ ]?[\-–ـ]?[ ]?(?:(?:كۈن|كۇن|چېسلا|күн|kün|kun)\w{0,6}|(?<=[0-9]-)(?:ى|سى|і|ы|сі|сы)\w{0,4}(?!\w))";
    private const string Part = @"[ ،,]{0,3}(?:(?:ئاخىر|باش|بېش|ئوتتۇر|اياع|اياق|باس|ورتا|سوڭ)\w{0,8})";

    // "3 ай 5 күн": so many months and days.
    private const string Length = @"(?![0-9]{1,2}[ ]?(?:ئاي|اي|ай)[ ][0-9]{1,2}[ ]?(?:كۈن|كۇن|күн)(?!\w))";

    protected override bool ReadsRepairedFigures => true;

    [GeneratedRegex($"(?:{Year}|{ShortYear}|{SaidYear}(?=[0-9]{{1,2}}[ ]?-)){Month}(?:{Day}|{Part})?")]
    private static partial Regex YearMonth();

    [GeneratedRegex($"(?:(?:بىلتىر|بۇلتۇر|былтыр|өткен жылы|وتكەن جىل|ئۆتكەن يىل)\\w{{0,5}}[ ])?{Length}{Month}{Day}")]
    private static partial Regex MonthDay();

    [GeneratedRegex(@"(?<![0-9])(?:0?[1-9]|1[0-2])-(?:ئاي|اي)\w{0,6}[ ](?:(?:ئاخىر|باش|بېش|ئوتتۇر|اياع|باس|ورتا|سوڭ)\w{0,8})")]
    private static partial Regex MonthPart();

    [GeneratedRegex(@"(?:(?<![0-9])[0-9]{2}-(?:يىل|جىل|жыл)\w{0,4}[ ])?(?<![0-9\-])(?:0?[1-9]|1[0-2])[-.](?:ئاي|اي|ай)(?:دا|نىڭ|دىڭ|دىن|دان|غىچە|عا|غا|ى|да|дың|дан|ға)?(?!\p{L})|(?<![0-9\-])(?:0?[1-9]|1[0-2])[ -]?(?:айдың|ئاينىڭ|ايدىڭ)[ ](?:0?[1-9]|[12][0-9]|3[01])(?![0-9])(?:[ -]?(?:күн|كۈن|كۇن)\w{0,5})?")]
    private static partial Regex HyphenedMonth();

    [GeneratedRegex($@"(?<!\w)(?:он[ ](?:бірінші|екінші)|оныншы|төртінші|бесінші|алтыншы|жетінші|сегізінші|тоғызыншы)[ ]айда(?!\w)|(?<![0-9])(?:0?[1-9]|1[0-2])-(?:ئاينىڭ[ ]{NumberWords.Uyghur}|ايدىڭ[ ]{NumberWords.KazakhArabic}|айдың[ ]{NumberWords.Kazakh})\p{{L}}{{0,7}}|(?<!\w)(?:(?:он[ ](?:бірінші|екінші)|оныншы|бірінші|екінші|үшінші|төртінші|бесінші|алтыншы|жетінші|сегізінші|тоғызыншы)[ ]айдың[ ](?:басы|ортасы|аяғы|соңы|{NumberWords.Kazakh}|[0-9]{{1,2}}-?)\p{{L}}{{0,7}}(?:[ ]күн\w{{0,5}})?|(?:ئون[ ](?:بىرىنچى|ئىككىنچى)|ئونىنچى|بىرىنچى|ئىككىنچى|ئۈچىنچى|تۆتىنچى|بەشىنچى|ئالتىنچى|يەتتىنچى|سەككىزىنچى|توققۇزىنچى)[ ]ئاينىڭ[ ](?:{NumberWords.Uyghur}|[0-9]{{1,2}}-?)\p{{L}}{{0,7}}(?:[ ]كۈن\w{{0,5}})?|(?:ون[ ]ٴ?(?:بىرىنشى|ەكىنشى)|ونىنشى|ٴ?(?:بىرىنشى|ەكىنشى|ۇشىنشى|تورتىنشى|بەسىنشى|التىنشى|جەتىنشى|سەگىزىنشى|توعىزىنشى))[ ]ايدىڭ[ ](?:{NumberWords.KazakhArabic}|[0-9]{{1,2}}-?)\p{{L}}{{0,7}}(?:[ ]كۇن\w{{0,5}})?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InWords();

    [GeneratedRegex($"{Year}{Day}")]
    private static partial Regex YearDay();

    [GeneratedRegex(@"(?<![0-9])(?:[0-9]{1,3}[ ]?-[ ]?(?:يىل|جىل)\w{0,6}|(?:[0-9][ ])?[0-9]{1,3}[ ](?:جىل(?:دىڭ|عى|ى)|يىل(?:نىڭ|ى|قى)))(?=[ ][0-9]{1,2}-?[ ]?(?:يانۋار|فېۋرال|مارت|ئاپرېل|ماي|ئىيۇن|ئىيۇل|ئاۋغۇست|سېنتەبىر|ئۆكتەبىر|نويابىر|دېكابىر|قاڭتار|اقپان|ناۋرىز|ساۋىر|مامىر|ماۋسىم|شىلدە|تامىز|قىركۇيەك|قازان|قاراشا|جەلتوقسان))")]
    private static partial Regex YearBeforeMonthName();
}
