namespace Redactor.Translation;

/// <summary>In what shape placeholders go through an engine.</summary>
public enum PlaceholderShape
{
    /// <summary>HTML: the placeholder itself in a span that says it is not to be translated, with an id.</summary>
    Span,

    /// <summary>HTML: a word that belongs to no language.</summary>
    WordInHtml,

    /// <summary>Plain text: a word that belongs to no language.</summary>
    Word,

    /// <summary>Plain text: a number in double brackets.</summary>
    Brackets,
}

/// <summary>How a text is written for an engine.</summary>
public enum TextFormat
{
    Plain,
    Html,
}

/// <summary>What became of a reply: the translation with its slots, or the code of what is wrong with it.</summary>
internal sealed record DecodedReply(Template? Template, string? Damage)
{
    public static DecodedReply Damaged(string code) => new(null, code);
}
