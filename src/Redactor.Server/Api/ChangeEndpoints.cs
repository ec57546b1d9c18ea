using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Redactor.Pipeline.Erasure;
using Redactor.Server.Accounts;
using Redactor.Storage.Database;

namespace Redactor.Server.Api;

/// <summary>Withdrawing documents.</summary>
internal static class ChangeEndpoints
{
    public static void MapChanges(this IEndpointRouteBuilder app) =>
        app.MapPost(ApiPaths.Documents + "/{id}/withdraw", WithdrawAsync).RequireAuthorization(Access.Submit).WithName("withdrawDocument")
            .WithSummary("Destroys its keys: nobody can read it again, wherever copies are (200), or will not as soon as storage is back (202). Repeating it is fine.")
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<DocumentAnswer>, Accepted<DocumentAnswer>, ProblemHttpResult>> WithdrawAsync(
        string id, ClaimsPrincipal user, DocumentStore documents, DocumentWithdrawal withdrawal, DocumentAnswers answers, CancellationToken cancellationToken)
    {
        var caller = Caller.From(user);
        if (await DocumentEndpoints.FindAsync(id, caller, documents, cancellationToken) is not { } document) return Problems.NotFound();
        var outcome = await withdrawal.WithdrawAsync(document.Id, caller.Actor, cancellationToken);
        if (outcome == WithdrawalOutcome.Missing || await documents.FindAsync(document.Id, cancellationToken) is not { } now) return Problems.NotFound();
        var answer = await answers.OfAsync(now, cancellationToken);
        return outcome == WithdrawalOutcome.Erased ? TypedResults.Ok(answer) : TypedResults.Accepted((string?)null, answer);
    }
}
