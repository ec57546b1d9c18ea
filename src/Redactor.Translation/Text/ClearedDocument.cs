using Redactor.Documents;

namespace Redactor.Translation;

/// <summary>Cleared text in paragraphs and sentences, in reading order. Made from <see cref="ClearedText"/> and nothing else.</summary>
public sealed class ClearedDocument
{
    private ClearedDocument(ContentHash burned, IReadOnlyList<ClearedParagraph> paragraphs)
    {
        Burned = burned;
        Paragraphs = paragraphs;
    }

    /// <summary>Hash of the burned file it was read from.</summary>
    public ContentHash Burned { get; }

    public IReadOnlyList<ClearedParagraph> Paragraphs { get; }

    public IEnumerable<ClearedSentence> Sentences => Paragraphs.SelectMany(p => p.Sentences);

    public static ClearedDocument Of(ClearedText text, ReadingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        options ??= new ReadingOptions();
        var paragraphs = new List<ClearedParagraph>();
        foreach (var lines in ParagraphGrouping.Of(text.Layout))
        {
            if (ParagraphComposer.Compose(lines, paragraphs.Count, options) is { } paragraph) paragraphs.Add(paragraph);
        }

        return new ClearedDocument(text.Burned, paragraphs);
    }
}

/// <summary>How lines become sentences.</summary>
public sealed record ReadingOptions
{
    /// <summary>Words read with less confidence (0 to 1) are marked; default 0.6.</summary>
    public double UncertainBelow { get; init; } = 0.6;

    /// <summary>BCP 47 tags of the languages the document is in; none to find them from the words.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Sentences are cut at a comma or space so that none is longer, in characters; default 1,500.</summary>
    public int LongestSentence { get; init; } = 1500;
}
