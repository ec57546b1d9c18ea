using Redactor.Detection.Listed;
using Redactor.Pipeline.Policies;
using Redactor.Pipeline.Review.Decisions;
using Redactor.Pipeline.Review.Marks;

namespace Redactor.Pipeline.Review;

/// <summary>
/// Takes what was decided for a whole case into the case's lists, so that its other documents suggest it. What is decided there later, or
/// taken back, changes nothing that stands in a list: lists have their own page.
/// </summary>
public sealed class CaseDecisions(StoredLists lists)
{
    internal async Task AddAsync(CurrentReview review, IReadOnlyList<ReviewAction> actions, CancellationToken cancellationToken)
    {
        foreach (var action in actions.Where(a => a is { Kind: ReviewActionKind.Decide, Scope: DecisionScope.Case }))
        {
            var phrases = action.Marks!.Select(id => review.State.Marks.GetValueOrDefault(id)).OfType<Mark>().SelectMany(m => m.Spans)
                .Select(s => string.Join(' ', review.Material.TextOf(s).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
                .Distinct(StringComparer.Ordinal).ToList();
            if (action.Decision == MarkDecision.Burn) await lists.AddAsync(review.Document.CaseId, phrases, [], cancellationToken);
            if (action.Decision == MarkDecision.Keep) await lists.AddAsync(review.Document.CaseId, [], phrases, cancellationToken);
        }
    }
}
