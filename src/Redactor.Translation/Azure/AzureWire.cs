using System.Text.Json;

namespace Redactor.Translation;

/// <summary>Requests and replies of both versions of the interface, as documented. A reply of another form is null.</summary>
internal static class AzureWire
{
    public static byte[] Write(AzureTranslatorOptions options, TranslationBatch batch, string source, string target)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            if (options.ApiVersion == AzureApiVersion.V3) WriteV3(json, batch);
            else Write2026(json, batch, source, target, options.Category);
        }

        return bytes.ToArray();
    }

    /// <summary>The texts in order: one for each element, or as many as came of elements that are numbered.</summary>
    public static List<string>? Read(AzureApiVersion version, ReadOnlyMemory<byte> untrustedBody, TranslationBatch batch)
    {
        using var json = JsonDocument.Parse(untrustedBody);
        var list = json.RootElement;
        if (version == AzureApiVersion.V20260606 && (list.ValueKind != JsonValueKind.Object || !list.TryGetProperty("value", out list))) return null;
        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() == 0) return null;
        if (!batch.IsNumbered && list.GetArrayLength() != batch.Elements.Count) return null;
        var texts = list.EnumerateArray().Select(TextOf).ToList();
        return texts.Contains(null) ? null : [.. texts.OfType<string>()];
    }

    /// <summary>Codes of the languages that are translated.</summary>
    public static HashSet<string>? ReadLanguages(ReadOnlyMemory<byte> untrustedBody)
    {
        using var json = JsonDocument.Parse(untrustedBody);
        return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("translation", out var languages) && languages.ValueKind == JsonValueKind.Object
            ? [.. languages.EnumerateObject().Select(l => l.Name)]
            : null;
    }

    private static void WriteV3(Utf8JsonWriter json, TranslationBatch batch)
    {
        json.WriteStartArray();
        foreach (var element in batch.Elements)
        {
            json.WriteStartObject();
            json.WriteString("Text", AzureLanguages.Rewrite(batch.Pair.Source, element));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write2026(Utf8JsonWriter json, TranslationBatch batch, string source, string target, string? category)
    {
        json.WriteStartObject();
        json.WriteStartArray("inputs");
        foreach (var element in batch.Elements)
        {
            json.WriteStartObject();
            json.WriteString("text", AzureLanguages.Rewrite(batch.Pair.Source, element));
            json.WriteString("language", source);
            json.WriteString("textType", batch.Format == TextFormat.Html ? "html" : "plain");
            json.WriteStartArray("targets");
            json.WriteStartObject();
            json.WriteString("language", target);
            if (category is not null) json.WriteString("deploymentName", category);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string? TextOf(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty("translations", out var all) && all.ValueKind == JsonValueKind.Array && all.GetArrayLength() == 1
        && all[0].ValueKind == JsonValueKind.Object && all[0].TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String
            ? text.GetString()
            : null;
}
