using Microsoft.EntityFrameworkCore;

namespace Redactor.Storage.Database.Accounts;

/// <summary>The record of API keys; each change is in the audit log with it.</summary>
public sealed class ApiKeyStore(IDbContextFactory<RedactorDatabase> databases, TimeProvider time)
{
    /// <param name="actor">A <see cref="Code"/> for whoever makes it.</param>
    /// <exception cref="ArgumentException">Id, label, case or actor is not a code.</exception>
    public async Task AddAsync(StoredApiKey key, string actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        Code.Require(key.Id, nameof(key));
        Code.Require(key.Label, nameof(key));
        if (key.CaseId is not null) Code.Require(key.CaseId, nameof(key));
        key.CreatedAt = time.GetUtcNow();
        await using var database = databases.CreateDbContext();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        database.ApiKeys.Add(key);
        await database.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        var details = new Dictionary<string, string>(StringComparer.Ordinal) { ["key"] = key.Id, ["role"] = key.Role.ToString() };
        await AuditLog.AppendAsync(database, new(actor, "api-key/added", null) { Details = details }, key.CreatedAt, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    public async Task<StoredApiKey?> FindAsync(string id, CancellationToken cancellationToken)
    {
        await using var database = databases.CreateDbContext();
        return await database.ApiKeys.AsNoTracking().SingleOrDefaultAsync(k => k.Id == id, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>All keys, the newest first.</summary>
    public async Task<IReadOnlyList<StoredApiKey>> ListAsync(CancellationToken cancellationToken)
    {
        await using var database = databases.CreateDbContext();
        return await database.ApiKeys.AsNoTracking().OrderByDescending(k => k.CreatedAt).ToListAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>It signs nobody in any more. False if there is none; repeating it is fine.</summary>
    public async Task<bool> RevokeAsync(string id, string actor, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var database = databases.CreateDbContext();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        var revoked = await database.ApiKeys.Where(k => k.Id == id && k.RevokedAt == null)
            .ExecuteUpdateAsync(change => change.SetProperty(k => k.RevokedAt, now), cancellationToken)
            .ConfigureAwait(false);
        if (revoked == 0) return await database.ApiKeys.AnyAsync(k => k.Id == id, cancellationToken).ConfigureAwait(false);
        var details = new Dictionary<string, string>(StringComparer.Ordinal) { ["key"] = id };
        await AuditLog.AppendAsync(database, new(actor, "api-key/revoked", null) { Details = details }, now, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }
}
