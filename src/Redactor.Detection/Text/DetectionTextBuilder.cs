using System.Text;
using Redactor.Documents;

namespace Redactor.Detection;

/// <summary>Makes the text that recognizers examine, from read pages or from plain text.</summary>
public static class DetectionTextBuilder
{
    /// <summary>Joins the lines of all pages; a page that was not examined contributes nothing but its page break.</summary>
    public static PagedText FromPages(IReadOnlyList<PageReading> pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        var value = new StringBuilder();
        var lines = new List<DetectionLine>();
        var spans = new List<WordSpan>();
        for (var p = 0; p < pages.Count; p++)
        {
            if (p > 0)
                value.Append('\f');
            if (pages[p] is ExaminedPage page)
                AppendPage(page, p, value, lines, spans);
        }

        return new PagedText(new DetectionText(value.ToString(), lines), pages, spans);
    }

    /// <summary>Plain text as it is: offsets are those of <paramref name="text"/>. The language of each line is guessed where none is given.</summary>
    public static DetectionText FromPlain(string text, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var spans = new List<(int Start, int End)>();
        var start = 0;
        while (start <= text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r', '\f');
            var end = length < 0 ? text.Length : start + length;
            spans.Add((start, end));
            start = end + 1;
        }

        var languages = language is null ? LanguageGuess.ForLines(text, spans) : null;
        return new DetectionText(text, [.. spans.Select((s, i) => new DetectionLine(s.Start, s.End, languages?[i] ?? language!))]);
    }

    private static void AppendPage(ExaminedPage page, int p, StringBuilder value, List<DetectionLine> lines, List<WordSpan> spans)
    {
        for (var l = 0; l < page.Lines.Count; l++)
        {
            var line = page.Lines[l];
            var first = FirstText(line);
            var before = l == 0 ? null : page.Lines[l - 1];
            var joined = before is { Hyphenated: true };
            if (before is not null && !joined)
                value.Append(before.Wraps ? Between(value, first, wholeLineHan: true) : "\n");
            var start = value.Length;
            AppendLine(line, (p, l), value, spans);
            lines.Add(new DetectionLine(start, value.Length, line.Language));
        }
    }

    private static void AppendLine(TextLine line, (int Page, int Line) at, StringBuilder value, List<WordSpan> spans)
    {
        for (var w = 0; w < line.Words.Count; w++)
        {
            var text = line.Words[w].Text.Reveal();
            if (w > 0)
                value.Append(Between(value, text, line.Language.Script == Script.Han));
            var broken = line.Hyphenated && w == line.Words.Count - 1;
            var length = broken ? text.TrimEnd('-', '\u00AD', '\u2010', '\u2011').Length : text.Length;
            spans.Add(new WordSpan(value.Length, value.Length + length, at.Page, at.Line, w));
            value.Append(text, 0, length);
        }
    }

    private static string FirstText(TextLine line) => line.Words.Count == 0 ? "" : line.Words[0].Text.Reveal();

    // Han characters stand without spaces; in a Han line so do figures and letters beside them.
    private static string Between(StringBuilder before, string after, bool wholeLineHan)
    {
        if (before.Length == 0 || after.Length == 0)
            return "";
        var left = TextFolding.IsHanOrItsPunctuation(before[^1]);
        var right = TextFolding.IsHanOrItsPunctuation(after[0]);
        return (left && right) || (wholeLineHan && (left || right)) ? "" : " ";
    }
}
