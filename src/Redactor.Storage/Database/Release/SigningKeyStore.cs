using Microsoft.EntityFrameworkCore;

namespace Redactor.Storage.Database.Release;

/// <summary>The keys that sign packages, encrypted as they come. One signs; those before it are kept by their public part.</summary>
public sealed class SigningKeyStore(IDbContextFactory<RedactorDatabase> databases, TimeProvider time)
{
    /// <summary>All of them, the one that signs last.</summary>
    public async Task<IReadOnlyList<StoredSigningKey>> ListAsync(CancellationToken cancellationToken)
    {
        await using var database = databases.CreateDbContext();
        return await database.SigningKeys.AsNoTracking().OrderBy(k => k.Turn).ToListAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Puts a key in the place of the one that signs, whose private part is destroyed. False if another process was faster.</summary>
    /// <param name="before">The one that signs now; null if there shall be none.</param>
    public async Task<bool> AddAsync(string keyId, byte[] sealedKey, string publicKey, StoredSigningKey? before, AuditEntry audit, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var database = databases.CreateDbContext();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        if (before is not null)
        {
            var retired = await database.SigningKeys.Where(k => k.KeyId == before.KeyId && k.RetiredAt == null)
                .ExecuteUpdateAsync(change => change.SetProperty(k => k.RetiredAt, now).SetProperty(k => k.SealedKey, Array.Empty<byte>()), cancellationToken)
                .ConfigureAwait(false);
            if (retired == 0) return false;
        }

        database.SigningKeys.Add(new() { KeyId = Code.Require(keyId, nameof(keyId)), SealedKey = sealedKey, PublicKey = publicKey, Turn = (before?.Turn ?? 0) + 1, CreatedAt = now });
        try
        {
            await database.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (DbUpdateException fault) when (DatabaseFaults.IsDuplicate(fault))
        {
            return false;
        }

        await AuditLog.AppendAsync(database, audit, now, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }
}
