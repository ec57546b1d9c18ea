using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Redactor.Storage.Database;

/// <summary>Tells what went wrong with a database, whichever it is.</summary>
public static class DatabaseFaults
{
    private const int SqliteBusy = 5, SqliteLocked = 6, SqliteReadOnly = 8, SqliteInputOutput = 10, SqliteFull = 13, SqliteCannotOpen = 14, SqliteConstraint = 19;

    /// <summary>Whether the same call may succeed later: the server is away or restarts, the disk is full, or others were in the way.</summary>
    public static bool IsTransient(Exception fault)
    {
        for (var inner = fault; inner is not null; inner = inner.InnerException)
        {
            if (inner is NpgsqlException { IsTransient: true }) return true;
            // Class 57P: the server is shutting down, crashed, or is starting.
            if (inner is PostgresException postgres && postgres.SqlState.StartsWith("57P", StringComparison.Ordinal)) return true;
            if (inner is SqliteException { SqliteErrorCode: SqliteBusy or SqliteLocked or SqliteReadOnly or SqliteInputOutput or SqliteFull or SqliteCannotOpen }) return true;
        }

        return false;
    }

    /// <summary>Whether a row was refused because another has the same key.</summary>
    internal static bool IsDuplicate(DbUpdateException fault) =>
        fault.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } or SqliteException { SqliteErrorCode: SqliteConstraint };
}
