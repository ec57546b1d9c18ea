using Microsoft.EntityFrameworkCore;
using Redactor.Documents;

namespace Redactor.Storage.Database.Intake;

/// <summary>The upload a document was to come by was given up, or never began.</summary>
public sealed class UploadGoneException(DocumentId upload) : Exception($"Upload {upload} is not there any more. Begin it again.")
{
    public DocumentId Upload { get; } = upload;
}

/// <summary>
/// The record of uploads under way. Each is there before the first byte of it is stored, so that whatever is killed, bytes that became no
/// document are found and erased.
/// </summary>
public sealed class UploadStore(IDbContextFactory<RedactorDatabase> databases, TimeProvider time)
{
    private const int GivenUp = -1;

    /// <summary>Begins an upload, or gives back the one of the same content that its owner began in the case, with the new settings.</summary>
    public async Task<StoredUpload> BeginAsync(StoredUpload fresh, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(fresh);
        Code.Require(fresh.Owner, nameof(fresh));
        fresh.UpdatedAt = time.GetUtcNow();
        while (true)
        {
            await using var database = databases.CreateDbContext();
            var earlier = await database.Uploads
                .SingleOrDefaultAsync(u => u.Owner == fresh.Owner && u.CaseId == fresh.CaseId && u.ContentHash == fresh.ContentHash, cancellationToken)
                .ConfigureAwait(false);
            if (earlier is not null)
            {
                if (earlier.IsGivenUp) return earlier;
                await database.Uploads.Where(u => u.Id == earlier.Id)
                    .ExecuteUpdateAsync(change => change.SetProperty(u => u.Settings, fresh.Settings).SetProperty(u => u.UpdatedAt, fresh.UpdatedAt), cancellationToken)
                    .ConfigureAwait(false);
                return earlier;
            }

            database.Uploads.Add(fresh);
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

    public async Task<StoredUpload?> FindAsync(DocumentId upload, CancellationToken cancellationToken)
    {
        await using var database = databases.CreateDbContext();
        return await database.Uploads.AsNoTracking().SingleOrDefaultAsync(u => u.Id == upload, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Counts a part that was stored. False if another part was counted since the upload was seen, or it was given up.</summary>
    public async Task<bool> AppendAsync(StoredUpload seen, long length, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(seen);
        var now = time.GetUtcNow();
        await using var database = databases.CreateDbContext();
        return await database.Uploads.Where(u => u.Id == seen.Id && u.Parts == seen.Parts)
            .ExecuteUpdateAsync(
                change => change.SetProperty(u => u.Parts, seen.Parts + 1).SetProperty(u => u.Received, seen.Received + length).SetProperty(u => u.UpdatedAt, now),
                cancellationToken)
            .ConfigureAwait(false) == 1;
    }

    /// <summary>From now on it becomes no document, so that its blobs may be erased. False if it is not there: it became one, or is erased.</summary>
    public async Task<bool> GiveUpAsync(DocumentId upload, CancellationToken cancellationToken)
    {
        await using var database = databases.CreateDbContext();
        return await database.Uploads.Where(u => u.Id == upload)
            .ExecuteUpdateAsync(change => change.SetProperty(u => u.Parts, GivenUp), cancellationToken)
            .ConfigureAwait(false) == 1;
    }

    /// <summary>Forgets an upload that was given up and whose blobs are erased.</summary>
    public async Task RemoveAsync(DocumentId upload, CancellationToken cancellationToken)
    {
        await using var database = databases.CreateDbContext();
        await database.Uploads.Where(u => u.Id == upload && u.Parts < 0).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Uploads that were given up, or at which nothing was done since the time given.</summary>
    public async Task<IReadOnlyList<DocumentId>> ListAbandonedAsync(DateTimeOffset since, int limit, CancellationToken cancellationToken)
    {
        await using var database = databases.CreateDbContext();
        return await database.Uploads.AsNoTracking()
            .Where(u => u.Parts < 0 || u.UpdatedAt < since)
            .OrderBy(u => u.UpdatedAt)
            .Select(u => u.Id)
            .Take(limit)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Ends an upload within the transaction that registers its document.</summary>
    internal static async Task EndAsync(RedactorDatabase database, DocumentId upload, CancellationToken cancellationToken)
    {
        var ended = await database.Uploads.Where(u => u.Id == upload && u.Parts >= 0).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        if (ended == 0) throw new UploadGoneException(upload);
    }
}
