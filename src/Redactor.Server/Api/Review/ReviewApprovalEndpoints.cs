using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Redactor.Documents;
using Redactor.Pipeline.Review;
using Redactor.Pipeline.Review.Decisions;
using Redactor.Pipeline.Review.Marks;
using Redactor.Server.Accounts;
using Redactor.Storage.Database.Review;

namespace Redactor.Server.Api.Review;

/// <summary>Approving what was shown, or sending it back.</summary>
internal static class ReviewApprovalEndpoints
{
    public static void MapReviewApproval(this IEndpointRouteBuilder app)
    {
        Map(app, "/plan", PlanAsync, "planApproval", "What would be approved, and its hash.");
        Map(app, "/approve", ApproveAsync, "approveReview", "Approves exactly what was shown.");
        Map(app, "/return", ReturnAsync, "returnReview", "The second reviewer disagrees: back to the first, with a comment.");
    }

    private static void Map(IEndpointRouteBuilder app, string path, Delegate act, string name, string summary) =>
        app.MapPost(ReviewEndpoints.Path + path, act).RequireAuthorization(Access.Review).WithName(name).WithSummary(summary)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Ok<PlanAnswer>, ProblemHttpResult>> PlanAsync(string id, ClaimsPrincipal user, ReviewDesk desk, ReviewApproval approval, CancellationToken cancellationToken)
    {
        var (review, problem) = await desk.FindAsync(id, user, cancellationToken);
        if (review is null) return problem!;
        if (review.Missing.Count > 0) return ReviewProblems.NotReady(review.Missing);
        var planned = await approval.PlanAsync(review, cancellationToken);
        var redactions = planned.Plan.Burn.Redactions;
        return TypedResults.Ok(new PlanAnswer(
            planned.Revision, planned.Hash.Hex, redactions.Sum(r => r.Boxes.Count),
            DecidedByType(review.State.Marks.Values),
            review.State.Marks.Values.Count(m => m.Decision == MarkDecision.Keep && m.Kind != MarkKind.Unread), planned.Plan.Cleared.Count, planned.Plan.Burn.Repeated));
    }

    // As the reviewer decided, mark by mark: one that lies inside another is one of them.
    private static Dictionary<string, int> DecidedByType(IEnumerable<Mark> marks) =>
        marks.Where(m => m.Decision == MarkDecision.Burn || m.IsSettled).GroupBy(m => m.Kind == MarkKind.Unread ? nameof(MarkKind.Unread) : m.Type.ToString(), StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);

    private static async Task<Results<Ok<ApprovedAnswer>, ProblemHttpResult>> ApproveAsync(
        string id, ApproveBody body, ClaimsPrincipal user, ReviewDesk desk, ReviewApproval approval, ReviewMaterials materials, AccountNames names, TimeProvider time, CancellationToken cancellationToken)
    {
        var (review, problem) = await desk.FindAsync(id, user, cancellationToken);
        if (review is null) return problem!;
        if (body.Lock is not { Length: > 0 } token || !ContentHash.TryParse(body.Hash, out var shown)) return ReviewProblems.Invalid(null);
        var actor = Caller.From(user).Actor;
        var answer = await approval.ApproveAsync(review, new ReviewSeen(body.Revision, token, actor), shown, cancellationToken);
        if (answer.Outcome != ReviewOutcome.Done)
            return ReviewProblems.Of(answer.Outcome, review, LockHolder.Of(review.Record, actor, time.GetUtcNow(), await names.AllAsync(cancellationToken)));
        if (!answer.WaitsForSecond) materials.Forget(review.Document.Id);
        return TypedResults.Ok(new ApprovedAnswer(answer.WaitsForSecond ? DocumentStage.Detected : DocumentStage.Approved, answer.WaitsForSecond));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> ReturnAsync(
        string id, ReturnBody body, ClaimsPrincipal user, ReviewDesk desk, DocumentReview reviews, ReviewApproval approval, AccountNames names, TimeProvider time, CancellationToken cancellationToken)
    {
        var (review, problem) = await desk.FindAsync(id, user, cancellationToken);
        if (review is null) return problem!;
        if (body is not { Lock.Length: > 0, Comment: { } comment } || string.IsNullOrWhiteSpace(comment)) return ReviewProblems.Invalid(null);
        var actor = Caller.From(user).Actor;
        var holder = LockHolder.Of(review.Record, actor, time.GetUtcNow(), await names.AllAsync(cancellationToken));
        if (review.Record.FirstActor is null || string.Equals(review.Record.FirstActor, actor, StringComparison.Ordinal)) return ReviewProblems.Of(ReviewOutcome.SecondMustDiffer, review, holder);
        var said = new ReviewAction { Id = Guid.NewGuid(), Kind = ReviewActionKind.Comment, Comment = comment };
        var written = await reviews.ActAsync(review, new ReviewSeen(review.State.Revision, body.Lock, actor), [said], cancellationToken);
        if (written.Outcome == ReviewOutcome.Invalid) return ReviewProblems.Invalid(0);
        if (written.Outcome != ReviewOutcome.Done) return ReviewProblems.Of(written.Outcome, review, holder);
        var outcome = await approval.ReturnAsync(review, new ReviewSeen(written.Now!.State.Revision, body.Lock, actor), cancellationToken);
        return outcome == ReviewOutcome.Done ? TypedResults.NoContent() : ReviewProblems.Of(outcome, review, holder);
    }
}

/// <param name="Lock">Token of the lock.</param>
/// <param name="Revision">The one that was shown.</param>
/// <param name="Hash">Of the plan that was shown.</param>
internal sealed record ApproveBody(string? Lock, int Revision, string? Hash);

/// <param name="WaitsForSecond">Somebody else has to approve it too.</param>
internal sealed record ApprovedAnswer(DocumentStage Stage, bool WaitsForSecond);

internal sealed record ReturnBody(string? Lock, string? Comment);
