namespace Redactor.TestKit.Corpus;

/// <summary>The invented testimonies of this checkout.</summary>
public static class CorpusFolder
{
    public static string Path => System.IO.Path.Combine(Repository.Root, "tests", "corpus");

    /// <summary>All documents in order of name.</summary>
    public static IReadOnlyList<MarkedText> LoadAll() => LoadAll(Path);

    /// <summary>The documents of another folder of the same form, in order of name.</summary>
    public static IReadOnlyList<MarkedText> LoadAll(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(MarkedText.Load)];
}
