using System.Globalization;

namespace Redactor.Browser.Tests;

/// <summary>The jailed readers below a service: killed again and again, they leave every page unexamined.</summary>
internal static class Readers
{
    public static void Kill(int service)
    {
        var parents = new Dictionary<int, int>();
        var readers = new List<int>();
        foreach (var folder in Directory.GetDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id)) continue;
            try
            {
                var status = File.ReadAllText(Path.Combine(folder, "stat"));
                parents[id] = int.Parse(status[(status.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
                if (File.ReadAllText(Path.Combine(folder, "cmdline")).Contains("redactor-sandbox.dll\0read", StringComparison.Ordinal)) readers.Add(id);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // Gone meanwhile.
            }
        }

        foreach (var reader in readers.Where(r => IsBelow(r, service, parents))) End(reader);
    }

    private static bool IsBelow(int id, int service, Dictionary<int, int> parents)
    {
        while (id != service && parents.TryGetValue(id, out var parent)) id = parent;
        return id == service;
    }

    private static void End(int reader)
    {
        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(reader);
            process.Kill();
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException)
        {
            // Gone meanwhile.
        }
    }
}
