using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Redactor.Storage.Files;

namespace Redactor.Storage.Database;

/// <summary>Opens the database, whichever it is. Safe to use from many threads; each context it makes is for one.</summary>
public sealed class RedactorDatabaseFactory : IDbContextFactory<RedactorDatabase>
{
    /// <summary>Milliseconds that a writer waits for another before it fails, which is a transient fault.</summary>
    private const int BusyMilliseconds = 30_000;

    private readonly Func<RedactorDatabase> create;

    private RedactorDatabaseFactory(Func<RedactorDatabase> create) => this.create = create;

    /// <summary>A SQLite file; made when the database is brought up to date. Readers never wait for the writer.</summary>
    public static RedactorDatabaseFactory Sqlite(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var connection = new SqliteConnectionStringBuilder { DataSource = Path.GetFullPath(path), ForeignKeys = true, DefaultTimeout = BusyMilliseconds / 1000 };
        var options = new DbContextOptionsBuilder<SqliteRedactorDatabase>()
            .UseSqlite(connection.ConnectionString)
            .AddInterceptors(new SqliteSettings())
            .Options;
        return new(() => new SqliteRedactorDatabase(options));
    }

    /// <summary>A database on a PostgreSQL server, which must exist and belong to the account of the connection string.</summary>
    public static RedactorDatabaseFactory Postgres(string connectionString)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        var options = new DbContextOptionsBuilder<PostgresRedactorDatabase>().UseNpgsql(connectionString).Options;
        return new(() => new PostgresRedactorDatabase(options));
    }

    public RedactorDatabase CreateDbContext() => create();

    /// <summary>Makes the tables, or brings those of an earlier release up to date. Several processes may do so at once.</summary>
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var database = create();
        if (database is SqliteRedactorDatabase) await MigrateFileAsync(database, cancellationToken).ConfigureAwait(false);
        else await database.Database.MigrateAsync(cancellationToken).ConfigureAwait(false);
    }

    // EF Core's own lock is a row that a killed process leaves behind, and the next would wait for ever; ours ends with its process.
    private static async Task MigrateFileAsync(RedactorDatabase database, CancellationToken cancellationToken)
    {
        var path = new SqliteConnectionStringBuilder(database.Database.GetConnectionString()).DataSource;
        DurableFile.CreateFolder(Path.GetDirectoryName(path)!);
        using var held = await FolderLock.TakeAsync(path + ".migration", cancellationToken).ConfigureAwait(false);
        await PrepareFileAsync(database, path, cancellationToken).ConfigureAwait(false);
        await database.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellationToken).ConfigureAwait(false);
        await database.Database.MigrateAsync(cancellationToken).ConfigureAwait(false);
    }

    // The file is made by us, so that nobody else can read it; SQLite gives its log the same mode. One that is there is never opened:
    // closing it would drop the locks that SQLite's own connections of this process have on it, and whoever looks into the file from
    // outside would take it for unused and remove the log.
    private static async Task PrepareFileAsync(RedactorDatabase database, string path, CancellationToken cancellationToken)
    {
        var made = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        };
        if (!File.Exists(path)) await new FileStream(path, made).DisposeAsync().ConfigureAwait(false);
        await database.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What SQLite forgets when a connection is closed.</summary>
    private sealed class SqliteSettings : DbConnectionInterceptor
    {
        private static readonly string Settings = string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"PRAGMA busy_timeout = {BusyMilliseconds}; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;");

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            ArgumentNullException.ThrowIfNull(connection);
            using var command = connection.CreateCommand();
            command.CommandText = Settings;
            command.ExecuteNonQuery();
        }

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            ConnectionOpened(connection, eventData);
            return Task.CompletedTask;
        }
    }
}
