using System.Globalization;
using Redactor.Documents;

namespace Redactor.Benchmarks.Fuzz;

/// <summary>How one damaged file ended.</summary>
internal sealed record FuzzEnd(int Number, string Format, string End, TimeSpan Time)
{
    /// <summary>Neither pages nor a rejection that a decoder may pronounce.</summary>
    public bool IsFailure => End != "pages" && (!Enum.TryParse<RejectionCode>(End, out var code) || code == RejectionCode.InvalidDecoderReply);
}

/// <summary>Prints how a fuzz run ended: a table of formats and ends, the slowest file, and every failure by its number.</summary>
internal static class FuzzReport
{
    /// <summary>Exit code: 0 when nothing failed and nothing was left running.</summary>
    public static int Print(IReadOnlyList<FuzzEnd> ends, TimeSpan time, IReadOnlyCollection<string> leftovers)
    {
        var formats = ends.Select(e => e.Format).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        Line("", [.. formats, "all"]);
        foreach (var group in ends.GroupBy(e => e.End, StringComparer.Ordinal).OrderByDescending(g => g.Count()))
        {
            Line(group.Key, [.. formats.Select(f => Text(group.Count(e => string.Equals(e.Format, f, StringComparison.Ordinal)))), Text(group.Count())]);
        }

        Line("files", [.. formats.Select(f => Text(ends.Count(e => string.Equals(e.Format, f, StringComparison.Ordinal)))), Text(ends.Count)]);
        var slowest = ends.MaxBy(e => e.Time)!;
        var failures = ends.Where(e => e.IsFailure).OrderBy(e => e.Number).ToArray();
        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ends.Count} files in {time.TotalSeconds:0} s; slowest: number {slowest.Number} ({slowest.Format}, {slowest.End}) {slowest.Time.TotalSeconds:0.0} s"));
        Console.WriteLine($"failures: {failures.Length}; left running: {leftovers.Count}");
        foreach (var failure in failures) Console.WriteLine($"  number {failure.Number} ({failure.Format}): {failure.End}");
        return failures.Length == 0 && leftovers.Count == 0 ? 0 : 1;
    }

    private static void Line(string head, IEnumerable<string> cells) =>
        Console.WriteLine(head.PadRight(22) + string.Concat(cells.Select(c => c.PadLeft(7))));

    private static string Text(int number) => number == 0 ? "." : number.ToString(CultureInfo.InvariantCulture);
}
