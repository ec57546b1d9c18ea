using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Redactor.Detection.Evaluation;

/// <summary>What was measured, under which policy; written as JSON it is the baseline of the next measurement.</summary>
public sealed record EvaluationReport(string Policy, IReadOnlyList<SetFigures> Sets)
{
    /// <summary>JSON with one row a line, so that a change of figures reads well.</summary>
    public string ToJson()
    {
        var text = new StringBuilder("{\n").Append("  \"policy\": ").Append(Text(Policy, ReportJson.Default.String)).Append(",\n  \"sets\": [");
        var separator = "\n";
        foreach (var set in Sets)
        {
            text.Append(separator).Append("    {\n      \"set\": ").Append(Text(set.Set, ReportJson.Default.String))
                .Append(",\n      \"form\": ").Append(Text(set.Form, ReportJson.Default.String))
                .Append(System.Globalization.CultureInfo.InvariantCulture, $",\n      \"documents\": {set.Documents}");
            Rows(text, "mentions", set.Mentions.Select(m => Text(m, ReportJson.Default.MentionCount)));
            Rows(text, "words", set.Words.Select(w => Text(w, ReportJson.Default.WordCount)));
            Rows(text, "entities", set.Entities.Select(e => Text(e, ReportJson.Default.EntityCount)));
            text.Append("\n    }");
            separator = ",\n";
        }

        return text.Append("\n  ]\n}\n").ToString();
    }

    /// <exception cref="FormatException">The text is no such report.</exception>
    public static EvaluationReport Parse(string json)
    {
        try
        {
            if (JsonSerializer.Deserialize(json, ReportJson.Default.EvaluationReport) is { Policy: not null, Sets: not null } report)
                return report;
        }
        catch (JsonException)
        {
            // Said below, without what the parser quotes.
        }

        throw new FormatException("The baseline is not what `redactor evaluate --write-baseline` writes. Write it anew.");
    }

    /// <summary>The same figures without the labels of the sets, which a baseline does not need.</summary>
    public EvaluationReport WithoutLabels() =>
        this with { Sets = [.. Sets.Select(s => s with { Mentions = [.. s.SumBy(m => m with { Label = "" })] })] };

    private static string Text<T>(T value, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) => JsonSerializer.Serialize(value, type);

    private static void Rows(StringBuilder text, string name, IEnumerable<string> rows)
    {
        var lines = string.Join(",\n", rows.Select(r => "        " + r));
        text.Append(",\n      \"").Append(name).Append("\": [").Append(lines.Length == 0 ? "]" : "\n" + lines + "\n      ]");
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.Never, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(EvaluationReport))]
[JsonSerializable(typeof(string))]
internal sealed partial class ReportJson : JsonSerializerContext;
