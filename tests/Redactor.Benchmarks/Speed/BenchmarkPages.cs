using Redactor.Imaging;
using Redactor.TestKit;
using Redactor.TestKit.Corpus;
using Redactor.TestKit.Scans;

namespace Redactor.Benchmarks.Speed;

/// <summary>Scanned pages to measure with: scans of corpus documents, light ones a few hundred kB each, kept in <c>build/benchmarks</c> between runs.</summary>
internal static class BenchmarkPages
{
    private const int Quality = 40, CleanQuality = 5;

    /// <summary>Where benchmarks keep their pages and outputs.</summary>
    public static string Folder => Path.Combine(Repository.Root, "build", "benchmarks");

    /// <summary>Paths of <paramref name="count"/> different JPEG pages of the given corpus languages, taken in turn.</summary>
    public static IReadOnlyList<string> Jpegs(IReadOnlyList<string> prefixes, int count, ScanLevel level = ScanLevel.Light)
    {
        var folder = Path.Combine(Folder, level == ScanLevel.Light ? "pages" : "pages-clean", string.Join('+', prefixes));
        Directory.CreateDirectory(folder);
        var designs = PageDesign.LoadAll();
        var byLanguage = prefixes.Select(p => CorpusFolder.LoadAll().Where(d => d.LanguageCode == p).ToArray()).ToArray();
        var files = new List<string>();
        for (var i = 0; i < count; i++)
        {
            var documents = byLanguage[i % byLanguage.Length];
            var document = documents[i / byLanguage.Length % documents.Length];
            var file = Path.Combine(folder, $"{i + 1:D3}.jpg");
            if (!File.Exists(file))
                File.WriteAllBytes(file, Scan(document, designs.GetValueOrDefault(document.Name, PageDesign.Bare), level, i));
            files.Add(file);
        }

        return files;
    }

    /// <summary>Path of a PDF with one of the pages a page, starting over when there are fewer.</summary>
    public static string Pdf(IReadOnlyList<string> jpegs, int pages, string name)
    {
        var file = Path.Combine(Folder, $"{name}-{pages}.pdf");
        var images = jpegs.Select(File.ReadAllBytes).ToArray();
        File.WriteAllBytes(file, ImagePdf.FromJpegs([.. Enumerable.Range(0, pages).Select(i => images[i % images.Length])]));
        return file;
    }

    private static byte[] Scan(MarkedText document, PageDesign design, ScanLevel level, int number)
    {
        var page = PageRenderer.Render(document, design).Image;
        using var scan = Pix.FromGray(Degrader.Degrade(page, level, SeededNumbers.For($"{document.Name}/benchmark/{number}")));
        return scan.EncodeJpeg(level == ScanLevel.Light ? Quality : CleanQuality);
    }
}
