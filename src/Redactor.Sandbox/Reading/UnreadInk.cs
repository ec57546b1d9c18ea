using Redactor.Documents;
using Redactor.Imaging;

namespace Redactor.Sandbox.Reading;

/// <summary>
/// Ink that no word explains: our own binarization of the canonical image minus the words. Ruled lines, shadows at the page's edge, dots
/// and marks close to words do not count.
/// </summary>
internal sealed class UnreadInk(PreparedPage page, PageInk ink)
{
    private readonly double letter = ink.Letter;

    /// <summary>Clusters of components that no word explains, in pixels of the canonical image.</summary>
    public IReadOnlyList<InkCluster> Find(IReadOnlyCollection<DraftLine> lines)
    {
        List<Box> boxes = [.. lines.SelectMany(l => l.Words).Select(w => PageInk.FromCanonical(w.Box))];
        var words = new WordMap(boxes, letter, ink.Height);
        var left = ink.Components.Where(c => !words.Explains(c)).ToList();
        var clusters = BoxClusters.Of(left, (int)Math.Ceiling(letter * 1.3), (int)Math.Ceiling(letter * 0.9));
        clusters.RemoveAll(IsHarmless);
        clusters.AddRange(SmallPrint.Rows(ink, boxes).Where(r => !clusters.Exists(c => Box.Around(c).Intersects(Box.Around(r)))));
        return [.. Framed(clusters, words).Select(ToCanonical)];
    }

    /// <summary>Clusters inside one frame that holds hardly any word (a photograph, a box for a signature) become one, as large as the frame.</summary>
    private List<List<Box>> Framed(List<List<Box>> clusters, WordMap words)
    {
        foreach (var frame in ink.Frames.OrderByDescending(f => f.Area))
        {
            var inside = clusters.Where(c => frame.Contains(Box.Around(c))).ToList();
            if (inside.Count == 0 || words.CountInside(frame) > 1 || inside.Sum(c => Box.Around(c).Area) * 8 < frame.Area)
                continue;
            clusters.RemoveAll(inside.Contains);
            clusters.Add([frame, .. inside.SelectMany(c => c)]);
        }

        return clusters;
    }

    private InkCluster ToCanonical(List<Box> cluster)
    {
        var parts = cluster
            .Select(b => PageInk.ToCanonical(b).ClipTo(page.Canonical.Width, page.Canonical.Height))
            .Where(b => !b.IsEmpty)
            .ToList();
        return new InkCluster(Box.Around(parts), parts);
    }

    /// <summary>Single marks, remains of rules and underlines, shadows along an edge of the paper.</summary>
    private bool IsHarmless(List<Box> cluster)
    {
        var box = Box.Around(cluster);
        if (Math.Max(box.Width, box.Height) < letter * 0.7)
            return true;
        if (box.Height <= Math.Max(3, letter * 0.3) || box.Width <= Math.Max(3, letter * 0.3))
            return true;
        var atEdge = box.Left <= 3 || box.Top <= 3 || box.Right >= ink.Width - 3 || box.Bottom >= ink.Height - 3;
        return atEdge && (Math.Min(box.Width, box.Height) < letter * 2 || box.Width > ink.Width * 0.6 || box.Height > ink.Height * 0.6);
    }
}

/// <summary>Unexplained ink that lies together; boxes in pixels of the canonical image.</summary>
internal sealed record InkCluster(Box Box, IReadOnlyList<Box> Components);
