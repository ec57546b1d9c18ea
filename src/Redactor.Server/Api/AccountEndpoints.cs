using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Redactor.Server.Accounts;
using Redactor.Storage.Database.Accounts;

namespace Redactor.Server.Api;

/// <summary>Looking after accounts.</summary>
internal static class AccountEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder app)
    {
        app.MapGet(ApiPaths.Accounts, ListAsync).RequireAuthorization(Access.Administer).WithName("listAccounts").WithSummary("All accounts.");
        app.MapPost(ApiPaths.Accounts, AddAsync).RequireAuthorization(Access.Administer).WithName("addAccount")
            .WithSummary("Adds an account; without a password one is made and shown once.").ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        MapChange(app, "disable", "disableAccount", "Ends its sessions and lets it sign in no more.", SetDisabled(true));
        MapChange(app, "enable", "enableAccount", "Lets it sign in again.", SetDisabled(false));
        app.MapPost(ApiPaths.Accounts + "/{id:guid}/cases", SetCasesAsync).RequireAuthorization(Access.Administer).WithName("setAccountCases")
            .WithSummary("Says which cases it may see; none for all. Its sessions end.").ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        app.MapPost(ApiPaths.Accounts + "/{id:guid}/reset", ResetAsync).RequireAuthorization(Access.Administer).WithName("resetAccount")
            .WithSummary("Gives it a new password, takes its authenticator away and unlocks it.").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static void MapChange(IEndpointRouteBuilder app, string path, string name, string summary, Delegate change) =>
        app.MapPost($"{ApiPaths.Accounts}/{{id:guid}}/{path}", change).RequireAuthorization(Access.Administer).WithName(name).WithSummary(summary)
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Ok<AccountAnswer[]>> ListAsync(AccountDirectory directory, TimeProvider time, CancellationToken cancellationToken) =>
        TypedResults.Ok((await directory.ListAsync(cancellationToken)).Select(a => AccountAnswer.Of(a, time, null)).ToArray());

    private static async Task<Results<Created<AccountAnswer>, ProblemHttpResult>> AddAsync(
        AccountBody body, ClaimsPrincipal user, AccountDirectory directory, TimeProvider time, CancellationToken cancellationToken)
    {
        if (!Roles.TryParse(body.Role, out var role)) return Problems.Of(StatusCodes.Status422UnprocessableEntity, "InvalidRole", $"A role is one of {Roles.Known}.");
        var made = body.Password is null ? AccountDirectory.NewPassword() : null;
        var account = await directory.AddAsync(body.Name ?? "", role, made ?? body.Password!, Caller.From(user).Actor, cancellationToken, AccountCases.Parse(body.Cases));
        return TypedResults.Created((string?)null, AccountAnswer.Of(account, time, made));
    }

    private static Delegate SetDisabled(bool disabled) =>
        async Task<Results<Ok<AccountAnswer>, ProblemHttpResult>> (Guid id, ClaimsPrincipal user, AccountDirectory directory, TimeProvider time, CancellationToken cancellationToken) =>
        {
            if (await directory.FindAsync(id) is not { } account) return Problems.NotFound();
            await directory.SetDisabledAsync(account, disabled, Caller.From(user).Actor, cancellationToken);
            return TypedResults.Ok(AccountAnswer.Of(account, time, null));
        };

    private static async Task<Results<Ok<AccountAnswer>, ProblemHttpResult>> SetCasesAsync(
        Guid id, CasesBody body, ClaimsPrincipal user, AccountDirectory directory, TimeProvider time, CancellationToken cancellationToken)
    {
        if (await directory.FindAsync(id) is not { } account) return Problems.NotFound();
        await directory.SetCasesAsync(account, AccountCases.Parse(body.Cases), Caller.From(user).Actor, cancellationToken);
        return TypedResults.Ok(AccountAnswer.Of(account, time, null));
    }

    private static async Task<Results<Ok<AccountAnswer>, ProblemHttpResult>> ResetAsync(
        Guid id, ClaimsPrincipal user, AccountDirectory directory, TimeProvider time, CancellationToken cancellationToken)
    {
        if (await directory.FindAsync(id) is not { } account) return Problems.NotFound();
        var password = AccountDirectory.NewPassword();
        await directory.ResetAsync(account, password, Caller.From(user).Actor, cancellationToken);
        return TypedResults.Ok(AccountAnswer.Of(account, time, password));
    }
}

/// <param name="Password">Left out: one is made.</param>
/// <param name="Cases">Codes with commas between; left out: all.</param>
internal sealed record AccountBody(string? Name, string? Role, string? Password, string? Cases);

/// <param name="Cases">Codes with commas between; none for all.</param>
internal sealed record CasesBody(string? Cases);

/// <param name="Password">One that was made just now; shown here and nowhere else.</param>
/// <param name="Cases">Those it may see; none for all.</param>
internal sealed record AccountAnswer(Guid Id, string Name, string Role, IReadOnlyList<string> Cases, bool IsDisabled, bool IsLocked, bool HasAuthenticator, DateTimeOffset CreatedAt, string? Password)
{
    public static AccountAnswer Of(Account account, TimeProvider time, string? password) => new(
        account.Id, account.UserName!, Roles.Of(account.Role), AccountCases.Of(account), account.IsDisabled, account.LockoutEnd > time.GetUtcNow(), account.TwoFactorEnabled, account.CreatedAt, password);
}
