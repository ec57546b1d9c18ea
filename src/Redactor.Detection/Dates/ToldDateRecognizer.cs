using System.Text.RegularExpressions;
using Redactor.Detection.Patterns;
using Redactor.Documents;

namespace Redactor.Detection.Dates;

/// <summary>Dates as people tell them: the night from one day to the next, a weekday with its number, a day counted from a feast, a short year of birth.</summary>
public sealed partial class ToldDateRecognizer() : PatternRecognizer(
    "date/told/1",
    EntityType.Date,
    new RecognizerPattern(Night(), 0.9, "night from one day to the next"),
    new RecognizerPattern(WeekdayWithNumber(), 0.8, "weekday and its day of the month"),
    new RecognizerPattern(CountedDay(), 0.8, "day counted within a month or from a feast"),
    new RecognizerPattern(DayRange(), 0.9, "two days of a month in figures"),
    new RecognizerPattern(OnPaper(), 0.65, "day and month in figures after a word for a visit or hearing"),
    new RecognizerPattern(ShortYear(), 0.7, "short year with a word for birth"),
    new RecognizerPattern(KazakhWords(), 0.8, "year, month or day in Kazakh words"),
    new RecognizerPattern(Chinese(), 0.85, "Chinese feast, weekday or span of days"))
{
    private const string EnglishMonth = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
    private const string RussianMonth = "(?:январ[яе]|феврал[яе]|марта|апрел[яе]|мая|июн[яе]|июл[яе]|августа|сентябр[яе]|октябр[яе]|ноябр[яе]|декабр[яе])";
    private const string Day = "(?:[12][0-9]|3[01]|0?[1-9])";
    private const string EnglishDay = $"{Day}(?:st|nd|rd|th)?";
    private const string Weekday = "(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";
    private const string RussianWeekday = "(?:понедельник\\p{L}?|вторник\\p{L}?|сред[ауы]|четверг\\p{L}?|пятниц[ауы]|суббот[ауы]|воскресень[ея])";
    private const string KazakhMonth = "(?:қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан)";
    private const string KazakhOrdinal = "(?:бірінші|екінші|үшінші|төртінші|бесінші|алтыншы|жетінші|сегізінші|тоғызыншы|оныншы|жиырмасыншы)";

    protected override bool ReadsRepairedFigures => true;

    [GeneratedRegex($@"(?<!\w)(?:the )?night (?:of|from) (?:the )?{EnglishDay}(?: (?:to|and) (?:the )?{EnglishDay})?(?: of)? {EnglishMonth}(?!\w)|(?<!\w)ночь (?:с|на) {Day}(?:-?го|-?е)?(?: на {Day}(?:-?е|-?го)?)? {RussianMonth}(?!\w)|(?<![0-9]){Day}-?(?:нен|нан|ден|дан|тен|тан)[ ]{Day}-?(?:не|на|ге|ға|ке|қа|іне|ына)[ ]қараған[ ]түн\p{{L}}{{0,4}}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Night();

    [GeneratedRegex($@"(?<!\w){RussianWeekday},?[ ]{Day}-(?:го|е|ого)(?!\w)|(?<!\w){Weekday},?[ ](?:the )?{Day}(?:st|nd|rd|th)(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WeekdayWithNumber();

    [GeneratedRegex($@"(?<!\w)(?:the )?(?:last|first|second|third) (?:day|night|week|{Weekday}) of (?:{EnglishMonth}|Ramadan|Ramazan)(?!\w)|(?<!\w)(?:the )?{Weekday} (?:after|before) (?:Eid|Easter|Ramadan|Nowruz|Nauryz|Christmas|Qurban)(?!\w)|(?<!\w)(?:this|last|next) (?:Nowruz|Nauryz|Eid|Ramadan)(?!\w)|(?<!\w)(?:New Year|Christmas)(?:['’]s)? (?:Eve|Day)(?!\w)|(?<!\w)(?:перв|втор|треть|последн)\p{{L}}{{2,4}} (?:{RussianWeekday}|день|ночь|недел[яюи]) (?:Рамадана|Рамазана|Уразы|поста|{RussianMonth})(?!\w)|(?<!\w)(?:Рамазан|Ораза|Құрбан айт|Ораза айт|Айт)(?:ның|тың|дың)[ ](?:(?:он|жиырма)[ ])?{KazakhOrdinal}[ ](?:күн|түн)\p{{L}}{{0,6}}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CountedDay();

    [GeneratedRegex($@"(?<![0-9.]){Day}[ ]?[-–—][ ]?{Day}[./](?:0?[1-9]|1[0-2])[./](?:19|20)[0-9]{{2}}(?![0-9])")]
    private static partial Regex DayRange();

    [GeneratedRegex(@"(?<!\w)(?:при[её]м|осмотр|явка|суд|допрос|seen|visit|hearing|appt\.?|қаралған|қабылдау)[ :]{1,2}(?<it>(?:0?[1-9]|[12][0-9]|3[01])[./](?:0?[1-9]|1[0-2]))(?![0-9]|[./][0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnPaper();

    [GeneratedRegex($@"(?<!\w)(?:DOB|born|b\.)[ :]{{1,3}}(?:in[ ])?(?<it>['’][0-9]{{2}}(?:,[ ]{EnglishMonth})?)(?![0-9])|(?<!\w)(?<it>['’][3-9][0-9])(?=[ ]baby\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ShortYear();

    [GeneratedRegex($@"(?<!\w)(?:отыз|қырық|елу|алпыс|жетпіс|сексен|тоқсан)[ ]{KazakhOrdinal}[ ]жыл(?:ғы|ы|дың)(?:[ ]{KazakhMonth}\p{{L}}{{0,6}})?(?!\w)|(?<!\w){KazakhMonth}(?:ның|дың|тың)[ ](?:(?:он|жиырма|отыз)[ ])?(?:бірі|екісі|үші|төрті|бесі|алтысы|жетісі|сегізі|тоғызы|оны|жиырмасы|отызы)(?:н\p{{L}}{{1,3}})?(?:[ ]шамасында)?(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex KazakhWords();

    [GeneratedRegex("大年(?:初[一二三四五六七八九十]|三十)|上上个?(?:星期|周|礼拜)[一二三四五六日天]|(?<=[0-9一二三四五六七八九十][日号])至同年(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})月(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[日号]|(?:[0-9]{2}|[一二三四五六七八九〇零]{2})年(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})月(?:一|二)?十几[日号]|(?:十[五六七八九]|二十[一二三四])年(?:[一二三四五六七八九十]{1,2})月(?:[一二三]?十[一二三四五六七八九]?|初[一二三四五六七八九十])[日号]?")]
    private static partial Regex Chinese();
}
