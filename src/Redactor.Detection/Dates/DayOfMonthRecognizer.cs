using System.Text.RegularExpressions;
using Redactor.Detection.Patterns;
using Redactor.Documents;

namespace Redactor.Detection.Dates;

/// <summary>Days of a month that is not said ("15-16 числа", "on the 15th", 15号), and days of the week written beside a date in figures.</summary>
public sealed partial class DayOfMonthRecognizer() : PatternRecognizer(
    "date/day-of-month/1",
    EntityType.Date,
    new RecognizerPattern(Russian(), 0.75, "day of a month in Russian"),
    new RecognizerPattern(RussianWords(), 0.65, "day of a month in Russian words beside a time of day"),
    new RecognizerPattern(English(), 0.6, "day of a month in English"),
    new RecognizerPattern(Turkic(), 0.7, "day of a month in a Turkic language"),
    new RecognizerPattern(Chinese(), 0.65, "day of a month in Chinese"),
    new RecognizerPattern(Weekday(), 0.7, "day of the week beside a date"))
{
    private const string Day = "(?:0?[1-9]|[12][0-9]|3[01])(?![0-9])";
    private const string Weekdays = "(?:Mon|Tue|Tues|Wed|Thu|Thur|Fri|Sat|Sun|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|пн|вт|ср|чт|пт|сб|вс|понедельник|вторник|среда|среду|четверг|пятница|пятницу|суббота|субботу|воскресенье|дүйсенбі|сейсенбі|сәрсенбі|бейсенбі|жұма|сенбі|жексенбі|" +
        "دۈشەنبە|سەيشەنبە|چارشەنبە|پەيشەنبە|جۈمە|شەنبە|يەكشەنبە|دۇيسەنبى|سەيسەنبى|سارسەنبى|بەيسەنبى|جۇما|سەنبى|جەكسەنبى)";

    protected override bool ReadsRepairedFigures => true;

    [GeneratedRegex($@"(?<![\w.,])(?:{Day}(?:-?(?:го|ого|е|ое|му|м))?[ ]?(?:-|–|и|или|по|на|,)[ ]?)?{Day}(?:-?(?:го|ого|е|ое|му|м))?[ ]числ(?:а|о|е|у|ам|ах)(?!\w)|(?<!\w)числа[ ]{Day}(?:[ ]?-[ ]?{Day})?(?:-?(?:го|ого))?(?![\w.,][0-9])|(?<!\w)(?:двадцать |тридцать )?(?:первого|второго|третьего|четв[её]ртого|пятого|шестого|седьмого|восьмого|девятого|десятого|\w{{3,9}}надцатого|двадцатого|тридцатого)[ ]числа(?!\w)|(?<![\w./№\-])(?:[12][0-9]|3[01]|[1-9])-(?:го|е|ое|му)(?=[ ]?[.,;:!?)]|[ ]?[\n\f]|[ ]?$|[ ](?:мы|я|он|она|они|его|её|ее|их|нас|мне|меня|ему|ей|утром|вечером|ночью|днём|днем|пришл\w{{1,2}}|позвон\w{{1,3}}|был[аои]?|забрал\w{{0,2}}|увезл\w|увёз|обещал\w{{0,2}})(?!\w))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Russian();

    private const string RussianDay = @"(?:(?:двадцать |тридцать )?(?:перв|втор|четв[её]рт|пят|шест|седьм|восьм|девят|десят|\w{3,9}надцат|двадцат|тридцат)(?:ого|ое|ому)|(?:двадцать )?треть(?:его|е|ему))";

    [GeneratedRegex($@"(?<!\w)(?:утром|вечером|ночью|днём|днем)[ ](?<it>{RussianDay})(?!\w|[ ](?:дня|этаж|дом|класс|год|век|подъезд))|(?<!\w)(?<it>{RussianDay})[ ](?=(?:утром|вечером|ночью|днём|днем|позвонил|пришл|увезл|забрал|вернул)\w{{0,2}}(?!\w))|(?<!\w)(?<it>с[ ]{RussianDay}[ ]на[ ]{RussianDay})(?!\w|[ ]этаж)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RussianWords();

    [GeneratedRegex(@"(?<!\w)(?:on|by|until|till|since|from|before|after|to|between|and)[ ](?<it>the[ ](?:(?:[12]?[0-9]|3[01])(?:st|nd|rd|th)|(?:twenty|thirty)-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth)(?:[ ]of[ ](?:the|that|this|last|next)[ ](?:same[ ])?month)?)(?!\w|[ ](?:century|floor|grade|day|week|month|year|anniversary|time|session|congress|chamber|article|paragraph|instance|\p{Lu}\p{Ll}|(?:and|or)[ ][0-9]+(?:st|nd|rd|th)[ ](?:century|centuries)))", RegexOptions.CultureInvariant)]
    private static partial Regex English();

    [GeneratedRegex($@"(?<!\w)(?<it>(?:айдың[ ])?(?:он|жиырма|отыз)[ ](?:бірі|екісі|үші|төрті|бесі|алтысы|жетісі|сегізі|тоғызы)(?:(?:нде|нда|нен|нан|не|на)(?!\w)(?:[ ]күні)?|[ ]күні))(?!\w)|(?<![\w.,])(?<it>{Day}-(?:інде|ында|сінде|сында|інен|ынан|сінен|сынан))(?!\w)|(?<![\w.,])(?<it>{Day}-(?:چېسلا|چىسلا)\w{{0,5}})|(?<!\w)(?<it>(?:(?:осы|сол|өткен|келесі|وسى|سول|وتكەن|شۇ|ئۆتكەن|مۇشۇ)[ ])?(?:айдың|ئاينىڭ|ايدىڭ|aidyñ|aydyń|oyning|ayın)[ ]{Day}[ ]?-?(?:інде|ында|інен|ынан|сінде|сында|сінен|сынан|іне|ына|ىندە|ىندا|ىنەن|سىندە|سىندا|ىدە|(?:і|ы|сі|сы|ші|шы|نچى|ى|سى|شى|si|sı|i|ı)?[ -]?(?:күн\w{{0,6}}|كۈن\w{{0,6}}|كۇن\w{{0,6}}|kún\w{{0,4}}|kun\w{{0,4}}|gün\w{{0,4}}|дан|нан|ден|нен|да|де|نەن|دە|دا)))(?!\w)|(?<![\w.,])(?<it>{Day}(?:[ ]?-[ ]?{Day})?-(?:і|сі|сы|ы)[ ]?күн\w{{0,6}}|{Day}(?:[ ]?-[ ]?{Day})?[ ]?-?(?:چېسلا|ىنشى كۇنى)\w{{0,6}})(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Turkic();

    [GeneratedRegex("(?<![0-9第月.,/一二三四五六七八九十百])(?:(?:[12]?[0-9]|3[01])[号號]?[ ]?(?:到|至|-|—|、|和)[ ]?)?(?:[1-9]|[12][0-9]|3[01]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[号號](?=[ ]?(?:早|晚|上午|下午|中午|那天|当天|凌晨|夜|半夜|之前|以前|前|后|以后|,|，|我|他|她|到|至|回|开始|起|左右|就|又|才))(?!线|楼|院|房|车|门|后)")]
    private static partial Regex Chinese();

    [GeneratedRegex($@"(?<!\w){Weekdays}(?=\.?[ ,]{{1,2}}{Day}[./\-](?:0?[1-9]|1[0-2])[./\-](?:19|20)?[0-9]{{2}})|(?<=[0-9][./\-](?:19|20)[0-9]{{2}}[ ]?(?:г\.|ж\.)?[ ,]{{0,2}}\(?){Weekdays}(?!\w)|(?<=[日号][ ,]{{0,2}}\(?)(?:星期|周|礼拜)[一二三四五六日天]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Weekday();
}
