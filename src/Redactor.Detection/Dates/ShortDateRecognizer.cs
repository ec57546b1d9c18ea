using System.Text.RegularExpressions;
using Redactor.Detection.Patterns;
using Redactor.Documents;

namespace Redactor.Detection.Dates;

/// <summary>
/// Dates as notes, diaries and tables shorten them: day and month in figures where the line, a day of the week or a bracket shows that they
/// are a date, Roman months, a day with its ordinal as a heading, years of birth in the columns of a list.
/// </summary>
public sealed partial class ShortDateRecognizer() : PatternRecognizer(
    "date/short/1",
    EntityType.Date,
    new RecognizerPattern(Heading(), 0.75, "day and month that open a line"),
    new RecognizerPattern(AfterWeekday(), 0.85, "day of the week and day"),
    new RecognizerPattern(BeforeWeekday(), 0.85, "day, month and day of the week"),
    new RecognizerPattern(InBrackets(), 0.7, "day and month in brackets"),
    new RecognizerPattern(AfterVerb(), 0.7, "day and month after a word for coming or going"),
    new RecognizerPattern(RomanMonth(), 0.85, "day and month in Roman figures"),
    new RecognizerPattern(OrdinalHeading(), 0.7, "day of a month as a heading"),
    new RecognizerPattern(MonthHeading(), 0.65, "month as a heading"),
    new RecognizerPattern(BirthColumn(), 0.65, "early year in a column of a list"),
    new RecognizerPattern(ShortBirth(), 0.9, "short year of birth"),
    new RecognizerPattern(MonthAndYear(), 0.65, "month and short year that open a line"),
    new RecognizerPattern(PointedDay(), 0.55, "day and month in figures, with their zeros"),
    new RecognizerPattern(NewYear(), 0.85, "turn of a told year"),
    new RecognizerPattern(RussianOrdinal(), 0.6, "day of a month in words"))
{
    private const string Day = "(?:0?[1-9]|[12][0-9]|3[01])";
    private const string Month = "(?:0?[1-9]|1[0-2])";
    private const string Roman = "(?i:[XХ][IІ]{0,2}|[IІ][XХ]|[VУ][IІ]{0,3}|[IІ][VУ]|[IІ]{1,3})";

    private const string Weekday =
        @"(?:(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)\.?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Пн|Вт|Ср|Чт|Пт|Сб|Вс|пн|вт|ср|чт|пт|сб|вс)\.?|[Пп]онедельник|[Вв]торник|[Сс]ред[ау]|[Чч]етверг|[Пп]ятниц[ау]|[Сс]уббот[ау]|[Вв]оскресенье|[Дд]үйсенбі|[Сс]ейсенбі|[Сс]әрсенбі|[Бб]ейсенбі|[Жж]ұма|[Сс]енбі|[Жж]ексенбі)";

    protected override bool ReadsRepairedFigures => true;

    [GeneratedRegex($@"(?<=^|[\n\f\r])[ ]{{0,4}}(?<it>(?:0[1-9]|[12][0-9]|3[01])[./](?:0[1-9]|1[0-2])\.?|{Day}/{Month})(?=[ ]{{0,2}}(?:[\n\f\r:]|$|[-–—][ ])|[ ]+\p{{Lu}}|(?<=\.)[ ]+[\u0620-\u06D5\u0674])")]
    private static partial Regex Heading();

    [GeneratedRegex($@"(?<!\w){Weekday},?[ ](?:the[ ])?{Day}(?:st|nd|rd|th|[./]{Month}(?:[./](?:19|20)?[0-9]{{2}})?)(?![\w/]|[.][0-9])")]
    private static partial Regex AfterWeekday();

    [GeneratedRegex($@"(?<![\w./]){Day}[./]{Month}\.?(?:,[ ]{{0,2}}|[ ]?\([ ]?|[ ]){Weekday}(?!\w)")]
    private static partial Regex BeforeWeekday();

    [GeneratedRegex(@"(?<=\()(?:0[1-9]|[12][0-9]|3[01])[./](?:0[1-9]|1[0-2])(?=[ ]?[,;)])")]
    private static partial Regex InBrackets();

    [GeneratedRegex($@"(?<!\w)(?:on|by|until|till|since|from|lands?|arriv(?:es?|ed)|leaves?|left|dated|due)[ ](?<it>{Day}/{Month})(?![\w/]|[.][0-9]|[ ]?(?:of|cup|inch|mile|hour))")]
    private static partial Regex AfterVerb();

    [GeneratedRegex($@"(?<![\w./]){Day}[./ -][ ]?{Roman}(?:[./ -][ ]?(?:19|20)[0-9]{{2}}|[./-][0-9]{{2}}(?![0-9]))(?!\w)|(?<![\w./№\-]){Day}[./](?-i:[XХ][IІ]{{0,2}}|[IІ][XХ]|[VУ][IІ]{{0,3}}|[IІ][VУ]|[IІ]{{2,3}})(?=\.?(?:[ ,;:)\n\f\r]|$))")]
    private static partial Regex RomanMonth();

    [GeneratedRegex(@"(?<=^|[\n\f\r])[ ]{0,4}(?<it>(?:[12]?[0-9]|3[01])(?:st|nd|rd|th|-е|-ое|-ші|-шы|-і|-сы))(?=[ ]?(?:[,:\n\f\r]|$))")]
    private static partial Regex OrdinalHeading();

    [GeneratedRegex(@"(?<=^|[\n\f\r])[ ]{0,4}(?<it>January|February|March|April|May|June|July|August|September|October|November|December|Январь|Февраль|Март|Апрель|Май|Июнь|Июль|Август|Сентябрь|Октябрь|Ноябрь|Декабрь|Қаңтар|Ақпан|Наурыз|Сәуір|Мамыр|Маусым|Шілде|Тамыз|Қыркүйек|Қазан|Қараша|Желтоқсан)(?=[ ]?(?:[,:.\n\f\r]|$))")]
    private static partial Regex MonthHeading();

    [GeneratedRegex(@"(?<=[;؛،|\t][ ]{0,2}|[ ]{2})(?<it>(?:19[2-9][0-9]|200[0-9])(?:[ ]?(?:ж\.|ج\.|г\.|жылғы|жылы?|год|-жыл|-yil|-يىل\w{0,6}|-جىل\w{0,6}))?)(?=[ ]?(?:[;؛،|\t]|[ ]{2}|$|[\n\f]))|(?<=\p{L}[ ]{1,2})(?<it>(?:19[2-9][0-9]|200[0-9])年)(?=[ ])")]
    private static partial Regex BirthColumn();

    [GeneratedRegex(@"(?<![0-9])[0-9]{2}[ ]?-?(?:го[ ])?(?:г[./][ ]?р|года рожд|ж[./][ ]?т)\.?")]
    private static partial Regex ShortBirth();

    [GeneratedRegex(@"(?<=(?:^|[\n\f;])[ ]{0,3})(?:0[1-9]|1[0-2])[./][12][0-9](?=[ ]{0,2}[-–—][ ])")]
    private static partial Regex MonthAndYear();

    [GeneratedRegex(@"(?<![\w.,/№$€\-])(?<!(?:в|сағат|около|к|п\.|ст\.|рис\.|табл\.|at|to)[ ])(?:0[1-9]|[12][0-9]|3[01])\.(?:0[1-9]|1[0-2])(?![0-9.:]|,[0-9]|[ ]?(?:%|кг|руб|тыс|млн|км|см|мм|°|юан|тенге|теңге|am|pm|a\.m|p\.m|hrs?\b))(?=[ ]?[,;)–—-]|[ ]?$|[\n\f]|[ ](?:күні|пришл|ушл|ушёл|был|звон|при[её]м|утром|вечером|днём|ночью|келді|кетті|хабар))")]
    private static partial Regex PointedDay();

    [GeneratedRegex(@"(?<!\w)(?:канун\w{0,2}[ ](?:нового[ ])?(?:19|20)[0-9]{2}(?:-го)?(?:[ ]год\w{0,2})?|нов(?:ый|ого|ому|ым)[ ](?:19|20)[0-9]{2}(?:-?(?:й|го))?(?:[ ]год\w{0,2})?|жаңа[ ](?:19|20)[0-9]{2}[ ]?-?жыл\w{0,6}|(?:يېڭى|جاڭا)[ ](?:19|20)[0-9]{2}[ ]?-?[ ]?(?:يىل|جىل)\w{0,6})(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NewYear();

    [GeneratedRegex(@"(?<!\w)(?:на|к|до|с|по)[ ](?<it>(?:двадцать |тридцать )?(?:перво|второ|треть|четв[её]рто|пято|шесто|седьмо|восьмо|девято|десято|\w{3,9}надцато|двадцато|тридцато)(?:е|го|му))(?=[ ]?(?:[.,;!?\n]|$))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RussianOrdinal();
}
