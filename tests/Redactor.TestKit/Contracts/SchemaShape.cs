using System.Text.Json.Nodes;

namespace Redactor.TestKit.Contracts;

/// <summary>What a schema promises, one line for each rule on each field, and which differences from an earlier state break a reader or a writer.</summary>
public static class SchemaShape
{
    /// <summary>Who writes what a schema describes. Whoever writes may promise more, whoever reads may ask for less.</summary>
    public enum Writer
    {
        Service,
        Archive,
        Both,
    }

    /// <summary>Lines such as <c>TestimonyReleased/package/size minimum 1</c>, in a fixed order.</summary>
    public static IReadOnlyList<string> Of(string name, JsonNode schema)
    {
        var lines = new List<string>();
        Describe(name, schema.AsObject(), lines);
        return [.. lines.Order(StringComparer.Ordinal)];
    }

    /// <summary>What of the earlier state no longer holds, or is newly asked of archives; empty if everybody who could talk still can.</summary>
    public static IReadOnlyList<string> Breaks(IReadOnlyCollection<string> earlier, IReadOnlyCollection<string> now, Writer writer)
    {
        var fields = earlier.Select(FieldOf).ToHashSet(StringComparer.Ordinal);
        var gone = earlier.Except(now, StringComparer.Ordinal).Where(l => !(IsRequired(l) && writer == Writer.Archive && now.Any(n => FieldOf(n) == FieldOf(l))));
        // A new field may have any rules; asking archives to send it is another matter, and so is a new rule on a field that they know.
        var added = now.Except(earlier, StringComparer.Ordinal).Where(l => IsRequired(l) ? writer != Writer.Service : fields.Contains(FieldOf(l)));
        return [.. gone.Select(l => $"gone: {l}"), .. added.Select(l => $"new: {l}")];
    }

    private static bool IsRequired(string line) => line.EndsWith(" required", StringComparison.Ordinal);

    private static string FieldOf(string line) => line[..line.IndexOf(' ', StringComparison.Ordinal)];

    private static void Describe(string path, JsonObject schema, List<string> lines)
    {
        var required = schema["required"]?.AsArray().Select(r => (string)r!).ToHashSet(StringComparer.Ordinal) ?? [];
        foreach (var (keyword, rule) in schema)
        {
            switch (keyword)
            {
                case "$schema" or "title" or "description" or "required": break;
                case "properties":
                    foreach (var (name, inner) in rule!.AsObject())
                    {
                        if (required.Contains(name)) lines.Add($"{path}/{name} required");
                        Describe($"{path}/{name}", inner!.AsObject(), lines);
                    }

                    break;
                case "items": Describe(path + "/[]", rule!.AsObject(), lines); break;
                default: lines.Add($"{path} {keyword} {rule!.ToJsonString()}"); break;
            }
        }
    }
}
