using Redactor.Documents;
using Redactor.Pipeline.Review.Marks;

namespace Redactor.Pipeline.Review.Decisions;

/// <summary>Whether an action makes sense where a review stands: what a program sends is not believed.</summary>
internal static class ActionRules
{
    private const int MostMarks = 20_000, MostBoxes = 200, LongestComment = 2000, LongestId = 64;

    public static bool Allow(ReviewAction action, ReviewMaterial material, ReviewState state)
    {
        if (action.Id == Guid.Empty || action.Comment is { Length: > LongestComment } || !Enum.IsDefined(action.Kind)) return false;
        return action.Kind switch
        {
            ReviewActionKind.Decide => Marks(action, state) && action.Decision is { } decision && Enum.IsDefined(decision) && (action.KeepCode is not { } code || Enum.IsDefined(code)),
            ReviewActionKind.Retype => Marks(action, state) && Type(action) && action.Marks!.All(id => state.Known[id].Entity is not null),
            ReviewActionKind.Draw => New(action.Mark, 'd', state) && Type(action) && Entity(action, state) && Boxes(action, material),
            ReviewActionKind.Words => New(action.Mark, 'd', state) && Type(action) && Entity(action, state) && Words(action, material),
            ReviewActionKind.Resize => Marks(action, state) && action.Marks!.Count == 1 && Boxes(action, material) && state.Known[action.Marks[0]].Boxes.ContainsKey(action.Page!.Value),
            ReviewActionKind.Split => Marks(action, state) && action.Marks!.Count == 1 && New(action.Mark, 'd', state) && action.At is { } at
                && state.Known[action.Marks[0]] is { Entity: not null, ByHand.Count: 0 } mark && mark.Spans.Any(s => s.Start < at) && mark.Spans.Any(s => s.End > at),
            ReviewActionKind.Delete => Marks(action, state) && action.Marks!.All(id => state.Known[id].Kind == MarkKind.Drawn),
            ReviewActionKind.Merge => action.Entities is { Count: >= 2 and <= MostMarks } && Known(action.Entities, state),
            ReviewActionKind.Separate => Marks(action, state) && Id(action.Entity, 'n') && action.Marks!.All(id => state.Known[id].Entity is not null),
            ReviewActionKind.Seen => action.Page is { } page && page >= 1 && page <= material.Paged.Pages.Count,
            ReviewActionKind.Comment => !string.IsNullOrWhiteSpace(action.Comment),
            ReviewActionKind.Undo => state.History.Any(h => h.Action.Revision == action.Of && !h.IsUndone && ReviewState.IsUndoable(h.Action.Action.Kind)),
            ReviewActionKind.Redo => state.History.Any(h => h.Action.Revision == action.Of && h.IsUndone),
            _ => false,
        };
    }

    private static bool Marks(ReviewAction action, ReviewState state) => action.Marks is { Count: > 0 and <= MostMarks } && action.Marks.All(id => id is not null && state.Known.ContainsKey(id));

    private static bool Type(ReviewAction action) => action.Type is { } type && Enum.IsDefined(type);

    private static bool Known(IReadOnlyList<string> entities, ReviewState state)
    {
        var known = state.Known.Values.Select(m => m.Entity).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return entities.All(e => e is not null && known.Contains(e));
    }

    private static bool Entity(ReviewAction action, ReviewState state) => action.Entity is null || Id(action.Entity, 'n') || Known([action.Entity], state);

    private static bool New(string? id, char kind, ReviewState state) => Id(id, kind) && !state.Known.ContainsKey(id!);

    private static bool Id(string? id, char kind) => id is { Length: > 1 and <= LongestId } && id[0] == kind && Guid.TryParseExact(id.AsSpan(1), "D", out _);

    private static bool Boxes(ReviewAction action, ReviewMaterial material)
    {
        if (action.Page is not { } number || number < 1 || number > material.Paged.Pages.Count || material.Paged.Pages[number - 1] is not ExaminedPage page) return false;
        return action.Boxes is { Count: > 0 and <= MostBoxes }
            && action.Boxes.All(b => b is [var left, var top, var right, var bottom] && left >= 0 && top >= 0 && left < right && top < bottom && right <= page.Width && bottom <= page.Height);
    }

    private static bool Words(ReviewAction action, ReviewMaterial material) =>
        action is { Start: { } start, End: { } end } && start >= 0 && start < end && end <= material.Paged.Text.Value.Length && material.Paged.Covered(start, end).Any();
}
