using Redactor.Documents;

namespace Redactor.Pipeline.Burn;

/// <summary>
/// Turns grown covers into the boxes that are burned: as high as their line, joined along it, as wide as a multiple of a unit where
/// there is room, and never one over another.
/// </summary>
internal sealed class BoxArranger(ExaminedPage page, IReadOnlyList<Box> staying, BurnOptions options)
{
    public List<BurnedBox> Arrange(IReadOnlyList<Cover> covers)
    {
        var strips = covers.Where(c => !c.IsUnread).Select(AsHighAsLine).OrderBy(s => s.Line).ThenBy(s => s.Box.Left).ToList();
        strips = Joined(strips);
        for (var i = 0; i < strips.Count; i++)
            strips[i] = strips[i] with { Box = Widened(strips, i) };
        return Apart([
            .. strips.Select(s => new BurnedBox(s.Box, s.Label) { Said = s.Said }),
            .. covers.Where(c => c.IsUnread).Select(c => new BurnedBox(c.Grown, c.Label)),
        ]);
    }

    /// <summary>The height of a box tells of accents and descenders; the height of its line does not.</summary>
    private Strip AsHighAsLine(Cover cover)
    {
        var box = cover.Grown;
        if (cover.Line >= 0)
        {
            var line = page.Lines[cover.Line].Box;
            if (line.Height <= 2 * cover.LetterHeight)
            {
                var high = new Box(box.Left, Math.Min(box.Top, line.Top), box.Right, Math.Max(box.Bottom, line.Bottom)).ClipTo(page.Width, page.Height);
                box = BoxGrower.PushBack(high, box, staying.Where(high.Intersects));
            }
        }

        return new Strip(cover.Line, cover.LetterHeight, box, cover.Label, cover.Generalized);
    }

    private List<Strip> Joined(List<Strip> strips)
    {
        var joined = new List<Strip>();
        foreach (var strip in strips)
        {
            if (joined.Count > 0 && joined[^1] is var last && MayJoin(last, strip))
            {
                var isSame = last.Label.Split("] ").Select(l => l.TrimEnd(']')).Contains(strip.Label.TrimEnd(']'), StringComparer.Ordinal);
                joined[^1] = last with
                {
                    Box = last.Box.Union(strip.Box),
                    Label = isSame ? last.Label : last.Label + " " + strip.Label,
                    Said = SaidOf(last, strip, isSame),
                };
            }
            else
            {
                joined.Add(strip);
            }
        }

        return joined;
    }

    private static string? SaidOf(Strip last, Strip next, bool isSame)
    {
        if (last.Said is null && next.Said is null) return null;
        var (before, after) = (last.Said ?? last.Label, next.Said ?? next.Label);
        // Of one that goes on, one says it; two of one kind may stand for different things.
        return string.Equals(before, after, StringComparison.Ordinal) || (isSame && next.Said is null) ? before : before + " " + after;
    }

    private bool MayJoin(Strip last, Strip next)
    {
        if (next.Line < 0 || last.Line != next.Line || next.Box.Left - last.Box.Right > 1.2 * last.LetterHeight)
            return false;
        var union = last.Box.Union(next.Box);
        return !staying.Any(w => w.Intersects(union) && !w.Intersects(last.Box) && !w.Intersects(next.Box));
    }

    /// <summary>Rounds the width up to whole units, to the right first, as far as words and other boxes leave room.</summary>
    private Box Widened(List<Strip> strips, int index)
    {
        var (_, height, box, _, _) = strips[index];
        var unit = Math.Max(8, (int)(options.WidthUnit * height));
        var extra = ((box.Width + unit - 1) / unit * unit) - box.Width;
        var gap = Math.Max(3, height / 4);
        int leftLimit = 0, rightLimit = page.Width;
        foreach (var other in staying.Concat(strips.Where((_, i) => i != index).Select(s => s.Box)))
        {
            if (other.Top >= box.Bottom || other.Bottom <= box.Top)
                continue;
            if (other.Left + other.Right < box.Left + box.Right)
                leftLimit = Math.Max(leftLimit, other.Right + gap);
            else
                rightLimit = Math.Min(rightLimit, other.Left - gap);
        }

        var right = Math.Clamp(rightLimit - box.Right, 0, extra);
        var left = Math.Clamp(box.Left - leftLimit, 0, extra - right);
        return box with { Left = box.Left - left, Right = box.Right + right };
    }

    /// <summary>Cuts boxes that lie over others into parts, the larger box staying whole; the largest part keeps the label.</summary>
    private static List<BurnedBox> Apart(List<BurnedBox> boxes)
    {
        var apart = new List<BurnedBox>();
        foreach (var burned in boxes.OrderByDescending(b => b.Box.Area).ThenBy(b => b.Box.Top).ThenBy(b => b.Box.Left))
        {
            List<Box> parts = [burned.Box];
            foreach (var placed in apart)
                parts = [.. parts.SelectMany(p => Minus(p, placed.Box))];
            var largest = parts.Count == 0 ? default : parts.MaxBy(p => p.Area);
            apart.AddRange(parts.Select(p => p == largest ? burned with { Box = p } : new BurnedBox(p, string.Empty)).ToList());
        }

        return [.. apart.OrderBy(b => b.Box.Top).ThenBy(b => b.Box.Left)];
    }

    private static IEnumerable<Box> Minus(Box box, Box hole)
    {
        var common = box.Intersect(hole);
        if (common.IsEmpty)
            return [box];
        return new[]
        {
            box with { Bottom = common.Top },
            box with { Top = common.Bottom },
            new Box(box.Left, common.Top, common.Left, common.Bottom),
            new Box(common.Right, common.Top, box.Right, common.Bottom),
        }.Where(b => !b.IsEmpty);
    }

    private sealed record Strip(int Line, int LetterHeight, Box Box, string Label, string? Said);
}
