using Redactor.Detection.Policies;
using Redactor.Documents;

namespace Redactor.Detection.Planning;

/// <summary>
/// Turns what a policy burns into boxes on pages. Alphabetic words go as a whole, attached punctuation included; of a Han word whose
/// characters have boxes only the covered characters go, at the word's full height. One <see cref="Redaction"/> for each mention and page.
/// </summary>
public static class RedactionPlanner
{
    public static IReadOnlyList<Redaction> Plan(PagedText paged, DetectionResult result, Policy policy) =>
        Plan(paged, BurnSelection.Select(result, policy));

    public static IReadOnlyList<Redaction> Plan(PagedText paged, IReadOnlyList<BurnedSpan> burned)
    {
        ArgumentNullException.ThrowIfNull(paged);
        ArgumentNullException.ThrowIfNull(burned);
        var redactions = new List<Redaction>();
        foreach (var span in burned)
        {
            foreach (var page in paged.Covered(span.Start, span.End).GroupBy(w => w.Page))
            {
                var boxes = page.GroupBy(w => w.Line).SelectMany(line => LineBoxes(paged, span, [.. line])).ToList();
                if (boxes.Count > 0)
                    redactions.Add(new Redaction(paged.Pages[page.Key].PageNumber, boxes, span.Type, span.Placeholder) { Generalized = span.Generalized });
            }
        }

        return redactions;
    }

    // One box around the covered words of a line, unless a word that stays stands between them (mixed directions).
    private static List<Box> LineBoxes(PagedText paged, BurnedSpan span, IReadOnlyList<WordSpan> covered)
    {
        var boxes = covered.Select(w => WordBox(paged.WordAt(w), w, span)).Where(b => !b.IsEmpty).ToList();
        if (boxes.Count < 2)
            return boxes;
        var around = Box.Around(boxes);
        var line = ((ExaminedPage)paged.Pages[covered[0].Page]).Lines[covered[0].Line];
        var stays = line.Words.Where((_, i) => covered.All(c => c.Word != i));
        return stays.Any(w => Covers(around, w.Box)) ? boxes : [around];
    }

    private static bool Covers(Box around, Box word) => around.Intersect(word).Area * 4 > word.Area;

    private static Box WordBox(Word word, WordSpan at, BurnedSpan span)
    {
        var text = word.Text.Reveal();
        if (word.Characters.Count != text.Length || !text.Any(TextFolding.IsHan))
            return word.Box;
        var (start, end) = WholeRuns(text, Math.Max(0, span.Start - at.Start), Math.Min(text.Length, span.End - at.Start));
        var characters = Box.Around(word.Characters.Skip(start).Take(end - start));
        return characters.IsEmpty ? word.Box : new Box(characters.Left, Math.Min(word.Box.Top, characters.Top), characters.Right, Math.Max(word.Box.Bottom, characters.Bottom));
    }

    /// <summary>Widens a span inside a word so that no run of letters or digits other than Han is cut.</summary>
    internal static (int Start, int End) WholeRuns(string text, int start, int end)
    {
        while (start > 0 && start < text.Length && IsRun(text[start]) && IsRun(text[start - 1]))
            start--;
        while (end > 0 && end < text.Length && IsRun(text[end]) && IsRun(text[end - 1]))
            end++;
        return (start, end);
    }

    private static bool IsRun(char c) => char.IsLetterOrDigit(c) && !TextFolding.IsHan(c);
}
