using Redactor.Documents;
using Redactor.Pipeline.Review.Decisions;
using Redactor.Pipeline.Review.Marks;
using Redactor.Storage.Database;
using Redactor.Storage.Database.Review;

namespace Redactor.Pipeline.Review;

/// <summary>A document's review as reviewers work on it: opening it, and writing down what they decide.</summary>
public sealed class DocumentReview(ReviewMaterials materials, ReviewStore reviews, StoredActions stored, CaseDecisions caseDecisions, TimeProvider time)
{
    /// <summary>How long a lock counts without a word from its holder.</summary>
    public static readonly TimeSpan Lock = TimeSpan.FromMinutes(2);

    /// <summary>Null if the document is not in review.</summary>
    /// <param name="viewer">Who asks, as in the audit log.</param>
    /// <exception cref="InvalidDataException">The findings are not those that the review began with.</exception>
    public async Task<CurrentReview?> OpenAsync(StoredDocument document, string viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (!IsInReview(document)) return null;
        var opened = await materials.OpenAsync(document, cancellationToken);
        var record = await reviews.FindOrBeginAsync(document.Id, () => Task.FromResult(ReviewBeginning.Of(opened.Material)), cancellationToken);
        if (record.FindingsHash != opened.Material.Findings) throw new InvalidDataException("The findings are not those that are reviewed.");
        var state = opened.Advance(await stored.ReadAsync(document.Id, opened.Revision, cancellationToken));
        // A revision that is on record has its action: they are written together.
        if (state.Revision < record.Revision) throw new InvalidDataException("Actions of a review are missing.");
        return new(document, record, opened, state, viewer);
    }

    /// <summary>Whether a person is to decide: detected, and not on its way without one.</summary>
    public static bool IsInReview(StoredDocument document) =>
        document is { Stage: DocumentStage.Detected } && document.NotBefore >= WorkStore.NotByItself && document.PageCount is > 0;

    /// <summary>Writes actions down, all or none. Those that are on record already are passed over.</summary>
    /// <param name="seen">What the sender saw last, and the lock.</param>
    public async Task<ActAnswer> ActAsync(CurrentReview review, ReviewSeen seen, IReadOnlyList<ReviewAction> actions, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(review);
        ArgumentNullException.ThrowIfNull(seen);
        ArgumentNullException.ThrowIfNull(actions);
        var actor = seen.Actor;
        var known = review.State.Actions.Select(a => a.Action.Id).ToHashSet();
        var fresh = actions.Where(a => !known.Contains(a.Id)).ToList();
        // What the sender knows of their effects is not known: it is told everything. Lists may lack what was decided when the process died.
        if (fresh.Count == 0)
        {
            await caseDecisions.BurnAsync(review, review.State, actions, actor, cancellationToken);
            return new(ReviewOutcome.Done, review, null, null);
        }

        // A lost answer asked for again brings what is known and, at times, something new: that is fine if nobody else wrote meanwhile.
        var isOwnEcho = fresh.Count < actions.Count && review.State.Revision == seen.Revision + actions.Count - fresh.Count;
        if (review.State.Revision != seen.Revision && !isOwnEcho) return new(ReviewOutcome.Stale, review, null, null);
        var (state, recorded) = (review.State, new List<RecordedAction>());
        foreach (var action in fresh)
        {
            if (!ActionRules.Allow(action, review.Material, state)) return new(ReviewOutcome.Invalid, review, null, actions.ToList().IndexOf(action));
            recorded.Add(new(review.State.Revision + recorded.Count + 1, actor, time.GetUtcNow(), action));
            state = state.Then(recorded[^1]);
        }

        var sealedOnes = await stored.SealAsync(review.Document.Id, fresh, cancellationToken);
        var outcome = await reviews.AppendAsync(
            review.Document.Id, seen with { Revision = review.State.Revision }, sealedOnes, (state.Total, state.Open), Lock, cancellationToken);
        if (outcome != AppendOutcome.Done) return new(Of(outcome), review, null, null);
        await caseDecisions.BurnAsync(review, state, actions, actor, cancellationToken);
        return new(ReviewOutcome.Done, review with { State = review.Opened.Advance(recorded) }, isOwnEcho ? null : review.State, null);
    }

    internal static ReviewOutcome Of(AppendOutcome outcome) => outcome switch
    {
        AppendOutcome.Done => ReviewOutcome.Done,
        AppendOutcome.Stale => ReviewOutcome.Stale,
        AppendOutcome.LockLost => ReviewOutcome.LockLost,
        _ => ReviewOutcome.NotInReview,
    };
}
