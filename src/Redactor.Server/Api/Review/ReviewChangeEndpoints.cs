using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Redactor.Pipeline.Review;
using Redactor.Pipeline.Review.Decisions;
using Redactor.Server.Accounts;
using Redactor.Storage.Database.Review;

namespace Redactor.Server.Api.Review;

/// <summary>Having a document open, and writing down what is decided.</summary>
internal static class ReviewChangeEndpoints
{
    private const long MaxBody = 4 << 20;
    private const int MostActions = 1000;

    public static void MapReviewChanges(this IEndpointRouteBuilder app)
    {
        Map(app, "/lock", LockAsync, "lockReview", "Opens the document for writing, renews that, or takes it over.");
        Map(app, "/unlock", UnlockAsync, "unlockReview", "Lets others open it.");
        Map(app, "/actions", ActAsync, "actOnReview", "Writes down what was decided, all or nothing.").WithMetadata(new RequestSizeLimitAttribute(MaxBody));
    }

    private static RouteHandlerBuilder Map(IEndpointRouteBuilder app, string path, Delegate act, string name, string summary) =>
        app.MapPost(ReviewEndpoints.Path + path, act).RequireAuthorization(Access.Review).WithName(name).WithSummary(summary)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Ok<LockAnswered>, ProblemHttpResult>> LockAsync(
        string id, LockBody body, ClaimsPrincipal user, ReviewDesk desk, ReviewLocks locks, AccountNames names, TimeProvider time, CancellationToken cancellationToken)
    {
        var (review, problem) = await desk.FindAsync(id, user, cancellationToken);
        if (review is null) return problem!;
        var until = time.GetUtcNow() + DocumentReview.Lock;
        if (body.Token is { Length: > 0 } known && await locks.RenewAsync(review.Document.Id, review.Viewer, known, DocumentReview.Lock, cancellationToken)) return TypedResults.Ok(new LockAnswered(known, until));
        var fresh = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var answer = await locks.TakeAsync(review.Document.Id, Caller.From(user).Actor, fresh, DocumentReview.Lock, body.TakeOver == true, cancellationToken);
        if (answer.IsMine) return TypedResults.Ok(new LockAnswered(fresh, until));
        return ReviewProblems.Locked("Locked", LockHolder.Of(answer.Review, Caller.From(user).Actor, time.GetUtcNow(), await names.AllAsync(cancellationToken)));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> UnlockAsync(string id, LockBody body, ClaimsPrincipal user, ReviewDesk desk, ReviewLocks locks, ReviewMaterials materials, CancellationToken cancellationToken)
    {
        var (review, problem) = await desk.FindAsync(id, user, cancellationToken);
        if (review is null) return problem!;
        if (body.Token is { Length: > 0 } token) await locks.ReleaseAsync(review.Document.Id, token, cancellationToken);
        // Who opens it next sees what was decided in the case meanwhile.
        materials.Forget(review.Document.Id);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<ChangesAnswer>, ProblemHttpResult>> ActAsync(
        string id, ActionsBody body, ClaimsPrincipal user, ReviewDesk desk, DocumentReview reviews, AccountNames names, TimeProvider time, CancellationToken cancellationToken)
    {
        var (review, problem) = await desk.FindAsync(id, user, cancellationToken);
        if (review is null) return problem!;
        if (body is not { Lock.Length: > 0, Actions: { Count: > 0 and <= MostActions } actions } || actions.Any(a => a is null)) return ReviewProblems.Invalid(null);
        var actor = Caller.From(user).Actor;
        var answer = await reviews.ActAsync(review, new ReviewSeen(body.Base, body.Lock, actor), actions, cancellationToken);
        return answer.Outcome switch
        {
            ReviewOutcome.Done => TypedResults.Ok(await desk.TellChangesAsync(answer.Now!, answer.Before, cancellationToken)),
            ReviewOutcome.Invalid => ReviewProblems.Invalid(answer.Invalid),
            var outcome => ReviewProblems.Of(outcome, review, LockHolder.Of(review.Record, actor, time.GetUtcNow(), await names.AllAsync(cancellationToken))),
        };
    }
}

/// <param name="TakeOver">Also from somebody else who has it open.</param>
/// <param name="Token">Of the lock that is renewed or let go.</param>
internal sealed record LockBody(bool? TakeOver, string? Token);

/// <param name="Token">Proves the lock.</param>
internal sealed record LockAnswered(string Token, DateTimeOffset Until);

/// <param name="Lock">Token of the lock.</param>
/// <param name="Base">The revision that was seen last.</param>
internal sealed record ActionsBody(string? Lock, int Base, IReadOnlyList<ReviewAction>? Actions);
