using Redactor.Documents;
using Redactor.Imaging;

namespace Redactor.Sandbox.Reading;

/// <summary>Guesses what a cluster of unread ink is. Only a label for the reviewer: every kind is burned.</summary>
internal static class RegionKinds
{
    public static UnreadKind Of(InkCluster cluster, PreparedPage page)
    {
        var letter = page.LetterHeight == 0 ? 30 : page.LetterHeight;
        var box = cluster.Box;
        if (box.Width > letter * 4 && box.Height > letter * 4 && IsPhoto(page.Canonical, box))
            return UnreadKind.Photo;
        var largest = cluster.Components.MaxBy(c => c.Area);
        var spans = largest.Width >= box.Width * 0.7 && largest.Height >= box.Height * 0.7;
        var aspect = (double)box.Width / box.Height;
        var inside = cluster.Components.Count(c => c != largest && largest.Contains(c));
        if (spans && box.Height > letter * 2.5 && aspect is > 0.6 and < 5 && inside >= 5)
            return UnreadKind.Stamp;
        if (box.Height > letter * 3 && box.Width > letter * 3 && aspect is > 0.7 and < 1.4 && cluster.Components.Count >= 8)
            return UnreadKind.Stamp;
        var wide = cluster.Components.Where(c => c.Height > letter * 0.5).ToList();
        if (wide.Count > 0 && wide.Average(c => c.Width) > letter * 1.4)
            return UnreadKind.Handwriting;
        return UnreadKind.Unknown;
    }

    /// <summary>Many middle tones, or dark over large parts.</summary>
    private static bool IsPhoto(Pix canonical, Box box)
    {
        using var clip = canonical.Clip(box);
        using var light = clip.Threshold(215);
        using var dark = clip.Threshold(60);
        var area = (double)box.Area;
        var notWhite = light.CountInk() / area;
        var black = dark.CountInk() / area;
        return notWhite > 0.24 || black > 0.2;
    }
}
