using System.Collections.Concurrent;
using System.Diagnostics;
using Redactor.Documents;
using Redactor.Pipeline.Processes;
using Redactor.Pipeline.Rasterize;
using Redactor.TestKit.Hostile;

namespace Redactor.Benchmarks.Fuzz;

/// <summary>
/// Damages small good files of every format and gives each to the real decoder in a jail of its own. What may happen is pages or a named rejection within
/// the time limit; what may not is an exception of another kind, an invalid reply, a hang or something left running.
/// </summary>
internal static class FuzzRun
{
    private const int Lanes = 2;
    private static readonly RasterizeOptions Limits = new() { SecondsPerPage = 5, PixelsPerInch = 50, MaxFileBytes = 4_000_000, MemoryBytes = 512L << 20 };

    public static int Run(string[] args)
    {
        var arguments = new Arguments(args);
        return RunAsync(arguments.Number("--count", 2000), arguments.Number("--seed", 1)).GetAwaiter().GetResult();
    }

    private static async Task<int> RunAsync(int count, int seed)
    {
        var rasterizer = new DocumentRasterizer(Jail.Open(SandboxOptions.FromEnvironment()), Limits);
        var ends = new ConcurrentBag<FuzzEnd>();
        var clock = Stopwatch.StartNew();
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = Lanes }, async (number, _) =>
        {
            ends.Add(await TryAsync(rasterizer, number, seed));
            if (ends.Count % 250 == 0) Console.Error.WriteLine($"{ends.Count} of {count}");
        });
        return FuzzReport.Print([.. ends], clock.Elapsed, await Leftovers.FindSettledAsync());
    }

    private static async Task<FuzzEnd> TryAsync(DocumentRasterizer rasterizer, int number, int seed)
    {
        var noise = new Noise(((ulong)(uint)seed << 32) + (uint)number);
        var (format, good) = GoodFiles.All[number % GoodFiles.All.Count];
        var file = Mutation.Of(good, GoodFiles.All[noise.Below(GoodFiles.All.Count)].Bytes, noise);
        var clock = Stopwatch.StartNew();
        var allowed = TimeSpan.FromSeconds(Limits.SecondsPerPage + 10);
        string end;
        try
        {
            await using var document = await rasterizer.OpenAsync(file, CancellationToken.None);
            var pages = 0;
            await foreach (var _ in document.Pages) pages++;
            allowed += TimeSpan.FromSeconds((long)pages * Limits.SecondsPerPage);
            end = pages == document.PageCount ? "pages" : "WRONG PAGE COUNT";
        }
        catch (DocumentRejectedException rejected)
        {
            end = rejected.Code.ToString();
        }
#pragma warning disable CA1031 // The whole point is to learn of any other exception.
        catch (Exception error)
        {
            end = "EXCEPTION " + error.GetType().Name;
        }
#pragma warning restore CA1031

        if (clock.Elapsed > allowed) end = "HANG";
        return new FuzzEnd(number, format, end, clock.Elapsed);
    }
}
