using Redactor.Documents;

namespace Redactor.Sandbox.Reading;

/// <summary>
/// Emblems, seals and small drawings, over which an engine guesses a few letters, and surely now and then: ink in one lump, taller than a line, of
/// far more pieces than the letters read there would have.
/// </summary>
internal static class Pictures
{
    private const int MostCharacters = 12;
    private const int FewestPieces = 10;
    private const double PiecesOfHan = 6;
    private const double PiecesOfOthers = 1.6;

    /// <summary>Drops the words over such ink, and lines that have no other, in place: the ink is unread.</summary>
    public static void Drop(List<DraftLine> lines, PageInk ink)
    {
        var gap = (int)Math.Ceiling(ink.Letter * 0.3);
        var pictures = BoxClusters.Of(ink.Components, gap, gap)
            .Select(pieces => (Box: Box.Around(pieces), pieces.Count))
            .Where(c => c.Count >= FewestPieces && c.Box.Height >= ink.Letter * 2.4 && c.Box.Width <= ink.Letter * 16)
            .Select(c => (c.Box, c.Count, Words: lines.SelectMany(l => l.Words).Where(w => Holds(c.Box, w)).ToList()))
            .Where(c => c.Words.Count > 0 && c.Words.Sum(w => w.Text.Length) <= MostCharacters && c.Count >= c.Words.Sum(Pieces));
        var drop = pictures.SelectMany(p => p.Words).ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var line in lines)
            line.Words.RemoveAll(drop.Contains);
        lines.RemoveAll(l => l.Words.Count == 0);
    }

    private static double Pieces(DraftWord word) => word.Text.Length * (Letters.Dominant(word.Text) == Script.Han ? PiecesOfHan : PiecesOfOthers);

    private static bool Holds(Box picture, DraftWord word)
    {
        var box = PageInk.FromCanonical(word.Box);
        return picture.Intersect(box).Area * 2 >= box.Area;
    }
}
