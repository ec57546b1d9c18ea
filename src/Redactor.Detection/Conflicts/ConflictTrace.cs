using Redactor.Documents;

namespace Redactor.Detection.Conflicts;

/// <summary>What became of a finding that is not among the results.</summary>
public enum ConflictOutcome
{
    /// <summary>It overlapped a finding of its own type and became a part of it.</summary>
    Merged,

    /// <summary>It lay inside a finding that is as direct and as certain, or that explains it, and was dropped.</summary>
    Beaten,
}

/// <summary>A finding that gave way to another.</summary>
public sealed record SettledConflict(Finding Finding, ConflictOutcome Outcome);

/// <summary>Keeps how conflicts were settled, for explaining a result; may be given to several rounds of settling.</summary>
public sealed class ConflictTrace
{
    private readonly Dictionary<Finding, List<SettledConflict>> settled = [];
    private readonly HashSet<Finding> unions = [];

    /// <summary>All findings that gave way to <paramref name="finding"/> or to what it grew from, in order of their start.</summary>
    public IReadOnlyList<SettledConflict> Of(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var all = new HashSet<SettledConflict>();
        var seen = new HashSet<Finding> { finding };
        var open = new Stack<(Finding Finding, bool Beaten)>([(finding, false)]);
        while (open.TryPop(out var kept))
        {
            foreach (var conflict in settled.GetValueOrDefault(kept.Finding, []))
            {
                var beaten = kept.Beaten || conflict.Outcome == ConflictOutcome.Beaten;

                // A union on the way is no recognizer's own finding; its parts are.
                if (!unions.Contains(conflict.Finding))
                    all.Add(conflict with { Outcome = beaten ? ConflictOutcome.Beaten : ConflictOutcome.Merged });
                if (seen.Add(conflict.Finding))
                    open.Push((conflict.Finding, beaten));
            }
        }

        return [.. all.OrderBy(c => c.Finding.Start).ThenBy(c => c.Finding.End)];
    }

    internal void Beat(Finding kept, Finding dropped) => Add(kept, new SettledConflict(dropped, ConflictOutcome.Beaten));

    internal void Merge(Finding union, Finding first, Finding second)
    {
        if (union != first && union != second)
            unions.Add(union);
        foreach (var part in new[] { first, second }.Where(p => p != union))
            Add(union, new SettledConflict(part, ConflictOutcome.Merged));
    }

    private void Add(Finding kept, SettledConflict conflict)
    {
        if (!settled.TryGetValue(kept, out var conflicts))
            settled[kept] = conflicts = [];
        conflicts.Add(conflict);
    }
}
