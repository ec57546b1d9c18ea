using Redactor.Documents;

namespace Redactor.Sandbox.Reading;

/// <summary>How the lines of a page follow on from each other: which wrap into the next, which end in a broken word.</summary>
internal static class PageFlow
{
    /// <summary>For each line, whether its sentence goes on in the next one and whether its last word is broken by a hyphen.</summary>
    /// <param name="letter">Letter height in pixels of the canonical image.</param>
    public static IReadOnlyList<(bool Wraps, bool Hyphenated)> Of(IReadOnlyList<DraftLine> lines, double letter)
    {
        var flow = new (bool, bool)[lines.Count];
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            var wraps = Wraps(lines, i, letter);
            flow[i] = (wraps, wraps && EndsInHyphen(lines[i], lines[i + 1]));
        }

        return flow;
    }

    private static bool Wraps(IReadOnlyList<DraftLine> lines, int at, double letter)
    {
        var (line, next) = (lines[at], lines[at + 1]);
        var rightToLeft = Letters.Dominant(line.Text) == Script.Arabic;
        if (rightToLeft != (Letters.Dominant(next.Text) == Script.Arabic) || !IsBelow(line.Box, next.Box, letter))
            return false;
        // The line is full when the next line's first word would not have fitted behind it.
        var (left, right) = Column(lines, at, letter);
        var room = rightToLeft ? line.Box.Left - left : right - line.Box.Right;
        var han = Letters.Dominant(line.Text) == Script.Han;
        var first = han ? letter * 1.1 : next.Words[0].Box.Width + (letter * 0.4);
        if (room >= first)
            return false;
        // An indented next line begins a paragraph.
        var indent = rightToLeft ? right - next.Box.Right : next.Box.Left - left;
        var own = rightToLeft ? right - line.Box.Right : line.Box.Left - left;
        return indent < letter * 1.2 || indent <= own + (letter * 0.5);
    }

    private static bool IsBelow(Box line, Box next, double letter)
    {
        var pitch = Middle(next) - Middle(line);
        var shared = Math.Min(line.Right, next.Right) - Math.Max(line.Left, next.Left);
        return pitch > letter * 0.6 && pitch < letter * 3.4 && shared > 0;
    }

    private static int Middle(Box box) => (box.Top + box.Bottom) / 2;

    /// <summary>Edges of the column around a line: those of its block and of neighbours that share most of its width.</summary>
    private static (int Left, int Right) Column(IReadOnlyList<DraftLine> lines, int at, double letter)
    {
        var (left, right) = (lines[at].Box.Left, lines[at].Box.Right);
        for (var i = Math.Max(0, at - 12); i < Math.Min(lines.Count, at + 13); i++)
        {
            var box = lines[i].Box;
            var shared = Math.Min(box.Right, right) - Math.Max(box.Left, left);
            var sameBlock = lines[i].Block == lines[at].Block;
            if (!sameBlock && (shared < Math.Min(box.Width, right - left) * 0.7 || Math.Abs(Middle(box) - Middle(lines[at].Box)) > letter * 40))
                continue;
            (left, right) = (Math.Min(left, box.Left), Math.Max(right, box.Right));
        }

        return (left, right);
    }

    private static bool EndsInHyphen(DraftLine line, DraftLine next)
    {
        var text = line.Words[^1].Text;
        if (text.Length < 2 || text[^1] is not ('-' or '\u2010' or '\u00ac' or '\u00ad') || !char.IsLetter(text[^2]))
            return false;
        var first = next.Words[0].Text[0];
        return char.IsLetter(first) && !char.IsUpper(first);
    }
}
