using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Redactor.Storage.Database;
using Redactor.Storage.Database.Accounts;

namespace Redactor.Server.Accounts;

/// <summary>Signing in and out, and what people change of their own account: the same for pages and API.</summary>
internal sealed class OwnAccount(AccountDirectory directory, AccountSecrets secrets, UserManager<Account> accounts, AuditLog audit, TimeProvider time)
{
    private const string Issuer = "Redactor";

    /// <summary>Signs in if all is right.</summary>
    public async Task<SecretVerdict> SignInAsync(HttpContext context, string name, string password, string? code, CancellationToken cancellationToken)
    {
        var verdict = await secrets.CheckAsync(name, password, code, cancellationToken);
        if (verdict.Account is not { } account) return verdict;
        await audit.AppendAsync(new(AccountDirectory.ActorOf(account), "account/signed-in", null), cancellationToken);
        await SessionCookie.SignInAsync(context, account, time);
        return verdict;
    }

    /// <summary>Ends every session of the account.</summary>
    public async Task SignOutAsync(HttpContext context)
    {
        // A new stamp: a cookie that was copied is worthless too.
        if (await FindAsync(context.User) is { } account) await accounts.UpdateSecurityStampAsync(account);
        await context.SignOutAsync(SessionCookie.Scheme);
    }

    /// <exception cref="AccountRefusedException">The new password is too weak.</exception>
    public async Task<SecretVerdict> ChangePasswordAsync(HttpContext context, Account own, string password, string newPassword, string? code, CancellationToken cancellationToken)
    {
        var verdict = await secrets.CheckAsync(own.UserName!, password, code, cancellationToken);
        if (verdict.Account is not { } account) return verdict;
        await directory.ChangeAsync(account, "account/password-changed", AccountDirectory.ActorOf(account), () => accounts.ChangePasswordAsync(account, password, newPassword), cancellationToken);
        await SessionCookie.SignInAsync(context, account, time);
        return verdict;
    }

    /// <summary>Makes a new secret for an authenticator; the old one is worthless from now on, the new one once it is confirmed.</summary>
    public async Task<(SecretVerdict Verdict, AuthenticatorSecret? Secret)> BeginAuthenticatorAsync(
        HttpContext context, Account own, string password, string? code, CancellationToken cancellationToken)
    {
        var verdict = await secrets.CheckAsync(own.UserName!, password, code, cancellationToken);
        if (verdict.Account is not { } account) return (verdict, null);
        await directory.ChangeAsync(account, "account/authenticator-begun", AccountDirectory.ActorOf(account), () =>
        {
            account.TwoFactorEnabled = false;
            return accounts.ResetAuthenticatorKeyAsync(account);
        }, cancellationToken);
        await SessionCookie.SignInAsync(context, account, time);
        return (verdict, await SecretOfAsync(account));
    }

    /// <summary>From now on signing in needs the authenticator's code. False if this is not the one it shows.</summary>
    public async Task<bool> ConfirmAuthenticatorAsync(HttpContext context, Account own, string? code, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(code) || !await secrets.IsFreshCodeAsync(own, code)) return false;
        await directory.ChangeAsync(own, "account/authenticator-set", AccountDirectory.ActorOf(own), () => accounts.SetTwoFactorEnabledAsync(own, true), cancellationToken);
        await SessionCookie.SignInAsync(context, own, time);
        return true;
    }

    /// <summary>The begun authenticator's secret again, to one who knows it: a wrong code must not cost the picture of it.</summary>
    /// <returns>Null if this is not the secret, or it is confirmed already.</returns>
    public async Task<AuthenticatorSecret?> RepeatAuthenticatorAsync(Account own, string? secret) =>
        !own.TwoFactorEnabled && !string.IsNullOrEmpty(secret) && await SecretOfAsync(own) is { } begun
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(begun.Secret), Encoding.UTF8.GetBytes(secret))
            ? begun
            : null;

    public async Task<Account?> FindAsync(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(CallerClaims.Session), out var id) ? await directory.FindAsync(id) : null;

    private async Task<AuthenticatorSecret?> SecretOfAsync(Account account) => await accounts.GetAuthenticatorKeyAsync(account) is { } secret
        ? new(secret, $"otpauth://totp/{Issuer}:{Uri.EscapeDataString(account.UserName!)}?secret={secret}&issuer={Issuer}")
        : null;
}

/// <param name="Secret">In Base32, for typing.</param>
/// <param name="Uri">For a QR code.</param>
internal sealed record AuthenticatorSecret(string Secret, string Uri);
