namespace Redactor.Translation;

/// <summary>
/// One sentence of cleared text, placeholders typed. Only <see cref="ClearedDocument"/> makes it, from <see cref="Documents.ClearedText"/> (law 4); what is
/// sent to an engine is made from it alone.
/// </summary>
public sealed class ClearedSentence
{
    internal ClearedSentence(Template template, IReadOnlyList<Placeholder> placeholders, string language)
    {
        Template = template;
        Placeholders = placeholders;
        Language = language;
    }

    /// <summary>In the order of the text; the same placeholder may stand there several times.</summary>
    public IReadOnlyList<Placeholder> Placeholders { get; }

    /// <summary>BCP 47 tag, or <c>und</c>.</summary>
    public string Language { get; }

    /// <summary>From 1: the page on which it begins.</summary>
    public int PageNumber { get; init; }

    /// <summary>From 0, through the whole document.</summary>
    public int Paragraph { get; init; }

    /// <summary>Words that the reading was not sure of, as positions in <see cref="Text"/>.</summary>
    public IReadOnlyList<Range> UncertainWords { get; init; } = [];

    /// <summary>As it stands on the page, placeholders written out.</summary>
    public string Text => Template.Fill(i => Placeholders[i].Text);

    internal Template Template { get; }

    /// <summary>Whether there is anything to translate: letters outside of placeholders.</summary>
    internal bool HasWords => Letters.HasLetters(Template.Text);

    /// <summary>A part or another form of this sentence: its slots keep their placeholders.</summary>
    internal ClearedSentence Derive(Template template, string language) =>
        new(Template.Ordered(template.Text), [.. template.Slots.Select(s => Placeholders[s])], language) { PageNumber = PageNumber, Paragraph = Paragraph };

    public override string ToString() => "[cleared]";
}
