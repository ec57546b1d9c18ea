using System.Globalization;
using System.Text.RegularExpressions;
using Redactor.Detection.Dates;
using Redactor.Documents;

namespace Redactor.Detection.Generalizing;

/// <summary>
/// The year of a date; the decade of a date of birth, of a year that stands alone, and of whatever lies before the years that testimonies tell of.
/// </summary>
internal static partial class DateGeneralization
{
    /// <summary>Earlier dates are mostly of births.</summary>
    private const int FirstToldYear = 2010;

    /// <summary>How far from a date a word for birth may stand, in characters.</summary>
    private const int Before = 80, After = 40;

    private const string ChineseFigures = "〇一二三四五六七八九";

    public static string? Of(DetectionText text, Finding finding)
    {
        var said = text.Folded.AsSpan(finding.Start, finding.Length).ToString();
        if (YearOf(said) is not { } year)
            return null;
        var isLone = !Smaller().IsMatch(said);
        return isLone || year < FirstToldYear || finding.Recognizer.StartsWith("date/birth", StringComparison.Ordinal) || IsOfBirth(text.Folded, finding)
            ? string.Create(CultureInfo.InvariantCulture, $"{year / 10 * 10}s")
            : year.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The one year in a text; null for none or several.</summary>
    private static int? YearOf(string said)
    {
        int? found = null;
        foreach (Match match in Year().Matches(said))
        {
            var year = Value(match.ValueSpan);
            if (found is { } other && other != year)
                return null;
            found = year;
        }

        return found;
    }

    private static int Value(ReadOnlySpan<char> figures)
    {
        var value = 0;
        foreach (var c in figures[..4])
            value = (10 * value) + (char.IsAsciiDigit(c) ? c - '0' : c is '零' or '○' ? 0 : ChineseFigures.IndexOf(c, StringComparison.Ordinal));
        return value;
    }

    private static bool IsOfBirth(string folded, Finding finding)
    {
        var start = Math.Max(0, finding.Start - Before);
        return Birth().IsMatch(folded[start..Math.Min(folded.Length, finding.End + After)]);
    }

    [GeneratedRegex("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])|[一二][九〇零○][一二三四五六七八九〇零○]{2}(?=[ ]?年)", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    /// <summary>Something smaller than the year: figures of their own, the name of a month, a feast.</summary>
    [GeneratedRegex(@"(?<![0-9])[0-9]{1,2}(?![0-9])|[月日号號节節]|\p{L}{3,}[^0-9]*\p{L}{3,}|(?<![0-9])\p{L}{3,}[ .,]+(?:19|20)[0-9]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Smaller();

    [GeneratedRegex($@"{BirthYearRecognizer.Birth}|出[ ]?生|生于|生人|[0-9]年生", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Birth();
}
