using Redactor.Documents;
using static Redactor.Detection.Dates.DateTokenKind;

namespace Redactor.Detection.Dates;

/// <summary>
/// Dates written with the name of a month, in every alphabetic language: a month beside a day, a year, or a word such as "early".
/// A month alone says as little as a lone year and is found as one.
/// </summary>
public sealed class MonthNameDateRecognizer : IRecognizer
{
    private const int Reach = 9;
    private const int LongestEnding = 24;

    public string Name => "date/month-name/1";

    public IEnumerable<Finding> Recognize(DetectionText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = DateTokenizer.Tokenize(text.Repaired);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == Month || (tokens[i].Kind == Other && HasNeighbour(tokens, i) && MonthNames.IsDamagedMonth(Text(text, tokens[i]), HasYear(tokens, i))))
            {
                if (Examine(text.Repaired, tokens, i, tokens[i].Kind == Month) is { } finding)
                    yield return WholeWords(text.Repaired, finding);
            }
        }
    }

    private static int WithArticle(List<DateToken> tokens, int edge) =>
        edge > 0 && tokens[edge].Kind is Day or DayWord or Qualifier or PartNoun or PartLead && tokens[edge - 1].Kind is Joint && tokens[edge - 1].End - tokens[edge - 1].Start == 3
            ? edge - 1
            : edge;

    private static ReadOnlySpan<char> Text(DetectionText text, DateToken token) => text.Repaired.AsSpan(token.Start, token.End - token.Start);

    private static bool HasNeighbour(List<DateToken> tokens, int i) => HasYear(tokens, i) || Near(tokens, i, -1) is Day or DaySuffix;

    private static bool HasYear(List<DateToken> tokens, int i) =>
        Near(tokens, i, -1) is Year or YearWord || Near(tokens, i, 1) is Year || (Near(tokens, i, -1) is Day && Near(tokens, tokens[i - 1].Kind == Joint ? i - 2 : i - 1, -1) is YearWord);

    private static DateTokenKind Near(List<DateToken> tokens, int i, int step)
    {
        var at = i + step;
        if (at >= 0 && at < tokens.Count && tokens[at].Kind == Joint)
            at += step;
        return at >= 0 && at < tokens.Count ? tokens[at].Kind : Other;
    }

    private Finding? Examine(string text, List<DateToken> tokens, int month, bool certain)
    {
        var left = ExtendLeft(text, tokens, month);
        var right = ExtendRight(tokens, month, left.Has(Day) || left.Has(DayWord));
        var start = tokens[WithArticle(tokens, left.Edge)].Start;
        var end = tokens[right.Edge].End;
        var day = left.Has(Day) || left.Has(DayWord) || right.Has(Day) || right.Has(DayWord);
        var year = left.Has(Year) || right.Has(Year) || left.Has(Relative) || right.Has(Relative);
        if (!day && !year && !left.Has(Qualifier) && !right.Has(Qualifier))
        {
            if (!certain)
                return null;
            return LoneMonths.TellsWhen(text, tokens, month, right.Edge)
                ? new Finding(start, end, EntityType.Date, 0.6, Name, "month with a word or ending that tells when")
                : new Finding(start, end, EntityType.Year, 0.5, Name, "month alone, of no told year");
        }

        if (!certain && !(day || year))
            return null;
        return new Finding(start, end, EntityType.Date, (day && year ? 0.97 : 0.9) - (certain ? 0 : 0.2), Name, Reason(day, year));
    }

    // A case ending joined by a hyphen (2016-го) goes with its figures.
    private static Finding WholeWords(string text, Finding finding)
    {
        var end = finding.End;
        while (end < text.Length && end - finding.End < LongestEnding && (char.IsLetterOrDigit(text[end]) || (text[end] == '-' && end + 1 < text.Length && char.IsLetter(text[end + 1]))))
            end++;
        return finding with { End = end };
    }

    private static string Reason(bool day, bool year) => (day, year) switch
    {
        (true, true) => "day, month and year",
        (true, false) => "day and month",
        (false, true) => "month and year",
        _ => "part of a month",
    };

    private static Side ExtendLeft(string text, List<DateToken> tokens, int month)
    {
        var side = new Side(month);
        var apart = false;
        for (var i = month - 1; i >= Math.Max(0, month - Reach); i--)
        {
            var kind = tokens[i].Kind;
            if (kind is Joint or DaySuffix or DayNoun or MonthWord or In)
            {
                apart |= kind is In;
                continue;
            }

            if (kind is YearWord && !FollowsYear(tokens, i))
                break;
            if (kind is YearWord)
                continue;
            if (kind is Day or DayWord && (apart || (char.IsUpper(text[tokens[month].Start]) && IsListNumber(tokens, i))))
                break;
            if (kind is Qualifier or PartNoun)
            {
                side.Take(Qualifier, i);
                side.Reach(LeadOfPart(tokens, i));
                break;
            }

            if (kind is not (Day or DayWord or Year or Relative or Weekday) || !side.Take(kind, i))
                break;
            if (kind is Year or Relative or Weekday)
                break;
        }

        return side;
    }

    // "the second half of August", "в первых числах августа".
    private static int LeadOfPart(List<DateToken> tokens, int part)
    {
        var lead = part;
        for (var i = part - 1; i >= Math.Max(0, part - 3); i--)
        {
            if (tokens[i].Kind is Qualifier or PartNoun or PartLead or DayWord or Relative)
                lead = i;
            else if (tokens[i].Kind is not Joint || tokens[i].End - tokens[i].Start == 1)
                break;
        }

        return lead;
    }

    private static bool FollowsYear(List<DateToken> tokens, int i)
    {
        var before = i - 1;
        while (before > 0 && i - before < 3 && tokens[before].Kind is Joint or DaySuffix)
            before--;
        return before >= 0 && tokens[before].Kind is Year or Relative;
    }

    // "11. March ..." at the start of a line is the eleventh entry of a list; "18. oktobra" is a day.
    private static bool IsListNumber(List<DateToken> tokens, int i) =>
        (i == 0 || tokens[i - 1].Kind is Break) && i + 2 < tokens.Count && tokens[i + 1].Kind is Joint && tokens[i + 1].Start == tokens[i].End
        && tokens[i + 2].Start > tokens[i + 1].End;

    private static Side ExtendRight(List<DateToken> tokens, int month, bool hasDay)
    {
        var side = new Side(month);
        for (var i = month + 1; i < Math.Min(tokens.Count, month + Reach); i++)
        {
            var kind = tokens[i].Kind;
            var attached = i == side.Edge + 1;
            if (kind is YearWord && (side.Has(Year) || side.Has(Relative)))
            {
                side.Reach(i);
                if (i + 1 < tokens.Count && tokens[i + 1].Kind is Joint && tokens[i].End - tokens[i].Start == 1 && tokens[i + 1].Start == tokens[i].End)
                    side.Reach(i + 1);
                continue;
            }

            // "5 июля 17-го", "5 июля 17 г."
            if (kind is Day && (hasDay || side.Has(Day)) && !side.Has(Year) && IsShortYear(tokens, i) && side.Take(Year, i))
                continue;
            // "11-інен 12-сіне"
            if (kind is Day && side.Has(Day) && tokens[i - 1].Kind is DaySuffix && i + 2 < tokens.Count && tokens[i + 2].Kind is DaySuffix && tokens[i + 2].Start == tokens[i].End + 1)
            {
                side.Reach(i);
                continue;
            }

            // "апреле-мае 2018"
            if (kind is Month && tokens[i - 1].Kind is Joint && !side.Has(Year) && !side.Has(Day))
            {
                side.Reach(i);
                continue;
            }

            if (kind is DayWord or PartLead && i + 1 < tokens.Count && tokens[i + 1].Kind is PartNoun)
                continue;
            if (kind is PartNoun && tokens[i - 1].Kind is DayWord or PartLead && side.Take(Qualifier, i))
                continue;
            // "2018-го" and "2018го"; set apart, "не" and "и" are other words.
            if (attached && (kind is MonthWord or DayNoun || (kind is DaySuffix && tokens[i].Start == tokens[i - 1].End)))
                side.Reach(i);
            else if (kind is Weekday && (hasDay || side.Has(Year)) && tokens[i - 1].Kind is Joint or In)
                side.Reach(i);
            else if (kind is In && i + 1 < tokens.Count && tokens[i + 1].Kind is Weekday)
                continue;
            else if (kind is Joint or YearWord || (kind is DaySuffix or DayNoun))
                continue;
            else if (kind is Day && !hasDay && !side.Has(Year) && IsDayAfter(tokens, i) && side.Take(kind, i))
                hasDay = true;
            else if (kind is DayOfMonth && !hasDay && side.Take(Day, i))
                hasDay = true;
            else if (kind is DayWord && i + 1 < tokens.Count && tokens[i + 1].Kind is DayOfMonth)
                continue;
            else if (kind is DayWord && (hasDay || tokens[i - 1].Kind is not Joint))
                break;
            else if (kind is Relative && !(i + 1 < tokens.Count && tokens[i + 1].Kind is YearWord))
                break;
            else if (kind is not (Year or Qualifier or Relative or DayWord) || !side.Take(kind, i))
                break;
        }

        return side;
    }

    private static bool IsShortYear(List<DateToken> tokens, int i)
    {
        if (tokens[i].End - tokens[i].Start != 2 || i + 1 >= tokens.Count)
            return false;
        return tokens[i + 1].Kind is YearWord || (i + 2 < tokens.Count && tokens[i + 1].Kind is Joint && tokens[i + 2].Kind is DaySuffix && tokens[i + 2].Start == tokens[i].End + 1);
    }

    // "April 2," is a day; "in May 20 people" and "мае 12 человек" are not.
    private static bool IsDayAfter(List<DateToken> tokens, int i)
    {
        if (i + 1 >= tokens.Count || tokens[i + 1].Kind is not Other)
            return true;
        return tokens[i - 1].Kind is DateTokenKind.MonthWord;
    }

    /// <summary>What stands on one side of the month, and how far it reaches.</summary>
    private sealed class Side(int month)
    {
        private readonly HashSet<DateTokenKind> kinds = [];

        public int Edge { get; private set; } = month;

        public bool Has(DateTokenKind kind) => kinds.Contains(kind);

        public void Reach(int index) => Edge = index;

        public bool Take(DateTokenKind kind, int index)
        {
            // Two days are a range; two years belong to two dates.
            if (kind is Year && !kinds.Add(kind))
                return false;
            kinds.Add(kind);
            Edge = index;
            return true;
        }
    }
}
