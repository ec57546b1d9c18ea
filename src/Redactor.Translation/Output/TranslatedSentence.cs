namespace Redactor.Translation;

/// <summary>How a sentence stands in the translation.</summary>
public enum SentenceState
{
    Translated,

    /// <summary>Nothing to translate: it is in the target language already, or holds no words.</summary>
    Kept,

    /// <summary>It stands in its own language, marked, for a person.</summary>
    Untranslated,
}

/// <summary>A sentence and its translation.</summary>
public sealed class TranslatedSentence
{
    private readonly Template template;

    internal TranslatedSentence(ClearedSentence source, Template template, SentenceState state)
    {
        Source = source;
        this.template = template;
        State = state;
    }

    public ClearedSentence Source { get; }

    public SentenceState State { get; }

    public SentenceMarks Marks { get; init; }

    /// <summary>Why it is untranslated: <c>placeholder-lost</c>, <c>reply-empty</c>, <c>no-engine</c>, <c>leak</c>. Null for all others.</summary>
    public string? Problem { get; init; }

    /// <summary>Name of the engine, two of them with a plus between; null for what was not translated.</summary>
    public string? Engine { get; init; }

    /// <summary>The translation with its placeholders, or the source where there is none.</summary>
    public string Text => template.Fill(i => Source.Placeholders[i].Text);

    /// <summary>The same sentence untranslated, for the reason given.</summary>
    public TranslatedSentence Withheld(string problem) =>
        new(Source, Source.Template, SentenceState.Untranslated) { Problem = problem, Marks = Marks & SentenceMarks.UncertainReading };

    internal static TranslatedSentence Kept(ClearedSentence source) => new(source, source.Template, SentenceState.Kept) { Marks = MarksOf(source) };

    internal static TranslatedSentence Failed(ClearedSentence source, string problem) =>
        new(source, source.Template, SentenceState.Untranslated) { Problem = problem, Marks = MarksOf(source) };

    internal static TranslatedSentence Of(ClearedSentence source, Template template, SentenceMarks marks, string engine) =>
        new(source, template, SentenceState.Translated) { Marks = marks | MarksOf(source), Engine = engine };

    private static SentenceMarks MarksOf(ClearedSentence source) => source.UncertainWords.Count > 0 ? SentenceMarks.UncertainReading : SentenceMarks.None;

    public override string ToString() => "[translated]";
}
