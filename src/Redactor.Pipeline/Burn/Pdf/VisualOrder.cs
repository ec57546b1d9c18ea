using System.Buffers;
using System.Globalization;
using System.Text;

namespace Redactor.Pipeline.Burn.Pdf;

/// <summary>
/// Puts a line into the order in which glyphs stand on the page from left to right, so that pdftotext gives it back in logical order.
/// Right-to-left runs are reversed, runs that begin and end with a left-to-right letter or digit are not; a right-to-left mark
/// keeps punctuation between two runs with the run it belongs to.
/// </summary>
internal static class VisualOrder
{
    private const char RightToLeftMark = '\u200F';

    private static readonly SearchValues<char> NumberSigns =
        SearchValues.Create("+-.,:/#$%\u00A0\u00A2\u00A3\u00A4\u00A5\u00B0\u00B1\u060C\u066A\u066B\u066C\u2030\u2031\u2044\u2212\uFE50\uFE52\uFE55\uFF0C\uFF0E\uFF1A");

    private enum Direction
    {
        Neutral,
        LeftToRight,
        RightToLeft,
    }

    /// <summary>Letters that run left to right minus letters that run right to left; a reader takes a page below zero for right-to-left.</summary>
    public static int Balance(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var balance = 0;
        foreach (var c in text)
        {
            if (!char.IsLetter(c))
                continue;
            balance += DirectionOf(c) switch { Direction.LeftToRight => 1, Direction.RightToLeft => -1, _ => 0 };
        }

        return balance;
    }

    /// <param name="logical">A line in reading order.</param>
    /// <param name="pageRightToLeft">Whether the page as a whole runs right to left (see <see cref="Balance"/>).</param>
    public static string Of(string logical, bool pageRightToLeft)
    {
        ArgumentNullException.ThrowIfNull(logical);
        if (!logical.Any(c => DirectionOf(c) == Direction.RightToLeft) && !pageRightToLeft)
            return logical;
        var visual = new StringBuilder(logical.Length + 8);
        var runs = Runs(logical);
        if (pageRightToLeft)
            runs.Reverse();
        foreach (var (start, end, reversed) in runs)
        {
            var run = logical.AsSpan(start, end - start);
            if (!reversed)
            {
                visual.Append(run);
                continue;
            }

            var needsMark = pageRightToLeft
                ? start > 0 && DirectionOf(run[0]) != Direction.RightToLeft
                : DirectionOf(run[^1]) != Direction.RightToLeft;
            if (needsMark && !pageRightToLeft)
                visual.Append(RightToLeftMark);
            for (var i = run.Length - 1; i >= 0; i--)
                visual.Append(run[i]);
            if (needsMark && pageRightToLeft)
                visual.Append(RightToLeftMark);
        }

        return visual.ToString();
    }

    /// <summary>Splits into left-to-right runs, from strong letter or digit to strong letter or digit, and what lies between them.</summary>
    private static List<(int Start, int End, bool Reversed)> Runs(string text)
    {
        var runs = new List<(int Start, int End, bool Reversed)>();
        var at = 0;
        while (at < text.Length)
        {
            var start = at;
            while (start < text.Length && DirectionOf(text[start]) != Direction.LeftToRight)
                start++;
            if (start > at)
                runs.Add((at, start, true));
            if (start == text.Length)
                break;
            var end = start;
            for (var i = start; i < text.Length && DirectionOf(text[i]) != Direction.RightToLeft; i++)
            {
                if (DirectionOf(text[i]) == Direction.LeftToRight)
                    end = i + 1;
            }

            runs.Add((start, end, false));
            at = end;
        }

        return runs;
    }

    /// <summary>
    /// Digits of any script, and the signs that Unicode counts with numbers (separators, currency, per cent), run left to right here:
    /// pdftotext never reverses them.
    /// </summary>
    private static Direction DirectionOf(char c)
    {
        if (NumberSigns.Contains(c) || c is >= '\u20A0' and <= '\u20CF')
            return Direction.LeftToRight;
        if (c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFE') or RightToLeftMark)
        {
            return CharUnicodeInfo.GetUnicodeCategory(c) switch
            {
                UnicodeCategory.DecimalDigitNumber => Direction.LeftToRight,
                UnicodeCategory.NonSpacingMark => Direction.Neutral,
                _ => Direction.RightToLeft,
            };
        }

        return char.IsLetterOrDigit(c) ? Direction.LeftToRight : Direction.Neutral;
    }
}
