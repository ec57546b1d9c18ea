using Redactor.Pipeline.Review.Decisions;

namespace Redactor.Pipeline.Review.Marks;

/// <summary>A review after some of its actions: every mark as it stands, what was seen and said. Never changed; each action makes a new one.</summary>
public sealed class ReviewState
{
    private readonly ReviewMaterial material;
    private readonly ReviewFold fold;
    private readonly Lazy<IReadOnlyDictionary<string, Mark>> marks;
    private readonly Lazy<ChosenSpans> chosen;
    private readonly Lazy<IReadOnlyList<Mark>> ordered;

    private ReviewState(ReviewMaterial material, ReviewFold fold, IReadOnlyList<RecordedAction> actions)
    {
        (this.material, this.fold, Actions) = (material, fold, actions);
        var undone = Undone(actions);
        History = [.. actions.Where(a => a.Action.Kind is not (ReviewActionKind.Seen or ReviewActionKind.Comment)).Select(a => new ActionInHistory(a, undone.Contains(a.Revision)))];
        marks = new(() => SettledMarks.In(CaseSuggestions.WithoutCovered(fold.Marks)));
        chosen = new(() => ChosenSpans.Of(material, this));
        ordered = new(() => [.. Marks.Values.OrderBy(m => m.Id, StringComparer.Ordinal)]);
    }

    /// <summary>Number of the last action in it.</summary>
    public int Revision => Actions.Count == 0 ? 0 : Actions[^1].Revision;

    /// <summary>All of them, those taken back included.</summary>
    public IReadOnlyList<RecordedAction> Actions { get; }

    /// <summary>Every mark as it stands, by id.</summary>
    public IReadOnlyDictionary<string, Mark> Marks => marks.Value;

    /// <summary>Those and the suggestions that others cover: somebody may have decided on one before knowing that it was covered.</summary>
    internal IReadOnlyDictionary<string, Mark> Known => fold.Marks;

    /// <summary>Every mark in an order that does not depend on how the review came here.</summary>
    public IReadOnlyList<Mark> Ordered => ordered.Value;

    /// <summary>Whether this person had the page on the screen.</summary>
    public bool WasSeen(string actor, int page) => fold.Seen.Contains((actor, page));

    public IEnumerable<RecordedAction> Comments => Actions.Where(a => a.Action.Kind == ReviewActionKind.Comment);

    /// <summary>What can be taken back or done again.</summary>
    public IReadOnlyList<ActionInHistory> History { get; }

    /// <summary>The text that goes, with its placeholders.</summary>
    public ChosenSpans Chosen => chosen.Value;

    public int Total => Marks.Values.Count(m => m.NeedsDecision);

    public int Open => Marks.Values.Count(m => m.IsOpen);

    /// <summary>All actions' effects, in order, but for those taken back.</summary>
    public static ReviewState Of(ReviewMaterial material, IReadOnlyList<RecordedAction> actions)
    {
        ArgumentNullException.ThrowIfNull(material);
        ArgumentNullException.ThrowIfNull(actions);
        var undone = Undone(actions);
        var whole = new ReviewFold(material);
        foreach (var action in actions.Where(a => !undone.Contains(a.Revision))) whole.Apply(action);
        return new(material, whole, actions);
    }

    /// <summary>The state after one more action.</summary>
    public ReviewState Then(RecordedAction action)
    {
        ArgumentNullException.ThrowIfNull(action);
        // What is taken back may have changed what others changed later: all is done anew without it.
        if (action.Action.Kind is ReviewActionKind.Undo or ReviewActionKind.Redo) return Of(material, [.. Actions, action]);
        var next = new ReviewFold(fold);
        next.Apply(action);
        return new(material, next, [.. Actions, action]);
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
