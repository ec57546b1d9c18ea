using Redactor.Documents;

namespace Redactor.Sandbox.Reading;

/// <summary>
/// Marks between Chinese characters: the dot between the parts of a foreign name, which the model takes for a colon or a quote, and quotes that it sees in
/// wide blanks where there is no ink at all.
/// </summary>
internal static class HanMarks
{
    private const string Quotes = "“”\"'`‘’《》〈〉";
    private const string DotLike = ":.`'‘’·•“”\"，、-*＊ˋ";
    private const char Dot = '·';

    public static void Correct(List<DraftLine> lines, PageInk ink)
    {
        foreach (var line in lines.Where(l => l.Script == Script.Han))
        {
            for (var i = line.Words.Count - 1; i >= 0; i--)
            {
                if (WithoutEmptyQuotes(line.Words[i], ink) is { } word)
                    line.Words[i] = word;
                else
                    line.Words.RemoveAt(i);
            }

            for (var i = 1; i + 1 < line.Words.Count; i++)
                line.Words[i] = AsDot(line, i, ink);
        }
    }

    /// <summary>The word without quotes that stand on blank paper; null when nothing is left.</summary>
    private static DraftWord? WithoutEmptyQuotes(DraftWord word, PageInk ink)
    {
        if (word.Characters.Count != word.Text.Length || !word.Text.Any(c => Quotes.Contains(c, StringComparison.Ordinal)))
            return word;
        var kept = Enumerable.Range(0, word.Text.Length)
            .Where(i => !Quotes.Contains(word.Text[i], StringComparison.Ordinal) || ink.Unruled.CountInk(PageInk.FromCanonical(word.Characters[i])) > 1)
            .ToList();
        if (kept.Count == word.Text.Length)
            return word;
        if (kept.Count == 0)
            return null;
        var boxes = kept.Select(i => word.Characters[i]).ToList();
        return word with { Text = string.Concat(kept.Select(i => word.Text[i])), Characters = boxes, Box = Box.Around(boxes) };
    }

    /// <summary>A mark between two Chinese characters whose only ink is one small dot at half height is the dot of a name.</summary>
    private static DraftWord AsDot(DraftLine line, int at, PageInk ink)
    {
        var word = line.Words[at];
        if (word.Text.Length != 1 || !DotLike.Contains(word.Text[0], StringComparison.Ordinal))
            return word;
        var (before, after) = (line.Words[at - 1], line.Words[at + 1]);
        if (Letters.ScriptOf(before.Text[^1]) != Script.Han || Letters.ScriptOf(after.Text[0]) != Script.Han)
            return word;
        var gap = PageInk.FromCanonical(new Box(before.Box.Right, line.Box.Top, after.Box.Left, line.Box.Bottom));
        if (gap.IsEmpty)
            return word;
        var inside = ink.Components.Where(c => gap.Intersects(c) && c.Intersect(gap).Area * 2 > c.Area).ToList();
        if (inside is not [var dot])
            return word;
        var em = gap.Height;
        var middle = (dot.Top + dot.Bottom) / 2.0 - gap.Top;
        var isDot = dot.Width < em * 0.35 && dot.Height < em * 0.35 && middle > em * 0.32 && middle < em * 0.68;
        return isDot ? word with { Text = Dot.ToString(), Box = PageInk.ToCanonical(dot), Characters = [PageInk.ToCanonical(dot)] } : word;
    }
}
