namespace Redactor.Detection.Evaluation;

/// <summary>A recall that was kept and what it is now.</summary>
/// <param name="What">Set, part, and language, type or kind where the figure is of one alone.</param>
/// <param name="IsTotal">True for the figures that must not drop: all mentions of a part, or all direct or quasi-identifying entities.</param>
public sealed record RecallChange(string What, bool IsTotal, double Before, double Now)
{
    /// <summary>Half a point: the most that a recall may drop.</summary>
    public const double Allowance = 0.005;

    public double Change => Now - Before;

    /// <summary>True where a total has dropped by more than the allowance.</summary>
    public bool IsRegression => IsTotal && Change < -Allowance - 1e-9;
}

/// <summary>Compares figures with those that were kept earlier.</summary>
public static class BaselineComparison
{
    /// <returns>Every recall that both have, the totals first.</returns>
    /// <exception cref="FormatException">The two were not measured under one policy, or have no set and part in common.</exception>
    public static IReadOnlyList<RecallChange> Compare(EvaluationReport baseline, EvaluationReport now)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(now);
        if (!string.Equals(baseline.Policy, now.Policy, StringComparison.Ordinal))
            throw new FormatException($"The baseline was measured with '{baseline.Policy}', this with '{now.Policy}'. Give the same --policy.");
        var kept = baseline.Sets.SelectMany(Recalls).GroupBy(r => r.What, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Recall, StringComparer.Ordinal);
        var changes = now.Sets.SelectMany(Recalls)
            .Where(r => kept.ContainsKey(r.What))
            .Select(r => new RecallChange(r.What, r.IsTotal, kept[r.What], r.Recall))
            .OrderByDescending(c => c.IsTotal)
            .ToList();
        return changes.Exists(c => c.IsTotal)
            ? changes
            : throw new FormatException("The baseline has none of these sets. Write one with --write-baseline.");
    }

    private static IEnumerable<(string What, bool IsTotal, double Recall)> Recalls(SetFigures set) =>
    [
        .. set.Entities.Select(e => ($"{set.Set} {e.Kind} entities", true, e.Recall)),
        .. set.Totals().Select(t => ($"{set.Set} {t.Part}", true, t.Recall)),
        .. set.SumBy(m => m with { Type = "", Label = "" }).Select(t => ($"{set.Set} {t.Part} {t.Language}", false, t.Recall)),
        .. set.SumBy(m => m with { Language = "", Label = "" }).Select(t => ($"{set.Set} {t.Part} {t.Type}", false, t.Recall)),
    ];
}
