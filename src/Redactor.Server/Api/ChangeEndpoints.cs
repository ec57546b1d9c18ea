using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Redactor.Pipeline.Erasure;
using Redactor.Pipeline.Resume;
using Redactor.Pipeline.Review;
using Redactor.Server.Accounts;
using Redactor.Storage.Database;

namespace Redactor.Server.Api;

/// <summary>Withdrawing documents, and having them tried again.</summary>
internal static class ChangeEndpoints
{
    public static void MapChanges(this IEndpointRouteBuilder app)
    {
        app.MapPost(ApiPaths.Documents + "/{id}/withdraw", WithdrawAsync).RequireAuthorization(Access.Submit).WithName("withdrawDocument")
            .WithSummary("Destroys its keys: nobody can read it again, wherever copies are (200), or will not as soon as storage is back (202). Repeating it is fine.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        app.MapPost(ApiPaths.Documents + "/{id}/retry", RetryAsync).RequireAuthorization(Access.Retry).WithName("retryDocument")
            .WithSummary("Has a quarantined document tried again, from the stage in which it failed.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Results<Ok<DocumentAnswer>, Accepted<DocumentAnswer>, ProblemHttpResult>> WithdrawAsync(
        string id, ClaimsPrincipal user, DocumentStore documents, DocumentWithdrawal withdrawal, ReviewMaterials materials, DocumentAnswers answers, CancellationToken cancellationToken)
    {
        var caller = Caller.From(user);
        if (await DocumentEndpoints.FindAsync(id, caller, documents, cancellationToken) is not { } document) return Problems.NotFound();
        materials.Forget(document.Id);
        var outcome = await withdrawal.WithdrawAsync(document.Id, caller.Actor, cancellationToken);
        if (outcome == WithdrawalOutcome.Missing || await documents.FindAsync(document.Id, cancellationToken) is not { } now) return Problems.NotFound();
        var answer = await answers.OfAsync(now, cancellationToken);
        return outcome == WithdrawalOutcome.Erased ? TypedResults.Ok(answer) : TypedResults.Accepted((string?)null, answer);
    }

    // Says nothing of the document: administrators see none.
    private static async Task<Results<Accepted, ProblemHttpResult>> RetryAsync(
        string id, ClaimsPrincipal user, DocumentStore documents, DocumentRetry retry, CancellationToken cancellationToken)
    {
        var caller = Caller.From(user);
        if (await DocumentEndpoints.FindAsync(id, caller, documents, cancellationToken) is not { } document) return Problems.NotFound();
        var change = await retry.RetryAsync(document.Id, caller.Actor, cancellationToken);
        return change.Outcome == ChangeOutcome.Done
            ? TypedResults.Accepted($"{ApiPaths.Documents}/{document.Id}")
            : Problems.Of(StatusCodes.Status409Conflict, "NotQuarantined", "Only a document that is quarantined or waits for a translator can be tried again.");
    }
}
