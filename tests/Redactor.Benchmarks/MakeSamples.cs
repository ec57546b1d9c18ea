using Redactor.Imaging;
using Redactor.TestKit;
using Redactor.TestKit.Corpus;
using Redactor.TestKit.Scans;

namespace Redactor.Benchmarks;

/// <summary>Renders the sample scans of <c>./redactor demo</c> from corpus documents into <c>tests/samples</c>.</summary>
internal static class MakeSamples
{
    private const int LargestPage = 390_000;

    private static readonly (string File, ScanLevel Level, string[] Documents)[] Samples =
    [
        ("kk-petition.jpg", ScanLevel.Light, ["kk-03-petition"]),
        ("ru-questionnaire.jpg", ScanLevel.Light, ["ru-03-questionnaire"]),
        ("ug-petition.jpg", ScanLevel.Light, ["ug-04-petition"]),
        ("zh-appeal.jpg", ScanLevel.Light, ["zh-09-appeal"]),
        ("en-clinical-note.jpg", ScanLevel.Hard, ["en-07-psychologist-note"]),
        ("kk-arabic-script-letter.jpg", ScanLevel.Light, ["ka-01-sisters-letter"]),
        ("case-file.pdf", ScanLevel.Light, ["mix-03-bilingual-form", "en-04-court-notice-translation"]),
    ];

    public static int Run(string[] args)
    {
        var folder = new Arguments(args).Plain is [var given] ? given : Path.Combine(Repository.Root, "tests", "samples");
        var designs = PageDesign.LoadAll();
        Directory.CreateDirectory(folder);
        foreach (var (file, level, documents) in Samples)
        {
            var pages = documents.Select(name => Scan(name, designs.GetValueOrDefault(name, PageDesign.Bare), level)).ToArray();
            var bytes = file.EndsWith(".pdf", StringComparison.Ordinal) ? ImagePdf.FromJpegs(pages) : pages[0];
            File.WriteAllBytes(Path.Combine(folder, file), bytes);
            Console.WriteLine($"{file}: {bytes.Length / 1000} kB");
        }

        return 0;
    }

    // The best JPEG quality that keeps the page small enough for a repository.
    private static byte[] Scan(string name, PageDesign design, ScanLevel level)
    {
        var document = MarkedText.Load(Path.Combine(CorpusFolder.Path, name + ".txt"));
        var page = PageRenderer.Render(document, design).Image;
        using var scan = Pix.FromGray(Degrader.Degrade(page, level, SeededNumbers.For(name + "/sample")));
        return Enumerable.Range(1, 18).Select(step => scan.EncodeJpeg(95 - (5 * step))).First(jpeg => jpeg.Length <= LargestPage);
    }
}
