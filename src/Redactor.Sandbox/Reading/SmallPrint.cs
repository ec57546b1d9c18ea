using Redactor.Documents;

namespace Redactor.Sandbox.Reading;

/// <summary>
/// Rows of letters far smaller than those of the page, which no word covers. One by one they pass for dots and marks of the words beside
/// them, and together for what is left of a rule; they may spell a name all the same.
/// </summary>
internal static class SmallPrint
{
    private const int FewestLetters = 4;
    private const int Longest = 16;

    /// <summary>The letters of each such row, in pixels of the ink.</summary>
    /// <param name="words">Boxes of the words read, in the same pixels.</param>
    public static List<List<Box>> Rows(PageInk ink, IReadOnlyCollection<Box> words)
    {
        var least = Math.Max(3, ink.Letter * 0.18);
        var most = ink.Letter * 0.6;
        var small = ink.Pieces.Where(p => p.Height >= least && p.Height <= most && p.Width <= p.Height * Longest);
        var rows = new List<List<Box>>();
        foreach (var piece in small.Where(p => !words.Any(w => Covers(w, p))).OrderBy(p => p.Left))
        {
            if (rows.FindLast(r => Follows(r[^1], piece)) is { } row) row.Add(piece);
            else rows.Add([piece]);
        }

        // Letters that run into each other are one long piece; so is what is left of a rule, but that has no letters beside it.
        return [.. rows.Where(r => r.Count(p => p.Width < p.Height * 4) >= FewestLetters && Box.Around(r).Width >= ink.Letter)];
    }

    // On one line, two heights apart at most.
    private static bool Follows(Box last, Box next)
    {
        var taller = Math.Max(last.Height, next.Height);
        var common = Math.Min(last.Bottom, next.Bottom) - Math.Max(last.Top, next.Top);
        return next.Left - last.Right <= taller * 2 && common * 2 >= Math.Min(last.Height, next.Height);
    }

    private static bool Covers(Box word, Box piece) => word.Intersect(piece).Area * 2 >= piece.Area;
}
