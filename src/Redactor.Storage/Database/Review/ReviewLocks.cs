using Microsoft.EntityFrameworkCore;
using Redactor.Documents;

namespace Redactor.Storage.Database.Review;

/// <summary>
/// Who has a review open. One person at a time writes; the lock runs out when its holder is silent, and another may take it over at any
/// time, which is in the audit log.
/// </summary>
public sealed class ReviewLocks(IDbContextFactory<RedactorDatabase> databases, TimeProvider time)
{
    /// <summary>Takes the lock if nobody has it, if it is the same person's (who may have lost the token), or by force.</summary>
    /// <param name="token">New; the holder proves the lock with it.</param>
    /// <param name="takeOver">Also from another who has it.</param>
    public async Task<LockAnswer> TakeAsync(DocumentId document, string actor, string token, TimeSpan duration, bool takeOver, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var (holder, proof) = (Code.Require(actor, nameof(actor)), Code.Require(token, nameof(token)));
        await using var database = databases.CreateDbContext();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        var before = await FindAsync(database, document, cancellationToken).ConfigureAwait(false);
        var changed = await database.Reviews
            .Where(r => r.DocumentId == document && (takeOver || r.LockUntil <= now || r.LockActor == null || r.LockActor == holder))
            .ExecuteUpdateAsync(
                change => change.SetProperty(r => r.LockActor, holder).SetProperty(r => r.LockToken, proof).SetProperty(r => r.LockUntil, now + duration), cancellationToken)
            .ConfigureAwait(false);
        var after = await FindAsync(database, document, cancellationToken).ConfigureAwait(false);
        if (changed == 1 && before.LockActor is { } other && before.LockUntil > now && !string.Equals(other, holder, StringComparison.Ordinal))
        {
            var details = new Dictionary<string, string>(StringComparer.Ordinal) { ["from"] = other };
            await AuditLog.AppendAsync(database, new(holder, "review/taken-over", document) { Details = details }, now, cancellationToken).ConfigureAwait(false);
        }

        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return new(after, changed == 1);
    }

    /// <summary>True if the lock is still this person's and token's, which it may be though it ran out, as long as no other took it.</summary>
    public async Task<bool> RenewAsync(DocumentId document, string actor, string token, TimeSpan duration, CancellationToken cancellationToken)
    {
        var until = time.GetUtcNow() + duration;
        await using var database = databases.CreateDbContext();
        return await database.Reviews.Where(r => r.DocumentId == document && r.LockToken == token && r.LockActor == actor)
            .ExecuteUpdateAsync(change => change.SetProperty(r => r.LockUntil, until), cancellationToken)
            .ConfigureAwait(false) == 1;
    }

    /// <summary>Lets go of the lock; one that is another's stays.</summary>
    public async Task ReleaseAsync(DocumentId document, string token, CancellationToken cancellationToken)
    {
        await using var database = databases.CreateDbContext();
        await database.Reviews.Where(r => r.DocumentId == document && r.LockToken == token)
            .ExecuteUpdateAsync(
                change => change
                    .SetProperty(r => r.LockActor, (string?)null)
                    .SetProperty(r => r.LockToken, (string?)null)
                    .SetProperty(r => r.LockUntil, DateTimeOffset.UnixEpoch),
                cancellationToken)
            .ConfigureAwait(false);
    }

    private static Task<StoredReview> FindAsync(RedactorDatabase database, DocumentId document, CancellationToken cancellationToken) =>
        database.Reviews.AsNoTracking().SingleAsync(r => r.DocumentId == document, cancellationToken);
}
