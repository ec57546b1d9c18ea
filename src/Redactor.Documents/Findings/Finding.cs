namespace Redactor.Documents;

/// <summary>
/// A recognizer's output: the span <c>[Start, End)</c> in UTF-16 code units of the examined text, its type, a score from 0 to 1,
/// the stable name of the recognizer (<c>phone/international/1</c>) and a reason that never quotes the text.
/// </summary>
public sealed record Finding(int Start, int End, EntityType Type, double Score, string Recognizer, string Reason)
{
    public int Length => End - Start;

    public bool Overlaps(Finding other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Start < other.End && other.Start < End;
    }
}

/// <summary>Findings that mean the same person, place or thing. <see cref="Number"/> counts from 1 within its type, by first appearance.</summary>
public sealed record Entity(EntityType Type, int Number, IReadOnlyList<Finding> Findings)
{
    /// <summary>What is printed in its place, for example <c>[PERSON-1]</c>.</summary>
    public string Placeholder => Number == 0 ? $"[{Label}]" : $"[{Label}-{Number}]";

    private string Label => Type switch
    {
        EntityType.Location or EntityType.Region or EntityType.Country => "PLACE",
        EntityType.Organization or EntityType.PublicBody => "ORG",
        EntityType.Listed => "REDACTED",
        _ => Type.ToString().ToUpperInvariant(),
    };
}

/// <summary>An approved box: pixels of the canonical image of page <paramref name="PageNumber"/>, one box for each line it touches.</summary>
public sealed record Redaction(int PageNumber, IReadOnlyList<Box> Boxes, EntityType Type, string Placeholder)
{
    /// <summary>Less exact than what stood there (a year for a day): what the transcript says instead of the placeholder. Null for none.</summary>
    public string? Generalized { get; init; }
}
