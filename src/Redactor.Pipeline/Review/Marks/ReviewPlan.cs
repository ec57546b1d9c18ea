using Redactor.Detection;
using Redactor.Detection.Planning;
using Redactor.Documents;
using Redactor.Pipeline.Burn;
using Redactor.Pipeline.Review.Decisions;
using Redactor.Pipeline.Verify;
using Redactor.Verification;

namespace Redactor.Pipeline.Review.Marks;

/// <summary>What is burned as a review stands, of one page or of all: the same code for what a reviewer is shown and for what is approved (law 2).</summary>
/// <param name="Cleared">Unread ink that stays: it is not burned as such.</param>
public sealed record ReviewPlan(BurnPlan Burn, IReadOnlyList<ClearedInk> Cleared)
{
    /// <param name="page">Only what is burned there is wanted; null for all pages.</param>
    public static ReviewPlan Of(ReviewMaterial material, ReviewState state, int? page = null)
    {
        ArgumentNullException.ThrowIfNull(material);
        ArgumentNullException.ThrowIfNull(state);
        var chosen = state.Chosen;
        // Words that another mark burns all the same do not stay: keeping one of two marks over them frees nothing.
        var kept = state.Ordered.Where(m => m.Decision == MarkDecision.Keep).SelectMany(m => m.Spans.Where(s => !chosen.Touch(s)).Select(s => new ApprovedText(new SensitiveText(material.TextOf(s)), m.Type) { IsKept = true }));
        var byHand = state.Ordered.Where(m => m.Goes && m.Kind != MarkKind.Leak).SelectMany(m => ByHand(m, chosen)).ToList();
        var plan = BurnPlan.Of(material.Paged, chosen.Spans, [.. kept.Distinct()], byHand, page);
        return new(
            plan.With([.. state.Ordered.Where(m => m.Kind == MarkKind.Leak && m.Goes).SelectMany(m => m.Boxes.SelectMany(b => b.Value.Select(box => new FoundLeak(b.Key, m.Recognizer, box))))]),
            [.. state.Ordered.Where(m => m.Kind == MarkKind.Unread && (!m.Goes || m.ByHand.Count > 0)).Select(m => material.Marks.GetValueOrDefault(m.Id)).OfType<Mark>().Select(ClearedInk.Of)]);
    }

    /// <summary>A page's reading without the unread ink that a reviewer cleared.</summary>
    public PageReading Without(PageReading reading) => ClearedInk.Without(reading, Cleared);

    private static IEnumerable<Redaction> ByHand(Mark mark, ChosenSpans chosen) => mark.ByHand
        .Where(mark.Boxes.ContainsKey)
        .Select(page => new Redaction(page, mark.Boxes[page], mark.Type, mark.Kind == MarkKind.Unread ? Cover.UnreadLabel : chosen.PlaceholderOf(mark)));
}

/// <summary>The stretches of text that go, in pieces that do not overlap, and the placeholder of each mark.</summary>
public sealed class ChosenSpans
{
    private readonly Dictionary<string, string> placeholders = new(StringComparer.Ordinal);

    private ChosenSpans(IReadOnlyList<BurnedSpan> spans) => Spans = spans;

    public IReadOnlyList<BurnedSpan> Spans { get; }

    public static ChosenSpans Of(ReviewMaterial material, ReviewState state)
    {
        ArgumentNullException.ThrowIfNull(material);
        ArgumentNullException.ThrowIfNull(state);
        var entityOf = new Dictionary<Finding, string>(ReferenceEqualityComparer.Instance);
        var findings = new List<Finding>();
        foreach (var mark in state.Ordered.Where(m => m.Goes && m.Entity is not null))
        {
            foreach (var span in mark.Spans)
            {
                var finding = new Finding(span.Start, span.End, mark.Type, mark.Score ?? 1, mark.Recognizer, mark.Id);
                findings.Add(finding);
                entityOf[finding] = mark.Entity!;
            }
        }

        findings.AddRange(Overruled(material, state));
        findings.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End != b.End ? b.End.CompareTo(a.End) : string.CompareOrdinal(a.Reason, b.Reason));
        var entities = findings.Where(entityOf.ContainsKey).GroupBy(f => entityOf[f], StringComparer.Ordinal).Select(g => new Entity(g.First().Type, 1, [.. g])).ToList();
        var chosen = new ChosenSpans(BurnSelection.SelectAll(material.Paged.Text, new DetectionResult(findings, entities), material.Policy));
        foreach (var span in chosen.Spans)
        {
            if (entityOf.TryGetValue(span.Finding, out var entity)) chosen.placeholders.TryAdd(entity, span.Placeholder);
        }

        return chosen;
    }

    /// <summary>Whether any of a stretch goes.</summary>
    public bool Touch(TextSpan span)
    {
        int low = 0, high = Spans.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Spans[middle].End <= span.Start) low = middle + 1;
            else high = middle;
        }

        return low < Spans.Count && Spans[low].Start < span.End;
    }

    /// <summary>That of its entity; where no word of it goes, that of its type without a number.</summary>
    public string PlaceholderOf(Mark mark)
    {
        ArgumentNullException.ThrowIfNull(mark);
        return Placeholder(mark.Entity) ?? new Entity(mark.Type, 0, []).Placeholder;
    }

    /// <summary>Null where none of its mentions goes.</summary>
    public string? Placeholder(string? entity) => entity is null ? null : placeholders.GetValueOrDefault(entity);

    // What gave way to a finding goes where that finding does not explain it away; what a reviewer keeps, with all its words, stays.
    private static IEnumerable<Finding> Overruled(ReviewMaterial material, ReviewState state)
    {
        var own = state.Marks.Values.Where(m => m.Id[0] == 'o').SelectMany(m => m.Spans).ToHashSet();
        var kept = state.Marks.Values.Where(m => m.Decision == MarkDecision.Keep).SelectMany(m => m.Spans).ToList();
        var allowed = material.Lists.Without(material.Paged.Text, material.Detected.Overruled);
        var changed = state.Marks.Values.Where(m => m.IsChanged && m.Kind == MarkKind.Finding).SelectMany(m => material.Marks.GetValueOrDefault(m.Id)?.Spans ?? []).ToList();
        return allowed.Where(f => material.Policy.Burns(f) && !own.Contains(new TextSpan(f.Start, f.End)) && !Within(kept, f) && !Within(changed, f));
    }

    private static bool Within(List<TextSpan> spans, Finding finding) => spans.Exists(s => s.Start <= finding.Start && finding.End <= s.End);
}
