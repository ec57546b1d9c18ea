using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Redactor.Storage.Keys;

namespace Redactor.Storage.Database.Accounts;

/// <summary>Accounts in our database, as ASP.NET Core Identity wants them. Secrets of authenticators are encrypted, bound to their account.</summary>
public sealed class AccountStore(RedactorDatabase database, ServiceSecrets secrets, IdentityErrorDescriber? describer = null)
    : UserOnlyStore<Account, RedactorDatabase, Guid>(database, describer)
{
    private const string Purpose = "totp";

    public override async Task SetAuthenticatorKeyAsync(Account user, string key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        var secret = Encoding.UTF8.GetBytes(key);
        await base.SetAuthenticatorKeyAsync(user, Convert.ToBase64String(secrets.Seal(PurposeOf(user), secret)), cancellationToken).ConfigureAwait(false);
        CryptographicOperations.ZeroMemory(secret);
    }

    public override async Task<string?> GetAuthenticatorKeyAsync(Account user, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        var stored = await base.GetAuthenticatorKeyAsync(user, cancellationToken).ConfigureAwait(false);
        return stored is null ? null : Encoding.UTF8.GetString(secrets.Open(PurposeOf(user), Convert.FromBase64String(stored)));
    }

    private static string PurposeOf(Account user) => $"{Purpose}/{user.Id:N}";
}
