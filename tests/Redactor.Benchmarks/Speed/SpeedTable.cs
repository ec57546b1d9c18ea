using System.Globalization;

namespace Redactor.Benchmarks.Speed;

/// <summary>Collects what each way cost in each round and prints a Markdown table of medians.</summary>
internal sealed class SpeedTable(int pages)
{
    private readonly List<(string Name, string? Against, List<Cost> Costs)> rows = [];

    /// <summary>Adds a way; <paramref name="against"/> names the row that its ratio is taken to.</summary>
    public void AddRow(string name, string? against = null) => rows.Add((name, against, []));

    public void Add(string name, Cost cost) => rows.Single(r => r.Name == name).Costs.Add(cost);

    public void Print(TextWriter writer)
    {
        writer.WriteLine("| what | seconds | a page | processor seconds | ratio | peak memory |");
        writer.WriteLine("|---|---|---|---|---|---|");
        foreach (var (name, against, costs) in rows.Where(r => r.Costs.Count > 0))
        {
            var seconds = Median(costs.Select(c => c.Seconds));
            // Rounds alternate, so the ratio is taken within each round before the median.
            var other = rows.FirstOrDefault(r => r.Name == against).Costs;
            var ratio = other is null ? "" : Format($"{Median(costs.Zip(other, (a, b) => a.Seconds / b.Seconds)):0.00} x {against}");
            var peak = costs.Max(c => c.PeakBytes);
            writer.WriteLine(Format(
                $"| {name} | {seconds:0.0} | {seconds / pages:0.00} | {Median(costs.Select(c => c.ProcessorSeconds)):0.0} | {ratio} | {peak / 1e6:0} MB |"));
        }
    }

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
