using System.Globalization;

namespace Redactor.TestKit.Hostile;

/// <summary>Finds what hostile files may have left behind below this process: children not collected, decoders still running.</summary>
public static class Leftovers
{
    /// <summary>"zombie" or "decoder" for each one that is there now and does not go within the time that a kill, or another test's file, may take.</summary>
    public static async Task<IReadOnlyCollection<string>> FindSettledAsync()
    {
        var still = Find();
        for (var round = 0; round < 200 && still.Count > 0; round++)
        {
            await Task.Delay(100);
            var now = Find();
            foreach (var gone in still.Keys.Except(now.Keys).ToArray()) still.Remove(gone);
        }

        return still.Values;
    }

    private static Dictionary<int, string> Find()
    {
        var children = new Dictionary<int, List<(int Id, string What)>>();
        foreach (var folder in Directory.GetDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) || Describe(folder) is not { } process) continue;
            if (!children.TryGetValue(process.Parent, out var list)) children[process.Parent] = list = [];
            list.Add((id, process.What));
        }

        var found = new Dictionary<int, string>();
        var below = new Queue<int>([Environment.ProcessId]);
        while (below.TryDequeue(out var parent))
        {
            foreach (var (id, what) in children.GetValueOrDefault(parent, []))
            {
                if (what.Length > 0) found[id] = what;
                below.Enqueue(id);
            }
        }

        return found;
    }

    private static (int Parent, string What)? Describe(string folder)
    {
        try
        {
            var status = File.ReadAllText(Path.Combine(folder, "stat"));
            var fields = status[(status.LastIndexOf(')') + 2)..].Split(' ');
            var parent = int.Parse(fields[1], CultureInfo.InvariantCulture);
            if (fields[0] == "Z") return (parent, "zombie");
            var line = File.ReadAllText(Path.Combine(folder, "cmdline"));
            return (parent, line.Contains("redactor-sandbox.dll\0decode", StringComparison.Ordinal) ? "decoder" : "");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
