using Microsoft.EntityFrameworkCore;
using Redactor.Documents;

namespace Redactor.Storage.Database.Release;

/// <summary>A package that was stored, and whom to tell.</summary>
/// <param name="Sha512">128 lower-case hexadecimal digits.</param>
/// <param name="Archives">Names; none where consent lets no archive have it.</param>
public sealed record NewRelease(string Sha512, long Size, string KeyId, LanguageList Languages, IReadOnlyList<string> Archives);

/// <summary>Something to be announced, with what is known of its document.</summary>
public sealed record DueDelivery(StoredDelivery Delivery, StoredDocument Document, StoredPackage? Package);

/// <summary>What archives are to be told, and what they answered (law 7): each is announced until it is answered, or the document is withdrawn.</summary>
public sealed class DeliveryStore(IDbContextFactory<RedactorDatabase> databases, TimeProvider time)
{
    /// <summary>What is due to archives of these names, the oldest first.</summary>
    public async Task<IReadOnlyList<DueDelivery>> ListDueAsync(IReadOnlyCollection<string> archives, int limit, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var database = databases.CreateDbContext();
        var due = await database.Deliveries.AsNoTracking()
            .Where(d => d.State == DeliveryState.Due && d.DueAt <= now && archives.Contains(d.Archive))
            .OrderBy(d => d.DueAt).ThenBy(d => d.Number)
            .Take(limit)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        if (due.Count == 0) return [];
        var ids = due.Select(d => d.DocumentId).Distinct().ToList();
        var documents = await database.Documents.AsNoTracking().Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, cancellationToken).ConfigureAwait(false);
        var packages = await database.Packages.AsNoTracking().Where(p => ids.Contains(p.DocumentId)).ToDictionaryAsync(p => p.DocumentId, cancellationToken).ConfigureAwait(false);
        return [.. due.Select(d => new DueDelivery(d, documents[d.DocumentId], packages.GetValueOrDefault(d.DocumentId)))];
    }

    /// <summary>Puts off the next announcement; false if another process was faster, or it was answered meanwhile. Who gets true announces.</summary>
    public async Task<bool> TakeAsync(StoredDelivery delivery, DateTimeOffset nextAt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        await using var database = databases.CreateDbContext();
        return await database.Deliveries
            .Where(d => d.Number == delivery.Number && d.State == DeliveryState.Due && d.DueAt == delivery.DueAt && d.Announcements == delivery.Announcements)
            .ExecuteUpdateAsync(change => change.SetProperty(d => d.DueAt, nextAt).SetProperty(d => d.Announcements, d => d.Announcements + 1), cancellationToken)
            .ConfigureAwait(false) == 1;
    }

    /// <summary>Makes due again what was taken and could not be sent.</summary>
    public async Task GiveBackAsync(StoredDelivery delivery, DateTimeOffset dueAt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        await using var database = databases.CreateDbContext();
        await database.Deliveries
            .Where(d => d.Number == delivery.Number && d.State == DeliveryState.Due && d.Announcements == delivery.Announcements + 1)
            .ExecuteUpdateAsync(change => change.SetProperty(d => d.DueAt, dueAt).SetProperty(d => d.Announcements, delivery.Announcements), cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Writes down what an archive answered, with its audit row. False if nothing was asked, or it answered so before.</summary>
    /// <param name="refusal">Why it refused; null when it accepted.</param>
    /// <param name="isFinal">False keeps it due: it will be asked again.</param>
    public async Task<bool> AnswerAsync(
        DocumentId document, string archive, DeliveryEvent asked, string? refusal, bool isFinal, AuditEntry audit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(audit);
        var now = time.GetUtcNow();
        var state = !isFinal ? DeliveryState.Due : refusal is null ? DeliveryState.Accepted : DeliveryState.Refused;
        var code = refusal is null ? null : Code.Require(refusal, nameof(refusal));
        await using var database = databases.CreateDbContext();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        var changed = await database.Deliveries
            .Where(d => d.DocumentId == document && d.Archive == archive && d.Event == asked && d.State != DeliveryState.Accepted && (d.State != state || d.Code != code))
            .ExecuteUpdateAsync(change => change.SetProperty(d => d.State, state).SetProperty(d => d.Code, code).SetProperty(d => d.AnsweredAt, now), cancellationToken)
            .ConfigureAwait(false);
        if (changed == 0) return false;
        await AuditLog.AppendAsync(database, audit with { Document = document }, now, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>What archives were told of a document and answered, in the order of telling.</summary>
    public async Task<IReadOnlyList<StoredDelivery>> ListAsync(DocumentId document, CancellationToken cancellationToken)
    {
        await using var database = databases.CreateDbContext();
        return await database.Deliveries.AsNoTracking().Where(d => d.DocumentId == document).OrderBy(d => d.Number).ToListAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The package of a document, also of a withdrawn one; null if it never had one.</summary>
    public async Task<StoredPackage?> FindPackageAsync(DocumentId document, CancellationToken cancellationToken)
    {
        await using var database = databases.CreateDbContext();
        return await database.Packages.AsNoTracking().SingleOrDefaultAsync(p => p.DocumentId == document, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Tells an archive of everything released before that it may have and was not told of; gives back how much that is.</summary>
    /// <param name="scopes">Consent scopes of which it gets documents.</param>
    public async Task<int> AddEarlierAsync(string archive, IReadOnlyCollection<ConsentScope> scopes, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var database = databases.CreateDbContext();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        var missing = await database.Documents.AsNoTracking()
            .Where(d => d.Stage == DocumentStage.Released && scopes.Contains(d.ConsentScope) && !database.Deliveries.Any(e => e.DocumentId == d.Id && e.Archive == archive))
            .OrderBy(d => d.Number).Select(d => d.Id)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        foreach (var id in missing) database.Deliveries.Add(Row(id, archive, DeliveryEvent.Released, now));
        await database.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return missing.Count;
    }

    /// <summary>Puts down the package with the move to Released, in its transaction.</summary>
    internal static async Task ReleaseAsync(RedactorDatabase database, DocumentId document, NewRelease release, DateTimeOffset now, CancellationToken cancellationToken)
    {
        database.Packages.Add(new() { DocumentId = document, Sha512 = release.Sha512, Size = release.Size, KeyId = release.KeyId, Languages = release.Languages, CreatedAt = now });
        foreach (var archive in release.Archives) database.Deliveries.Add(Row(document, Code.Require(archive, nameof(release)), DeliveryEvent.Released, now));
        await database.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>With the move to Withdrawn, in its transaction: every archive that may have been told is told to delete, and no release is announced any more.</summary>
    internal static async Task WithdrawAsync(RedactorDatabase database, DocumentId document, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var told = await database.Deliveries.AsNoTracking().Where(d => d.DocumentId == document && d.Event == DeliveryEvent.Released).Select(d => d.Archive).ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        await database.Deliveries.Where(d => d.DocumentId == document && d.Event == DeliveryEvent.Released && d.State == DeliveryState.Due)
            .ExecuteUpdateAsync(change => change.SetProperty(d => d.State, DeliveryState.Canceled), cancellationToken)
            .ConfigureAwait(false);
        foreach (var archive in told) database.Deliveries.Add(Row(document, archive, DeliveryEvent.Withdrawn, now));
        await database.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
    }

    private static StoredDelivery Row(DocumentId document, string archive, DeliveryEvent what, DateTimeOffset now) =>
        new() { DocumentId = document, Archive = archive, Event = what, State = DeliveryState.Due, DueAt = now, CreatedAt = now };
}
