using Redactor.Documents;

namespace Redactor.Sandbox.Reading;

/// <summary>Puts lines found later where they belong: into the line they were torn from, or between the lines above and below in their column.</summary>
internal static class LineOrder
{
    public static void Insert(List<DraftLine> lines, DraftLine found, double letter)
    {
        var host = lines.Where(l => IsSameLine(l.Box, found.Box, letter)).MinBy(l => Gap(l.Box, found.Box));
        if (host is null)
        {
            lines.Insert(Position(lines, found.Box), found);
            return;
        }

        foreach (var word in found.Words)
            host.Words.Insert(PositionInLine(host, word.Box), word);
        host.Box = Box.Around([host.Box, found.Box]);
    }

    private static bool IsSameLine(Box line, Box found, double letter)
    {
        var common = Math.Min(line.Bottom, found.Bottom) - Math.Max(line.Top, found.Top);
        return common * 2 > Math.Min(line.Height, found.Height) && Gap(line, found) < letter * 3.5;
    }

    private static int Gap(Box a, Box b) => Math.Max(0, Math.Max(a.Left, b.Left) - Math.Min(a.Right, b.Right));

    private static int PositionInLine(DraftLine line, Box word)
    {
        var rightToLeft = Letters.Dominant(line.Text) == Script.Arabic;
        var middle = word.Left + word.Right;
        for (var i = 0; i < line.Words.Count; i++)
        {
            var other = line.Words[i].Box;
            var after = rightToLeft ? other.Left + other.Right < middle : other.Left + other.Right > middle;
            if (after)
                return i;
        }

        return line.Words.Count;
    }

    private static int Position(List<DraftLine> lines, Box found)
    {
        var middle = (found.Top + found.Bottom) / 2;
        var above = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            var box = lines[i].Box;
            if (Math.Min(box.Right, found.Right) > Math.Max(box.Left, found.Left) && (box.Top + box.Bottom) / 2 < middle
                && (above < 0 || box.Bottom >= lines[above].Box.Bottom))
                above = i;
        }

        if (above >= 0)
            return above + 1;
        var below = lines.FindIndex(l => l.Box.Top >= middle && Math.Min(l.Box.Right, found.Right) > Math.Max(l.Box.Left, found.Left));
        return below >= 0 ? below : lines.Count;
    }
}
