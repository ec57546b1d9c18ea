using System.Globalization;
using System.Text;
using Redactor.Documents;

namespace Redactor.Detection.Planning;

/// <summary>
/// Writes the redacted transcript: one line for each line of a page, in logical order, with the placeholder once where a burned span
/// stood on that line. Pages that were not examined and ink that could not be read are said so in brackets.
/// </summary>
public static class TranscriptRenderer
{
    /// <returns>The lines of all pages; pages are divided by an empty line.</returns>
    public static IReadOnlyList<string> Render(PagedText paged, IReadOnlyList<BurnedSpan> burned)
    {
        ArgumentNullException.ThrowIfNull(paged);
        ArgumentNullException.ThrowIfNull(burned);
        var spansByLine = new Dictionary<(int Page, int Line), List<BurnedSpan>>();
        foreach (var span in burned)
        {
            foreach (var word in paged.Covered(span.Start, span.End))
            {
                var key = (word.Page, word.Line);
                if (!spansByLine.TryGetValue(key, out var list))
                    spansByLine[key] = list = [];
                if (list.Count == 0 || list[^1] != span)
                    list.Add(span);
            }
        }

        var words = paged.Words.ToLookup(w => (w.Page, w.Line));
        var output = new List<string>();
        for (var p = 0; p < paged.Pages.Count; p++)
        {
            if (p > 0)
                output.Add("");
            RenderPage(paged, p, l => words[(p, l)], l => spansByLine.GetValueOrDefault((p, l)) ?? [], output);
        }

        return output;
    }

    private static void RenderPage(
        PagedText paged, int p, Func<int, IEnumerable<WordSpan>> wordsOf, Func<int, List<BurnedSpan>> spansOf, List<string> output)
    {
        if (paged.Pages[p] is not ExaminedPage page)
        {
            output.Add(string.Create(CultureInfo.InvariantCulture, $"[page {paged.Pages[p].PageNumber} was not examined and is redacted as a whole]"));
            return;
        }

        for (var l = 0; l < page.Lines.Count; l++)
            output.Add(RenderLine(paged, wordsOf(l), spansOf(l)));
        if (page.Unread.Count > 0)
            output.Add(string.Create(CultureInfo.InvariantCulture, $"[unread ink redacted on this page: {page.Unread.Count}]"));
    }

    private static string RenderLine(PagedText paged, IEnumerable<WordSpan> words, List<BurnedSpan> spans)
    {
        var line = new StringBuilder();
        var lastEnd = -1;
        BurnedSpan? open = null;
        foreach (var word in words)
        {
            if (lastEnd >= 0 && word.Start > lastEnd)
                line.Append(' ');
            lastEnd = word.End;
            RenderWord(paged.WordAt(word), word, [.. spans.Where(s => s.Start < word.End && word.Start < s.End)], line, ref open);
        }

        return line.ToString().TrimEnd(' ');
    }

    private static void RenderWord(Word word, WordSpan at, List<BurnedSpan> spans, StringBuilder line, ref BurnedSpan? open)
    {
        var text = word.Text.Reveal();
        var byCharacter = word.Characters.Count == text.Length && text.Any(TextFolding.IsHan);
        var position = 0;
        foreach (var span in spans)
        {
            var (start, end) = byCharacter
                ? RedactionPlanner.WholeRuns(text, Math.Max(0, span.Start - at.Start), Math.Min(text.Length, span.End - at.Start))
                : (0, text.Length);
            if (start > position)
                line.Append(text, position, start - position);
            if (span != open)
                AppendPlaceholder(line, span.Placeholder);
            else if (line.Length > 0 && line[^1] == ' ')
                line.Length--;
            position = Math.Max(position, end);
            open = span;
        }

        if (position < text.Length)
        {
            line.Append(text, position, text.Length - position);
            open = null;
        }
    }

    private static void AppendPlaceholder(StringBuilder line, string placeholder)
    {
        if (line.Length > 0 && line[^1] == ']')
            line.Append(' ');
        line.Append(placeholder);
    }
}
