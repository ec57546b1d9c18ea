namespace Redactor.Translation;

/// <summary>What a reader should know of a translated sentence.</summary>
[Flags]
public enum SentenceMarks
{
    None = 0,

    /// <summary>Words of the source were read with little confidence.</summary>
    UncertainReading = 1,

    /// <summary>The figures in the translation are not those of the source.</summary>
    NumbersDiffer = 2,

    /// <summary>A term of the glossary is not translated as it asks.</summary>
    GlossaryMissed = 4,

    /// <summary>Translated through a third language.</summary>
    Pivoted = 8,

    /// <summary>Translated in pieces around its placeholders, which no other way kept.</summary>
    InPieces = 16,
}

/// <summary>What one engine made of one sentence: a translation with its slots, or the code of what was wrong to the last.</summary>
internal sealed record SentenceReply(Template? Template, string? Problem, SentenceMarks Marks)
{
    public static SentenceReply Failed(string problem) => new(null, problem, SentenceMarks.None);
}

/// <summary>Counts what was asked of engines.</summary>
internal sealed class Effort
{
    public int Requests { get; private set; }

    public long Characters { get; private set; }

    public void Add(TranslationBatch batch)
    {
        Requests++;
        Characters += batch.Characters;
    }
}
