using Redactor.Documents;
using Redactor.Imaging;

namespace Redactor.Sandbox.Reading;

/// <summary>Ruled lines of forms, tables, frames and underlines: long straight thin ink.</summary>
internal static class Rules
{
    private const double LeastInk = 0.75;

    /// <summary>The rules of a page as ink of their own; the caller disposes it.</summary>
    /// <param name="letter">Letter height in pixels of <paramref name="ink"/>.</param>
    public static Pix Find(Pix ink, double letter)
    {
        var length = Math.Max(20, (int)(letter * 4));
        var thick = (int)(letter * 0.35) + 2;
        using var whole = Straight(ink, ink, length, thick);
        // Rules that noise has broken: over gaps of a few pixels they are still long, straight and thin. Text closes to bands too tall for a rule.
        using var acrossClosed = ink.Close(9, 1);
        using var downClosed = ink.Close(1, 9);
        using var broken = Straight(acrossClosed, downClosed, length * 2, thick);
        DropBridged(broken, ink);
        return whole.With(broken);
    }

    // The feet of letters close to long thin lines as well, with more gap than ink.
    private static void DropBridged(Pix lines, Pix ink)
    {
        using var inked = lines.Common(ink);
        foreach (var box in lines.FindComponents())
        {
            if (inked.CountInk(box) < lines.CountInk(box) * LeastInk)
                lines.Fill(box, black: false);
        }
    }

    private static Pix Straight(Pix forAcross, Pix forDown, int length, int thick)
    {
        using var across = Thin(forAcross.Open(length, 1), b => b.Height <= thick);
        using var down = Thin(forDown.Open(1, length), b => b.Width <= thick);
        return across.With(down);
    }

    // Keeps thin pieces only: a solid area also survives the opening, and is no rule.
    private static Pix Thin(Pix lines, Func<Box, bool> isThin)
    {
        foreach (var box in lines.FindComponents().Where(b => !isThin(b)))
            lines.Fill(box, black: false);
        return lines;
    }
}
