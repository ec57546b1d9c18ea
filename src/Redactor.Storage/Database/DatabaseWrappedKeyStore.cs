using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Redactor.Documents;
using Redactor.Storage.Keys;

namespace Redactor.Storage.Database;

/// <summary>
/// Wrapped keys in the database. A destroyed key's row stays, emptied, so that it can neither be added nor replaced again; then the
/// provider's files are rid of the old bytes as far as it can.
/// </summary>
public sealed class DatabaseWrappedKeyStore(IDbContextFactory<RedactorDatabase> databases) : IWrappedKeyStore
{
    public async Task<WrappedKey?> FindAsync(DocumentId document, Compartment compartment, CancellationToken cancellationToken)
    {
        await using var database = databases.CreateDbContext();
        var stored = await database.Keys.AsNoTracking()
            .SingleOrDefaultAsync(k => k.DocumentId == document && k.Compartment == compartment, cancellationToken)
            .ConfigureAwait(false);
        if (stored is { IsGone: true }) throw new KeyDestroyedException(document, compartment);
        return stored is null ? null : Open(stored);
    }

    public async Task<WrappedKey> AddAsync(WrappedKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        await using (var database = databases.CreateDbContext())
        {
            await database.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO wrapped_keys (document_id, compartment, master_key_id, version, wrapped, is_gone)
                VALUES ({key.Document.Value}, {(short)key.Compartment}, {key.MasterKeyId}, {(short)key.Version}, {key.Bytes.ToArray()}, {false})
                ON CONFLICT (document_id, compartment) DO NOTHING
                """,
                cancellationToken).ConfigureAwait(false);
        }

        return await FindAsync(key.Document, key.Compartment, cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidOperationException("A key that was just added is not there.");
    }

    public async Task<bool> ReplaceAsync(WrappedKey key, string formerMasterKeyId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        var bytes = key.Bytes.ToArray();
        await using var database = databases.CreateDbContext();
        var replaced = await database.Keys
            .Where(k => k.DocumentId == key.Document && k.Compartment == key.Compartment && !k.IsGone && k.MasterKeyId == formerMasterKeyId)
            .ExecuteUpdateAsync(
                change => change.SetProperty(k => k.MasterKeyId, key.MasterKeyId).SetProperty(k => k.Version, key.Version).SetProperty(k => k.Wrapped, bytes),
                cancellationToken)
            .ConfigureAwait(false);
        return replaced == 1;
    }

    public async Task DestroyAsync(DocumentId document, Compartment compartment, CancellationToken cancellationToken)
    {
        await using var database = databases.CreateDbContext();
        await database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO wrapped_keys (document_id, compartment, master_key_id, version, wrapped, is_gone)
            VALUES ({document.Value}, {(short)compartment}, {""}, {(short)0}, {Array.Empty<byte>()}, {true})
            ON CONFLICT (document_id, compartment) DO UPDATE SET master_key_id = '', version = 0, wrapped = excluded.wrapped, is_gone = excluded.is_gone
            """,
            cancellationToken).ConfigureAwait(false);
        await database.ScrubAsync(cancellationToken).ConfigureAwait(false);
    }

    public async IAsyncEnumerable<WrappedKey> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var database = databases.CreateDbContext();
        var all = database.Keys.AsNoTracking().Where(k => !k.IsGone).AsAsyncEnumerable();
        await foreach (var stored in all.WithCancellation(cancellationToken).ConfigureAwait(false)) yield return Open(stored);
    }

    private static WrappedKey Open(StoredKey stored) =>
        stored.Wrapped.Length == WrappedKey.Size && stored.MasterKeyId.Length > 0
            ? new(stored.DocumentId, stored.Compartment, stored.MasterKeyId, stored.Version, stored.Wrapped)
            : throw new WrappedKeyDamagedException(stored.DocumentId, stored.Compartment);
}
