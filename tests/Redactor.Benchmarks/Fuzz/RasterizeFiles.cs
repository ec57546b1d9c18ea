using System.Diagnostics;
using System.Globalization;
using Redactor.Documents;
using Redactor.Pipeline.Processes;
using Redactor.Pipeline.Rasterize;

namespace Redactor.Benchmarks.Fuzz;

/// <summary>Opens files or whole folders as the program would and prints how each ended: pages and time, or the rejection.</summary>
internal static class RasterizeFiles
{
    public static int Run(string[] args) => RunAsync(new Arguments(args).Plain).GetAwaiter().GetResult();

    private static async Task<int> RunAsync(IReadOnlyList<string> paths)
    {
        var options = new RasterizeOptions();
        var rasterizer = new DocumentRasterizer(Jail.Open(SandboxOptions.FromEnvironment()), options);
        foreach (var path in paths.SelectMany(p => Directory.Exists(p) ? Directory.GetFiles(p, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : (IEnumerable<string>)[p]))
        {
            var clock = Stopwatch.StartNew();
            string end;
            try
            {
                await using var file = InputFile.Open(path, options);
                await using var document = await rasterizer.OpenAsync(file, CancellationToken.None);
                var opened = clock.Elapsed;
                var sizes = new List<string>();
                await foreach (var page in document.Pages) sizes.Add($"{page.Width}x{page.Height}@{page.Dpi}");
                end = string.Create(CultureInfo.InvariantCulture, $"{sizes.Count} pages, opened after {opened.TotalSeconds:0.00} s: {string.Join(' ', sizes.Take(6))}");
            }
            catch (DocumentRejectedException rejected)
            {
                end = rejected.Code.ToString();
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds,6:0.00} s  {Path.GetFileName(path)}: {end}"));
        }

        return 0;
    }
}
