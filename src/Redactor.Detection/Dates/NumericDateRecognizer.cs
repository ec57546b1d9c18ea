using System.Text.RegularExpressions;
using Redactor.Detection.Patterns;
using Redactor.Documents;

namespace Redactor.Detection.Dates;

/// <summary>Dates written in figures, in any usual order and with any separator, also where OCR put spaces or lost a point.</summary>
public sealed partial class NumericDateRecognizer() : PatternRecognizer(
    "date/numeric/1",
    EntityType.Date,
    new RecognizerPattern(DayMonthYear(), 0.95, "day, month and year in figures"),
    new RecognizerPattern(YearMonthDay(), 0.95, "year, month and day in figures"),
    new RecognizerPattern(ShortYear(), 0.85, "day, month and short year in figures"),
    new RecognizerPattern(MonthYear(), 0.75, "month and year in figures"),
    new RecognizerPattern(YearThenDayMonth(), 0.9, "year word, then day and month in figures"),
    new RecognizerPattern(Damaged(), 0.7, "eight figures of a date with a separator lost"),
    new RecognizerPattern(DayMonth(), 0.6, "day and month in figures after a preposition of time"))
{
    private const string Day = "(?:0?[1-9]|[12][0-9]|3[01])";
    private const string Month = "(?:0?[1-9]|1[0-2])";
    private const string Year = "(?:19|20)[0-9]{2}";
    private const string Gap = @"[ ]?[./,\-·][ ]?";
    private const string Before = @"(?<![0-9A-Za-z№/]|[0-9][.,\-])";
    private const string Suffix = @"(?:[ ]?(?:гг?\.|года?|жж?\.|ج\.|жыл\w{0,5}|й\.|y\.))?";

    protected override bool ReadsRepairedFigures => true;

    [GeneratedRegex($@"{Before}(?:{Day}{Gap}{Month}|{Month}{Gap}{Day}){Gap}{Year}(?![0-9]){Suffix}")]
    private static partial Regex DayMonthYear();

    [GeneratedRegex($@"{Before}{Year}{Gap}{Month}{Gap}{Day}(?![0-9])(?:[T ][0-9]{{2}}:[0-9]{{2}}(?::[0-9]{{2}})?(?![0-9:]))?")]
    private static partial Regex YearMonthDay();

    [GeneratedRegex($@"{Before}(?:{Day}[ ]?[./][ ]?{Month}|{Month}/{Day})[ ]?[./][ ]?[0-9]{{2}}(?![0-9A-Za-z]|[./,\-:][0-9]|[ ]?%){Suffix}")]
    private static partial Regex ShortYear();

    [GeneratedRegex($@"{Before}(?:0[1-9]|1[0-2])[./]{Year}(?![0-9]|[./\-][0-9]){Suffix}|{Before}{Year}[./\-](?:0[1-9]|1[0-2])(?![0-9]|[./\-][0-9])|{Before}{Year}[./](?:[1-9]|1[0-2])(?=[ ]?(?:[\u4E00-\u9FFF]|$|[\n\f,;)]))(?![ ]?[年个元万亿倍])")]
    private static partial Regex MonthYear();

    [GeneratedRegex($@"{Before}{Year}[ ]?(?:ж\.?|ج\.?|жыл\w{{0,5}}|г\.?|год\w{{0,2}}|-?يىلى?|-?جىلى?|y\.|yil\w{{0,3}})[ ,]{{0,2}}{Day}[./]{Month}(?![0-9])")]
    private static partial Regex YearThenDayMonth();

    [GeneratedRegex($@"{Before}(?:(?:0[1-9]|[12][0-9]|3[01])[., ]?(?:0[1-9]|1[0-2])[., ]|(?:0[1-9]|[12][0-9]|3[01])[., ](?:0[1-9]|1[0-2])){Year}(?![0-9]|[.,\- ][0-9])")]
    private static partial Regex Damaged();

    [GeneratedRegex($@"(?<=(?<!\w)(?:от|до|по|on|dated|с|күні)[ :]{{1,2}})(?:0[1-9]|[12][0-9]|3[01])[./](?:0[1-9]|1[0-2])(?![0-9]|[./,\-:%][0-9]|[ ]?%)")]
    private static partial Regex DayMonth();
}
