using Redactor.Documents;
using Redactor.Verification.Search;

namespace Redactor.Verification;

/// <summary>
/// Asks before burning what the leak check will ask after it: where on a page do approved texts stand that no box covers? What is found is
/// burned too, so that a name read in another form than the one approved does not fail the document.
/// </summary>
public static class SurvivingTexts
{
    /// <param name="covered">Boxes that will be burned on this page, in its pixels.</param>
    /// <returns>Boxes of the words, or Han characters, in which an approved text stands.</returns>
    public static IReadOnlyList<Box> Find(IReadOnlyList<ApprovedText> approved, ExaminedPage page, IReadOnlyList<Box> covered)
    {
        ArgumentNullException.ThrowIfNull(approved);
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(covered);
        var finder = new EvidenceFinder(approved);
        var tokens = new List<FoldedToken>();
        foreach (var word in page.Words) PageTokens.Add(tokens, word);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Box is { } box && covered.Any(c => c.Intersect(box).Area * 2 > box.Area)) tokens[i] = FoldedToken.Break;
        }

        var shown = new ShownNames(approved);
        var marked = new KeptWords(approved).Mark(tokens);
        var kept = tokens.Where((_, i) => marked[i]).Select(t => t.Box).ToHashSet();
        // Of Han words each character was looked at on its own.
        var parts = page.Words.Where(w => !w.Text.Reveal().Any(Folding.IsHan) && !kept.Contains(w.Box) && shown.StandIn(w.Text.Reveal()) && !covered.Any(c => c.Intersect(w.Box).Area * 2 > w.Box.Area)).Select(w => w.Box);
        return Boxes(finder, tokens).Concat(parts.Where(p => !p.IsEmpty)).Distinct().ToList();
    }

    /// <summary>Boxes of the lines, among those that shall stand in a page's text layer, in which an approved text stands, or begins and goes on in the next.</summary>
    /// <param name="lines">Text and box of each line, in reading order.</param>
    public static IReadOnlyList<Box> FindInLines(IReadOnlyList<ApprovedText> approved, IEnumerable<(string Text, Box Box)> lines)
    {
        ArgumentNullException.ThrowIfNull(approved);
        ArgumentNullException.ThrowIfNull(lines);
        var finder = new EvidenceFinder(approved);
        var tokens = new List<FoldedToken>();
        var shown = new ShownNames(approved);
        var alone = new List<Box>();
        foreach (var (text, box) in lines)
        {
            FoldedToken.Add(tokens, text, box);
            if (shown.StandIn(text)) alone.Add(box);
        }

        return Boxes(finder, tokens).Concat(alone).Distinct().ToList();
    }

    private static IEnumerable<Box> Boxes(EvidenceFinder finder, List<FoldedToken> tokens) =>
        finder.Find(tokens).SelectMany(f => tokens.Skip(f.First).Take(f.Last - f.First + 1)).Select(t => t.Box ?? default).Where(b => !b.IsEmpty);
}
