using Microsoft.EntityFrameworkCore;

namespace Redactor.Storage.Database;

/// <summary>What is wrong with an audit log.</summary>
public enum AuditProblem
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A row is not what was hashed: it was changed, moved or made up.</summary>
    Changed,

    /// <summary>A row is missing: the numbers have a gap.</summary>
    Missing,

    /// <summary>A row does not follow on the one before: one was put in, taken out, or the rest written anew.</summary>
    Unlinked,

    /// <summary>The log ends before the head that was remembered.</summary>
    Truncated,

    /// <summary>The row that was remembered as head is another now: the log was written anew.</summary>
    Rewritten,
}

/// <summary>The outcome of verifying an audit log.</summary>
/// <param name="Sequence">The first row at which something is wrong; of a whole log the last row.</param>
/// <param name="Head">The last row that was in order.</param>
public sealed record AuditVerdict(AuditProblem Problem, long Sequence, AuditHead Head)
{
    public bool IsWhole => Problem == AuditProblem.None;
}

/// <summary>Reads the whole audit log and recomputes its chain. Constant memory, however long it is.</summary>
public sealed class AuditVerifier(IDbContextFactory<RedactorDatabase> databases)
{
    /// <param name="remembered">A head kept elsewhere; without it a log cut at its end, or written anew from the start, looks whole.</param>
    public async Task<AuditVerdict> VerifyAsync(AuditHead? remembered, CancellationToken cancellationToken)
    {
        await using var database = databases.CreateDbContext();
        var head = AuditHead.Empty;
        await using var rows = database.Audit.AsNoTracking().OrderBy(r => r.Sequence).AsAsyncEnumerable().GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            try
            {
                if (!await rows.MoveNextAsync().ConfigureAwait(false)) break;
            }
            catch (Exception e) when (e is FormatException or ArgumentException or InvalidCastException or OverflowException or InvalidOperationException)
            {
                // What stands there is no hash, id or time at all.
                return new(AuditProblem.Changed, head.Sequence + 1, head);
            }

            var row = rows.Current;
            var problem = ProblemOf(row, head, remembered);
            if (problem != AuditProblem.None) return new(problem, problem == AuditProblem.Missing ? head.Sequence + 1 : row.Sequence, head);
            head = new(row.Sequence, row.Hash);
        }

        return remembered is not null && head.Sequence < remembered.Sequence
            ? new(AuditProblem.Truncated, head.Sequence + 1, head)
            : new(AuditProblem.None, head.Sequence, head);
    }

    private static AuditProblem ProblemOf(AuditRow row, AuditHead before, AuditHead? remembered)
    {
        if (row.Sequence > before.Sequence + 1) return AuditProblem.Missing;
        if (row.ComputeHash() != row.Hash) return AuditProblem.Changed;
        if (row.Sequence != before.Sequence + 1 || row.PreviousHash != before.Hash) return AuditProblem.Unlinked;
        return row.Sequence == remembered?.Sequence && row.Hash != remembered.Hash ? AuditProblem.Rewritten : AuditProblem.None;
    }
}
