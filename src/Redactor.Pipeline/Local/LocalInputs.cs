namespace Redactor.Pipeline.Local;

/// <summary>One input file and the name of its output folder.</summary>
public sealed record LocalInput(string Path, string Name);

/// <summary>Walks the given files and folders and gives each file an output name of its own.</summary>
public static class LocalInputs
{
    /// <summary>
    /// Folders are walked in ordinal order, without hidden files, links and what lies under <paramref name="outputFolder"/>. The output name is the
    /// file name without its last extension; where two files share one, the later ones keep their extension or get a number.
    /// </summary>
    /// <exception cref="FileNotFoundException">A given path does not exist.</exception>
    public static IReadOnlyList<LocalInput> Resolve(IEnumerable<string> paths, string outputFolder)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var output = Path.TrimEndingDirectorySeparator(Path.GetFullPath(outputFolder));
        var files = new List<string>();
        foreach (var path in paths)
        {
            if (Directory.Exists(path)) files.AddRange(Walk(path, output));
            else if (Path.Exists(path) || IsLink(path)) files.Add(path);
            else throw new FileNotFoundException($"There is no file or folder {path}.", path);
        }

        // The folder of the finished marks has its place.
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { FinishedMarks.FolderName };
        var inputs = new List<LocalInput>();
        foreach (var file in files.DistinctBy(Path.GetFullPath, StringComparer.Ordinal)) inputs.Add(new LocalInput(file, FreeName(file, taken)));
        return inputs;
    }

    private static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;

    private static IEnumerable<string> Walk(string folder, string output)
    {
        var entries = Directory.EnumerateFileSystemEntries(folder, "*", new EnumerationOptions
        {
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint,
            RecurseSubdirectories = false,
        });
        foreach (var entry in entries.Order(StringComparer.Ordinal))
        {
            if (!Directory.Exists(entry)) yield return entry;
            else if (!string.Equals(Path.GetFullPath(entry), output, StringComparison.Ordinal))
            {
                foreach (var file in Walk(entry, output)) yield return file;
            }
        }
    }

    private static string FreeName(string file, HashSet<string> taken)
    {
        var whole = Path.GetFileName(file);
        var stem = Path.GetFileNameWithoutExtension(file);
        if (stem.Length == 0 || stem is "." or "..") stem = whole.TrimStart('.');
        if (stem.Length == 0) stem = "document";
        if (taken.Add(stem)) return stem;
        if (taken.Add(whole)) return whole;
        for (var number = 2; ; number++)
        {
            var name = FormattableString.Invariant($"{whole}-{number}");
            if (taken.Add(name)) return name;
        }
    }
}
