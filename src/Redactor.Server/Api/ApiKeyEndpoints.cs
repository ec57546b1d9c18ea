using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Redactor.Pipeline.Intake;
using Redactor.Server.Accounts;
using Redactor.Storage.Database;
using Redactor.Storage.Database.Accounts;

namespace Redactor.Server.Api;

/// <summary>Looking after API keys.</summary>
internal static class ApiKeyEndpoints
{
    private const int DefaultDays = 365;

    public static void MapApiKeys(this IEndpointRouteBuilder app)
    {
        app.MapGet(ApiPaths.ApiKeys, ListAsync).RequireAuthorization(Access.Administer).WithName("listApiKeys").WithSummary("All keys, without their secrets.");
        app.MapPost(ApiPaths.ApiKeys, AddAsync).RequireAuthorization(Access.Administer).WithName("addApiKey").WithSummary("Makes a key, which is shown once.")
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        app.MapDelete(ApiPaths.ApiKeys + "/{id}", RevokeAsync).RequireAuthorization(Access.Administer).WithName("revokeApiKey").WithSummary("The key opens nothing any more.")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<ApiKeyAnswer[]>> ListAsync(ApiKeyStore keys, CancellationToken cancellationToken) =>
        TypedResults.Ok((await keys.ListAsync(cancellationToken)).Select(k => ApiKeyAnswer.Of(k, null)).ToArray());

    private static async Task<Results<Created<ApiKeyAnswer>, ProblemHttpResult>> AddAsync(ApiKeyBody body, ClaimsPrincipal user, ApiKeys keys, CancellationToken cancellationToken)
    {
        if (!Roles.TryParse(body.Role, out var role)) return Refused("InvalidRole", $"A role is one of {Roles.Known}.");
        if (!Code.IsCode(body.Label)) return Refused("InvalidLabel", "A label is a code that says what the key is for: ASCII letters, digits and hyphens. Never a person's name.");
        if (body.Case is not null && !CaseCode.IsCase(body.Case)) return Refused("InvalidCase", "A case is a code, never a name.");
        var days = body.Days ?? DefaultDays;
        if (days is < 1 or > ApiKeys.MaxDays) return Refused("InvalidDays", $"A key is good for 1 to {ApiKeys.MaxDays} days.");
        var (text, stored) = await keys.AddAsync(new(body.Label!, role, body.Case, days), Caller.From(user).Actor, cancellationToken);
        return TypedResults.Created((string?)null, ApiKeyAnswer.Of(stored, text.Reveal()));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RevokeAsync(string id, ClaimsPrincipal user, ApiKeyStore keys, CancellationToken cancellationToken) =>
        await keys.RevokeAsync(id, Caller.From(user).Actor, cancellationToken) ? TypedResults.NoContent() : Problems.NotFound();

    private static ProblemHttpResult Refused(string code, string detail) => Problems.Of(StatusCodes.Status422UnprocessableEntity, code, detail);
}

/// <param name="Label">A code that says what it is for.</param>
/// <param name="Case">The one case it is good for; left out: all.</param>
/// <param name="Days">Left out: 365.</param>
internal sealed record ApiKeyBody(string? Label, string? Role, string? Case, int? Days);

/// <param name="Key">The whole key, when it was made just now; shown here and nowhere else.</param>
internal sealed record ApiKeyAnswer(string Id, string Label, string Role, string? Case, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, DateTimeOffset? RevokedAt, string? Key)
{
    public static ApiKeyAnswer Of(StoredApiKey key, string? text) => new(key.Id, key.Label, Roles.Of(key.Role), key.CaseId, key.CreatedAt, key.ExpiresAt, key.RevokedAt, text);
}
