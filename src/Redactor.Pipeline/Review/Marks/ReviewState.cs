using Redactor.Documents;
using Redactor.Pipeline.Review.Decisions;

namespace Redactor.Pipeline.Review.Marks;

/// <summary>A review after some of its actions: every mark as it stands, what was seen and said. Never changed; each action makes a new one.</summary>
/// <param name="Revision">Of the last action in it.</param>
/// <param name="Marks">By id.</param>
/// <param name="Seen">Numbers of the pages that were on the screen.</param>
public sealed record ReviewState(
    int Revision, IReadOnlyDictionary<string, Mark> Marks, IReadOnlySet<int> Seen, IReadOnlyList<RecordedAction> Comments, IReadOnlyList<ActionInHistory> History)
{
    /// <summary>Ids of all actions, those taken back included.</summary>
    public required IReadOnlySet<Guid> Recorded { get; init; }

    public int Total => Marks.Values.Count(m => m.NeedsDecision);

    public int Open => Marks.Values.Count(m => m.IsOpen);

    /// <summary>All actions' effects, in order, but for those taken back.</summary>
    public static ReviewState Of(ReviewMaterial material, IReadOnlyList<RecordedAction> actions)
    {
        ArgumentNullException.ThrowIfNull(material);
        ArgumentNullException.ThrowIfNull(actions);
        var undone = Undone(actions);
        var fold = new ReviewFold(material);
        foreach (var action in actions.Where(a => !undone.Contains(a.Revision))) fold.Apply(action);
        return new(
            actions.Count == 0 ? 0 : actions[^1].Revision,
            fold.Result(),
            fold.Seen,
            [.. actions.Where(a => a.Action.Kind == ReviewActionKind.Comment)],
            [.. actions.Where(a => a.Action.Kind is not (ReviewActionKind.Seen or ReviewActionKind.Comment)).Select(a => new ActionInHistory(a, undone.Contains(a.Revision)))])
        {
            Recorded = actions.Select(a => a.Action.Id).ToHashSet(),
        };
    }

    /// <summary>Whether an action can be taken back.</summary>
    public static bool IsUndoable(ReviewActionKind kind) =>
        kind is not (ReviewActionKind.Seen or ReviewActionKind.Comment or ReviewActionKind.Undo or ReviewActionKind.Redo);

    private static HashSet<int> Undone(IReadOnlyList<RecordedAction> actions)
    {
        var undone = new HashSet<int>();
        foreach (var action in actions)
        {
            if (action.Action is { Kind: ReviewActionKind.Undo, Of: { } gone }) undone.Add(gone);
            if (action.Action is { Kind: ReviewActionKind.Redo, Of: { } back }) undone.Remove(back);
        }

        return undone;
    }
}

/// <summary>An action and whether it was taken back.</summary>
public sealed record ActionInHistory(RecordedAction Action, bool IsUndone);
