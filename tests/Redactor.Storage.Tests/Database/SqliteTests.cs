using Microsoft.EntityFrameworkCore;
using Redactor.Documents;
using Redactor.Storage.Database;
using Redactor.Storage.Tests.Children;

namespace Redactor.Storage.Tests.Database;

/// <summary>What only SQLite is asked: its settings, and that every list is read through an index.</summary>
public sealed class SqliteTests : IDisposable
{
    private readonly SqliteTestDatabase test = new();

    public void Dispose() => test.Dispose();

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("busy_timeout", "30000")]
    [InlineData("synchronous", "2")]
    [InlineData("secure_delete", "1")]
    [InlineData("foreign_keys", "1")]
    public async Task Each_connection_is_set_up(string setting, string value)
    {
        for (var i = 0; i < 2; i++)
        {
            await using var database = test.Factory.CreateDbContext();
            (await LinesAsync(database, $"PRAGMA {setting}", column: 0)).ShouldBe([value]);
        }
    }

    public static TheoryData<string, string> Lists => new()
    {
        { "case", "ix_documents_case " },
        { "stage", "ix_documents_stage " },
        { "case+stage", "ix_documents_case_stage " },
        { "stalled", "ix_documents_stage " },
        { "all", "INTEGER PRIMARY KEY" },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_list_is_read_through_an_index(string list, string index)
    {
        await using var database = test.Factory.CreateDbContext();
        await FillAsync(database);
        var query = list switch
        {
            "stalled" => DocumentStore.SelectStalled(database, DocumentStage.Read, 0, 100, DateTimeOffset.UnixEpoch.AddDays(1)),
            _ => DocumentStore.Select(database, new()
            {
                CaseId = list.StartsWith("case", StringComparison.Ordinal) ? Samples.CaseId : null,
                Stage = list.EndsWith("stage", StringComparison.Ordinal) ? DocumentStage.Detected : null,
            }),
        };
        var plan = await PlanAsync(database, query);
        plan.ShouldContain(line => line.StartsWith("SEARCH", StringComparison.Ordinal) && line.Contains(index, StringComparison.Ordinal));
        plan.ShouldNotContain(line => line.StartsWith("SCAN", StringComparison.Ordinal));
        plan.ShouldNotContain(line => line.Contains("TEMP B-TREE", StringComparison.Ordinal), "the index has the order already");
    }

    [Fact]
    public async Task A_migration_that_was_killed_does_not_hold_up_the_next_start()
    {
        await using (var database = test.Factory.CreateDbContext())
        {
            await database.Database.ExecuteSqlRawAsync(
                """
                CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01 00:00:00');
                """);
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await test.Factory.MigrateAsync(patience.Token);
    }

    [Fact]
    public async Task Eight_that_start_at_once_make_one_database()
    {
        using var folder = new TemporaryFolder();
        var factory = RedactorDatabaseFactory.Sqlite(folder["fresh.db"]);
        await Parallel.ForAsync(0, 8, async (_, stop) => await factory.MigrateAsync(stop));
        await using var database = factory.CreateDbContext();
        (await database.Database.GetAppliedMigrationsAsync()).ShouldBe(database.Database.GetMigrations());
    }

    [Fact]
    public async Task A_reader_is_not_kept_waiting_by_a_writer()
    {
        var store = new DocumentStore(test.Factory, TimeProvider.System);
        await store.RegisterAsync(Samples.Fresh(), default);
        await using var writer = test.Factory.CreateDbContext();
        await using var transaction = await writer.Database.BeginTransactionAsync();
        await writer.Documents.ExecuteUpdateAsync(change => change.SetProperty(d => d.Attempts, 7));
        (await store.ListAsync(new(), default)).ShouldHaveSingleItem().Attempts.ShouldBe(0);
    }

    [Fact]
    public async Task Whoever_looks_into_the_file_from_outside_loses_nothing_of_ours()
    {
        var store = new DocumentStore(test.Factory, TimeProvider.System);
        await store.RegisterAsync(Samples.Fresh(), default);
        // A start asks for it more than once, with connections open.
        await test.Factory.MigrateAsync(default);

        (await CountFromOutsideAsync()).ShouldBe("1");
        await store.RegisterAsync(Samples.Fresh(), default);
        (await CountFromOutsideAsync()).ShouldBe("2");
        File.Exists(test.Path + "-wal").ShouldBeTrue("it is in use");
    }

    private async Task<string> CountFromOutsideAsync()
    {
        using var child = Child.Start(["count-documents", test.Path]);
        return (await child.EndAsync()).Trim();
    }

    private static async Task FillAsync(RedactorDatabase database)
    {
        for (var i = 0; i < 400; i++)
        {
            database.Documents.Add(new StoredDocument
            {
                Id = DocumentId.New(),
                CaseId = i % 2 == 0 ? Samples.CaseId : $"case-{i}",
                Stage = (DocumentStage)(i % 11),
                ContentHash = Samples.Hash(),
            });
        }

        await database.SaveChangesAsync();
        await database.Database.ExecuteSqlRawAsync("ANALYZE");
    }

    private static async Task<List<string>> PlanAsync(RedactorDatabase database, IQueryable<StoredDocument> query)
    {
        await using var command = query.CreateDbCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        await database.Database.OpenConnectionAsync();
        return await ReadAsync(command, column: 3);
    }

    private static async Task<List<string>> LinesAsync(RedactorDatabase database, string sql, int column)
    {
        await database.Database.OpenConnectionAsync();
        await using var command = database.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return await ReadAsync(command, column);
    }

    private static async Task<List<string>> ReadAsync(System.Data.Common.DbCommand command, int column)
    {
        var lines = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) lines.Add(Convert.ToString(reader.GetValue(column), System.Globalization.CultureInfo.InvariantCulture)!);
        return lines;
    }
}
