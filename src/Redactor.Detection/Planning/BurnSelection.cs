using Redactor.Detection.Policies;
using Redactor.Documents;

namespace Redactor.Detection.Planning;

/// <summary>
/// Chooses what a policy burns: spans that do not overlap and together cover every character of every finding that the policy burns.
/// </summary>
public static class BurnSelection
{
    /// <returns>Spans by their start; entities are numbered anew within their placeholder by first burned appearance.</returns>
    public static IReadOnlyList<BurnedSpan> Select(DetectionResult result, Policy policy)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(policy);
        var pieces = Flatten(result.Findings.Where(policy.Burns));
        var placeholders = new PlaceholderNumbers(result.Entities);
        return [.. pieces.Select(p => new BurnedSpan(p.Start, p.End, p.Finding.Type, placeholders.For(p.Finding), p.Finding))];
    }

    // Longer findings first (then the more certain); later ones keep only what is still uncovered.
    private static List<(int Start, int End, Finding Finding)> Flatten(IEnumerable<Finding> burned)
    {
        var taken = new SortedList<int, (int Start, int End, Finding Finding)>();
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

        return [.. taken.Values];
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
