using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;

namespace Redactor.Pipeline.Local;

/// <summary>
/// A folder that appears whole or not at all: files are written to a hidden folder beside it, which takes the final name in one rename.
/// Leaving without <see cref="Publish"/> removes it; what a killed program left behind is removed by <see cref="RemoveAbandoned"/>.
/// </summary>
public sealed class OutputFolder : IDisposable
{
    private const string Suffix = ".partial";
    private readonly string final;
    private bool published;

    private OutputFolder(string final, string partial)
    {
        this.final = final;
        Partial = partial;
    }

    /// <summary>Where files are written until the folder is published.</summary>
    public string Partial { get; }

    public static OutputFolder Begin(string parent, string name)
    {
        Directory.CreateDirectory(parent);
        var owner = string.Create(CultureInfo.InvariantCulture, $".{Environment.ProcessId}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}{Suffix}");
        var partial = Path.Combine(parent, owner);
        Directory.CreateDirectory(partial);
        return new OutputFolder(Path.Combine(parent, name), partial);
    }

    public string PathOf(string fileName) => Path.Combine(Partial, fileName);

    /// <summary>Writes the files through to the disk and gives the folder its final name, in place of an older one.</summary>
    public void Publish()
    {
        foreach (var file in Directory.EnumerateFiles(Partial))
        {
            using var handle = File.OpenHandle(file, FileMode.Open, FileAccess.ReadWrite);
            RandomAccess.FlushToDisk(handle);
        }

        if (Directory.Exists(final))
        {
            var old = Partial + "-old";
            Directory.Move(final, old);
            Directory.Move(Partial, final);
            Directory.Delete(old, recursive: true);
        }
        else
        {
            Directory.Move(Partial, final);
        }

        published = true;
    }

    /// <summary>Removes the unfinished folders of programs that no longer run.</summary>
    public static void RemoveAbandoned(string parent)
    {
        if (!Directory.Exists(parent)) return;
        foreach (var folder in Directory.EnumerateDirectories(parent, $".*{Suffix}*"))
        {
            var owner = Path.GetFileName(folder).TrimStart('.').Split('-')[0];
            if (int.TryParse(owner, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && !IsRunning(id)) Directory.Delete(folder, recursive: true);
        }
    }

    public void Dispose()
    {
        if (!published && Directory.Exists(Partial)) Directory.Delete(Partial, recursive: true);
    }

    private static bool IsRunning(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
