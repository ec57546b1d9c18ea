using System.Text.Json;

namespace Redactor.Detection.Evaluation;

/// <summary>Reads samples in the JSON of Presidio's synthetic data (presidio-research); offsets in it count Unicode code points.</summary>
public static class SampleReader
{
    /// <summary>True for an array of objects that are such samples.</summary>
    public static bool Reads(JsonElement root) =>
        root.ValueKind == JsonValueKind.Array && root.GetArrayLength() > 0 && root[0].ValueKind == JsonValueKind.Object
        && root[0].TryGetProperty("full_text", out _) && root[0].TryGetProperty("spans", out _);

    /// <exception cref="FormatException">A sample lacks what it must have.</exception>
    public static GoldSet Read(string name, JsonElement root, string language)
    {
        try
        {
            return new GoldSet(name, GoldForm.Samples, [.. root.EnumerateArray().Select((s, i) => Sample($"{name}:{i + 1}", s, language))]);
        }
        catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException)
        {
            // Said below: what the parser says would quote the text.
        }

        throw new FormatException($"{name} is not in Presidio's form: each sample has full_text, and spans with entity_type, start_position, end_position.");
    }

    private static GoldDocument Sample(string name, JsonElement element, string language)
    {
        var text = element.GetProperty("full_text").GetString() ?? "";
        var offsets = new CodePointOffsets(text);
        var mentions = element.GetProperty("spans").EnumerateArray().Select(s =>
        {
            var label = s.GetProperty("entity_type").GetString() ?? "";
            var (start, end) = (s.GetProperty("start_position").GetInt32(), s.GetProperty("end_position").GetInt32());
            return new GoldMention(offsets.Unit(start), offsets.Unit(end), label, GoldLabels.TypeOf(label));
        });
        return new GoldDocument(name, GoldDocument.DevelopmentPart, language, text, [.. mentions.OrderBy(m => m.Start)]);
    }
}
