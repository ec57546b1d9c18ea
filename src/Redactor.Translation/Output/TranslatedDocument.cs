using Redactor.Documents;

namespace Redactor.Translation;

/// <summary>A paragraph and its translation, sentence by sentence.</summary>
public sealed record TranslatedParagraph(ClearedParagraph Source, IReadOnlyList<TranslatedSentence> Sentences)
{
    public override string ToString() => "[translated]";
}

/// <summary>A whole document in two languages, and how it came to be.</summary>
public sealed record TranslatedDocument(ContentHash Burned, string Target, IReadOnlyList<TranslatedParagraph> Paragraphs, TranslationReport Report)
{
    public IEnumerable<TranslatedSentence> Sentences => Paragraphs.SelectMany(p => p.Sentences);

    /// <summary>
    /// The same document without the translations of some sentences: the leak check found an approved text in them. Their source, which is clean, stands
    /// there instead, marked.
    /// </summary>
    public TranslatedDocument Withholding(Func<TranslatedSentence, bool> leaks)
    {
        ArgumentNullException.ThrowIfNull(leaks);
        var paragraphs = Paragraphs.Select(p => p with { Sentences = [.. p.Sentences.Select(s => s.State == SentenceState.Translated && leaks(s) ? s.Withheld("leak") : s)] }).ToList();
        return this with { Paragraphs = paragraphs, Report = Report.Recount(paragraphs.SelectMany(p => p.Sentences)) };
    }

    public override string ToString() => "[translated]";
}

/// <summary>Sentences an engine translated.</summary>
public sealed record EngineShare(string Engine, string Version, DataLocation Location, int Sentences);

/// <summary>Numbers of a translation, for reports: no text.</summary>
public sealed record TranslationReport
{
    public required string Target { get; init; }

    public required DateTimeOffset Started { get; init; }

    public required DateTimeOffset Finished { get; init; }

    public required IReadOnlyList<EngineShare> Engines { get; init; }

    public required string GlossaryVersion { get; init; }

    /// <summary>Pairs that nothing translates where policy lets the document go on.</summary>
    public required IReadOnlyList<string> UntranslatedPairs { get; init; }

    /// <summary>Requests made now, and characters sent with them, markup included.</summary>
    public required int Requests { get; init; }

    public required long CharactersSent { get; init; }

    /// <summary>Sentences that were known from before: of this document before it was stopped, of others, or the same words twice.</summary>
    public required int Remembered { get; init; }

    public int Sentences { get; init; }

    public int Translated { get; init; }

    public int Kept { get; init; }

    public int Untranslated { get; init; }

    /// <summary>Sentences with any mark.</summary>
    public int Marked { get; init; }

    /// <summary>0 to 1, of all sentences with words to translate.</summary>
    public double UntranslatedShare => Translated + Untranslated == 0 ? 0 : Untranslated / (double)(Translated + Untranslated);

    /// <summary>Why sentences are untranslated, and how many.</summary>
    public IReadOnlyDictionary<string, int> Problems { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    internal TranslationReport Recount(IEnumerable<TranslatedSentence> sentences)
    {
        var all = sentences.ToList();
        return this with
        {
            Sentences = all.Count,
            Translated = all.Count(s => s.State == SentenceState.Translated),
            Kept = all.Count(s => s.State == SentenceState.Kept),
            Untranslated = all.Count(s => s.State == SentenceState.Untranslated),
            Marked = all.Count(s => s.Marks != SentenceMarks.None),
            Problems = all.Where(s => s.Problem is not null).GroupBy(s => s.Problem!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal),
        };
    }
}
