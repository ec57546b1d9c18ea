using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Redactor.Storage.Database;
using Redactor.Storage.Database.Accounts;

namespace Redactor.Server.Accounts;

/// <summary>Checks passwords and codes of authenticators, counts what is wrong, and locks. One check at a time, so that many at once do not escape the count.</summary>
internal sealed class AccountSecrets(UserManager<Account> accounts, AccountDirectory directory, RedactorDatabase database, IPasswordHasher<Account> hasher)
{
    private const string Provider = "redactor", LastCodes = "last-codes";
    private const int CountAttempts = 5;

    // More than a code stays good for, at one each half minute.
    private const int Remembered = 8, RememberedLength = 32;

    private static readonly SemaphoreSlim Turn = new(1, 1);
    private static string? hashOfNobody;

    /// <summary>The account, if name, password and (where there is an authenticator) code are right.</summary>
    public async Task<SecretVerdict> CheckAsync(string name, string password, string? code, CancellationToken cancellationToken)
    {
        await Turn.WaitAsync(cancellationToken);
        try
        {
            var account = await accounts.FindByNameAsync(name);
            if (account is null)
            {
                // Takes as long as a wrong password, so that names cannot be found out.
                hashOfNobody ??= hasher.HashPassword(new(), AccountDirectory.NewPassword());
                hasher.VerifyHashedPassword(new(), hashOfNobody, password);
                return SecretVerdict.Refused;
            }

            return await CheckAsync(account, password, code, cancellationToken);
        }
        finally
        {
            Turn.Release();
        }
    }

    private async Task<SecretVerdict> CheckAsync(Account account, string password, string? code, CancellationToken cancellationToken)
    {
        var right = await accounts.CheckPasswordAsync(account, password);
        if (await accounts.IsLockedOutAsync(account) || account.IsDisabled) return SecretVerdict.Refused;
        if (!right) return await CountAsync(account, cancellationToken);
        if (account.TwoFactorEnabled)
        {
            if (string.IsNullOrEmpty(code)) return SecretVerdict.CodeDue;
            if (!await IsFreshCodeAsync(account, code)) return await CountAsync(account, cancellationToken);
        }

        await accounts.ResetAccessFailedCountAsync(account);
        return new(SecretOutcome.Right, account);
    }

    /// <summary>Whether the authenticator shows this code now and it was not used before (RFC 6238, section 5.2).</summary>
    public async Task<bool> IsFreshCodeAsync(Account account, string code)
    {
        if (!await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, code)) return false;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{account.Id:N} {code}")))[..RememberedLength];
        var used = (await accounts.GetAuthenticationTokenAsync(account, Provider, LastCodes) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (used.Contains(hash, StringComparer.Ordinal)) return false;
        await accounts.SetAuthenticationTokenAsync(account, Provider, LastCodes, string.Join(' ', used.Prepend(hash).Take(Remembered)));
        return true;
    }

    private async Task<SecretVerdict> CountAsync(Account account, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < CountAttempts; attempt++)
        {
            if ((await accounts.AccessFailedAsync(account)).Succeeded) break;
            // Another process counted at the same time.
            await database.Entry(account).ReloadAsync(cancellationToken);
        }

        if (await accounts.IsLockedOutAsync(account))
            await directory.ChangeAsync(account, "account/locked", AccountDirectory.ActorOf(account), () => Task.FromResult(IdentityResult.Success), cancellationToken);
        return SecretVerdict.Refused;
    }
}

/// <summary>What became of a check.</summary>
internal enum SecretOutcome
{
    Refused,
    CodeDue,
    Right,
}

/// <summary>The outcome, and the account if all was right.</summary>
internal sealed record SecretVerdict(SecretOutcome Outcome, Account? Account)
{
    public static readonly SecretVerdict Refused = new(SecretOutcome.Refused, null), CodeDue = new(SecretOutcome.CodeDue, null);
}
