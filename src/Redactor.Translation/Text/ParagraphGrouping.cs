using Redactor.Documents;

namespace Redactor.Translation;

/// <summary>
/// Groups the lines of burned pages into paragraphs from where they stand: a wide gap, an indent, a short last line, another size or script divides them.
/// A sentence that goes on in the next column or on the next page keeps its paragraph.
/// </summary>
internal static class ParagraphGrouping
{
    public static IEnumerable<IReadOnlyList<ClearedLine>> Of(IReadOnlyList<ClearedLine> lines)
    {
        var paragraph = new List<ClearedLine>();
        PageMeasure? measure = null;
        foreach (var line in lines.Where(l => l.Words.Count > 0))
        {
            if (measure?.PageNumber != line.PageNumber) measure = PageMeasure.Of(lines.Where(l => l.PageNumber == line.PageNumber && l.Words.Count > 0));
            if (paragraph.Count > 0 && Divides(paragraph[^1], line, measure))
            {
                yield return paragraph;
                paragraph = [];
            }

            paragraph.Add(line);
        }

        if (paragraph.Count > 0) yield return paragraph;
    }

    private static bool Divides(ClearedLine before, ClearedLine line, PageMeasure page)
    {
        if (ScriptOf(before) is var s && ScriptOf(line) is var t && s != t && s != Script.Unknown && t != Script.Unknown) return true;
        var ended = SentenceEnd.Ends(before.Text);
        var goesOn = !ended && SentenceEnd.MayGoOn(line.Text);
        if (SentenceEnd.BeginsEntry(line.Text) && ended) return true;
        if (before.PageNumber != line.PageNumber) return !goesOn;
        var above = PageMeasure.LetterBox(before);
        var below = PageMeasure.LetterBox(line);
        if (above.IsEmpty || below.IsEmpty) return false;
        if (below.Top < above.Top - (above.Height / 2)) return !goesOn;
        if (Math.Max(above.Height, below.Height) > 1.7 * Math.Min(above.Height, below.Height) && before.Words.Count + line.Words.Count > 4 && !goesOn) return true;
        if (below.Top - above.Top > page.WideStep) return true;
        return page.IsShort(before) && (ended || !goesOn || page.IsVeryShort(before)) || (ended && page.IsIndented(line) && !page.IsIndented(before));
    }

    private static Script ScriptOf(ClearedLine line)
    {
        var counts = new int[Enum.GetValues<Script>().Length];
        foreach (var word in line.Words.Where(w => !w.IsLabel))
        {
            var each = Letters.CountByScript(word.Text);
            for (var i = 0; i < counts.Length; i++) counts[i] += each[i];
        }

        var most = counts.Max();
        return most < 3 ? Script.Unknown : (Script)Array.IndexOf(counts, most);
    }
}
