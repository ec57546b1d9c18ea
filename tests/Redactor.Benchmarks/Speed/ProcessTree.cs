using System.Globalization;

namespace Redactor.Benchmarks.Speed;

/// <summary>Adds up the memory of a process and all its descendants, shared pages counted in proportion (PSS of proc_pid_smaps_rollup(5)).</summary>
internal static class ProcessTree
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(150);

    /// <summary>The largest sum in bytes seen until <paramref name="ended"/>.</summary>
    public static async Task<long> WatchAsync(int root, CancellationToken ended)
    {
        var peak = 0L;
        while (!ended.IsCancellationRequested)
        {
            peak = Math.Max(peak, Bytes(root));
            await Task.Delay(Interval, ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return peak;
    }

    private static long Bytes(int root)
    {
        var parents = new Dictionary<int, int>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && Read($"{folder}/stat") is { } stat)
            {
                // The name in parentheses may hold anything; state and parent come after the last one.
                var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
                parents[id] = int.Parse(fields[1], CultureInfo.InvariantCulture);
            }
        }

        return parents.Keys.Where(id => IsUnder(id, root, parents)).Sum(Pss);
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
