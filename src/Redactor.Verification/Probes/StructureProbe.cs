using System.Collections.Frozen;
using System.Text.Json;

namespace Redactor.Verification.Probes;

/// <summary>
/// Counts, in the words of an independent reader (<c>qpdf --json</c>), what the file holds: one image and one font for each page, and no
/// annotation, attachment, script, outline, form, encryption, page label or object that nothing refers to. Any key it does not know is
/// a leak.
/// </summary>
internal static class StructureProbe
{
    public const string Name = "structure/1";

    private static readonly FrozenSet<string> Keys = (
        "/Type /Pages /Metadata /OutputIntents /S /OutputConditionIdentifier /Info /DestOutputProfile /Kids /Count /Subtype /Length /N " +
        "/BaseFont /Encoding /DescendantFonts /ToUnicode /CIDSystemInfo /Registry /Ordering /Supplement /FontDescriptor /DW /CIDToGIDMap " +
        "/FontName /Flags /FontBBox /ItalicAngle /Ascent /Descent /CapHeight /StemV /FontFile2 /Length1 /Filter /Parent /MediaBox " +
        "/Contents /Resources /XObject /Font /Im0 /F0 /Width /Height /ColorSpace /BitsPerComponent /DecodeParms /K /Columns /Rows " +
        "/Size /Root /ID").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Types = (
        "/Catalog /Pages /Page /Metadata /OutputIntent /Font /FontDescriptor /XObject").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static void Examine(Inspection inspection, ReadOnlyMemory<byte> json)
    {
        using var document = Parse(json);
        var root = document.RootElement;
        try
        {
            ExamineTop(inspection, root);
            ExaminePages(inspection, root.GetProperty("pages"));
            var objects = root.GetProperty("qpdf")[1];
            ExamineObjects(inspection, objects);
            ExamineReach(inspection, objects);
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or FormatException or IndexOutOfRangeException)
        {
            throw new LeakCheckToolException("structure/answer", e);
        }
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException e)
        {
            throw new LeakCheckToolException("structure/json", e);
        }
    }

    private static void ExamineTop(Inspection inspection, JsonElement root)
    {
        var form = root.GetProperty("acroform");
        if (form.GetProperty("hasacroform").GetBoolean() || form.GetProperty("fields").GetArrayLength() > 0)
            inspection.Found(Name, "form");
        if (root.GetProperty("attachments").EnumerateObject().Any())
            inspection.Found(Name, "attachment");
        if (root.GetProperty("encrypt").GetProperty("encrypted").GetBoolean())
            inspection.Found(Name, "encryption");
        if (root.GetProperty("outlines").GetArrayLength() > 0)
            inspection.Found(Name, "outline");
        if (root.GetProperty("pagelabels").GetArrayLength() > 0)
            inspection.Found(Name, "page-label");
    }

    private static void ExaminePages(Inspection inspection, JsonElement pages)
    {
        if (pages.GetArrayLength() != inspection.Pages.Count)
        {
            inspection.Found(Name, "page-count");
            return;
        }

        for (var i = 0; i < inspection.Pages.Count; i++)
        {
            var page = pages[i];
            var claim = inspection.Pages[i];
            if (page.GetProperty("contents").GetArrayLength() != 1 || page.GetProperty("images").GetArrayLength() != 1)
            {
                inspection.Found(Name, "not-one-image", i + 1);
                continue;
            }

            var image = page.GetProperty("images")[0];
            if (image.GetProperty("width").GetInt32() != claim.Width || image.GetProperty("height").GetInt32() != claim.Height)
                inspection.Found(Name, "image-size", i + 1);
        }
    }

    private static void ExamineObjects(Inspection inspection, JsonElement objects)
    {
        int images = 0, fonts = 0;
        foreach (var one in objects.EnumerateObject())
        {
            var value = one.Value.TryGetProperty("stream", out var stream) ? stream.GetProperty("dict") : one.Value.GetProperty("value");
            ExamineKeys(inspection, value);
            if (value.ValueKind != JsonValueKind.Object)
                inspection.Found(Name, "unknown-object");
            else if (Is(value, "/Subtype", "/Image"))
                images++;
            else if (Is(value, "/Subtype", "/Type0"))
                fonts++;
        }

        if (images != inspection.Pages.Count)
            inspection.Found(Name, "image-count");
        if (fonts != 1)
            inspection.Found(Name, "font-count");
    }

    private static void ExamineKeys(Inspection inspection, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
                ExamineKeys(inspection, item);
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var entry in value.EnumerateObject())
            {
                if (!Keys.Contains(entry.Name))
                    inspection.Found(Name, "unknown-key");
                if (string.Equals(entry.Name, "/Type", StringComparison.Ordinal) && !(entry.Value.GetString() is { } type && Types.Contains(type)))
                    inspection.Found(Name, "unknown-type");
                ExamineKeys(inspection, entry.Value);
            }
        }
    }

    /// <summary>Every object must be reached from the trailer.</summary>
    private static void ExamineReach(Inspection inspection, JsonElement objects)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var due = new Stack<JsonElement>();
        due.Push(objects.GetProperty("trailer"));
        while (due.TryPop(out var value))
        {
            if (value.ValueKind == JsonValueKind.Object)
            {
                foreach (var entry in value.EnumerateObject())
                    due.Push(entry.Value);
            }
            else if (value.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in value.EnumerateArray())
                    due.Push(item);
            }
            else if (value.ValueKind == JsonValueKind.String && "obj:" + value.GetString() is var name
                && objects.TryGetProperty(name, out var target) && seen.Add(name))
            {
                due.Push(target);
            }
        }

        if (objects.EnumerateObject().Count() != seen.Count + 1)
            inspection.Found(Name, "orphan");
    }

    private static bool Is(JsonElement value, string key, string name) =>
        value.TryGetProperty(key, out var entry) && entry.ValueKind == JsonValueKind.String && string.Equals(entry.GetString(), name, StringComparison.Ordinal);
}
