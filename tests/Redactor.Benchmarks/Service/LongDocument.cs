using System.Diagnostics;
using System.Globalization;
using Redactor.Benchmarks.Speed;
using Redactor.TestKit.Scans;
using Redactor.TestKit.Service;

namespace Redactor.Benchmarks.Service;

/// <summary>
/// One long document through <c>redactor serve</c>: memory of all its processes together, how long a one-page document waits that comes after it, and how
/// long somebody who asks every 200 ms waits for an answer.
/// </summary>
internal static class LongDocument
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    public static async Task<int> RunAsync(string[] args)
    {
        var pages = new Arguments(args).Number("--pages", 500);
        var file = BenchmarkPages.Pdf(BenchmarkPages.Jpegs(["en"], 20, ScanLevel.Clean), pages, "service");
        await using var service = await LaptopService.StartAsync(Path.Combine(AppContext.BaseDirectory, "redactor.dll"));
        using var ended = new CancellationTokenSource();
        var tree = new ProcessTree(service.ProcessId);
        var watching = tree.WatchAsync(ended.Token);
        var from = Stopwatch.GetTimestamp();
        var id = await service.Client.SubmitAsync(await File.ReadAllBytesAsync(file), "long", "unreviewed=yes&languages=en");
        while (await service.Client.StatusAsync(id) is not { PagesRead: > 4 }) await Task.Delay(Interval);
        var small = Stopwatch.GetTimestamp();
        var one = await service.Client.SubmitAsync(SmallPages.Document(1, 1), "small", "unreviewed=yes&languages=en");
        var waits = new List<double>();
        var smallTook = TimeSpan.Zero;
        while (true)
        {
            var asked = Stopwatch.GetTimestamp();
            var status = await service.Client.StatusAsync(id);
            waits.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            if (smallTook == TimeSpan.Zero && await service.Client.StatusAsync(one) is { WaitsFor: not "program" }) smallTook = Stopwatch.GetElapsedTime(small);
            if (status is { WaitsFor: not "program" })
            {
                Console.Error.WriteLine($"{status.Stage} {status.Code}");
                break;
            }

            await Task.Delay(Interval);
        }

        await ended.CancelAsync();
        await watching;
        waits.Sort();
        Console.WriteLine("| pages | seconds | peak memory of all processes | a one-page document behind it | status every 200 ms: median, 99 of 100, worst |");
        Console.WriteLine("|---|---|---|---|---|");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {pages} | {Stopwatch.GetElapsedTime(from).TotalSeconds:0} | {tree.PeakBytes / 1e6:0} MB | {smallTook.TotalSeconds:0.0} s | {waits[waits.Count / 2]:0}, {waits[(int)(waits.Count * 0.99)]:0}, {waits[^1]:0} ms |"));
        return 0;
    }
}
