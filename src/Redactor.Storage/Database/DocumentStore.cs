using Microsoft.EntityFrameworkCore;
using Redactor.Documents;
using Redactor.Storage.Database.Release;
using Redactor.Storage.Database.Review;

namespace Redactor.Storage.Database;

/// <summary>
/// The record of each document and its stage. Every change is one transaction that holds when its call returns; who comes second in a
/// race is told so by the result.
/// </summary>
public sealed class DocumentStore(IDbContextFactory<RedactorDatabase> databases, TimeProvider time)
{
    private static readonly DateTimeOffset Never = DateTimeOffset.UnixEpoch;

    /// <summary>Registers a document as received. If its case has the same file already, that one is given back instead.</summary>
    /// <exception cref="ArgumentException">Case or policy is not a code, or a number is out of range.</exception>
    /// <exception cref="Intake.UploadGoneException">The upload it came by was given up.</exception>
    public async Task<Registration> RegisterAsync(NewDocument fresh, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(fresh);
        var document = Row(fresh);
        while (true)
        {
            await using var database = databases.CreateDbContext();
            var earlier = await database.Documents.AsNoTracking()
                .SingleOrDefaultAsync(
                    d => d.Id == fresh.Id || (d.CaseId == fresh.CaseId && d.ContentHash == fresh.ContentHash && d.WithdrawnAt == null),
                    cancellationToken)
                .ConfigureAwait(false);
            if (earlier is not null) return new(earlier, IsNew: false);
            await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
            database.Documents.Add(document);
            try
            {
                await database.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
                if (fresh.EndsUpload) await Intake.UploadStore.EndAsync(database, fresh.Id, cancellationToken).ConfigureAwait(false);
                if (fresh.Audit is { } entry)
                    await AuditLog.AppendAsync(database, entry with { Document = fresh.Id }, document.CreatedAt, cancellationToken).ConfigureAwait(false);
                await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
                return new(document, IsNew: true);
            }
            catch (DbUpdateException e) when (DatabaseFaults.IsDuplicate(e))
            {
                // Another was faster: it is found in the next round.
                document = Row(fresh);
            }
        }
    }

    /// <summary>The document of a case that has this content and was not withdrawn, or null.</summary>
    public async Task<StoredDocument?> FindByContentAsync(string caseId, ContentHash content, CancellationToken cancellationToken)
    {
        await using var database = databases.CreateDbContext();
        return await database.Documents.AsNoTracking()
            .SingleOrDefaultAsync(d => d.CaseId == caseId && d.ContentHash == content && d.WithdrawnAt == null, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>The document as it is now, or null if there is none.</summary>
    public async Task<StoredDocument?> FindAsync(DocumentId document, CancellationToken cancellationToken)
    {
        await using var database = databases.CreateDbContext();
        return await FindAsync(database, document, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Moves a document to another stage. Its attempts, waiting time and lease are reset; its audit row is there with the move or not at all.</summary>
    /// <exception cref="InvalidOperationException">The rules do not allow this move, or what the move carries does not go with it.</exception>
    public async Task<DocumentChange> MoveAsync(StageMove move, CancellationToken cancellationToken)
    {
        StageMoveRules.Require(move);
        var now = time.GetUtcNow();
        await using var database = databases.CreateDbContext();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        if (move.ReviewSeen is { } seen && !await ReviewStore.EndAsync(database, move.Document, seen, cancellationToken).ConfigureAwait(false))
            return await AnswerAsync(database, move.Document, 0, cancellationToken).ConfigureAwait(false);
        var changed = await ApplyAsync(database, move, now, cancellationToken).ConfigureAwait(false);
        if (changed == 1 && move.Review is { } review) await ReviewStore.BeginAsync(database, move.Document, review, cancellationToken).ConfigureAwait(false);
        if (changed == 0) return await AnswerAsync(database, move.Document, 0, cancellationToken).ConfigureAwait(false);
        if (move.Release is { } release) await DeliveryStore.ReleaseAsync(database, move.Document, release, now, cancellationToken).ConfigureAwait(false);
        if (move.To == DocumentStage.Withdrawn) await DeliveryStore.WithdrawAsync(database, move.Document, now, cancellationToken).ConfigureAwait(false);
        if (move.Audit is { } entry)
            await AuditLog.AppendAsync(database, entry with { Document = move.Document }, now, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return await AnswerAsync(database, move.Document, changed, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Rows changed: 1, or 0 when another was faster.</summary>
    internal static Task<int> ApplyAsync(RedactorDatabase database, StageMove move, DateTimeOffset now, CancellationToken cancellationToken)
    {
        DocumentStage? quarantinedFrom = move.To == DocumentStage.Quarantined ? move.From : null;
        DateTimeOffset? withdrawnAt = move.To == DocumentStage.Withdrawn ? now : null;
        var leaks = StageMoveRules.IsLeakFound(move) ? 1 : 0;
        var notBefore = move.NotBefore ?? Never;
        return database.Documents
            .Where(d => d.Id == move.Document && d.Stage == move.From && d.StageVersion == move.ExpectedVersion)
            .ExecuteUpdateAsync(
                change =>
                {
                    change
                        .SetProperty(d => d.Stage, move.To)
                        .SetProperty(d => d.StageVersion, move.ExpectedVersion + 1)
                        .SetProperty(d => d.RejectionCode, move.RejectionCode)
                        .SetProperty(d => d.QuarantinedFrom, quarantinedFrom)
                        .SetProperty(d => d.LeakRounds, d => d.LeakRounds + leaks)
                        .SetProperty(d => d.Attempts, 0)
                        .SetProperty(d => d.Starts, 0)
                        .SetProperty(d => d.Nudges, 0)
                        .SetProperty(d => d.NotBefore, notBefore)
                        .SetProperty(d => d.TranslatorDue, (string?)null)
                        .SetProperty(d => d.LeaseOwner, (string?)null)
                        .SetProperty(d => d.LeaseUntil, Never)
                        .SetProperty(d => d.UpdatedAt, now)
                        .SetProperty(d => d.WithdrawnAt, withdrawnAt);
                    if (move.Approval is { } approval) change.SetProperty(d => d.ApprovedHash, approval.Hash).SetProperty(d => d.IsUnreviewed, approval.IsUnreviewed);
                    if (move.BurnedHash is { } burned) change.SetProperty(d => d.BurnedHash, burned);
                    if (move.To == DocumentStage.Released) change.SetProperty(d => d.ReleasedAt, now);
                },
                cancellationToken);
    }

    /// <summary>Puts a quarantined document back into the stage in which it failed; how often it and its pages were begun is forgotten.</summary>
    /// <param name="audit">Written with the change or not at all; null writes nothing.</param>
    public async Task<DocumentChange> RetryAsync(DocumentId document, int expectedVersion, AuditEntry? audit, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var database = databases.CreateDbContext();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        var changed = await database.Documents
            .Where(d => d.Id == document && d.Stage == DocumentStage.Quarantined && d.StageVersion == expectedVersion && d.QuarantinedFrom != null)
            .ExecuteUpdateAsync(
                change => change
                    .SetProperty(d => d.Stage, d => d.QuarantinedFrom!.Value)
                    .SetProperty(d => d.StageVersion, expectedVersion + 1)
                    .SetProperty(d => d.RejectionCode, (RejectionCode?)null)
                    .SetProperty(d => d.QuarantinedFrom, (DocumentStage?)null)
                    .SetProperty(d => d.Starts, 0)
                    .SetProperty(d => d.Attempts, 0)
                    .SetProperty(d => d.Nudges, 0)
                    .SetProperty(d => d.NotBefore, Never)
                    .SetProperty(d => d.UpdatedAt, now),
                cancellationToken)
            .ConfigureAwait(false);
        if (changed == 1)
        {
            await database.Pages.Where(p => p.DocumentId == document).ExecuteUpdateAsync(change => change.SetProperty(p => p.Starts, 0), cancellationToken).ConfigureAwait(false);
            if (audit is not null) await AuditLog.AppendAsync(database, audit with { Document = document }, now, cancellationToken).ConfigureAwait(false);
        }

        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return await AnswerAsync(database, document, changed, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Has a translator looked for at once.</summary>
    public async Task<DocumentChange> RetryTranslationAsync(DocumentId document, int expectedVersion, AuditEntry audit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(audit);
        var now = time.GetUtcNow();
        await using var database = databases.CreateDbContext();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        var changed = await database.Documents
            .Where(d => d.Id == document && d.Stage == DocumentStage.Verified && d.StageVersion == expectedVersion && d.TranslatorDue != null)
            .ExecuteUpdateAsync(
                change => change.SetProperty(d => d.Nudges, 0).SetProperty(d => d.NotBefore, Never).SetProperty(d => d.UpdatedAt, now),
                cancellationToken)
            .ConfigureAwait(false);
        if (changed == 1) await AuditLog.AppendAsync(database, audit with { Document = document }, now, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return await AnswerAsync(database, document, changed, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Counts a failed attempt at what is due, lets go of the lease, and has it tried again no sooner than given.</summary>
    public async Task<DocumentChange> PostponeAsync(DocumentId document, int expectedVersion, DateTimeOffset notBefore, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return await ChangeAsync(
            document,
            rows => rows.Where(d => d.StageVersion == expectedVersion).ExecuteUpdateAsync(
                change => change
                    .SetProperty(d => d.Attempts, d => d.Attempts + 1)
                    .SetProperty(d => d.NotBefore, notBefore)
                    .SetProperty(d => d.LeaseOwner, (string?)null)
                    .SetProperty(d => d.LeaseUntil, Never)
                    .SetProperty(d => d.UpdatedAt, now),
                cancellationToken),
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Documents in order of arrival.</summary>
    public async Task<IReadOnlyList<StoredDocument>> ListAsync(DocumentQuery query, CancellationToken cancellationToken)
    {
        await using var database = databases.CreateDbContext();
        return await Select(database, query).ToListAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Documents in which work is due, nobody holds a lease, and the time to wait is over: the oldest first, those after
    /// <paramref name="after"/> only. Without <paramref name="stages"/> all that wait for a program, not those that wait for a reviewer.
    /// </summary>
    public async Task<IReadOnlyList<StoredDocument>> ListStalledAsync(
        IReadOnlyCollection<DocumentStage>? stages, long after, int limit, CancellationToken cancellationToken)
    {
        RequireLimit(limit);
        var among = stages ?? [.. StageRules.Unfinished.Where(s => s != DocumentStage.Detected)];
        if (among.Any(StageRules.IsFinal)) throw new ArgumentException("Nothing is due in a final stage.", nameof(stages));
        var now = time.GetUtcNow();
        var stalled = new List<StoredDocument>();
        await using var database = databases.CreateDbContext();
        // Stage by stage, so that each is read in order from the index and ended documents are never looked at.
        foreach (var stage in among.Distinct())
            stalled.AddRange(await SelectStalled(database, stage, after, limit, now).ToListAsync(cancellationToken).ConfigureAwait(false));
        return [.. stalled.OrderBy(d => d.Number).Take(limit)];
    }

    internal static IQueryable<StoredDocument> Select(RedactorDatabase database, DocumentQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        RequireLimit(query.Limit);
        var rows = database.Documents.AsNoTracking().Where(d => d.Number > query.After);
        if (query.CaseId is { } caseId) rows = rows.Where(d => d.CaseId == caseId);
        if (query.Cases is { } cases) rows = rows.Where(d => cases.Contains(d.CaseId));
        if (query.Stage is { } stage) rows = rows.Where(d => d.Stage == stage);
        return rows.OrderBy(d => d.Number).Take(query.Limit);
    }

    internal static IQueryable<StoredDocument> SelectStalled(RedactorDatabase database, DocumentStage stage, long after, int limit, DateTimeOffset now) =>
        database.Documents.AsNoTracking()
            .Where(d => d.Stage == stage && d.Number > after && d.NotBefore <= now && d.LeaseUntil <= now)
            .OrderBy(d => d.Number)
            .Take(limit);

    private static void RequireLimit(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, DocumentQuery.MaxLimit);
    }

    private static Task<StoredDocument?> FindAsync(RedactorDatabase database, DocumentId document, CancellationToken cancellationToken) =>
        database.Documents.AsNoTracking().SingleOrDefaultAsync(d => d.Id == document, cancellationToken);

    private async Task<DocumentChange> ChangeAsync(
        DocumentId document, Func<IQueryable<StoredDocument>, Task<int>> change, CancellationToken cancellationToken)
    {
        await using var database = databases.CreateDbContext();
        var changed = await change(database.Documents.Where(d => d.Id == document)).ConfigureAwait(false);
        return await AnswerAsync(database, document, changed, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<DocumentChange> AnswerAsync(RedactorDatabase database, DocumentId document, int changed, CancellationToken cancellationToken)
    {
        var now = await FindAsync(database, document, cancellationToken).ConfigureAwait(false);
        if (now is null) return new(ChangeOutcome.Missing, null);
        return new(changed == 1 ? ChangeOutcome.Done : ChangeOutcome.Conflict, now);
    }

    private StoredDocument Row(NewDocument fresh)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(fresh.OriginalSize, nameof(fresh));
        if (fresh.RetentionDays is { } days) ArgumentOutOfRangeException.ThrowIfNegative(days, nameof(fresh));
        var caseId = Code.Require(fresh.CaseId, nameof(fresh));
        var policyName = Code.Require(fresh.PolicyName, nameof(fresh));
        var submittedBy = Code.Require(fresh.SubmittedBy, nameof(fresh));
        var now = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
        return new()
        {
            Id = fresh.Id,
            CaseId = caseId,
            PolicyName = policyName,
            ContentHash = fresh.ContentHash,
            OriginalSize = fresh.OriginalSize,
            SubmittedBy = submittedBy,
            UnreviewedAllowed = fresh.UnreviewedAllowed,
            SourceLanguages = fresh.SourceLanguages,
            TargetLanguages = fresh.TargetLanguages,
            ConsentScope = fresh.ConsentScope,
            CloudTranslationAllowed = fresh.CloudTranslationAllowed,
            RetentionDays = fresh.RetentionDays,
            NotBefore = Never,
            LeaseUntil = Never,
            CreatedAt = now,
            UpdatedAt = now,
        };
    }
}
