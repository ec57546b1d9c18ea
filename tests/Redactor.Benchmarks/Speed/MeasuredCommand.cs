using System.Diagnostics;
using System.Globalization;

namespace Redactor.Benchmarks.Speed;

/// <summary>What a command cost: wall clock and processor seconds of it and all it started, and the largest memory of the tree in bytes.</summary>
internal sealed record Cost(double Seconds, double ProcessorSeconds, long PeakBytes);

/// <summary>Runs a whole program and measures it. All tools get one OpenMP thread.</summary>
internal static class MeasuredCommand
{
    private const string Timer = """TIMEFORMAT='%R %U %S'; time "$@" >"$REDACTOR_BENCHMARK_LOG" 2>&1""";

    /// <summary>Runs to the end; the output is kept for the case of failure.</summary>
    /// <exception cref="InvalidOperationException">The program failed; its output is in the named log.</exception>
    public static async Task<Cost> RunAsync(IReadOnlyList<string> command)
    {
        Directory.CreateDirectory(BenchmarkPages.Folder);
        var log = Path.Combine(BenchmarkPages.Folder, "last-command.log");
        var start = new ProcessStartInfo("bash") { RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = BenchmarkPages.Folder };
        foreach (var argument in (string[])["-c", Timer, "timer", .. command])
            start.ArgumentList.Add(argument);
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["REDACTOR_BENCHMARK_LOG"] = log;
        using var process = Process.Start(start) ?? throw new InvalidOperationException("bash did not start.");
        using var ended = new CancellationTokenSource();
        var tree = new ProcessTree(process.Id);
        var watch = Task.Run(() => tree.WatchAsync(ended.Token));
        var times = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        await ended.CancelAsync();
        await watch;
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{command[0]} ended with code {process.ExitCode}: see {log}.");
        var numbers = times.Split(' ', StringSplitOptions.TrimEntries).Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        // What the shell says misses processes that were killed with their jail; what was seen misses the last moments of each.
        return new Cost(numbers[0], Math.Max(numbers[1] + numbers[2], tree.ProcessorSeconds), tree.PeakBytes);
    }
}
