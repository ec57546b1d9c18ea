using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Redactor.Storage.Database;

/// <summary>The database in one file, for a laptop.</summary>
public sealed class SqliteRedactorDatabase(DbContextOptions<SqliteRedactorDatabase> options) : RedactorDatabase(options)
{
    // Transactions begin IMMEDIATE: whoever has one is the only writer.
    internal override Task LockAuditAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Pages in the file are overwritten (secure_delete); the log still has them until it is folded in and cut to nothing.
    internal override Task ScrubAsync(CancellationToken cancellationToken) =>
        Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancellationToken);
}

/// <summary>Gives dotnet-ef the context when a migration is added; no database is opened.</summary>
internal sealed class SqliteRedactorDatabaseDesign : IDesignTimeDbContextFactory<SqliteRedactorDatabase>
{
    public SqliteRedactorDatabase CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteRedactorDatabase>().UseSqlite("Data Source=:memory:").Options);
}
