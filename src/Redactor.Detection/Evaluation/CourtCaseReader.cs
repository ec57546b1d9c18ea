using System.Text.Json;

namespace Redactor.Detection.Evaluation;

/// <summary>What a mention of a court case needs: to be masked as a direct or as a quasi-identifier, or nothing.</summary>
public enum Protection
{
    None,
    Quasi,
    Direct,
}

/// <summary>A mention in a court case: whom or what it means, who annotated it, and what it needs.</summary>
public sealed record CourtMention(int Start, int End, string Label, string Entity, int Annotator, Protection Protection)
    : GoldMention(Start, End, Label, GoldLabels.TypeOf(Label));

/// <summary>
/// Reads court cases in the JSON of the Text Anonymization Benchmark (Pilán et al., Computational Linguistics 48(4), 2022); offsets in it
/// count Unicode code points.
/// </summary>
public static class CourtCaseReader
{
    /// <summary>True for an array of objects that are annotated court cases.</summary>
    public static bool Reads(JsonElement root) =>
        root.ValueKind == JsonValueKind.Array && root.GetArrayLength() > 0 && root[0].ValueKind == JsonValueKind.Object
        && root[0].TryGetProperty("annotations", out _) && root[0].TryGetProperty("text", out _);

    /// <exception cref="FormatException">A case lacks what it must have.</exception>
    public static GoldSet Read(string name, JsonElement root, string language)
    {
        try
        {
            return new GoldSet(name, GoldForm.CourtCases, [.. root.EnumerateArray().Select(c => Case(c, language))]);
        }
        catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException)
        {
            // Said below: what the parser says would quote the text.
        }

        throw new FormatException($"{name} is not in the form of TAB: each case has doc_id, text, and annotations with entity_mentions.");
    }

    private static GoldDocument Case(JsonElement element, string language)
    {
        var text = element.GetProperty("text").GetString() ?? "";
        var offsets = new CodePointOffsets(text);
        var annotators = element.GetProperty("annotations").EnumerateObject().ToList();
        var mentions = annotators.SelectMany((a, i) =>
            a.Value.GetProperty("entity_mentions").EnumerateArray().Select(m => (GoldMention)Mention(m, i, offsets)));
        return new GoldDocument(element.GetProperty("doc_id").GetString() ?? "", GoldDocument.DevelopmentPart, language, text, [.. mentions])
        {
            Annotators = annotators.Count,
        };
    }

    private static CourtMention Mention(JsonElement element, int annotator, CodePointOffsets offsets) => new(
        offsets.Unit(element.GetProperty("start_offset").GetInt32()),
        offsets.Unit(element.GetProperty("end_offset").GetInt32()),
        element.GetProperty("entity_type").GetString() ?? "",
        element.GetProperty("entity_id").GetString() ?? "",
        annotator,
        element.GetProperty("identifier_type").GetString() switch
        {
            "DIRECT" => Protection.Direct,
            "NO_MASK" => Protection.None,
            _ => Protection.Quasi,
        });
}
