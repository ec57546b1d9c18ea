using Redactor.Detection;
using Redactor.Documents;

namespace Redactor.Pipeline.Review.Marks;

/// <summary>Finds the words that boxes on a page cover by more than half; of a Han word whose characters have boxes, the characters.</summary>
internal static class WordsUnder
{
    /// <param name="page">Index from 0.</param>
    /// <returns>Stretches of the examined text, in order.</returns>
    public static IReadOnlyList<TextSpan> Spans(PagedText paged, int page, IReadOnlyList<Box> boxes)
    {
        var found = new List<TextSpan>();
        var last = -1;
        for (var i = 0; i < paged.Words.Count; i++)
        {
            if (paged.Words[i].Page != page) continue;
            if (Covered(paged, paged.Words[i], boxes) is not { } span) continue;
            // Words that follow one another are one stretch.
            if (found.Count > 0 && last == i - 1 && paged.Words[last].End == found[^1].End) found[^1] = found[^1] with { End = span.End };
            else found.Add(span);
            last = i;
        }

        return found;
    }

    private static TextSpan? Covered(PagedText paged, WordSpan at, IReadOnlyList<Box> boxes)
    {
        var word = paged.WordAt(at);
        if (word.Characters.Count == at.End - at.Start && word.Text.Reveal().Any(TextFolding.IsHan))
        {
            var covered = Enumerable.Range(0, word.Characters.Count).Where(c => IsUnder(word.Characters[c], boxes)).ToList();
            return covered.Count == 0 ? null : new TextSpan(at.Start + covered[0], at.Start + covered[^1] + 1);
        }

        return IsUnder(word.Box, boxes) ? new TextSpan(at.Start, at.End) : null;
    }

    private static bool IsUnder(Box box, IReadOnlyList<Box> boxes) => !box.IsEmpty && boxes.Sum(b => b.Intersect(box).Area) * 2 > box.Area;
}
