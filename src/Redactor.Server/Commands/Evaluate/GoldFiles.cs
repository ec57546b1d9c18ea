using System.Text.Json;
using Redactor.Detection.Evaluation;

namespace Redactor.Server.Commands.Evaluate;

/// <summary>Finds and reads the labelled data that a path names, whatever form it has.</summary>
internal static class GoldFiles
{
    private static readonly string[] ConllEndings = [".conll", ".bio", ".iob", ".iob2"];
    private static readonly string[] ImageEndings = [".jpg", ".jpeg", ".png", ".tif", ".tiff", ".pdf"];

    /// <summary>
    /// The sets of a file or folder. Of a folder, with its subfolders, those files are read whose names say that they are labelled texts:
    /// <c>LANGUAGE-*.txt</c>, <c>*.conll</c>, and JSON of a known form.
    /// </summary>
    public static IEnumerable<GoldSet> Read(string path, string? language)
    {
        if (File.Exists(path)) return [ReadFile(path, language) ?? throw Unknown(path)];
        if (!Directory.Exists(path)) throw new UsageException($"There is no file or folder {path}.");
        var sets = ReadFolder(path, language).ToList();
        return sets.Count > 0 ? sets : throw Unknown(path);
    }

    private static IEnumerable<GoldSet> ReadFolder(string folder, string? language)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var marked = files.Where(f => Path.GetExtension(f) is ".txt" && Path.GetFileName(f).Contains('-', StringComparison.Ordinal)).ToList();
        if (marked.Count > 0) yield return new GoldSet(name, GoldForm.MarkedUp, marked.ConvertAll(f => ReadMarkedUp(f, PartOf(folder, f), language)));
        foreach (var file in files.Where(f => Path.GetExtension(f) is not ".txt"))
        {
            if (ReadFile(file, language) is { } set) yield return set;
        }
    }

    // Null for a file that is none of the known forms.
    private static GoldSet? ReadFile(string path, string? language)
    {
        var ending = Path.GetExtension(path).ToLowerInvariant();
        if (ConllEndings.Contains(ending, StringComparer.Ordinal)) return ConllReader.Read(NameOf(path), File.ReadAllText(path), language);
        return ending switch
        {
            ".txt" => new GoldSet(NameOf(path), GoldForm.MarkedUp, [ReadMarkedUp(path, GoldDocument.DevelopmentPart, language)]),
            ".json" => ReadJson(path, language ?? "en"),
            _ => null,
        };
    }

    private static GoldDocument ReadMarkedUp(string path, string part, string? language)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return MarkedUpReader.Read(name, part, language ?? name.Split('-')[0], File.ReadAllText(path));
    }

    private static GoldSet? ReadJson(string path, string language)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return CourtCaseReader.Reads(json.RootElement) ? CourtCaseReader.Read(NameOf(path), json.RootElement, language)
                : SampleReader.Reads(json.RootElement) ? SampleReader.Read(NameOf(path), json.RootElement, language)
                : null;
        }
        catch (JsonException)
        {
            // The parser's message would quote the text.
            throw new UsageException($"{path} is not JSON.");
        }
    }

    // Documents right in the folder are for development; a subfolder names its part.
    private static string PartOf(string folder, string file) =>
        Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar) is { Length: > 1 } parts ? parts[0] : GoldDocument.DevelopmentPart;

    // dev.conll says little by itself.
    private static string NameOf(string path) => $"{Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path)))}/{Path.GetFileName(path)}";

    private static UsageException Unknown(string path) => ImageEndings.Contains(Path.GetExtension(path).ToLowerInvariant(), StringComparer.Ordinal)
        ? new UsageException("Scans are measured by what `redactor process` makes of them, not by this command. Give the texts they were made from.")
        : new UsageException($"{path} holds no labelled texts: marked-up documents (kk-01.txt), CoNLL (.conll), or the JSON of TAB or of Presidio's samples.");
}
