using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Redactor.Storage.Database;
using Redactor.TestKit.Servers;

namespace Redactor.Storage.Tests.Database;

/// <summary>An empty database of our tables; one kind for each provider.</summary>
public abstract class TestDatabase : IDisposable
{
    internal abstract RedactorDatabaseFactory Factory { get; }

    /// <summary>What the owner of the database does who wants to change its audit log.</summary>
    internal abstract string TakeGuardsAway { get; }

    public abstract void Dispose();
}

/// <summary>SQLite in a fresh file.</summary>
public sealed class SqliteTestDatabase : TestDatabase
{
    private readonly TemporaryFolder folder = new();

    public SqliteTestDatabase()
    {
        Path = folder["redactor.db"];
        Factory = RedactorDatabaseFactory.Sqlite(Path);
        Factory.MigrateAsync(default).GetAwaiter().GetResult();
    }

    public string Path { get; }

    internal override RedactorDatabaseFactory Factory { get; }

    internal override string TakeGuardsAway => "DROP TRIGGER IF EXISTS audit_log_update; DROP TRIGGER IF EXISTS audit_log_delete";

    public override void Dispose()
    {
        // Its own alone: tests beside this one have files open.
        using (var database = Factory.CreateDbContext()) SqliteConnection.ClearPool((SqliteConnection)database.Database.GetDbConnection());
        folder.Dispose();
    }
}

/// <summary>A fresh database on the one PostgreSQL server of this test run.</summary>
public sealed class PostgresTestDatabase : TestDatabase
{
    private static readonly Lazy<Task<PostgresServer>> Server = new(PostgresServer.StartAsync);

    public PostgresTestDatabase()
    {
        var connection = Server.Value.GetAwaiter().GetResult().CreateDatabaseAsync().GetAwaiter().GetResult();
        Factory = RedactorDatabaseFactory.Postgres(connection + ";Maximum Pool Size=16;Connection Idle Lifetime=2;Connection Pruning Interval=1");
        Factory.MigrateAsync(default).GetAwaiter().GetResult();
    }

    internal override RedactorDatabaseFactory Factory { get; }

    internal override string TakeGuardsAway => "ALTER TABLE audit_log DISABLE TRIGGER USER";

    // The server ends with the test process, and its data with it.
    public override void Dispose()
    {
    }
}
