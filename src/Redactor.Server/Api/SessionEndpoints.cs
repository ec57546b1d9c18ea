using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Redactor.Server.Accounts;
using Redactor.Storage.Database.Accounts;

namespace Redactor.Server.Api;

/// <summary>Signing in and out, and what people change of their own account.</summary>
internal static class SessionEndpoints
{
    public static void MapSession(this IEndpointRouteBuilder app)
    {
        app.MapPost(ApiPaths.Session, SignInAsync).AllowAnonymous().RequireRateLimiting(RateLimits.SignIn).WithName("signIn").WithSummary("Signs a person in; answers with a cookie.")
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status429TooManyRequests);
        app.MapGet(ApiPaths.Session, Show).RequireAuthorization(Access.OwnAccount).WithName("getSession").WithSummary("Who is signed in, and the token that changes need.");
        app.MapDelete(ApiPaths.Session, SignOutAsync).RequireAuthorization(Access.OwnAccount).WithName("signOut").WithSummary("Ends every session of the account.");
        app.MapPost(ApiPaths.Session + "/password", ChangePasswordAsync).RequireAuthorization(Access.OwnAccount).RequireRateLimiting(RateLimits.SignIn).WithName("changePassword")
            .WithSummary("Changes the password.").ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        app.MapPost(ApiPaths.Session + "/authenticator", BeginAuthenticatorAsync).RequireAuthorization(Access.OwnAccount).RequireRateLimiting(RateLimits.SignIn)
            .WithName("beginAuthenticator").WithSummary("Gives a new secret for an authenticator; the old one is worthless.").ProducesProblem(StatusCodes.Status401Unauthorized);
        app.MapPut(ApiPaths.Session + "/authenticator", ConfirmAuthenticatorAsync).RequireAuthorization(Access.OwnAccount).RequireRateLimiting(RateLimits.SignIn)
            .WithName("confirmAuthenticator").WithSummary("From now on signing in needs the authenticator's code.").ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<Results<Ok<SessionAnswer>, ProblemHttpResult>> SignInAsync(
        SignInBody body, HttpContext context, OwnAccount own, IAntiforgery antiforgery, CancellationToken cancellationToken)
    {
        var verdict = await own.SignInAsync(context, body.Name ?? "", body.Password ?? "", body.Code, cancellationToken);
        return verdict.Account is { } account ? TypedResults.Ok(SessionAnswer.Of(account, antiforgery.GetAndStoreTokens(context).RequestToken!)) : ProblemOf(verdict.Outcome);
    }

    private static async Task<Results<Ok<SessionAnswer>, ProblemHttpResult>> Show(HttpContext context, ClaimsPrincipal user, OwnAccount own, IAntiforgery antiforgery) =>
        await own.FindAsync(user) is { } account ? TypedResults.Ok(SessionAnswer.Of(account, antiforgery.GetAndStoreTokens(context).RequestToken!)) : Problems.NotFound();

    private static async Task<NoContent> SignOutAsync(HttpContext context, OwnAccount own)
    {
        await own.SignOutAsync(context);
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> ChangePasswordAsync(
        PasswordBody body, HttpContext context, ClaimsPrincipal user, OwnAccount own, CancellationToken cancellationToken)
    {
        if (await own.FindAsync(user) is not { } account) return Problems.NotFound();
        var verdict = await own.ChangePasswordAsync(context, account, body.Password ?? "", body.NewPassword ?? "", body.Code, cancellationToken);
        return verdict.Account is null ? ProblemOf(verdict.Outcome) : TypedResults.NoContent();
    }

    private static async Task<Results<Ok<AuthenticatorAnswer>, ProblemHttpResult>> BeginAuthenticatorAsync(
        AuthenticatorBody body, HttpContext context, ClaimsPrincipal user, OwnAccount own, CancellationToken cancellationToken)
    {
        if (await own.FindAsync(user) is not { } account) return Problems.NotFound();
        var (verdict, secret) = await own.BeginAuthenticatorAsync(context, account, body.Password ?? "", body.Code, cancellationToken);
        return secret is null ? ProblemOf(verdict.Outcome) : TypedResults.Ok(new AuthenticatorAnswer(secret.Secret, secret.Uri));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> ConfirmAuthenticatorAsync(
        AuthenticatorBody body, HttpContext context, ClaimsPrincipal user, OwnAccount own, CancellationToken cancellationToken)
    {
        if (await own.FindAsync(user) is not { } account) return Problems.NotFound();
        return await own.ConfirmAuthenticatorAsync(context, account, body.Code, cancellationToken)
            ? TypedResults.NoContent()
            : Problems.Of(StatusCodes.Status422UnprocessableEntity, "WrongCode", "This is not the code the authenticator shows now. Check the clock of its device.");
    }

    private static ProblemHttpResult ProblemOf(SecretOutcome outcome) => outcome == SecretOutcome.CodeDue
        ? Problems.Of(StatusCodes.Status401Unauthorized, "CodeDue", "Send the code that the authenticator shows, too.")
        : Problems.Of(
            StatusCodes.Status401Unauthorized,
            "SignInRefused",
            $"Name, password or code is wrong, or the account is disabled, or locked: {AccountRegistration.LockoutAttempts} wrong attempts lock it for {AccountRegistration.LockoutMinutes} minutes.");
}

/// <param name="Code">Of the authenticator, if the account has one.</param>
internal sealed record SignInBody(string? Name, string? Password, string? Code);

/// <param name="Password">The one so far.</param>
internal sealed record PasswordBody(string? Password, string? NewPassword, string? Code);

internal sealed record AuthenticatorBody(string? Password, string? Code);

/// <param name="AntiforgeryToken">To be sent in a header with every change.</param>
internal sealed record SessionAnswer(string Name, string Role, bool HasAuthenticator, string AntiforgeryHeader, string AntiforgeryToken)
{
    public static SessionAnswer Of(Account account, string token) =>
        new(account.UserName!, Roles.Of(account.Role), account.TwoFactorEnabled, SignInRegistration.AntiforgeryHeader, token);
}

/// <param name="Secret">In Base32, for typing.</param>
/// <param name="Uri">For a QR code.</param>
internal sealed record AuthenticatorAnswer(string Secret, string Uri);
