using System.Globalization;
using Redactor.Benchmarks.Speed;
using Redactor.TestKit;
using Redactor.TestKit.Scans;
using Redactor.TestKit.Service;

namespace Redactor.Benchmarks.Service;

/// <summary>
/// Pages a second of two workers against one, each bound to one processor, with real broker, database and blob store; and what these cost. The
/// clock runs from the first pages read to the last, so that starting up does not count.
/// </summary>
internal static class WorkerScaling
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    public static async Task<int> RunAsync(string[] args)
    {
        var arguments = new Arguments(args);
        var (pages, rounds) = (arguments.Number("--pages", 48), arguments.Number("--rounds", 2));
        var jpegs = BenchmarkPages.Jpegs(["en", "ru"], 12).Select(File.ReadAllBytes).ToArray();
        Console.WriteLine("| round | workers | pages a second | processor seconds a page: workers | broker | database | blob store |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        var rates = new List<double>[] { [], [] };
        for (var round = 1; round <= rounds; round++)
        {
            for (var workers = 1; workers <= 2; workers++)
            {
                var run = await MeasureAsync(jpegs, pages, workers);
                rates[workers - 1].Add(run.Rate);
                Console.WriteLine(Line($"| {round} | {workers} | {run.Rate:0.000} | {run.Worker:0.00} | {run.Broker:0.000} | {run.Database:0.000} | {run.Blobs:0.000} |"));
            }
        }

        Console.WriteLine();
        Console.WriteLine(Line($"two against one, best of each: {rates[1].Max() / rates[0].Max():0.00}"));
        return 0;
    }

    private static async Task<Measured> MeasureAsync(byte[][] jpegs, int pages, int workers)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["REDACTOR_READERS"] = "1" };
        await using var service = await ManyMachines.StartAsync(Path.Combine(AppContext.BaseDirectory, "redactor.dll"), workers, settings, [0, 1], startWorkers: false);
        // Four pages a document; reading alone is measured, so nothing is burned.
        for (var i = 0; i < pages / 4; i++)
        {
            byte[][] images = [.. Enumerable.Range(0, 4).Select(p => jpegs[((i * 4) + p) % jpegs.Length])];
            await service.Client.SubmitAsync([.. ImagePdf.FromJpegs(images), .. System.Text.Encoding.ASCII.GetBytes($"\n% {i}\n")], "scaling", "languages=en,ru");
        }

        await using var source = Npgsql.NpgsqlDataSource.Create(service.Database);
        for (var i = 0; i < workers; i++) service.StartWorker(i);
        var warm = pages / 6;
        var (first, from, before) = await UntilAsync(source, warm, service);
        var (last, to, after) = await UntilAsync(source, pages - warm, service);
        var count = last - first;
        return new Measured(
            count / (to - from),
            (after.Workers - before.Workers) / count,
            (after.Broker - before.Broker) / count,
            (after.Database - before.Database) / count,
            (after.Blobs - before.Blobs) / count);
    }

    private static async Task<(long Read, double Seconds, Costs Costs)> UntilAsync(Npgsql.NpgsqlDataSource source, long pages, ManyMachines service)
    {
        while (true)
        {
            await using var command = source.CreateCommand("SELECT count(*) FROM pages WHERE state <> 'Waiting'");
            var read = (long)(await command.ExecuteScalarAsync())!;
            if (read >= pages) return (read, TimeProvider.System.GetTimestamp() / (double)TimeProvider.System.TimestampFrequency, Costs.Now(service));
            await Task.Delay(Interval);
        }
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed record Measured(double Rate, double Worker, double Broker, double Database, double Blobs);

    private sealed record Costs(double Workers, double Broker, double Database, double Blobs)
    {
        public static Costs Now(ManyMachines service) => new(
            service.WorkerIds.Sum(ProcessorTime.OfTree),
            ProcessorTime.OfTree(service.Broker.ProcessId),
            ProcessorTime.OfTree(service.Postgres.ProcessId),
            ProcessorTime.OfTree(service.S3.ProcessId));
    }
}
