using System.Globalization;
using Redactor.Documents;
using Redactor.TestKit;

namespace Redactor.Benchmarks.Speed;

/// <summary>The languages of a run: corpus prefixes, and how Redactor and Tesseract call them.</summary>
internal sealed record LanguageSet(string Name, IReadOnlyList<string> Prefixes, string Redactor, string Tesseract)
{
    public static readonly IReadOnlyList<LanguageSet> All =
    [
        new("en", ["en"], "en", "eng"),
        new("ru+kk", ["ru", "kk"], "ru,kk", "rus+kaz"),
    ];
}

/// <summary>The command lines that are compared.</summary>
internal static class Competitors
{
    private static string Output => Path.Combine(BenchmarkPages.Folder, "out");

    /// <summary>The whole job, verification included. Languages may be <c>auto</c>.</summary>
    public static string[] Redactor(string pdf, string languages) =>
    [
        "dotnet", "exec", Path.Combine(Repository.Root, "src", "Redactor.Server", "bin", "Release", "net10.0", "redactor.dll"),
        "process", pdf, "--out", Path.Combine(Output, "redactor"), "--unreviewed", "--force", "--languages", languages, "--jobs", "2",
    ];

    public static string[] OcrMyPdf(string pdf, string languages) =>
        ["ocrmypdf", "--jobs", "2", "-l", languages, "--quiet", pdf, Path.Combine(Output, "ocrmypdf.pdf")];

    /// <summary>Reading alone: this program's own verb, which feeds the reader pool.</summary>
    public static string[] Readers(IReadOnlyList<string> images, string languages) =>
        ["dotnet", "exec", Path.Combine(AppContext.BaseDirectory, "Redactor.Benchmarks.dll"), "read-pages", "--languages", languages, .. images];

    /// <summary>Tesseract started anew for each image, two at once.</summary>
    public static string[] TesseractEachPage(IReadOnlyList<string> images, string languages) =>
        ["bash", "-c", """l=$1; shift; printf '%s\0' "$@" | xargs -0 -P 2 -I{} tesseract {} - -l "$l" """, "each", languages, .. images];

    /// <summary>Two Tesseract processes that read half of the images each.</summary>
    public static string[] TesseractTwoLists(IReadOnlyList<string> images, string languages)
    {
        Directory.CreateDirectory(Output);
        var lists = Enumerable.Range(0, 2).Select(half => Path.Combine(Output, string.Create(CultureInfo.InvariantCulture, $"list-{half}.txt"))).ToArray();
        for (var half = 0; half < 2; half++)
            File.WriteAllLines(lists[half], images.Where((_, i) => i % 2 == half));
        return ["bash", "-c", """tesseract "$2" - -l "$1" & tesseract "$3" - -l "$1" && wait $!""", "two", languages, .. lists];
    }
}
