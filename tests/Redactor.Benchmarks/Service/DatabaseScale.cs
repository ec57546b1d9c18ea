using System.Diagnostics;
using System.Security.Cryptography;
using Redactor.Documents;
using Redactor.Storage.Database;
using Redactor.TestKit.Servers;

namespace Redactor.Benchmarks.Service;

/// <summary>What lists, status and the resume sweep cost with many documents in the database, and how long a reader waits while others write.</summary>
internal static class DatabaseScale
{
    private const int Cases = 50;

    public static async Task<int> RunAsync(string[] args)
    {
        var arguments = new Arguments(args);
        var (documents, pages, rounds) = (arguments.Number("--documents", 10_000), arguments.Number("--pages", 4), arguments.Number("--rounds", 200));
        Console.WriteLine($"{documents} documents of {pages} pages; milliseconds, median / 99 of 100 / worst of {rounds}");
        Console.WriteLine();
        Console.WriteLine("| query | SQLite | PostgreSQL |");
        Console.WriteLine("|---|---|---|");
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "database-scale"));
        await using var server = await PostgresServer.StartAsync();
        var sqlite = await MeasureAsync(RedactorDatabaseFactory.Sqlite(Path.Combine(folder.FullName, "redactor.db")), documents, pages, rounds);
        var postgres = await MeasureAsync(RedactorDatabaseFactory.Postgres(await server.CreateDatabaseAsync()), documents, pages, rounds);
        foreach (var (query, figures) in sqlite) Console.WriteLine($"| {query} | {figures} | {postgres[query]} |");
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
        return 0;
    }

    private static async Task<Dictionary<string, string>> MeasureAsync(RedactorDatabaseFactory factory, int documents, int pages, int rounds)
    {
        await factory.MigrateAsync(default);
        var store = new DocumentStore(factory, TimeProvider.System);
        var pageStore = new PageStore(factory, TimeProvider.System);
        var ids = await FillAsync(store, pageStore, documents, pages);
        var figures = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["list, first 100"] = await TimeAsync(rounds, _ => store.ListAsync(new(), default)),
            ["list, 100 from the middle"] = await TimeAsync(rounds, _ => store.ListAsync(new() { After = documents / 2 }, default)),
            ["list, one case"] = await TimeAsync(rounds, i => store.ListAsync(new() { CaseId = $"case-{i % Cases}" }, default)),
            ["list, one case and stage"] = await TimeAsync(rounds, i => store.ListAsync(new() { CaseId = $"case-{i % Cases}", Stage = DocumentStage.Detected }, default)),
            ["status of one document"] = await TimeAsync(rounds, i => store.FindAsync(ids[i * 37 % ids.Count], default)),
            ["its pages"] = await TimeAsync(rounds, i => pageStore.ListAsync(ids[i * 37 % ids.Count], default)),
            ["resume, 200 due"] = await TimeAsync(rounds, _ => store.ListStalledAsync(null, 0, 200, default)),
        };
        figures["status every 200 ms while two write all the time"] = await PollAsync(store, pageStore, ids);
        return figures;
    }

    private static async Task<List<DocumentId>> FillAsync(DocumentStore store, PageStore pageStore, int documents, int pages)
    {
        var ids = new List<DocumentId>(documents);
        for (var i = 0; i < documents; i++)
        {
            var fresh = new NewDocument(DocumentId.New(), $"case-{i % Cases}", "archive", Hash(), 100_000);
            await store.RegisterAsync(fresh, default);
            ids.Add(fresh.Id);
            if (i % 4 == 0) continue;
            await pageStore.AddAsync(fresh.Id, [.. Enumerable.Range(1, pages).Select(n => new NewPage(n, Hash(), 2480, 3508, 300))], default);
            DocumentStage[] stages = (i % 4) switch
            {
                1 => [DocumentStage.Rasterized],
                2 => [DocumentStage.Rasterized, DocumentStage.Read, DocumentStage.Detected],
                _ => [DocumentStage.Withdrawn],
            };
            var (from, version) = (DocumentStage.Received, 0);
            foreach (var stage in stages)
            {
                await store.MoveAsync(new(fresh.Id, from, stage, version++), default);
                from = stage;
            }
        }

        return ids;
    }

    private static async Task<string> TimeAsync(int rounds, Func<int, Task> query)
    {
        for (var i = 0; i < 5; i++) await query(i);
        var taken = new List<double>(rounds);
        for (var i = 0; i < rounds; i++)
        {
            var from = Stopwatch.GetTimestamp();
            await query(i);
            taken.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
        }

        return Figures(taken);
    }

    /// <summary>A reader as the review page is one, beside two writers that mark pages and append to the audit log without a pause.</summary>
    private static async Task<string> PollAsync(DocumentStore store, PageStore pageStore, List<DocumentId> ids)
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var writers = Enumerable.Range(0, 2).Select(w => Task.Run(() => WriteAsync(store, pageStore, ids, w, stop.Token))).ToList();
        var taken = new List<double>();
        while (!stop.IsCancellationRequested)
        {
            var from = Stopwatch.GetTimestamp();
            await store.FindAsync(ids[taken.Count * 41 % ids.Count], default);
            await store.ListAsync(new() { Stage = DocumentStage.Detected }, default);
            taken.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
            await Task.Delay(200);
        }

        var written = (await Task.WhenAll(writers)).Sum();
        return $"{Figures(taken)} ({written} writes in 20 s)";
    }

    private static async Task<int> WriteAsync(DocumentStore store, PageStore pageStore, List<DocumentId> ids, int writer, CancellationToken stop)
    {
        var written = 0;
        for (var i = 1 + (4 * writer); !stop.IsCancellationRequested; i = (i + 8) % ids.Count)
        {
            await pageStore.MarkReadAsync(new(ids[i], (written % 4) + 1, Hash(), 2480, 3508, 300, 0.9), default);
            await store.PostponeAsync(ids[i], 1, DateTimeOffset.UnixEpoch, default);
            written += 2;
        }

        return written;
    }

    private static string Figures(List<double> taken)
    {
        taken.Sort();
        return FormattableString.Invariant($"{taken[taken.Count / 2]:0.0} / {taken[(int)(taken.Count * 0.99)]:0.0} / {taken[^1]:0.0}");
    }

    private static ContentHash Hash() => ContentHash.Of(RandomNumberGenerator.GetBytes(16));
}
