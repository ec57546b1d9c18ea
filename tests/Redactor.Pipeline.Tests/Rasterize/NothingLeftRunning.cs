using System.Globalization;

namespace Redactor.Pipeline.Tests.Rasterize;

/// <summary>After a class's tests: no decoder still runs below this process, and no child waits to be collected.</summary>
public sealed class NothingLeftRunning : IAsyncLifetime
{
    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        for (var round = 0; round < 100 && Leftovers().Count > 0; round++) await Task.Delay(100);
        Leftovers().ShouldBeEmpty();
    }

    private static List<string> Leftovers()
    {
        var children = new Dictionary<int, List<(int Id, string What)>>();
        foreach (var folder in Directory.GetDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) || Describe(folder) is not { } process) continue;
            if (!children.TryGetValue(process.Parent, out var list)) children[process.Parent] = list = [];
            list.Add((id, process.What));
        }

        var found = new List<string>();
        var below = new Queue<int>([Environment.ProcessId]);
        while (below.TryDequeue(out var parent))
        {
            foreach (var (id, what) in children.GetValueOrDefault(parent, []))
            {
                if (what.Length > 0) found.Add(what);
                below.Enqueue(id);
            }
        }

        return found;
    }

    /// <summary>Parent and, where the process should not be there any more, what it is.</summary>
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
