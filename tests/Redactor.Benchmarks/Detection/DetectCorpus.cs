using System.Globalization;
using Redactor.Detection;
using Redactor.Detection.Planning;
using Redactor.Detection.Policies;
using Redactor.Documents;
using Redactor.TestKit.Corpus;

namespace Redactor.Benchmarks.Detection;

/// <summary>
/// Measures detection on the plain text of marked-up testimonies, without OCR: recall by language and type under the policy
/// <c>archive</c>, missed mentions, and harmless words that would be burned.
/// </summary>
internal static class DetectCorpus
{
    public static int Run(string[] args)
    {
        var options = DetectCorpusOptions.Parse(args);
        if (options is null)
        {
            Console.Error.WriteLine("usage: detect-corpus DIR... [--part dev|check|all] [--types PHONE,DATE] [--language kk] [--quiet]");
            return 2;
        }

        var detector = Detector.Create();
        var tally = new DetectionTally(options);
        foreach (var path in options.Files())
            tally.Add(MarkedText.Load(path), Detect(detector, MarkedText.Load(path)));
        tally.Print(Console.Out);
        return 0;
    }

    // The language is guessed, as for real plain text.
    private static IReadOnlyList<BurnedSpan> Detect(Detector detector, MarkedText document) =>
        BurnSelection.Select(detector.Detect(DetectionTextBuilder.FromPlain(document.Text)), Policy.Archive);
}

/// <summary>What to measure: files, the part of each language (first two thirds for development, last third to check), types.</summary>
internal sealed record DetectCorpusOptions(IReadOnlyList<string> Folders, string Part, IReadOnlySet<string> Types, string? Language, bool Quiet)
{
    public static DetectCorpusOptions? Parse(string[] args)
    {
        var folders = new List<string>();
        var part = "all";
        var types = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        string? language = null;
        var quiet = false;
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] is "--part" && i + 1 < args.Length)
                part = args[++i];
            else if (args[i] is "--types" && i + 1 < args.Length)
                types.UnionWith(args[++i].Split(','));
            else if (args[i] is "--language" && i + 1 < args.Length)
                language = args[++i];
            else if (args[i] is "--quiet")
                quiet = true;
            else if (Directory.Exists(args[i]))
                folders.Add(args[i]);
            else
                return null;
        }

        return folders.Count == 0 || part is not ("dev" or "check" or "all") ? null : new(folders, part, types, language, quiet);
    }

    public IEnumerable<string> Files() => Folders
        .SelectMany(f => Directory.EnumerateFiles(f, "*-*.txt"))
        .GroupBy(f => Path.GetFileName(f).Split('-')[0], StringComparer.Ordinal)
        .Where(g => Language is null || string.Equals(g.Key, Language, StringComparison.Ordinal))
        .OrderBy(g => g.Key, StringComparer.Ordinal)
        .SelectMany(InPart);

    public bool Includes(string kind) => Types.Count == 0 || Types.Contains(kind);

    private IEnumerable<string> InPart(IEnumerable<string> group)
    {
        var files = group.OrderBy(Path.GetFileName, StringComparer.Ordinal).ToList();
        var development = ((files.Count * 2) + 2) / 3;
        return Part switch
        {
            "dev" => files.Take(development),
            "check" => files.Skip(development),
            _ => files,
        };
    }
}
