using Redactor.Documents;

namespace Redactor.Detection;

/// <summary>
/// Where a word stands in the examined text: <c>[Start, End)</c> in UTF-16 code units, written by characters <c>0..End-Start</c> of the
/// word. <paramref name="Page"/>, <paramref name="Line"/> and <paramref name="Word"/> are indexes from 0 into the pages given, the lines
/// of the page and the words of the line.
/// </summary>
public readonly record struct WordSpan(int Start, int End, int Page, int Line, int Word);

/// <summary>A place in the examined text: indexes from 0 of page, line, word and UTF-16 code unit within the word.</summary>
public readonly record struct TextPlace(int Page, int Line, int Word, int Character);

/// <summary>The examined text of read pages and the way back from each of its characters to the word it was read in.</summary>
public sealed class PagedText
{
    private readonly IReadOnlyList<WordSpan> spans;

    internal PagedText(DetectionText text, IReadOnlyList<PageReading> pages, IReadOnlyList<WordSpan> spans)
    {
        Text = text;
        Pages = pages;
        this.spans = spans;
    }

    public DetectionText Text { get; }

    public IReadOnlyList<PageReading> Pages { get; }

    /// <summary>All words in order of the text.</summary>
    public IReadOnlyList<WordSpan> Words => spans;

    /// <summary>The place of a character, or null for the spaces and breaks between words.</summary>
    public TextPlace? Locate(int offset)
    {
        var index = FirstEndingAfter(offset);
        if (index == spans.Count || spans[index].Start > offset)
            return null;
        var span = spans[index];
        return new TextPlace(span.Page, span.Line, span.Word, offset - span.Start);
    }

    /// <summary>The words that <c>[start, end)</c> touches, in order.</summary>
    public IEnumerable<WordSpan> Covered(int start, int end)
    {
        for (var i = FirstEndingAfter(start); i < spans.Count && spans[i].Start < end; i++)
            yield return spans[i];
    }

    public Word WordAt(WordSpan span) => ((ExaminedPage)Pages[span.Page]).Lines[span.Line].Words[span.Word];

    private int FirstEndingAfter(int offset)
    {
        int low = 0, high = spans.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (spans[middle].End <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
