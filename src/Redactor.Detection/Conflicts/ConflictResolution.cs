using Redactor.Documents;

namespace Redactor.Detection.Conflicts;

/// <summary>
/// Settles overlapping findings. No character covered by a type that a policy burns is ever uncovered: overlapping findings of one type
/// become their union, and a finding inside another is dropped only where the outer one is at least as direct and at least as certain, or
/// where the outer name explains the inner (a town inside the name of its region). What is dropped for its directness or score alone is told to
/// the caller: a policy may burn it and keep the outer one.
/// </summary>
public static class ConflictResolution
{
    private static readonly int TypeCount = Enum.GetValues<EntityType>().Length;

    /// <param name="trace">Is told which findings gave way to which.</param>
    /// <param name="overruled">Takes findings that were dropped, though not explained, by an outer one.</param>
    public static IReadOnlyList<Finding> Resolve(IEnumerable<Finding> findings, ConflictTrace? trace = null, ICollection<Finding>? overruled = null)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var merged = MergeSameType(findings.Where(f => f.End > f.Start), trace);
        merged.Sort(ByStartThenLongest);
        var kept = new List<Finding>(merged.Count);
        var latest = new Finding?[TypeCount];
        foreach (var finding in merged)
        {
            // Findings of one type no longer overlap, so only the latest of each type can reach over this one.
            if (Array.Find(latest, outer => outer is not null && Beats(outer, finding)) is { } winner)
            {
                trace?.Beat(winner, finding);
                if (!latest.Any(outer => outer is not null && outer.Type.Explains(finding.Type) && Beats(outer, finding)))
                    overruled?.Add(finding);
                continue;
            }

            kept.Add(finding);
            latest[(int)finding.Type] = finding;
        }

        return kept;
    }

    private static List<Finding> MergeSameType(IEnumerable<Finding> findings, ConflictTrace? trace)
    {
        var result = new List<Finding>();
        foreach (var group in findings.GroupBy(f => f.Type))
        {
            Finding? current = null;
            foreach (var finding in group.OrderBy(f => f.Start).ThenByDescending(f => f.End))
            {
                if (current is null || finding.Start >= current.End)
                {
                    if (current is not null)
                        result.Add(current);
                    current = finding;
                }
                else
                {
                    var union = Union(current, finding);
                    trace?.Merge(union, current, finding);
                    current = union;
                }
            }

            if (current is not null)
                result.Add(current);
        }

        return result;
    }

    private static Finding Union(Finding a, Finding b)
    {
        var lead = b.Score > a.Score || (b.Score == a.Score && b.Length > a.Length) ? b : a;
        return lead with { Start = Math.Min(a.Start, b.Start), End = Math.Max(a.End, b.End) };
    }

    private static bool Beats(Finding outer, Finding inner)
    {
        if (outer.Start > inner.Start || outer.End < inner.End)
            return false;
        if (outer.Type.Explains(inner.Type))
            return outer.Length > inner.Length && outer.Score >= inner.Score;
        var directness = outer.Type.Directness() - inner.Type.Directness();
        return directness > 0 || (directness == 0 && outer.Score >= inner.Score);
    }

    private static int ByStartThenLongest(Finding a, Finding b) =>
        a.Start != b.Start ? a.Start.CompareTo(b.Start)
        : a.End != b.End ? b.End.CompareTo(a.End)
        : a.Score != b.Score ? b.Score.CompareTo(a.Score)
        : a.Type.Directness() != b.Type.Directness() ? b.Type.Directness().CompareTo(a.Type.Directness())
        : a.Type.CompareTo(b.Type);
}
