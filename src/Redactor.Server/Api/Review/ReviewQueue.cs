using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Redactor.Pipeline;
using Redactor.Pipeline.Review;
using Redactor.Server.Accounts;
using Redactor.Storage.Database;
using Redactor.Storage.Database.Review;

namespace Redactor.Server.Api.Review;

/// <summary>What waits for reviewers: the oldest days first, and within a day the riskiest.</summary>
internal sealed class ReviewQueue(ReviewStore reviews, PageStore pages, AccountNames names, TimeProvider time)
{
    private const int Most = 500, LeakRisk = 40;

    public async Task<IReadOnlyList<QueuedAnswer>> ListAsync(Caller caller, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var nameOf = await names.AllAsync(cancellationToken);
        var waiting = await reviews.ListWaitingAsync(caller.Cases, Most, cancellationToken);
        var languages = await pages.LanguagesAsync([.. waiting.Select(w => w.Document.Id)], cancellationToken);
        return
        [
            .. waiting.Select(w => Tell(w, caller, now, nameOf, languages.GetValueOrDefault(w.Document.Id, [])))
                .OrderBy(q => q.CreatedAt.UtcDateTime.Date).ThenByDescending(q => q.Risk).ThenBy(q => q.CreatedAt),
        ];
    }

    private static QueuedAnswer Tell(WaitingDocument waiting, Caller caller, DateTimeOffset now, Func<string, string> nameOf, IReadOnlyList<string> languages)
    {
        var (document, review) = (waiting.Document, waiting.Review);
        List<string> reasons = [.. (review?.Reasons ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries)];
        if (document.LeakRounds > 0) reasons.Insert(0, ReviewBeginning.Leak);
        var risk = Math.Min(100, (review?.Risk ?? 50) + (document.LeakRounds > 0 ? LeakRisk : 0));
        // Who approved it first, or handed it in, cannot be the second.
        var mayReview = review?.FirstActor is not { } first
            || (!string.Equals(first, caller.Actor, StringComparison.Ordinal) && !string.Equals(document.SubmittedBy, caller.Actor, StringComparison.Ordinal));
        return new(
            document.Id.ToString(), document.CaseId, document.PageCount ?? 0, languages, document.CreatedAt, risk, reasons, review?.Total, review?.Open,
            ReviewAnswer.RoundOf(review, document.LeakRounds), LockHolder.Of(review, caller.Actor, now, nameOf), mayReview);
    }
}

/// <param name="Languages">Those found on its pages.</param>
/// <param name="Risk">0 to 100: how much a missed name is to be feared.</param>
/// <param name="Total">Marks to decide on; null when that is not known before it is opened.</param>
/// <param name="MayReview">False for the second look of whoever gave the first.</param>
internal sealed record QueuedAnswer(
    string Id, string Case, int Pages, IReadOnlyList<string> Languages, DateTimeOffset CreatedAt, int Risk, IReadOnlyList<string> Reasons, int? Total, int? Open, string Round, LockHolder? Lock, bool MayReview);

internal sealed record QueueAnswer(IReadOnlyList<QueuedAnswer> Documents);

/// <summary>The queue over HTTP.</summary>
internal static class ReviewQueueEndpoint
{
    public static void MapReviewQueue(this IEndpointRouteBuilder app) =>
        app.MapGet(ApiPaths.Root + "/review/queue", ListAsync).RequireAuthorization(Access.Review).WithName("listReviewQueue").WithSummary("Documents that wait for a reviewer.");

    private static async Task<Ok<QueueAnswer>> ListAsync(ClaimsPrincipal user, ReviewQueue queue, CancellationToken cancellationToken) =>
        TypedResults.Ok(new QueueAnswer(await queue.ListAsync(Caller.From(user), cancellationToken)));
}
