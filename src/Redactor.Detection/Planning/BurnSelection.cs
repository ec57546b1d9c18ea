using Redactor.Detection.Conflicts;
using Redactor.Detection.Generalizing;
using Redactor.Detection.Listed;
using Redactor.Detection.Policies;
using Redactor.Documents;

namespace Redactor.Detection.Planning;

/// <summary>
/// Chooses what a policy burns: spans that do not overlap and together cover every character of every finding that the policy burns.
/// </summary>
public static class BurnSelection
{
    /// <returns>Spans by their start; entities are numbered anew within their placeholder by first burned appearance.</returns>
    public static IReadOnlyList<BurnedSpan> Select(DetectionResult result, Policy policy) => Select(result, policy, AllowedPlaces.None, null);

    /// <summary>As above, with the case's lists heeded and what the policy generalizes said less exactly.</summary>
    public static IReadOnlyList<BurnedSpan> Select(DetectionText text, DetectionResult result, Policy policy, CaseLists lists)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(lists);
        return Select(result, policy, lists.Allowed(text), text);
    }

    /// <summary>As above, with nothing left to choose: every finding goes, whatever the policy says of its type.</summary>
    /// <param name="chosen">What a person decided to burn.</param>
    public static IReadOnlyList<BurnedSpan> SelectAll(DetectionText text, DetectionResult chosen, Policy policy)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(chosen);
        ArgumentNullException.ThrowIfNull(policy);
        return Spans(chosen.Findings, [], chosen.Entities, policy, text);
    }

    /// <summary>The findings that a policy burns, as they were made; those overruled by one that it burns are not among them.</summary>
    public static IReadOnlyList<Finding> Burned(DetectionText text, DetectionResult result, Policy policy, CaseLists lists)
    {
        ArgumentNullException.ThrowIfNull(result);
        var own = Select(text, result, policy, lists).Select(s => s.Finding).ToHashSet(ReferenceEqualityComparer.Instance);
        var burned = lists.Without(text, [.. result.Findings.Where(policy.Burns)]);
        return [.. burned.Concat(result.Overruled.Where(own.Contains)).OrderBy(f => f.Start)];
    }

    private static IReadOnlyList<BurnedSpan> Select(DetectionResult result, Policy policy, AllowedPlaces allowed, DetectionText? text)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(policy);
        bool Goes(Finding finding) => policy.Burns(finding) && (finding.Type.IsAlwaysBurned() || !allowed.Cover(finding));
        // What was overruled goes where that which overruled it stays.
        return Spans(result.Findings.Where(Goes), result.Overruled.Where(Goes), result.Entities, policy, text);
    }

    private static IReadOnlyList<BurnedSpan> Spans(IEnumerable<Finding> first, IEnumerable<Finding> then, IReadOnlyList<Entity> entities, Policy policy, DetectionText? text)
    {
        var placeholders = new PlaceholderNumbers(entities);
        var spans = new List<BurnedSpan>();
        foreach (var cluster in Clusters([.. first.Select(f => (f, 0)), .. then.Select(f => (f, 1))]))
        {
            var taken = new SortedList<int, (int Start, int End, Finding Finding)>();
            Flatten(taken, cluster.Where(c => c.Turn == 0).Select(c => c.Finding));
            Flatten(taken, cluster.Where(c => c.Turn == 1).Select(c => c.Finding));
            spans.AddRange(taken.Values.Select(p => new BurnedSpan(p.Start, p.End, p.Finding.Type, placeholders.For(p.Finding), p.Finding) { Generalized = Generalized(text, policy, p) }));
        }

        return spans;
    }

    /// <summary>Findings that overlap, directly or through others, by their start: no span reaches from one cluster into the next.</summary>
    private static IEnumerable<List<(Finding Finding, int Turn)>> Clusters(List<(Finding Finding, int Turn)> all)
    {
        var (cluster, end) = (new List<(Finding, int)>(), 0);
        foreach (var one in all.OrderBy(a => a.Finding.Start))
        {
            if (cluster.Count > 0 && one.Finding.Start >= end)
            {
                yield return cluster;
                cluster = [];
            }

            end = cluster.Count == 0 ? one.Finding.End : Math.Max(end, one.Finding.End);
            cluster.Add(one);
        }

        if (cluster.Count > 0) yield return cluster;
    }

    // Of a finding that another one cuts into, nothing is said: its words are not all its own.
    private static string? Generalized(DetectionText? text, Policy policy, (int Start, int End, Finding Finding) piece) =>
        text is not null && policy.RuleFor(piece.Finding.Type).Action == PolicyAction.Generalize && piece.Start == piece.Finding.Start && piece.End == piece.Finding.End
            ? Generalization.Of(text, piece.Finding)
            : null;

    // Longer findings first (then the more certain); later ones keep only what is still uncovered.
    private static void Flatten(SortedList<int, (int Start, int End, Finding Finding)> taken, IEnumerable<Finding> burned)
    {
        foreach (var finding in burned.OrderByDescending(f => f.Length).ThenByDescending(f => f.Score).ThenBy(f => f.Start))
        {
            var start = finding.Start;
            foreach (var other in Overlapping(taken, finding))
            {
                if (start < other.Start)
                    taken.Add(start, (start, other.Start, finding));
                start = Math.Max(start, other.End);
            }

            if (start < finding.End)
                taken.Add(start, (start, finding.End, finding));
        }
    }

    private static List<(int Start, int End, Finding Finding)> Overlapping(
        SortedList<int, (int Start, int End, Finding Finding)> taken, Finding finding)
    {
        int low = 0, high = taken.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (taken.GetValueAtIndex(middle).End <= finding.Start)
                low = middle + 1;
            else
                high = middle;
        }

        var found = new List<(int, int, Finding)>();
        for (var i = low; i < taken.Count && taken.GetKeyAtIndex(i) < finding.End; i++)
            found.Add(taken.GetValueAtIndex(i));
        return found;
    }
}
