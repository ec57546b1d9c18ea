using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Redactor.TestKit.Contracts;

/// <summary>Checks JSON against the part of JSON Schema 2020-12 that the contract's schemas use; a keyword it does not know is a fault.</summary>
public static class SchemaCheck
{
    private static readonly string[] Notes = ["$schema", "$id", "title", "description"];

    /// <summary>What is wrong, with its place; empty if nothing.</summary>
    public static IReadOnlyList<string> Faults(JsonNode schema, JsonNode? value)
    {
        var faults = new List<string>();
        Check(schema.AsObject(), value, "$", faults);
        return faults;
    }

    private static void Check(JsonObject schema, JsonNode? value, string at, List<string> faults)
    {
        foreach (var (keyword, rule) in schema)
        {
            if (Notes.Contains(keyword)) continue;
            if (!Holds(keyword, rule!, value, at, faults)) faults.Add($"{at}: {keyword}");
        }
    }

    private static bool Holds(string keyword, JsonNode rule, JsonNode? value, string at, List<string> faults)
    {
        var text = value?.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
        switch (keyword)
        {
            case "type": return KindOf(value) == (string)rule!;
            case "const": return JsonNode.DeepEquals(rule, value);
            case "enum": return rule.AsArray().Any(r => JsonNode.DeepEquals(r, value));
            case "pattern": return text is null || Regex.IsMatch(text, (string)rule!, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            case "minLength": return text is null || text.Length >= (int)rule;
            case "maxLength": return text is null || text.Length <= (int)rule;
            case "minimum": return KindOf(value) != "integer" || (long)value! >= (long)rule;
            case "minItems": return value is not JsonArray array || array.Count >= (int)rule;
            case "required": return value is not JsonObject sent || rule.AsArray().All(r => sent.ContainsKey((string)r!));
            case "additionalProperties": return (bool)rule || value is not JsonObject;
            case "format": return text is null || IsOfFormat((string)rule!, text);
            case "properties":
                foreach (var (name, inner) in rule.AsObject())
                {
                    if (value is JsonObject holder && holder.TryGetPropertyValue(name, out var held)) Check(inner!.AsObject(), held, $"{at}.{name}", faults);
                }

                return true;
            case "items":
                foreach (var item in value as JsonArray ?? []) Check(rule.AsObject(), item, $"{at}[]", faults);
                return true;
            default: throw new NotSupportedException($"Teach SchemaCheck the keyword {keyword}.");
        }
    }

    private static bool IsOfFormat(string format, string text) => format switch
    {
        "date-time" => Regex.IsMatch(text, @"^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
        "uuid" => Guid.TryParseExact(text, "D", out _),
        _ => throw new NotSupportedException($"Teach SchemaCheck the format {format}."),
    };

    private static string KindOf(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.Number => value.ToJsonString().All(c => char.IsAsciiDigit(c) || c == '-') ? "integer" : "number",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Array => "array",
        JsonValueKind.Object => "object",
        JsonValueKind.String => "string",
        _ => "null",
    };
}
