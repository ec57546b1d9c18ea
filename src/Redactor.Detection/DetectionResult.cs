using Redactor.Documents;

namespace Redactor.Detection;

/// <summary>
/// What was detected in one document: findings in order of their start (a direct identifier may lie inside a longer finding of another
/// type) and the entities they were linked into.
/// </summary>
public sealed record DetectionResult(IReadOnlyList<Finding> Findings, IReadOnlyList<Entity> Entities)
{
    /// <summary>Findings inside more direct or more certain ones. They count where a policy burns them and keeps the outer finding.</summary>
    public IReadOnlyList<Finding> Overruled { get; init; } = [];
}
