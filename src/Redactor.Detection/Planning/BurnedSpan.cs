using Redactor.Documents;

namespace Redactor.Detection.Planning;

/// <summary>
/// A stretch of the examined text that a policy burns: span <c>[Start, End)</c> in UTF-16 code units, and the finding that gives it its
/// type and placeholder. Spans of one document do not overlap.
/// </summary>
public sealed record BurnedSpan(int Start, int End, EntityType Type, string Placeholder, Finding Finding)
{
    /// <summary>Less exact than what stands there: what the transcript says instead of the placeholder. Null for none.</summary>
    public string? Generalized { get; init; }
}
