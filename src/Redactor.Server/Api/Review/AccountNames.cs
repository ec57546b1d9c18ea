using Microsoft.EntityFrameworkCore;
using Redactor.Server.Accounts;
using Redactor.Storage.Database;
using Redactor.Storage.Database.Accounts;

namespace Redactor.Server.Api.Review;

/// <summary>Which account a code of the audit log is. The names are those people chose for this system.</summary>
internal sealed class AccountNames(IDbContextFactory<RedactorDatabase> databases)
{
    /// <summary>Gives for each code its account's name; a code that is no account's stays what it is.</summary>
    public async Task<Func<string, string>> AllAsync(CancellationToken cancellationToken)
    {
        await using var database = databases.CreateDbContext();
        var names = (await database.Set<Account>().AsNoTracking().ToListAsync(cancellationToken)).ToDictionary(AccountDirectory.ActorOf, a => a.UserName ?? "", StringComparer.Ordinal);
        return actor => names.GetValueOrDefault(actor, actor);
    }
}
