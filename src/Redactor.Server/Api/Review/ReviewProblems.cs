using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Redactor.Pipeline.Review;

namespace Redactor.Server.Api.Review;

/// <summary>Why something was not done to a review, with what to do.</summary>
internal static class ReviewProblems
{
    public static ProblemHttpResult NotInReview() => Conflict("NotInReview", "The document is not in review: it was approved, withdrawn or quarantined, or is not ready yet. See the list.");

    public static ProblemHttpResult Stale(int revision) =>
        Problems.Of(StatusCodes.Status409Conflict, "StaleRevision", "Something was decided meanwhile that you have not seen: load the review again.", KeyValuePair.Create<string, object?>("revision", revision));

    public static ProblemHttpResult Locked(string code, LockHolder? holder) => Problems.Of(
        StatusCodes.Status409Conflict, code, "Somebody else has the document open: wait, or take it over.",
        KeyValuePair.Create<string, object?>("by", holder?.By), KeyValuePair.Create<string, object?>("name", holder?.Name), KeyValuePair.Create<string, object?>("until", holder?.Until));

    public static ProblemHttpResult Invalid(int? index) => Problems.Of(
        StatusCodes.Status422UnprocessableEntity, "InvalidAction", "An action makes no sense where the review stands. Nothing was done.", KeyValuePair.Create<string, object?>("index", index));

    public static ProblemHttpResult NotReady(IReadOnlyList<string> missing) => Problems.Of(
        StatusCodes.Status409Conflict, "NotReady", "Decide on every mark and look at every page first.", KeyValuePair.Create<string, object?>("missing", missing));

    public static ProblemHttpResult Of(ReviewOutcome outcome, CurrentReview review, LockHolder? holder) => outcome switch
    {
        ReviewOutcome.Stale => Stale(review.State.Revision),
        ReviewOutcome.LockLost => Locked("LockLost", holder),
        ReviewOutcome.NotReady => NotReady(review.Missing),
        ReviewOutcome.PlanChanged => Conflict("PlanChanged", "What would be burned is not what you were shown: look at it again."),
        ReviewOutcome.LeakedBefore => Conflict(
            "LeakedBefore", "Exactly this was burned before, and something could still be read. Burn more around the places that are marked as leaks; if none is marked, ask the operator, who finds the probe in the log."),
        ReviewOutcome.SecondMustDiffer => Conflict("SecondMustDiffer", "The second reviewer must be neither the first nor whoever handed the document in."),
        _ => NotInReview(),
    };

    private static ProblemHttpResult Conflict(string code, string detail) => Problems.Of(StatusCodes.Status409Conflict, code, detail);
}
