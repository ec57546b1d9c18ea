using Microsoft.EntityFrameworkCore;
using Redactor.Documents;

namespace Redactor.Storage.Database;

/// <summary>
/// What is to be erased, and that it was. A document is marked last, when its keys and blobs are gone, so that a process killed
/// on the way leaves it listed for the next.
/// </summary>
public sealed class ErasureStore(IDbContextFactory<RedactorDatabase> databases, TimeProvider time)
{
    /// <summary>Withdrawn documents whose keys may still be there or whose withdrawal may not have been announced, the oldest first.</summary>
    public async Task<IReadOnlyList<StoredDocument>> ListWithdrawnAsync(int limit, CancellationToken cancellationToken)
    {
        await using var database = databases.CreateDbContext();
        return await database.Documents.AsNoTracking()
            .Where(d => d.Stage == DocumentStage.Withdrawn && (d.OriginalErasedAt == null || d.OriginalErasedAt <= d.WithdrawnAt))
            .OrderBy(d => d.Number)
            .Take(limit)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Released documents whose retention is over and whose original can still be read, the oldest first.</summary>
    public async Task<IReadOnlyList<StoredDocument>> ListExpiredAsync(int limit, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        await using var database = databases.CreateDbContext();
        return await database.Documents
            .FromSql(
                $"""
                SELECT * FROM documents
                WHERE stage = 'Released' AND original_erased_at IS NULL AND released_at + CAST(retention_days AS bigint) * 86400000 <= {now}
                """)
            .AsNoTracking()
            .OrderBy(d => d.Number)
            .Take(limit)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Records that a withdrawn document is erased, with its audit row; pictures of its pages are no longer compared with others. False if it was recorded before.</summary>
    public async Task<bool> MarkWithdrawnErasedAsync(DocumentId document, AuditEntry audit, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var database = databases.CreateDbContext();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        var withdrawn = await database.Documents.AsNoTracking().Where(d => d.Id == document).Select(d => d.WithdrawnAt).SingleOrDefaultAsync(cancellationToken)
            .ConfigureAwait(false);
        // Later than the withdrawal even where clocks disagree: that is what tells it from an original erased by retention before.
        var erased = withdrawn is { } at && at >= now ? at.AddMilliseconds(1) : now;
        var marked = await database.Documents
            .Where(d => d.Id == document && d.Stage == DocumentStage.Withdrawn && (d.OriginalErasedAt == null || d.OriginalErasedAt <= d.WithdrawnAt))
            .ExecuteUpdateAsync(change => change.SetProperty(d => d.OriginalErasedAt, erased).SetProperty(d => d.UpdatedAt, now), cancellationToken)
            .ConfigureAwait(false);
        if (marked == 0) return false;
        await database.PageTwins.Where(t => t.DocumentId == document || t.TwinDocumentId == document).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await database.Pages.Where(p => p.DocumentId == document)
            .ExecuteUpdateAsync(change => change.SetProperty(p => p.PerceptualHash, (ulong?)null), cancellationToken)
            .ConfigureAwait(false);
        await AuditLog.AppendAsync(database, audit with { Document = document }, now, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>Records that a released document's original is erased, with its audit row. False if it was recorded before, or the document was withdrawn meanwhile.</summary>
    public async Task<bool> MarkOriginalErasedAsync(DocumentId document, AuditEntry audit, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var database = databases.CreateDbContext();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        var marked = await database.Documents
            .Where(d => d.Id == document && d.Stage == DocumentStage.Released && d.OriginalErasedAt == null)
            .ExecuteUpdateAsync(change => change.SetProperty(d => d.OriginalErasedAt, now).SetProperty(d => d.UpdatedAt, now), cancellationToken)
            .ConfigureAwait(false);
        if (marked == 0) return false;
        await AuditLog.AppendAsync(database, audit with { Document = document }, now, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }
}
