using Microsoft.EntityFrameworkCore;
using Redactor.Documents;

namespace Redactor.Storage.Database;

/// <summary>Reads rows of the audit log for people; whether the log is whole is <see cref="AuditVerifier"/>'s to say.</summary>
public sealed class AuditReader(IDbContextFactory<RedactorDatabase> databases)
{
    public const int MaxLimit = 1000;

    /// <summary>What was done to one document, in order; at most the last <see cref="MaxLimit"/> rows.</summary>
    public async Task<IReadOnlyList<AuditRow>> ListOfAsync(DocumentId document, CancellationToken cancellationToken)
    {
        await using var database = databases.CreateDbContext();
        var rows = await database.Audit.AsNoTracking().Where(r => r.DocumentId == document).OrderByDescending(r => r.Sequence).Take(MaxLimit).ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        rows.Reverse();
        return rows;
    }

    /// <summary>The last rows, the newest first.</summary>
    /// <param name="before">Only those before this <see cref="AuditRow.Sequence"/>; null begins with the last.</param>
    /// <param name="actor">Only what this actor did; null for all.</param>
    public async Task<IReadOnlyList<AuditRow>> ListAsync(long? before, string? actor, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, MaxLimit);
        await using var database = databases.CreateDbContext();
        var rows = database.Audit.AsNoTracking();
        if (before is { } sequence) rows = rows.Where(r => r.Sequence < sequence);
        if (actor is not null) rows = rows.Where(r => r.Actor == actor);
        return await rows.OrderByDescending(r => r.Sequence).Take(limit).ToListAsync(cancellationToken).ConfigureAwait(false);
    }
}
