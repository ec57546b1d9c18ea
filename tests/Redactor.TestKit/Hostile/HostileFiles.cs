namespace Redactor.TestKit.Hostile;

/// <summary>All the hostile files, each under its own name.</summary>
public static class HostileFiles
{
    private static readonly Dictionary<string, HostileFile> ByName =
        ((IEnumerable<HostileFile>)[.. HostilePdfs.All(), .. HostileImages.All(), .. HostileOthers.All()])
        .ToDictionary(file => file.Name, StringComparer.Ordinal);

    public static IReadOnlyCollection<HostileFile> All => ByName.Values;

    public static IEnumerable<string> Names => ByName.Keys;

    public static HostileFile Named(string name) => ByName[name];
}
