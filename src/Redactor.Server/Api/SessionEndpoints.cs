using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Redactor.Server.Accounts;
using Redactor.Storage.Database;
using Redactor.Storage.Database.Accounts;

namespace Redactor.Server.Api;

/// <summary>Signing in and out, and what people change of their own account.</summary>
internal static class SessionEndpoints
{
    private const string Issuer = "Redactor";

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
        SignInBody body, HttpContext context, AccountSecrets secrets, AuditLog audit, IAntiforgery antiforgery, TimeProvider time, CancellationToken cancellationToken)
    {
        var verdict = await secrets.CheckAsync(body.Name ?? "", body.Password ?? "", body.Code, cancellationToken);
        if (verdict.Account is not { } account) return ProblemOf(verdict.Outcome);
        await audit.AppendAsync(new(AccountDirectory.ActorOf(account), "account/signed-in", null), cancellationToken);
        await SessionCookie.SignInAsync(context, account, time);
        return TypedResults.Ok(SessionAnswer.Of(account, antiforgery.GetAndStoreTokens(context).RequestToken!));
    }

    private static async Task<Results<Ok<SessionAnswer>, ProblemHttpResult>> Show(HttpContext context, ClaimsPrincipal user, AccountDirectory directory, IAntiforgery antiforgery) =>
        await OwnAsync(user, directory) is { } account ? TypedResults.Ok(SessionAnswer.Of(account, antiforgery.GetAndStoreTokens(context).RequestToken!)) : Problems.NotFound();

    private static async Task<NoContent> SignOutAsync(HttpContext context, ClaimsPrincipal user, AccountDirectory directory, UserManager<Account> accounts)
    {
        // A new stamp: a cookie that was copied is worthless too.
        if (await OwnAsync(user, directory) is { } account) await accounts.UpdateSecurityStampAsync(account);
        await context.SignOutAsync(SessionCookie.Scheme);
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> ChangePasswordAsync(
        PasswordBody body, HttpContext context, ClaimsPrincipal user, AccountDirectory directory, AccountSecrets secrets, UserManager<Account> accounts, TimeProvider time, CancellationToken cancellationToken)
    {
        if (await OwnAsync(user, directory) is not { } own) return Problems.NotFound();
        var verdict = await secrets.CheckAsync(own.UserName!, body.Password ?? "", body.Code, cancellationToken);
        if (verdict.Account is not { } account) return ProblemOf(verdict.Outcome);
        await directory.ChangeAsync(account, "account/password-changed", AccountDirectory.ActorOf(account),
            () => accounts.ChangePasswordAsync(account, body.Password!, body.NewPassword ?? ""), cancellationToken);
        await SessionCookie.SignInAsync(context, account, time);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<AuthenticatorAnswer>, ProblemHttpResult>> BeginAuthenticatorAsync(
        AuthenticatorBody body, HttpContext context, ClaimsPrincipal user, AccountDirectory directory, AccountSecrets secrets, UserManager<Account> accounts, TimeProvider time, CancellationToken cancellationToken)
    {
        if (await OwnAsync(user, directory) is not { } own) return Problems.NotFound();
        var verdict = await secrets.CheckAsync(own.UserName!, body.Password ?? "", body.Code, cancellationToken);
        if (verdict.Account is not { } account) return ProblemOf(verdict.Outcome);
        await directory.ChangeAsync(account, "account/authenticator-begun", AccountDirectory.ActorOf(account), () =>
        {
            account.TwoFactorEnabled = false;
            return accounts.ResetAuthenticatorKeyAsync(account);
        }, cancellationToken);
        await SessionCookie.SignInAsync(context, account, time);
        var secret = await accounts.GetAuthenticatorKeyAsync(account);
        return TypedResults.Ok(new AuthenticatorAnswer(secret!, $"otpauth://totp/{Issuer}:{Uri.EscapeDataString(account.UserName!)}?secret={secret}&issuer={Issuer}"));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> ConfirmAuthenticatorAsync(
        AuthenticatorBody body, HttpContext context, ClaimsPrincipal user, AccountDirectory directory, AccountSecrets secrets, UserManager<Account> accounts, TimeProvider time, CancellationToken cancellationToken)
    {
        if (await OwnAsync(user, directory) is not { } account) return Problems.NotFound();
        if (string.IsNullOrEmpty(body.Code) || !await secrets.IsFreshCodeAsync(account, body.Code))
            return Problems.Of(StatusCodes.Status422UnprocessableEntity, "WrongCode", "This is not the code the authenticator shows now. Check the clock of its device.");
        await directory.ChangeAsync(account, "account/authenticator-set", AccountDirectory.ActorOf(account), () => accounts.SetTwoFactorEnabledAsync(account, true), cancellationToken);
        await SessionCookie.SignInAsync(context, account, time);
        return TypedResults.NoContent();
    }

    private static async Task<Account?> OwnAsync(ClaimsPrincipal user, AccountDirectory directory) =>
        Guid.TryParse(user.FindFirstValue(CallerClaims.Session), out var id) ? await directory.FindAsync(id) : null;

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
