namespace Redactor.Detection.Evaluation;

/// <summary>How many mentions of one kind there are and how many of them are covered whole.</summary>
/// <param name="Type">The coarse type, in the benchmark's own words for court cases; empty for neutral labels.</param>
/// <param name="Label">The label of the set; empty where labels were summed up.</param>
public sealed record MentionCount(string Part, string Language, string Type, string Label, int Mentions, int Masked)
{
    public double Recall => Figures.Share(Masked, Mentions);
}

/// <summary>
/// Words of one part and language: those that identify and how many of them are covered, those that are burned and how many of these rightly,
/// and the harmless ones.
/// </summary>
public sealed record WordCount(string Part, string Language, int Identifying, int Masked, int Harmless, int Burned, int BurnedRightly)
{
    public double Recall => Figures.Share(Masked, Identifying);

    public double Precision => Figures.Share(BurnedRightly, Burned);

    /// <summary>Which share of the harmless words is burned.</summary>
    public double HarmlessBurned => Figures.Share(Burned - BurnedRightly, Harmless);
}

/// <summary>Entities of court cases that need protection (<c>direct</c> or <c>quasi</c>), and those of which every mention is covered.</summary>
public sealed record EntityCount(string Kind, int Entities, int Masked)
{
    public double Recall => Figures.Share(Masked, Entities);
}

/// <summary>What was measured on one set.</summary>
public sealed record SetFigures(
    string Set, string Form, int Documents, IReadOnlyList<MentionCount> Mentions, IReadOnlyList<WordCount> Words, IReadOnlyList<EntityCount> Entities)
{
    /// <summary>Mentions summed up by what <paramref name="key"/> leaves of a row; neutral labels are left out unless labels are asked for.</summary>
    public IEnumerable<MentionCount> SumBy(Func<MentionCount, MentionCount> key, bool neutral = false) => Mentions
        .Where(m => neutral || m.Type.Length > 0)
        .GroupBy(m => key(m) with { Mentions = 0, Masked = 0 })
        .Select(g => g.Key with { Mentions = g.Sum(m => m.Mentions), Masked = g.Sum(m => m.Masked) });

    /// <summary>All mentions of each part, whatever language and type.</summary>
    public IEnumerable<MentionCount> Totals() => SumBy(m => m with { Language = "", Type = "", Label = "" });
}

/// <summary>Arithmetic of figures.</summary>
public static class Figures
{
    /// <summary>A share from 0 to 1; 1 of nothing.</summary>
    public static double Share(int part, int whole) => whole == 0 ? 1 : (double)part / whole;
}
