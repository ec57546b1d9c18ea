using Microsoft.EntityFrameworkCore;
using Redactor.Documents;

namespace Redactor.Storage.Database.Review;

/// <summary>
/// The record of reviews. Who writes says which revision was seen last and proves to hold the lock; of two who write at once, one is told
/// that the other was faster.
/// </summary>
public sealed class ReviewStore(IDbContextFactory<RedactorDatabase> databases, TimeProvider time)
{
    public async Task<StoredReview?> FindAsync(DocumentId document, CancellationToken cancellationToken)
    {
        await using var database = databases.CreateDbContext();
        return await database.Reviews.AsNoTracking().SingleOrDefaultAsync(r => r.DocumentId == document, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The review, begun now if it never was: documents of earlier versions have none.</summary>
    public async Task<StoredReview> FindOrBeginAsync(DocumentId document, Func<Task<NewReview>> begin, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(begin);
        while (true)
        {
            if (await FindAsync(document, cancellationToken).ConfigureAwait(false) is { } found) return found;
            var fresh = await begin().ConfigureAwait(false);
            await using var database = databases.CreateDbContext();
            database.Reviews.Add(Row(document, fresh));
            try
            {
                await database.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (DbUpdateException e) when (DatabaseFaults.IsDuplicate(e))
            {
                // Another was faster: it is found in the next round.
            }
        }
    }

    /// <summary>Documents that wait for a person, in order of arrival.</summary>
    /// <param name="cases">Of these cases only; null for all.</param>
    public async Task<IReadOnlyList<WaitingDocument>> ListWaitingAsync(IReadOnlyCollection<string>? cases, int limit, CancellationToken cancellationToken)
    {
        await using var database = databases.CreateDbContext();
        var rows = database.Documents.AsNoTracking().Where(d => d.Stage == DocumentStage.Detected && d.NotBefore >= WorkStore.NotByItself);
        if (cases is not null) rows = rows.Where(d => cases.Contains(d.CaseId));
        var found = await rows.OrderBy(d => d.Number).Take(limit)
            .GroupJoin(database.Reviews.AsNoTracking(), d => d.Id, r => r.DocumentId, (d, reviews) => new { Document = d, Reviews = reviews })
            .SelectMany(p => p.Reviews.DefaultIfEmpty(), (p, review) => new { p.Document, Review = review })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return [.. found.Select(f => new WaitingDocument(f.Document, f.Review))];
    }

    /// <summary>What was done after a revision, in order.</summary>
    public async Task<IReadOnlyList<StoredReviewAction>> ListActionsAsync(DocumentId document, int after, CancellationToken cancellationToken)
    {
        await using var database = databases.CreateDbContext();
        return await database.ReviewActions.AsNoTracking().Where(a => a.DocumentId == document && a.Revision > after).OrderBy(a => a.Revision)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Adds actions in their order. Those that are there already are passed over, so that a lost answer may be asked for again.</summary>
    /// <param name="seen">The revision the sender saw last, and the lock.</param>
    /// <param name="progress">Marks to decide on in all, and those still open, when these are done.</param>
    /// <param name="renew">How long the lock counts from now on.</param>
    public async Task<AppendOutcome> AppendAsync(
        DocumentId document, ReviewSeen seen, IReadOnlyList<NewReviewAction> actions, (int Total, int Open) progress, TimeSpan renew, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(seen);
        ArgumentNullException.ThrowIfNull(actions);
        var now = time.GetUtcNow();
        await using var database = databases.CreateDbContext();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        var changed = await database.Reviews.Where(r => r.DocumentId == document && r.Revision == seen.Revision && r.LockToken == seen.LockToken && r.LockActor == seen.Actor)
            .ExecuteUpdateAsync(
                change => change
                    .SetProperty(r => r.Revision, seen.Revision + actions.Count)
                    .SetProperty(r => r.Total, progress.Total)
                    .SetProperty(r => r.Open, progress.Open)
                    .SetProperty(r => r.LockUntil, now + renew),
                cancellationToken)
            .ConfigureAwait(false);
        if (changed != 1) return await WhyNotAsync(database, document, seen, cancellationToken).ConfigureAwait(false);
        if (!await database.Documents.AnyAsync(d => d.Id == document && d.Stage == DocumentStage.Detected, cancellationToken).ConfigureAwait(false)) return AppendOutcome.NotInReview;
        var revision = seen.Revision;
        database.ReviewActions.AddRange(actions.Select(a => new StoredReviewAction
        {
            DocumentId = document,
            Revision = ++revision,
            ActionId = a.Id,
            Actor = Code.Require(seen.Actor, nameof(seen)),
            At = now,
            Payload = a.Payload,
        }));
        await database.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return AppendOutcome.Done;
    }

    /// <summary>Notes the first of two approvals and lets go of the lock; false if the review is not as it was seen.</summary>
    public Task<bool> ApproveFirstAsync(DocumentId document, ReviewSeen seen, ContentHash approved, AuditEntry audit, CancellationToken cancellationToken) =>
        SetFirstAsync(document, seen, (Code.Require(seen.Actor, nameof(seen)), approved, time.GetUtcNow()), audit, cancellationToken);

    /// <summary>Takes the first approval back and lets go of the lock; false if the review is not as it was seen.</summary>
    public Task<bool> ReturnAsync(DocumentId document, ReviewSeen seen, AuditEntry audit, CancellationToken cancellationToken) =>
        SetFirstAsync(document, seen, null, audit, cancellationToken);

    /// <summary>A review as it is when its document comes to it; what was decided on other findings is forgotten.</summary>
    internal static async Task BeginAsync(RedactorDatabase database, DocumentId document, NewReview fresh, CancellationToken cancellationToken)
    {
        await database.ReviewActions.Where(a => a.DocumentId == document).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await database.Reviews.Where(r => r.DocumentId == document).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        database.Reviews.Add(Row(document, fresh));
        await database.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Ends the lock of whoever saw the review as it is; false if it is not so any more.</summary>
    internal static async Task<bool> EndAsync(RedactorDatabase database, DocumentId document, ReviewSeen seen, CancellationToken cancellationToken) =>
        await database.Reviews.Where(r => r.DocumentId == document && r.Revision == seen.Revision && r.LockToken == seen.LockToken && r.LockActor == seen.Actor)
            .ExecuteUpdateAsync(
                change => change
                    .SetProperty(r => r.LockActor, (string?)null)
                    .SetProperty(r => r.LockToken, (string?)null)
                    .SetProperty(r => r.LockUntil, DateTimeOffset.UnixEpoch)
                    .SetProperty(r => r.FirstActor, (string?)null)
                    .SetProperty(r => r.FirstHash, (ContentHash?)null)
                    .SetProperty(r => r.FirstAt, (DateTimeOffset?)null),
                cancellationToken)
            .ConfigureAwait(false) == 1;

    private async Task<bool> SetFirstAsync(
        DocumentId document, ReviewSeen seen, (string Actor, ContentHash Hash, DateTimeOffset At)? first, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var database = databases.CreateDbContext();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        if (!await EndAsync(database, document, seen, cancellationToken).ConfigureAwait(false)) return false;
        if (!await database.Documents.AnyAsync(d => d.Id == document && d.Stage == DocumentStage.Detected, cancellationToken).ConfigureAwait(false)) return false;
        if (first is { } set)
        {
            await database.Reviews.Where(r => r.DocumentId == document)
                .ExecuteUpdateAsync(
                    change => change.SetProperty(r => r.FirstActor, set.Actor).SetProperty(r => r.FirstHash, set.Hash).SetProperty(r => r.FirstAt, set.At), cancellationToken)
                .ConfigureAwait(false);
        }

        await AuditLog.AppendAsync(database, audit with { Document = document }, time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }

    private static async Task<AppendOutcome> WhyNotAsync(RedactorDatabase database, DocumentId document, ReviewSeen seen, CancellationToken cancellationToken)
    {
        var now = await database.Reviews.AsNoTracking().SingleOrDefaultAsync(r => r.DocumentId == document, cancellationToken).ConfigureAwait(false);
        if (now is null) return AppendOutcome.NotInReview;
        return string.Equals(now.LockToken, seen.LockToken, StringComparison.Ordinal) && string.Equals(now.LockActor, seen.Actor, StringComparison.Ordinal) ? AppendOutcome.Stale : AppendOutcome.LockLost;
    }

    private static StoredReview Row(DocumentId document, NewReview fresh) => new()
    {
        DocumentId = document,
        FindingsHash = fresh.FindingsHash,
        Risk = Math.Clamp(fresh.Risk, 0, 100),
        Reasons = string.Join(',', fresh.Reasons.Select(r => Code.Require(r, nameof(fresh)))),
        Total = fresh.Total,
        Open = fresh.Total,
        LockUntil = DateTimeOffset.UnixEpoch,
    };
}
