using Redactor.Documents;
using Redactor.Pipeline.Policies;
using Redactor.Pipeline.Review.Decisions;
using Redactor.Pipeline.Review.Marks;
using Redactor.Storage.Database;

namespace Redactor.Pipeline.Review;

/// <summary>
/// Takes what was decided for a whole case into the case's lists, so that its other documents suggest it, and burn or keep it where nobody looks.
/// What is to be burned goes there at once; what is to stay, only when the document was approved as a whole: a slip of the hand that is taken back
/// frees no name.
/// </summary>
public sealed class CaseDecisions(StoredLists lists, AuditLog audit)
{
    /// <summary>Burned from now on in the whole case. May be repeated.</summary>
    /// <param name="after">The state after the actions.</param>
    internal async Task BurnAsync(CurrentReview review, ReviewState after, IReadOnlyList<ReviewAction> actions, string actor, CancellationToken cancellationToken)
    {
        var ids = actions.Where(CaseSuggestions.BurnsInCase).SelectMany(a => a.Marks!);
        var phrases = CaseSuggestions.Phrases(review.Material, ids.Select(id => after.Known.GetValueOrDefault(id)).OfType<Mark>());
        if (phrases.Count == 0) return;
        await lists.AddAsync(review.Document.CaseId, phrases, [], cancellationToken);
        await audit.AppendAsync(new(actor, "review/case-burned", review.Document.Id), cancellationToken);
    }

    /// <summary>Readable from now on in the whole case, as it was approved.</summary>
    internal async Task KeepAsync(CurrentReview review, string actor, CancellationToken cancellationToken)
    {
        var phrases = CaseSuggestions.Phrases(review.Material, review.State.Ordered.Where(m => m is { Decision: MarkDecision.Keep, Scope: DecisionScope.Case }));
        if (phrases.Count == 0) return;
        await lists.AddAsync(review.Document.CaseId, [], phrases, cancellationToken);
        await audit.AppendAsync(new(actor, "review/case-kept", review.Document.Id), cancellationToken);
    }
}
