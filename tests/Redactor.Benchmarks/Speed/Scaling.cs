using System.Globalization;

namespace Redactor.Benchmarks.Speed;

/// <summary>The cost of a page in documents of 5 to 200 pages.</summary>
internal static class Scaling
{
    private static readonly int[] Sizes = [5, 20, 50, 100, 200];

    public static async Task<int> RunAsync(string[] args)
    {
        var arguments = new Arguments(args);
        var set = LanguageSet.All.Single(s => s.Name == arguments.Text("--set", "en"));
        var given = arguments.List("--pages").Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToArray();
        var sizes = given.Length == 0 ? Sizes : given;
        var jpegs = BenchmarkPages.Jpegs(set.Prefixes, 20);
        Console.WriteLine("| pages | seconds | a page | processor seconds a page | peak memory |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var pages in sizes)
        {
            var pdf = BenchmarkPages.Pdf(jpegs, pages, "scaling");
            var cost = await MeasuredCommand.RunAsync(Competitors.Redactor(pdf, set.Redactor));
            File.Delete(pdf);
            Console.WriteLine(FormattableString.Invariant(
                $"| {pages} | {cost.Seconds:0.0} | {cost.Seconds / pages:0.00} | {cost.ProcessorSeconds / pages:0.00} | {cost.PeakBytes / 1e6:0} MB |"));
        }

        return 0;
    }
}
