using Microsoft.EntityFrameworkCore;
using Redactor.Documents;

namespace Redactor.Storage.Database;

/// <summary>
/// Work as it begins, ends without result, and comes due again. Whoever begins has a lease; a lease that runs out is free for others, and
/// how often work began tells of documents that kill those who try.
/// </summary>
public sealed class WorkStore(IDbContextFactory<RedactorDatabase> databases, TimeProvider time)
{
    /// <summary>Later than any sweep looks: nothing is due by itself.</summary>
    public static readonly DateTimeOffset NotByItself = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>In characters; codes for which there is no room are left out.</summary>
    public const int LongestTranslatorDue = 200;

    /// <summary>Takes the lease on what is due at this stage version and counts the beginning. False if another has it or the document moved on.</summary>
    /// <param name="owner">A <see cref="Code"/>, new for each piece of work.</param>
    public async Task<bool> BeginAsync(DocumentId document, int stageVersion, string owner, TimeSpan lease, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var code = Code.Require(owner, nameof(owner));
        await using var database = databases.CreateDbContext();
        return await database.Documents
            .Where(d => d.Id == document && d.StageVersion == stageVersion && d.LeaseUntil <= now)
            .ExecuteUpdateAsync(
                change => change.SetProperty(d => d.LeaseOwner, code).SetProperty(d => d.LeaseUntil, now + lease).SetProperty(d => d.Starts, d => d.Starts + 1),
                cancellationToken)
            .ConfigureAwait(false) == 1;
    }

    /// <summary>As <see cref="BeginAsync"/>, for a page that waits to be read.</summary>
    public async Task<bool> BeginPageAsync(DocumentId document, int number, string owner, TimeSpan lease, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var code = Code.Require(owner, nameof(owner));
        await using var database = databases.CreateDbContext();
        return await database.Pages
            .Where(p => p.DocumentId == document && p.Number == number && p.State == PageState.Waiting && p.LeaseUntil <= now)
            .ExecuteUpdateAsync(
                change => change.SetProperty(p => p.LeaseOwner, code).SetProperty(p => p.LeaseUntil, now + lease).SetProperty(p => p.Starts, p => p.Starts + 1),
                cancellationToken)
            .ConfigureAwait(false) == 1;
    }

    /// <summary>Lets go of a document without a result: this beginning does not count, and it is due again at the given time.</summary>
    /// <param name="failures">Added to <see cref="StoredDocument.Attempts"/>: 1 for a defect, 0 for what is nobody's fault.</param>
    public async Task EndAsync(DocumentId document, int stageVersion, string owner, DateTimeOffset notBefore, int failures, CancellationToken cancellationToken)
    {
        await using var database = databases.CreateDbContext();
        await database.Documents
            .Where(d => d.Id == document && d.StageVersion == stageVersion && d.LeaseOwner == owner)
            .ExecuteUpdateAsync(
                change => change
                    .SetProperty(d => d.LeaseOwner, (string?)null)
                    .SetProperty(d => d.LeaseUntil, DateTimeOffset.UnixEpoch)
                    .SetProperty(d => d.Starts, d => d.Starts - 1)
                    .SetProperty(d => d.Attempts, d => d.Attempts + failures)
                    .SetProperty(d => d.NotBefore, notBefore),
                cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Lets go of a document that must wait for others: nothing failed, and it is due again at the given time or when it is woken.</summary>
    public async Task WaitAsync(DocumentId document, int stageVersion, string owner, DateTimeOffset notBefore, CancellationToken cancellationToken)
    {
        await using var database = databases.CreateDbContext();
        await database.Documents
            .Where(d => d.Id == document && d.StageVersion == stageVersion && d.LeaseOwner == owner)
            .ExecuteUpdateAsync(
                change => change
                    .SetProperty(d => d.LeaseOwner, (string?)null)
                    .SetProperty(d => d.LeaseUntil, DateTimeOffset.UnixEpoch)
                    .SetProperty(d => d.Starts, d => d.Starts - 1)
                    .SetProperty(d => d.Nudges, 0)
                    .SetProperty(d => d.NotBefore, notBefore),
                cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>
    /// As <see cref="WaitAsync"/>, for want of a translator: what for is kept until the document moves on, and how often it was looked for in
    /// <see cref="StoredDocument.Nudges"/> as long as that is the same.
    /// </summary>
    /// <param name="due">Codes, such as <c>kk-en NoEngine</c>, divided by semicolons.</param>
    public async Task WaitForTranslatorAsync(DocumentId document, int stageVersion, string owner, string due, DateTimeOffset notBefore, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(due);
        var kept = due.Length <= LongestTranslatorDue ? due : due[..Math.Max(0, due.LastIndexOf(';', LongestTranslatorDue))];
        await using var database = databases.CreateDbContext();
        await database.Documents
            .Where(d => d.Id == document && d.StageVersion == stageVersion && d.LeaseOwner == owner)
            .ExecuteUpdateAsync(
                change => change
                    .SetProperty(d => d.LeaseOwner, (string?)null)
                    .SetProperty(d => d.LeaseUntil, DateTimeOffset.UnixEpoch)
                    .SetProperty(d => d.Starts, d => d.Starts - 1)
                    .SetProperty(d => d.Nudges, d => d.TranslatorDue == kept ? d.Nudges : 0)
                    .SetProperty(d => d.TranslatorDue, kept)
                    .SetProperty(d => d.NotBefore, notBefore),
                cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Makes documents due at once that wait for a translator. True if there are any.</summary>
    /// <param name="due">Only those that wait for the very same; null for all.</param>
    public async Task<bool> WakeForTranslatorAsync(string? due, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var database = databases.CreateDbContext();
        return await database.Documents
            .Where(d => d.Stage == DocumentStage.Verified && d.TranslatorDue != null && (due == null || d.TranslatorDue == due) && d.NotBefore > now && d.LeaseUntil <= now)
            .ExecuteUpdateAsync(change => change.SetProperty(d => d.NotBefore, now).SetProperty(d => d.Nudges, 0), cancellationToken)
            .ConfigureAwait(false) > 0;
    }

    /// <summary>Makes the next documents of a case due at once that were read and may have waited for this one. True if there are any.</summary>
    public async Task<bool> WakeAsync(StoredDocument document, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        var now = time.GetUtcNow();
        await using var database = databases.CreateDbContext();
        var waiting = database.Documents
            .Where(d => d.CaseId == document.CaseId && d.Stage == DocumentStage.Read && d.Number > document.Number && d.NotBefore > now && d.LeaseUntil <= now)
            .OrderBy(d => d.Number)
            .Select(d => d.Number)
            .Take(most);
        return await database.Documents.Where(d => waiting.Contains(d.Number))
            .ExecuteUpdateAsync(change => change.SetProperty(d => d.NotBefore, now), cancellationToken)
            .ConfigureAwait(false) > 0;
    }

    /// <summary>As <see cref="EndAsync"/>, for a page; its document is due again at the given time.</summary>
    public async Task EndPageAsync(
        DocumentId document, int stageVersion, int number, string owner, DateTimeOffset notBefore, int failures, CancellationToken cancellationToken)
    {
        await using var database = databases.CreateDbContext();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await database.Documents
            .Where(d => d.Id == document && d.StageVersion == stageVersion)
            .ExecuteUpdateAsync(
                change => change.SetProperty(d => d.Attempts, d => d.Attempts + failures).SetProperty(d => d.NotBefore, notBefore),
                cancellationToken)
            .ConfigureAwait(false);
        await database.Pages
            .Where(p => p.DocumentId == document && p.Number == number && p.LeaseOwner == owner)
            .ExecuteUpdateAsync(
                change => change
                    .SetProperty(p => p.LeaseOwner, (string?)null)
                    .SetProperty(p => p.LeaseUntil, DateTimeOffset.UnixEpoch)
                    .SetProperty(p => p.Starts, p => p.Starts - 1),
                cancellationToken)
            .ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Ends all leases and makes everything in these stages due that is due by itself. Only for the one process of its database, when it
    /// starts: whoever held leases is dead, and so are the messages.
    /// </summary>
    public async Task RestartAsync(IReadOnlyCollection<DocumentStage> stages, CancellationToken cancellationToken)
    {
        await using var database = databases.CreateDbContext();
        await database.Documents.Where(d => stages.Contains(d.Stage) && d.NotBefore < NotByItself)
            .ExecuteUpdateAsync(
                change => change
                    .SetProperty(d => d.LeaseOwner, (string?)null)
                    .SetProperty(d => d.LeaseUntil, DateTimeOffset.UnixEpoch)
                    .SetProperty(d => d.NotBefore, DateTimeOffset.UnixEpoch)
                    .SetProperty(d => d.Nudges, 0),
                cancellationToken)
            .ConfigureAwait(false);
        await database.Pages.Where(p => p.LeaseOwner != null)
            .ExecuteUpdateAsync(change => change.SetProperty(p => p.LeaseOwner, (string?)null).SetProperty(p => p.LeaseUntil, DateTimeOffset.UnixEpoch), cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Documents of these stages that nobody holds and whose waiting time is over at <paramref name="now"/>, those that wait longest first.</summary>
    public async Task<IReadOnlyList<StoredDocument>> ListDueAsync(
        IReadOnlyCollection<DocumentStage> stages, DateTimeOffset now, int limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stages);
        var due = new List<StoredDocument>();
        await using var database = databases.CreateDbContext();
        foreach (var stage in stages)
        {
            due.AddRange(await database.Documents.AsNoTracking()
                .Where(d => d.Stage == stage && d.NotBefore <= now && d.LeaseUntil <= now)
                .OrderBy(d => d.NotBefore).ThenBy(d => d.Number)
                .Take(limit)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false));
        }

        return due;
    }

    /// <summary>
    /// Puts off the next announcement of documents just listed. Gives back those for which this caller was first: they are his to announce.
    /// </summary>
    public async Task<IReadOnlyList<StoredDocument>> NudgeAsync(
        IReadOnlyCollection<StoredDocument> due, Func<StoredDocument, DateTimeOffset> next, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(due);
        ArgumentNullException.ThrowIfNull(next);
        var won = new List<StoredDocument>();
        await using var database = databases.CreateDbContext();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        // In one order over all processes, so that none waits for the other in a circle.
        foreach (var document in due.OrderBy(d => d.Number))
        {
            var notBefore = next(document);
            var changed = await database.Documents
                .Where(d => d.Number == document.Number && d.StageVersion == document.StageVersion && d.NotBefore == document.NotBefore && d.Nudges == document.Nudges)
                .ExecuteUpdateAsync(change => change.SetProperty(d => d.NotBefore, notBefore).SetProperty(d => d.Nudges, d => d.Nudges + 1), cancellationToken)
                .ConfigureAwait(false);
            if (changed == 1) won.Add(document);
        }

        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return won;
    }

    /// <summary>A document, the page to be read and its first page, as they are now; null where there is none.</summary>
    public async Task<PageWork> FindPageAsync(DocumentId document, int number, CancellationToken cancellationToken)
    {
        await using var database = databases.CreateDbContext();
        var stored = await database.Documents.AsNoTracking().SingleOrDefaultAsync(d => d.Id == document, cancellationToken).ConfigureAwait(false);
        var pages = await database.Pages.AsNoTracking().Where(p => p.DocumentId == document && (p.Number == 1 || p.Number == number)).ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return new(stored, pages.Find(p => p.Number == number), pages.Find(p => p.Number == 1));
    }

    /// <summary>Numbers of the first pages that wait to be read, leased ones included only if <paramref name="leasedToo"/>.</summary>
    public async Task<IReadOnlyList<int>> ListWaitingPagesAsync(DocumentId document, int limit, bool leasedToo, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var database = databases.CreateDbContext();
        return await database.Pages.AsNoTracking()
            .Where(p => p.DocumentId == document && p.State == PageState.Waiting && (leasedToo || p.LeaseUntil <= now))
            .OrderBy(p => p.Number)
            .Select(p => p.Number)
            .Take(limit)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
    }
}

/// <summary>What is known of one page before it is read.</summary>
public sealed record PageWork(StoredDocument? Document, StoredPage? Page, StoredPage? FirstPage);
