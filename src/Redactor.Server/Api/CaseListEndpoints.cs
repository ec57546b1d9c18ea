using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Redactor.Detection.Listed;
using Redactor.Pipeline.Policies;
using Redactor.Server.Accounts;
using Redactor.Storage.Database;

namespace Redactor.Server.Api;

/// <summary>
/// A case's lists of what always goes and what stays. They are put, sealed, and never handed out again: whoever asks is told how many phrases there are.
/// </summary>
internal static class CaseListEndpoints
{
    private const string Deny = "deny", Allow = "allow";

    public static void MapCaseLists(this IEndpointRouteBuilder app)
    {
        app.MapPut(ApiPaths.Cases + "/{case}/lists/{list}", PutAsync).RequireAuthorization(Access.Submit).WithName("putCaseList").WithFileBody()
            .WithSummary("Puts a case's list, deny or allow, in place of the one it had: UTF-8, one phrase a line; an empty body removes it. Documents that are looked at from now on heed it.")
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        app.MapGet(ApiPaths.Cases + "/{case}/lists", CountAsync).RequireAuthorization(Access.Submit).WithName("countCaseLists").WithSummary("How many phrases a case's lists have.")
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<Results<Ok<CaseListsAnswer>, ProblemHttpResult>> PutAsync(
        string @case, string list, HttpContext context, ClaimsPrincipal user, StoredLists cases, AuditLog audit, CancellationToken cancellationToken)
    {
        var caller = Caller.From(user);
        if (SubmitEndpoint.CaseFor(caller, @case).Problem is { } problem) return problem;
        if (list is not (Deny or Allow)) return Problems.NotFound();
        SubmitEndpoint.AllowBody(context, PhraseList.MaxLength + 1);
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, cancellationToken);
        PhraseList phrases;
        try
        {
            phrases = PhraseList.Read(body.ToArray(), list);
        }
        catch (PhraseListException wrong)
        {
            return Problems.Of(StatusCodes.Status422UnprocessableEntity, "InvalidList", wrong.Message);
        }

        var details = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["case"] = @case,
            ["list"] = list,
            ["phrases"] = phrases.Phrases.Count.ToString(CultureInfo.InvariantCulture),
        };
        await audit.AppendAsync(new(caller.Actor, "case/list-put", null) { Details = details }, cancellationToken);
        var lists = list == Deny ? await cases.PutDenyAsync(@case, phrases, cancellationToken) : await cases.PutAllowAsync(@case, phrases, cancellationToken);
        return TypedResults.Ok(CaseListsAnswer.Of(lists));
    }

    private static async Task<Results<Ok<CaseListsAnswer>, ProblemHttpResult>> CountAsync(
        string @case, ClaimsPrincipal user, StoredLists cases, CancellationToken cancellationToken)
    {
        if (SubmitEndpoint.CaseFor(Caller.From(user), @case).Problem is { } problem) return problem;
        return TypedResults.Ok(CaseListsAnswer.Of(await cases.OfCaseAsync(@case, cancellationToken)));
    }
}

/// <summary>How many phrases a case's lists have.</summary>
internal sealed record CaseListsAnswer(int Deny, int Allow)
{
    public static CaseListsAnswer Of(CaseLists lists) => new(lists.Deny.Phrases.Count, lists.Allow.Phrases.Count);
}
