using Redactor.Documents;

namespace Redactor.Detection.Evaluation;

/// <summary>How a set of measured texts is written.</summary>
public enum GoldForm
{
    /// <summary>Marked-up documents: <c>{{PERSON|text}}</c>.</summary>
    MarkedUp,

    /// <summary>One token and its BIO label a line, an empty line between sentences.</summary>
    Conll,

    /// <summary>Court cases in the JSON of the Text Anonymization Benchmark.</summary>
    CourtCases,

    /// <summary>Samples in the JSON of Presidio's synthetic data.</summary>
    Samples,
}

/// <summary>A span <c>[Start, End)</c> in UTF-16 code units.</summary>
public readonly record struct TextRange(int Start, int End);

/// <summary>
/// A labelled span <c>[Start, End)</c> in UTF-16 code units. <paramref name="Type"/> is the coarse type its label means
/// (<see cref="GoldLabels"/>), or null for a neutral one: neither owed nor a fault when found.
/// </summary>
public record GoldMention(int Start, int End, string Label, EntityType? Type)
{
    public bool Touches(int start, int end) => Start < end && start < End;
}

/// <summary>A text whose identifying spans are known.</summary>
/// <param name="Name">What misses are named by; never a part of the text.</param>
/// <param name="Part">Which part of its set it belongs to, <c>dev</c> or <c>held-back</c>.</param>
/// <param name="Language">Under which language it is counted.</param>
/// <param name="Words">Its words where the set says what they are; otherwise runs of letters and figures, Han characters one by one.</param>
public sealed record GoldDocument(
    string Name, string Part, string Language, string Text, IReadOnlyList<GoldMention> Mentions, IReadOnlyList<TextRange>? Words = null)
{
    /// <summary>The part every set has that is not divided.</summary>
    public const string DevelopmentPart = "dev";

    /// <summary>The part whose texts nobody looks at while tuning: it is counted, and its misses are never listed.</summary>
    public const string HeldBackPart = "held-back";

    public bool IsHeldBack => string.Equals(Part, HeldBackPart, StringComparison.Ordinal);

    /// <summary>How many people annotated it, each with mentions of their own (court cases).</summary>
    public int Annotators { get; init; } = 1;
}

/// <summary>Texts of one source, measured together.</summary>
public sealed record GoldSet(string Name, GoldForm Form, IReadOnlyList<GoldDocument> Documents)
{
    /// <summary>At most <paramref name="limit"/> of its documents, evenly spread, always the same ones.</summary>
    public GoldSet Sample(int? limit)
    {
        if (limit is not { } count || count >= Documents.Count)
            return this;
        return this with { Documents = [.. Enumerable.Range(0, count).Select(i => Documents[(int)((long)i * Documents.Count / count)])] };
    }
}
