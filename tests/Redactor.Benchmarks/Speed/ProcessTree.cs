using System.Globalization;

namespace Redactor.Benchmarks.Speed;

/// <summary>
/// Adds up what a process and all its descendants use: memory with shared pages counted in proportion (PSS of proc_pid_smaps_rollup(5)), and processor
/// time, also of those that nobody waits for.
/// </summary>
internal sealed class ProcessTree(int root)
{
    private const double TicksPerSecond = 100;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(150);

    private readonly Dictionary<int, long> ticks = [];

    /// <summary>The largest memory seen, in bytes.</summary>
    public long PeakBytes { get; private set; }

    /// <summary>Processor seconds of all processes seen, up to the last look at each.</summary>
    public double ProcessorSeconds => ticks.Values.Sum() / TicksPerSecond;

    /// <summary>Looks every 150 ms until <paramref name="ended"/>.</summary>
    public async Task WatchAsync(CancellationToken ended)
    {
        while (!ended.IsCancellationRequested)
        {
            Look();
            await Task.Delay(Interval, ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Look()
    {
        var parents = new Dictionary<int, int>();
        var used = new Dictionary<int, long>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && Read($"{folder}/stat") is { } stat)
            {
                // The name in parentheses may hold anything; state and parent come after the last one, user and system time 11 fields on.
                var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
                parents[id] = int.Parse(fields[1], CultureInfo.InvariantCulture);
                used[id] = long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture);
            }
        }

        var bytes = 0L;
        foreach (var id in parents.Keys.Where(id => IsUnder(id, root, parents)))
        {
            ticks[id] = used[id];
            bytes += Pss(id);
        }

        PeakBytes = Math.Max(PeakBytes, bytes);
    }

    private static bool IsUnder(int id, int root, Dictionary<int, int> parents)
    {
        for (var steps = 0; id > 1 && steps < 64; steps++)
        {
            if (id == root)
                return true;
            id = parents.GetValueOrDefault(id);
        }

        return false;
    }

    private static long Pss(int id)
    {
        var line = Read($"/proc/{id}/smaps_rollup")?.Split('\n').FirstOrDefault(l => l.StartsWith("Pss:", StringComparison.Ordinal));
        return line is null ? 0 : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
    }

    // Null when the process has ended meanwhile.
    private static string? Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
