using System.Text.RegularExpressions;
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
    new RecognizerPattern(YearDay(), 0.8, "year and numbered day"))
{
    private const string Year = @"(?<![0-9])(?:19|20)[0-9]{2}[ \-–ـ]{0,3}(?:يىل\w{0,6}|جىل\w{0,6}|жыл\w{0,6}|jyl\w{0,6}|yil\w{0,6})?[ ،,]{0,3}";
    private const string Month = @"(?<![0-9])(?:0?[1-9]|1[0-2])[ ]?[\-–ـ]?[ ]?(?:ئاي|اي|ай|ayn|oy)(?:ى|نىڭ|ىنىڭ|دىڭ|دا|ىدا|دىن|لاردا|дың|ының|ында|да|дан|ы|ynda|ning|da)?(?!\p{L})";
    private const string Day = @"[ ،,]{0,3}(?:0?[1-9]|[12][0-9]|3[01])[ ]?[\-–ـ]?[ ]?(?:كۈن|كۇن|چېسلا|күн|kun)\w{0,6}";
    private const string Part = @"[ ،,]{0,3}(?:(?:ئاخىر|باش|بېش|ئوتتۇر|اياع|اياق|باس|ورتا|سوڭ)\w{0,8})";

    // "3 ай 5 күн": so many months and days.
    private const string Length = @"(?![0-9]{1,2}[ ]?(?:ئاي|اي|ай)[ ][0-9]{1,2}[ ]?(?:كۈن|كۇن|күн)(?!\w))";

    protected override bool ReadsRepairedFigures => true;

    [GeneratedRegex($"{Year}{Month}(?:{Day}|{Part})?")]
    private static partial Regex YearMonth();

    [GeneratedRegex($"(?:(?:بىلتىر|بۇلتۇر|былтыр|өткен жылы|وتكەن جىل|ئۆتكەن يىل)\\w{{0,5}}[ ])?{Length}{Month}{Day}")]
    private static partial Regex MonthDay();

    [GeneratedRegex(@"(?<![0-9])(?:0?[1-9]|1[0-2])-(?:ئاي|اي)\w{0,6}[ ](?:(?:ئاخىر|باش|بېش|ئوتتۇر|اياع|باس|ورتا|سوڭ)\w{0,8})")]
    private static partial Regex MonthPart();

    [GeneratedRegex($"{Year}{Day}")]
    private static partial Regex YearDay();
}
