using System.Globalization;
using Redactor.Detection.Evaluation;

namespace Redactor.Server.Commands.Evaluate;

/// <summary>Figures as tables for people.</summary>
internal static class EvaluationText
{
    public static void Write(TextWriter output, EvaluationReport report, string by)
    {
        output.WriteLine($"covered by: {report.Policy}");
        foreach (var set in report.Sets)
        {
            output.WriteLine();
            output.WriteLine($"{set.Set} ({set.Form}, {set.Documents} texts)");
            output.WriteLine($"  {"part",-10} {by,-22} {"mentions",9} {"missed",7} {"recall",7}");
            foreach (var row in Rows(set, by)) WriteRow(output, row);
            foreach (var entity in set.Entities) WriteRow(output, new MentionCount("", "", "", $"{entity.Kind} entities", entity.Entities, entity.Masked));
            foreach (var words in set.Words) WriteWords(output, words);
        }
    }

    public static void WriteChanges(TextWriter output, IReadOnlyList<RecallChange> changes)
    {
        if (changes.Count == 0) return;
        output.WriteLine();
        foreach (var change in changes.Where(c => c.IsTotal || Math.Abs(c.Change) > RecallChange.Allowance))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(change.IsRegression ? "DROPPED" : "baseline"),-9}{change.What,-40} {change.Before:0.0000} -> {change.Now:0.0000} ({change.Change:+0.0000;-0.0000;0.0000})"));
        }
    }

    // The label of a row is what it is printed as.
    private static IEnumerable<MentionCount> Rows(SetFigures set, string by)
    {
        var rows = by switch
        {
            "language" => set.SumBy(m => m with { Language = "", Type = "", Label = m.Language }),
            "label" => set.SumBy(m => m with { Language = "", Type = "", Label = $"{(m.Type.Length == 0 ? "(neutral)" : m.Type)} {m.Label}" }, neutral: true),
            _ => set.SumBy(m => m with { Language = "", Type = "", Label = m.Type }),
        };
        return [.. rows, .. set.Totals().Select(t => t with { Label = "all" })];
    }

    private static void WriteRow(TextWriter output, MentionCount row) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {row.Part,-10} {row.Label,-22} {row.Mentions,9} {row.Mentions - row.Masked,7} {row.Recall,7:0.0000}"));

    private static void WriteWords(TextWriter output, WordCount words)
    {
        var harmless = words.Harmless == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", harmless burned {words.HarmlessBurned:0.00%} of {words.Harmless}");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {words.Part,-10} words {words.Language,-8} recall {words.Recall:0.0000}, precision {words.Precision:0.0000}{harmless}"));
    }
}
