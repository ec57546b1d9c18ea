using System.Globalization;

namespace Redactor.Benchmarks.Service;

/// <summary>Processor time of a process and its descendants, those included that ended and were waited for.</summary>
internal static class ProcessorTime
{
    private const double TicksPerSecond = 100;

    /// <summary>Seconds up to now.</summary>
    public static double OfTree(int root)
    {
        var ticks = new Dictionary<int, (int Parent, long Ticks)>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && Read(folder) is { } found) ticks[id] = found;
        }

        return ticks.Keys.Where(id => IsUnder(id, root, ticks)).Sum(id => ticks[id].Ticks) / TicksPerSecond;
    }

    private static bool IsUnder(int id, int root, Dictionary<int, (int Parent, long Ticks)> all)
    {
        for (var steps = 0; id > 1 && steps < 64; steps++)
        {
            if (id == root) return true;
            if (!all.TryGetValue(id, out var found)) return false;
            id = found.Parent;
        }

        return false;
    }

    private static (int Parent, long Ticks)? Read(string folder)
    {
        try
        {
            // proc_pid_stat(5): the name in parentheses may hold anything; parent follows the state, the four times are 11 to 14 fields on.
            var stat = File.ReadAllText(Path.Combine(folder, "stat"));
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return (int.Parse(fields[1], CultureInfo.InvariantCulture), fields[11..15].Sum(f => long.Parse(f, CultureInfo.InvariantCulture)));
        }
        catch (IOException)
        {
            return null;
        }
    }
}
