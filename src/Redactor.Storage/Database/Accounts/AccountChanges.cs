namespace Redactor.Storage.Database.Accounts;

/// <summary>Makes a change of accounts and its row in the audit log in one transaction of the context that both use.</summary>
public sealed class AccountChanges(RedactorDatabase database, TimeProvider time)
{
    /// <param name="change">False undoes what it did; nothing is written to the log then.</param>
    public async Task<bool> MakeAsync(AuditEntry entry, Func<Task<bool>> change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        if (!await change().ConfigureAwait(false)) return false;
        await AuditLog.AppendAsync(database, entry, time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }
}
