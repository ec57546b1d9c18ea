using Redactor.Documents;
using Redactor.Pipeline.Ink;

namespace Redactor.Pipeline.Burn;

/// <summary>
/// Which pieces of a page stay and which go: those under approved boxes and unread ink, and those that a grown box would bite, because
/// no half words are left.
/// </summary>
internal sealed class PageCovers
{
    private const double CoveredShare = 0.5;

    private readonly ExaminedPage page;
    private readonly InkImage ink;
    private readonly BoxGrower grower;
    private readonly BurnOptions options;
    private readonly int usualHeight;

    public PageCovers(ExaminedPage page, IReadOnlyList<Redaction> redactions, InkImage ink, InkComponents components, BurnOptions options)
    {
        this.page = page;
        this.ink = ink;
        this.options = options;
        grower = new BoxGrower(ink, components, options);
        Pieces = TextPiece.Of(page);
        CoverOf = new Cover?[Pieces.Count];
        usualHeight = Median(Pieces.Select(p => p.Box.Height), fallback: page.Dpi / 6);
        foreach (var redaction in redactions)
            Covers.AddRange(redaction.Boxes.Where(b => !b.IsEmpty).Select(b => new Cover(b, redaction.Placeholder, isUnread: false, redaction.Generalized)));
        Covers.AddRange(page.Unread.Where(u => !u.Box.IsEmpty).Select(u => new Cover(u.Box, Cover.UnreadLabel, isUnread: true)));
        MarkCovered();
        GrowAll();
    }

    public List<Cover> Covers { get; } = [];

    public List<TextPiece> Pieces { get; }

    /// <summary>For each piece the cover it goes under; null for one that stays.</summary>
    public Cover?[] CoverOf { get; }

    /// <summary>Boxes of the pieces that stay.</summary>
    public List<Box> Staying() => [.. Pieces.Where((_, i) => CoverOf[i] is null).Select(p => p.Box)];

    private void MarkCovered()
    {
        for (var i = 0; i < Pieces.Count; i++)
        {
            var box = Pieces[i].Box;
            long all = 0, most = 0;
            Cover? best = null;
            foreach (var cover in Covers)
            {
                var area = cover.Approved.Intersect(box).Area;
                all += area;
                if (area > most || (area == most && area > 0 && best!.IsUnread))
                    (most, best) = (area, cover);
            }

            if (best is not null && all >= CoveredShare * box.Area)
                CoverOf[i] = best;
        }
    }

    private void GrowAll()
    {
        foreach (var cover in Covers)
            Place(cover);
        var staying = Staying();
        foreach (var cover in Covers)
            grower.Grow(cover, staying);
        // A word that is bitten goes too; its own box may bite another, so this runs until nothing is bitten.
        for (var fresh = new List<Cover>(Covers); fresh.Count > 0;)
        {
            fresh = Bitten(fresh);
            staying = Staying();
            foreach (var cover in fresh)
            {
                Place(cover);
                grower.Grow(cover, staying);
            }

            Covers.AddRange(fresh);
        }
    }

    private List<Cover> Bitten(List<Cover> biting)
    {
        var fresh = new List<Cover>();
        for (var i = 0; i < Pieces.Count; i++)
        {
            var box = Pieces[i].Box;
            if (CoverOf[i] is not null || !biting.Exists(c => c.Grown.Intersects(box)))
                continue;
            var whole = ink.Count(box);
            var bites = Covers.Where(c => c.Grown.Intersects(box)).Select(c => (Cover: c, Ink: ink.Count(c.Grown.Intersect(box)))).ToList();
            if (whole == 0 || bites.Sum(b => b.Ink) <= options.Bite * whole)
                continue;
            var worst = bites.MaxBy(b => b.Ink).Cover;
            var cover = new Cover(box, worst.Label, worst.IsUnread, worst.Generalized);
            CoverOf[i] = cover;
            fresh.Add(cover);
        }

        return fresh;
    }

    /// <summary>Finds the line a cover stands on and the height of its letters.</summary>
    private void Place(Cover cover)
    {
        var best = 0;
        for (var l = 0; l < page.Lines.Count; l++)
        {
            var line = page.Lines[l].Box;
            var overlap = Math.Min(line.Bottom, cover.Approved.Bottom) - Math.Max(line.Top, cover.Approved.Top);
            var across = Math.Min(line.Right, cover.Approved.Right) - Math.Max(line.Left, cover.Approved.Left);
            if (overlap * 2 > Math.Min(line.Height, cover.Approved.Height) && across > 0 && overlap > best)
                (best, cover.Line) = (overlap, l);
        }

        var height = cover.Line < 0
            ? Math.Min(cover.Approved.Height, usualHeight)
            : Median(Pieces.Where(p => p.Line == cover.Line).Select(p => p.Box.Height), usualHeight);
        cover.LetterHeight = Math.Clamp(height, 8, 2 * Math.Max(usualHeight, 8));
    }

    private static int Median(IEnumerable<int> values, int fallback)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? fallback : sorted[sorted.Count / 2];
    }
}
