namespace Redactor.Translation;

/// <summary>Sentences that belong together, in one language.</summary>
public sealed class ClearedParagraph
{
    internal ClearedParagraph(int pageNumber, string language, bool rightToLeft, IReadOnlyList<ClearedSentence> sentences)
    {
        PageNumber = pageNumber;
        Language = language;
        RightToLeft = rightToLeft;
        Sentences = sentences;
    }

    /// <summary>From 1: the page on which it begins.</summary>
    public int PageNumber { get; }

    /// <summary>BCP 47 tag, or <c>und</c>.</summary>
    public string Language { get; }

    public bool RightToLeft { get; }

    public IReadOnlyList<ClearedSentence> Sentences { get; }
}
