using Redactor.Detection.Policies;
using Redactor.Documents;
using Redactor.Pipeline.Review;
using Redactor.Pipeline.Review.Decisions;
using Redactor.Pipeline.Review.Marks;

namespace Redactor.Server.Api.Review;

/// <summary>A mark as the workbench is told of it.</summary>
/// <param name="Page">The page this answer is about; its boxes are that page's.</param>
/// <param name="Text">The words it covers; null for ink.</param>
/// <param name="Policy">What the policy does with its type.</param>
/// <param name="Open">Somebody has to decide.</param>
/// <param name="Changed">Type, words or boxes differ from what was found.</param>
/// <param name="Spans">The stretches of the text it covers: where each begins and ends.</param>
internal sealed record MarkAnswer(
    string Id, MarkKind Kind, IReadOnlyList<int[]> Spans, int Page, IReadOnlyList<int> Pages, EntityType Type, IReadOnlyList<int[]> Boxes, string? Text, int? Start, int? End, double? Score, string Recognizer, string Reason,
    string? Entity, string? Placeholder, PolicyAction Policy, MarkDecision Decision, MarkDecision? Suggested, KeepCode? KeepCode, string? Comment, string? By, bool Open, bool Goes, UnreadKind? UnreadKind, bool Changed)
{
    /// <summary>Without what it covers.</summary>
    public override string ToString() => $"{nameof(MarkAnswer)} {Id}";
}

/// <summary>Mentions of the same person, place or thing.</summary>
/// <param name="Name">The longest mention.</param>
/// <param name="Open">Mentions on which somebody has to decide.</param>
internal sealed record EntityAnswer(string Id, EntityType Type, string? Placeholder, string Name, IReadOnlyList<string> Marks, IReadOnlyList<int> Pages, int Open)
{
    /// <summary>Without the name.</summary>
    public override string ToString() => $"{nameof(EntityAnswer)} {Id}";
}

/// <summary>How many marks have to be decided on.</summary>
internal sealed record ProgressAnswer(int Total, int Decided, int Open)
{
    public static ProgressAnswer Of(ReviewState state) => new(state.Total, state.Total - state.Open, state.Open);
}

/// <summary>Tells of marks and entities as a review stands.</summary>
internal sealed class MarkAnswers(ReviewMaterial material, ReviewState state, Func<string, string> nameOf)
{
    private readonly ChosenSpans chosen = state.Chosen;

    /// <summary>The marks of a page, in order of their place.</summary>
    public IReadOnlyList<MarkAnswer> OnPage(int page) =>
        [.. state.Marks.Values.Where(m => m.Boxes.ContainsKey(page)).Select(m => Of(m, page)).OrderBy(m => m.Boxes[0][1]).ThenBy(m => m.Boxes[0][0])];

    /// <summary>A mark on each page it touches.</summary>
    public IEnumerable<MarkAnswer> OnEachPage(Mark mark) => mark.Boxes.Keys.Order().Select(page => Of(mark, page));

    /// <param name="only">Ids of those that are asked for; null for all.</param>
    public IReadOnlyList<EntityAnswer> Entities(IReadOnlySet<string>? only = null) =>
        [.. state.Marks.Values.Where(m => m.Entity is { } entity && (only is null || only.Contains(entity))).GroupBy(m => m.Entity!, StringComparer.Ordinal).Select(Of)];

    private MarkAnswer Of(Mark mark, int page) => new(
        mark.Id, mark.Kind, [.. mark.Spans.Select(s => new[] { s.Start, s.End })], page, [.. mark.Boxes.Keys.Order()], mark.Type,
        [.. mark.Boxes[page].Select(b => new[] { b.Left, b.Top, b.Right, b.Bottom })],
        mark.Spans.Count == 0 ? null : string.Join(" … ", mark.Spans.Select(material.TextOf)),
        mark.Spans.Count == 0 ? null : mark.Spans[0].Start, mark.Spans.Count == 0 ? null : mark.Spans[^1].End,
        mark.Score, mark.Recognizer, mark.Reason, mark.Entity, mark.Goes ? chosen.Placeholder(mark.Entity) : null,
        mark.Kind == MarkKind.Finding ? material.Policy.RuleFor(mark.Type).Action : PolicyAction.Burn,
        mark.Decision, mark.Suggested == MarkDecision.None ? null : mark.Suggested, mark.KeepCode, mark.Comment, mark.DecidedBy is { } by ? nameOf(by) : null,
        mark.IsOpen, mark.Goes, mark.Unread, mark.IsChanged);

    private EntityAnswer Of(IGrouping<string, Mark> mentions)
    {
        var ordered = mentions.OrderBy(m => m.Spans.Count == 0 ? int.MaxValue : m.Spans[0].Start).ToList();
        var name = ordered.SelectMany(m => m.Spans).Select(material.TextOf).MaxBy(t => t.Length) ?? "";
        return new(
            mentions.Key, ordered[0].Type, chosen.Placeholder(mentions.Key), name, [.. ordered.Select(m => m.Id)], [.. ordered.SelectMany(m => m.Boxes.Keys).Distinct().Order()], ordered.Count(m => m.IsOpen));
    }
}
