using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Redactor.Storage.Database;
using Redactor.Storage.Database.Accounts;

namespace Redactor.Server.Accounts;

/// <summary>Looks after accounts: who is there, with which role. Every change is in the audit log with it.</summary>
internal sealed class AccountDirectory(UserManager<Account> accounts, RedactorDatabase database, AccountChanges changes, TimeProvider time)
{
    public const int MaxNameLength = 64;

    // No letters or digits that look alike.
    private const string PasswordCharacters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int PasswordLength = 24;

    public static string ActorOf(Account account) => $"account:{account.Id:N}";

    public static string NewPassword() => RandomNumberGenerator.GetString(PasswordCharacters, PasswordLength);

    public async Task<IReadOnlyList<Account>> ListAsync(CancellationToken cancellationToken) =>
        await database.Set<Account>().AsNoTracking().OrderBy(a => a.NormalizedUserName).ToListAsync(cancellationToken);

    public Task<Account?> FindAsync(Guid id) => accounts.FindByIdAsync(id.ToString());

    public Task<Account?> FindByNameAsync(string name) => accounts.FindByNameAsync(name);

    /// <summary>Adds an account.</summary>
    /// <exception cref="AccountRefusedException">The name is taken or not allowed, or the password too weak.</exception>
    /// <param name="cases">As <see cref="AccountCases.Parse"/> gives them.</param>
    public async Task<Account> AddAsync(string name, AccountRole role, string password, string actor, CancellationToken cancellationToken, string? cases = null)
    {
        if (name.Length is 0 or > MaxNameLength) throw new AccountRefusedException("InvalidUserName");
        var account = new Account { Id = Guid.NewGuid(), UserName = name, Role = role, CreatedAt = time.GetUtcNow(), LockoutEnabled = true, Cases = cases };
        await ChangeAsync(account, "account/added", actor, () => accounts.CreateAsync(account, password), cancellationToken);
        return account;
    }

    /// <summary>Ends the account's sessions; it cannot sign in any more, until it is enabled again.</summary>
    public Task SetDisabledAsync(Account account, bool disabled, string actor, CancellationToken cancellationToken) =>
        ChangeAsync(account, disabled ? "account/disabled" : "account/enabled", actor, () =>
        {
            account.IsDisabled = disabled;
            return accounts.UpdateSecurityStampAsync(account);
        }, cancellationToken);

    /// <summary>Says which cases the account may see; its sessions end.</summary>
    /// <param name="cases">As <see cref="AccountCases.Parse"/> gives them.</param>
    public Task SetCasesAsync(Account account, string? cases, string actor, CancellationToken cancellationToken) =>
        ChangeAsync(account, "account/cases-set", actor, () =>
        {
            account.Cases = cases;
            return accounts.UpdateSecurityStampAsync(account);
        }, cancellationToken);

    /// <summary>Gives the account a new password, takes its authenticator away, and unlocks it: for people who lost theirs.</summary>
    public Task ResetAsync(Account account, string password, string actor, CancellationToken cancellationToken) =>
        ChangeAsync(account, "account/reset", actor, async () =>
        {
            account.TwoFactorEnabled = false;
            (account.LockoutEnd, account.AccessFailedCount) = (null, 0);
            var removed = await accounts.RemovePasswordAsync(account);
            return removed.Succeeded ? await accounts.AddPasswordAsync(account, password) : removed;
        }, cancellationToken);

    /// <summary>Makes any change of an account, and its row in the audit log.</summary>
    /// <exception cref="AccountRefusedException">The change is not allowed.</exception>
    public async Task ChangeAsync(Account account, string action, string actor, Func<Task<IdentityResult>> change, CancellationToken cancellationToken)
    {
        var details = new Dictionary<string, string>(StringComparer.Ordinal) { ["account"] = account.Id.ToString("N"), ["role"] = Roles.Of(account.Role) };
        await changes.MakeAsync(new(actor, action, null) { Details = details }, async () => (await change()) is { Succeeded: false } refused
            ? throw new AccountRefusedException(refused.Errors.First().Code)
            : true, cancellationToken);
    }
}

/// <summary>A change of an account is not allowed; the code says why.</summary>
internal sealed class AccountRefusedException(string code) : Exception(Advice(code))
{
    public string Code { get; } = code;

    private static string Advice(string code) => code switch
    {
        "DuplicateUserName" => "There is an account of this name already.",
        "InvalidUserName" => $"A name has 1 to {AccountDirectory.MaxNameLength} letters without accents, digits, dots, hyphens and underscores.",
        "InvalidCase" => "A case is a code of ASCII letters, digits, dots, hyphens and underscores, never a name; several are separated by commas, 4,000 characters in all.",
        "PasswordMismatch" => "The password is wrong.",
        "ConcurrencyFailure" => "The account was changed by another at the same time. Try again.",
        _ => $"A password has at least {AccountRegistration.MinPasswordLength} characters, 5 of them different.",
    };
}
