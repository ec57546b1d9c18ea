namespace Redactor.Benchmarks.Speed;

/// <summary>Times Redactor, OCRmyPDF and Tesseract on the same scanned pages, whole processes, taking turns.</summary>
internal static class SpeedComparison
{
    private const string Whole = "`redactor process`, verification included";
    private const string WholeAuto = "`redactor process`, languages told by itself";
    private const string OcrMyPdf = "`ocrmypdf --jobs 2`";
    private const string Reading = "reading alone: two reader processes";
    private const string TesseractEach = "two `tesseract` at once, one start a page";
    private const string TesseractTwo = "two `tesseract` at once, half the pages each";

    public static async Task<int> RunAsync(string[] args)
    {
        var arguments = new Arguments(args);
        var (pages, rounds) = (arguments.Number("--pages", 20), arguments.Number("--rounds", 3));
        var (sets, only) = (arguments.List("--sets"), arguments.List("--only"));
        foreach (var set in LanguageSet.All.Where(s => sets.Count == 0 || sets.Contains(s.Name, StringComparer.Ordinal)))
            await CompareAsync(set, pages, rounds, only);
        return 0;
    }

    private static async Task CompareAsync(LanguageSet set, int pages, int rounds, IReadOnlyList<string> only)
    {
        var jpegs = BenchmarkPages.Jpegs(set.Prefixes, pages);
        var pdf = BenchmarkPages.Pdf(jpegs, pages, set.Name);
        (string Key, string Name, string? Against, string[] Command)[] ways =
        [
            ("process", Whole, OcrMyPdf, Competitors.Redactor(pdf, set.Redactor)),
            ("auto", WholeAuto, OcrMyPdf, Competitors.Redactor(pdf, "auto")),
            ("ocrmypdf", OcrMyPdf, null, Competitors.OcrMyPdf(pdf, set.Tesseract)),
            ("read", Reading, TesseractEach, Competitors.Readers(jpegs, set.Redactor)),
            ("each", TesseractEach, null, Competitors.TesseractEachPage(jpegs, set.Tesseract)),
            ("two", TesseractTwo, null, Competitors.TesseractTwoLists(jpegs, set.Tesseract)),
        ];
        ways = [.. ways.Where(w => only.Count == 0 || only.Contains(w.Key, StringComparer.Ordinal))];
        var table = new SpeedTable(pages);
        foreach (var way in ways)
            table.AddRow(way.Name, way.Against);
        for (var round = 1; round <= rounds; round++)
        {
            foreach (var way in ways)
            {
                var cost = await MeasuredCommand.RunAsync(way.Command);
                table.Add(way.Name, cost);
                Console.Error.WriteLine(FormattableString.Invariant($"{set.Name} round {round}: {way.Name}: {cost.Seconds:0.0} s"));
            }
        }

        Console.WriteLine($"\n{set.Name}, {pages} pages, median of {rounds} rounds:\n");
        table.Print(Console.Out);
    }
}
