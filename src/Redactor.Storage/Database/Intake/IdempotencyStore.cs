using Microsoft.EntityFrameworkCore;
using Redactor.Documents;

namespace Redactor.Storage.Database.Intake;

/// <summary>Requests that carried a key of their client's choice, so that the same one, sent again, gets the same answer.</summary>
public sealed class IdempotencyStore(IDbContextFactory<RedactorDatabase> databases, TimeProvider time)
{
    /// <summary>Remembers a request before it is carried out; if its key was used before, gives back what that one was.</summary>
    public async Task<StoredIdempotencyKey> ClaimAsync(StoredIdempotencyKey fresh, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(fresh);
        Code.Require(fresh.Owner, nameof(fresh));
        fresh.CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
        while (true)
        {
            await using var database = databases.CreateDbContext();
            var earlier = await database.IdempotencyKeys.AsNoTracking()
                .SingleOrDefaultAsync(k => k.Owner == fresh.Owner && k.KeyHash == fresh.KeyHash, cancellationToken)
                .ConfigureAwait(false);
            if (earlier is not null) return earlier;
            database.IdempotencyKeys.Add(fresh);
            try
            {
                await database.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
                return fresh;
            }
            catch (DbUpdateException e) when (DatabaseFaults.IsDuplicate(e))
            {
                // Another was faster: it is found in the next round.
            }
        }
    }

    /// <summary>The document the request made or found in the end.</summary>
    public async Task SettleAsync(StoredIdempotencyKey key, DocumentId document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        await using var database = databases.CreateDbContext();
        await database.IdempotencyKeys.Where(k => k.Owner == key.Owner && k.KeyHash == key.KeyHash)
            .ExecuteUpdateAsync(change => change.SetProperty(k => k.DocumentId, document), cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Forgets keys that were used before the time given.</summary>
    public async Task ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        await using var database = databases.CreateDbContext();
        await database.IdempotencyKeys.Where(k => k.CreatedAt < before).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
    }
}
