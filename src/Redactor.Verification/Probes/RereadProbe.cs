using Redactor.Documents;
using Redactor.Verification.Search;

namespace Redactor.Verification.Probes;

/// <summary>
/// Reads the rendered page again, prepared in another way than for the first reading, and looks for approved texts in what it reads:
/// anywhere on the page, and cut off beside a burned box.
/// </summary>
internal static class RereadProbe
{
    public const string Name = "reread/1";

    /// <summary>Distance to a box, in heights of the word, within which a word may be the rest of what it covers.</summary>
    private const double Beside = 0.9;

    /// <summary>A word is a label when this much of it lies in burned boxes.</summary>
    private const double NearlyAll = 0.85;

    /// <summary>Words that the reading found outside the burned boxes, in its order.</summary>
    public static IReadOnlyList<Word> Surviving(IReadOnlyList<Word> words, IReadOnlyList<BurnedBox> boxes) =>
        [.. words.Where(w => !boxes.Any(b => b.Box.Intersect(w.Box).Area * 2 > w.Box.Area))];

    public static void Examine(Inspection inspection, BurnedPageClaim claim, IReadOnlyList<Word> words) =>
        Examine(inspection, Name, claim, words);

    /// <summary>Looks through words whose boxes are in pixels of the page.</summary>
    public static void Examine(Inspection inspection, string probe, BurnedPageClaim claim, IReadOnlyList<Word> words)
    {
        var tokens = new List<FoldedToken>();
        foreach (var word in words)
        {
            var covered = claim.Boxes.Sum(b => b.Box.Intersect(word.Box).Area) / (double)Math.Max(1, word.Box.Area);
            if (covered > NearlyAll)
                tokens.Add(FoldedToken.Break);
            else if (covered > 0)
                AddBesideLabel(tokens, word);
            else
                PageTokens.Add(tokens, word);
        }

        foreach (var (first, last) in inspection.Finder.Find(tokens))
        {
            var place = Box.Around(tokens.Skip(first).Take(last - first + 1).Select(t => t.Box ?? default));
            inspection.Found(probe, "approved-text", claim.PageNumber, place);
        }

        foreach (var run in BesideBoxes(tokens, claim.Boxes))
        {
            if (inspection.Finder.IsHalf(run.Key))
                inspection.Found(probe, "half-covered-text", claim.PageNumber, run.Box);
        }
    }

    /// <summary>The tokens next to a box on its line; Han characters there are tried alone and joined to one or two neighbours.</summary>
    private static IEnumerable<(string Key, Box Box)> BesideBoxes(List<FoldedToken> tokens, IReadOnlyList<BurnedBox> boxes)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Box is not { } box || !boxes.Any(b => IsBeside(box, b.Box)))
                continue;
            yield return (tokens[i].Key, box);
            if (!Folding.IsHan(tokens[i].Key[0]))
                continue;
            for (var length = 2; length <= 3; length++)
            {
                foreach (var start in (int[])[i, i - length + 1])
                {
                    if (start >= 0 && start + length <= tokens.Count && tokens.GetRange(start, length) is var run
                        && run.TrueForAll(t => t.Box is not null && Folding.IsHan(t.Key[0])))
                    {
                        yield return (string.Concat(run.Select(t => t.Key)), Box.Around(run.Select(t => t.Box!.Value)));
                    }
                }
            }
        }
    }

    private static bool IsBeside(Box word, Box burned)
    {
        var level = Math.Min(word.Bottom, burned.Bottom) - Math.Max(word.Top, burned.Top);
        var gap = Math.Max(word.Left - burned.Right, burned.Left - word.Right);
        return level * 2 > Math.Min(word.Height, burned.Height) && gap <= Beside * word.Height;
    }

    /// <summary>A label and what stands beside it, read as one word: what is outside its brackets counts.</summary>
    private static void AddBesideLabel(List<FoldedToken> tokens, Word word)
    {
        tokens.Add(FoldedToken.Break);
        foreach (var part in word.Text.Reveal().Split('[', ']'))
            FoldedToken.Add(tokens, part, word.Box);
        tokens.Add(FoldedToken.Break);
    }
}
