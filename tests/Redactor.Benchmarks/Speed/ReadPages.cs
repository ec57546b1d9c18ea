using Redactor.Documents;
using Redactor.Imaging;
using Redactor.Pipeline.Processes;
using Redactor.Pipeline.Read;

namespace Redactor.Benchmarks.Speed;

/// <summary>Reads image files with the reader pool and prints their lines: what <c>tesseract</c> does, through Redactor's own readers.</summary>
internal static class ReadPages
{
    public static async Task<int> RunAsync(string[] args)
    {
        var arguments = new Arguments(args);
        var languages = arguments.List("--languages").Where(l => !string.Equals(l, "auto", StringComparison.Ordinal))
            .Select(l => Language.TryParse(l, out var language) ? language : throw new ArgumentException($"There is no language {l}.", nameof(args))).ToArray();
        await using var pool = new ReaderPool(Jail.Open(SandboxOptions.FromEnvironment()), new ReadOptions { Readers = arguments.Number("--readers", 2) });
        var reader = new PageReader(pool);
        var files = arguments.Plain;
        var readings = new PageReading[files.Count];
        var pages = Enumerable.Range(0, files.Count);
        await Parallel.ForEachAsync(pages, new ParallelOptions { MaxDegreeOfParallelism = pool.Size }, async (page, cancellation) =>
        {
            var raw = await Decode(files[page], cancellation);
            readings[page] = (await reader.ReadAsync(page + 1, raw, new ReadRequest(languages, []), cancellation)).Reading;
        });
        foreach (var reading in readings)
            Print(reading);
        return readings.OfType<UnexaminedPage>().Any() ? 1 : 0;
    }

    private static async Task<GrayImage> Decode(string file, CancellationToken cancellation)
    {
        using var pix = Pix.Read(await File.ReadAllBytesAsync(file, cancellation));
        return pix.ToGray();
    }

    private static void Print(PageReading reading)
    {
        if (reading is not ExaminedPage page)
        {
            Console.WriteLine($"page {reading.PageNumber} was not examined");
            return;
        }

        foreach (var line in page.Lines)
            Console.WriteLine(string.Join(' ', line.Words.Select(w => w.Text.Reveal())));
        Console.WriteLine('\f');
    }
}
