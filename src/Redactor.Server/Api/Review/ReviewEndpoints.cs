using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Redactor.Pipeline.Review;
using Redactor.Server.Accounts;

namespace Redactor.Server.Api.Review;

/// <summary>Looking at a document in review: its state, its pages, their pictures, and words in them. For people who are signed in as reviewers alone.</summary>
internal static class ReviewEndpoints
{
    public const string Path = ApiPaths.Documents + "/{id}/review";

    private const int MostFound = 500, Around = 40;

    public static void MapReview(this IEndpointRouteBuilder app)
    {
        Get(app, Path, "getReview", "A document in review.", ShowAsync);
        Get(app, Path + "/pages/{number:int}", "getReviewPage", "A page with its words and marks.", PageAsync);
        Get(app, Path + "/pages/{number:int}/image", "getReviewImage", "A JPEG of the page: level 0 whole size, 1 half, 2 a thumbnail.", ImageAsync).Produces<Stream>(StatusCodes.Status200OK, "image/jpeg");
        Get(app, Path + "/pages/{number:int}/burned", "getBurnedPreview", "A PNG of the page as it would be burned: level 0 whole size, 1 half.", BurnedAsync).Produces<Stream>(StatusCodes.Status200OK, "image/png");
        app.MapPost(Path + "/search", SearchAsync).RequireAuthorization(Access.Review).WithName("searchReview").WithSummary("Looks for words over all pages.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        app.MapReviewChanges();
        app.MapReviewApproval();
        app.MapReviewQueue();
    }

    private static RouteHandlerBuilder Get(IEndpointRouteBuilder app, string path, string name, string summary, Delegate show) => app.MapGet(path, show).RequireAuthorization(Access.Review).WithName(name).WithSummary(summary)
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<ReviewAnswer>, ProblemHttpResult>> ShowAsync(string id, ClaimsPrincipal user, ReviewDesk desk, CancellationToken cancellationToken)
    {
        var (review, problem) = await desk.FindAsync(id, user, cancellationToken);
        return review is null ? problem! : TypedResults.Ok(await desk.TellAsync(review, Caller.From(user).Actor, cancellationToken));
    }

    private static async Task<Results<Ok<PageAnswer>, ProblemHttpResult>> PageAsync(string id, int number, ClaimsPrincipal user, ReviewDesk desk, CancellationToken cancellationToken)
    {
        var (review, problem) = await desk.FindAsync(id, user, cancellationToken);
        if (review is null) return problem!;
        return IsPage(review, number) ? TypedResults.Ok(await desk.TellPageAsync(review, number, cancellationToken)) : Problems.NotFound();
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> ImageAsync(
        string id, int number, int? level, ClaimsPrincipal user, ReviewDesk desk, ReviewPages pages, CancellationToken cancellationToken)
    {
        var (review, problem) = await desk.FindAsync(id, user, cancellationToken);
        if (review is null) return problem!;
        if (!IsPage(review, number) || level is < 0 or > 2) return Problems.NotFound();
        return await pages.ScannedAsync(review, number, level ?? 0, cancellationToken) is { } image ? TypedResults.Bytes(image, "image/jpeg") : Problems.NotFound();
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> BurnedAsync(
        string id, int number, int? level, int? revision, ClaimsPrincipal user, ReviewDesk desk, ReviewPages pages, CancellationToken cancellationToken)
    {
        var (review, problem) = await desk.FindAsync(id, user, cancellationToken);
        if (review is null) return problem!;
        if (!IsPage(review, number) || level is < 0 or > 1) return Problems.NotFound();
        if (revision is { } asked && asked != review.State.Revision) return ReviewProblems.Stale(review.State.Revision);
        return TypedResults.Bytes(await pages.BurnedAsync(review, number, level ?? 0, cancellationToken), "image/png");
    }

    private static async Task<Results<Ok<SearchAnswer>, ProblemHttpResult>> SearchAsync(string id, SearchBody body, ClaimsPrincipal user, ReviewDesk desk, CancellationToken cancellationToken)
    {
        var (review, problem) = await desk.FindAsync(id, user, cancellationToken);
        if (review is null) return problem!;
        try
        {
            return TypedResults.Ok(await Task.Run(() => FoundWords.Of(review, body.Query ?? "", body.Mode, MostFound, Around), cancellationToken));
        }
        catch (SearchRefusedException refused)
        {
            return Problems.Of(StatusCodes.Status422UnprocessableEntity, refused.Code, "This cannot be searched for: at least two letters, at most 200 characters, and a regular expression must be one without backreferences and look-arounds.");
        }
    }

    internal static bool IsPage(CurrentReview review, int number) => number >= 1 && number <= review.Material.Paged.Pages.Count;
}

/// <param name="Query">What to look for.</param>
internal sealed record SearchBody(string? Query, SearchMode Mode);
