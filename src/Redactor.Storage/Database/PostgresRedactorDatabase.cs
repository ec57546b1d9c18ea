using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Redactor.Storage.Database;

/// <summary>The database on a PostgreSQL server, for many machines.</summary>
public sealed class PostgresRedactorDatabase(DbContextOptions<PostgresRedactorDatabase> options) : RedactorDatabase(options)
{
    // Readers go on; the lock ends with the transaction.
    internal override Task LockAuditAsync(CancellationToken cancellationToken) =>
        Database.ExecuteSqlRawAsync("LOCK TABLE audit_log IN SHARE ROW EXCLUSIVE MODE", cancellationToken);

    // The table is written afresh and the old file unlinked. The server's log keeps the old bytes until it is recycled.
    internal override Task ScrubAsync(CancellationToken cancellationToken) =>
        Database.ExecuteSqlRawAsync("VACUUM (FULL) wrapped_keys", cancellationToken);
}

/// <summary>Gives dotnet-ef the context when a migration is added; no server is asked.</summary>
internal sealed class PostgresRedactorDatabaseDesign : IDesignTimeDbContextFactory<PostgresRedactorDatabase>
{
    public PostgresRedactorDatabase CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresRedactorDatabase>().UseNpgsql("Host=127.0.0.1").Options);
}
