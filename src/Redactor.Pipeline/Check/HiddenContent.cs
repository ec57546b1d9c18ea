using System.Text.Json;

namespace Redactor.Pipeline.Check;

/// <summary>What a PDF holds beside the pages one sees, as <c>qpdf --json</c> lists it: how many of each.</summary>
/// <param name="EarlierRevisions">Versions of the file that later ones were appended to: what those removed can be brought back.</param>
/// <param name="Orphans">Objects that nothing refers to any more.</param>
internal sealed record HiddenContent(int Attachments, int Scripts, int Annotations, int FormFields, int Outlines, int Layers, bool Metadata, int EarlierRevisions, int Orphans)
{
    /// <summary>Sentences for the user; none for a file that holds its pages alone.</summary>
    public IEnumerable<string> Lines()
    {
        if (EarlierRevisions > 0) yield return $"{EarlierRevisions} earlier versions of the file are still inside: what was removed since can be brought back";
        if (Attachments > 0) yield return $"also holds {Attachments} attached files";
        if (Scripts > 0) yield return $"also holds {Scripts} scripts";
        if (Annotations > 0) yield return $"also holds {Annotations} annotations: a box that is one can be lifted";
        if (FormFields > 0) yield return $"also holds {FormFields} form fields";
        if (Outlines > 0) yield return $"also holds {Outlines} bookmarks, whose titles may name people";
        if (Layers > 0) yield return $"also holds {Layers} layers that can be switched off";
        if (Orphans > 0) yield return $"also holds {Orphans} objects that no page shows";
        if (Metadata) yield return "also holds metadata (title, author, program or history)";
    }

    /// <exception cref="JsonException">The output is not what qpdf writes.</exception>
    public static HiddenContent Parse(ReadOnlyMemory<byte> untrustedJson, ReadOnlySpan<byte> pdf)
    {
        using var document = JsonDocument.Parse(untrustedJson, new JsonDocumentOptions { MaxDepth = 256 });
        var root = document.RootElement;
        if (!root.TryGetProperty("qpdf", out var qpdf) || qpdf.ValueKind != JsonValueKind.Array || qpdf.GetArrayLength() < 2 || qpdf[1].ValueKind != JsonValueKind.Object)
            throw new JsonException("There are no objects.");
        var objects = qpdf[1];
        var tally = new Tally();
        foreach (var one in objects.EnumerateObject()) tally.Add(one.Value);
        return new HiddenContent(
            Count(root, "attachments"),
            tally.Scripts,
            tally.Annotations,
            FieldCount(root),
            Count(root, "outlines"),
            tally.Layers,
            tally.Metadata || HasInfo(objects),
            Revisions(pdf),
            objects.EnumerateObject().Count(o => o.Name.StartsWith("obj:", StringComparison.Ordinal)) - Reached(objects));
    }

    private static int Count(JsonElement parent, string name) => !parent.TryGetProperty(name, out var value) ? 0 : value.ValueKind switch
    {
        JsonValueKind.Array => value.GetArrayLength(),
        JsonValueKind.Object => value.EnumerateObject().Count(),
        _ => 0,
    };

    /// <summary>Fields that pages show; a form without such counts as one.</summary>
    private static int FieldCount(JsonElement root) =>
        !root.TryGetProperty("acroform", out var form) ? 0
        : Math.Max(Count(form, "fields"), form.TryGetProperty("hasacroform", out var has) && has.ValueKind == JsonValueKind.True ? 1 : 0);

    private static bool HasInfo(JsonElement objects) =>
        objects.TryGetProperty("trailer", out var trailer) && trailer.TryGetProperty("value", out var value)
        && value.ValueKind == JsonValueKind.Object && value.TryGetProperty("/Info", out _);

    /// <summary>Each revision ends with its own <c>startxref</c>; a linearized file begins with one more.</summary>
    private static int Revisions(ReadOnlySpan<byte> pdf)
    {
        var ends = pdf.Count("startxref"u8);
        var linearized = pdf[..Math.Min(pdf.Length, 2048)].IndexOf("/Linearized"u8) >= 0;
        return Math.Max(0, ends - (linearized ? 2 : 1));
    }

    private static int Reached(JsonElement objects)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var due = new Stack<JsonElement>();
        if (objects.TryGetProperty("trailer", out var trailer)) due.Push(trailer);
        while (due.TryPop(out var value))
        {
            if (value.ValueKind == JsonValueKind.Object)
            {
                foreach (var entry in value.EnumerateObject()) due.Push(entry.Value);
            }
            else if (value.ValueKind == JsonValueKind.Array)
            {
                foreach (var element in value.EnumerateArray()) due.Push(element);
            }
            else if (value.ValueKind == JsonValueKind.String && "obj:" + value.GetString() is var name && objects.TryGetProperty(name, out var target) && seen.Add(name))
            {
                due.Push(target);
            }
        }

        return seen.Count;
    }

    private sealed class Tally
    {
        public int Scripts { get; private set; }

        public int Annotations { get; private set; }

        public int Layers { get; private set; }

        public bool Metadata { get; private set; }

        public void Add(JsonElement value)
        {
            var due = new Stack<JsonElement>();
            due.Push(value);
            while (due.TryPop(out var one))
            {
                if (one.ValueKind == JsonValueKind.Array)
                {
                    foreach (var element in one.EnumerateArray()) due.Push(element);
                }
                else if (one.ValueKind == JsonValueKind.Object)
                {
                    Look(one);
                    foreach (var entry in one.EnumerateObject()) due.Push(entry.Value);
                }
            }
        }

        private void Look(JsonElement dictionary)
        {
            if (dictionary.TryGetProperty("/JS", out _)) Scripts++;
            if (Is(dictionary, "/Type", "/Metadata")) Metadata = true;
            if (Is(dictionary, "/Type", "/OCG")) Layers++;
            // Links show what stands on the page anyway; form fields are counted on their own.
            if (dictionary.TryGetProperty("/Subtype", out var subtype) && dictionary.TryGetProperty("/Rect", out _) && subtype.ValueKind == JsonValueKind.String
                && subtype.GetString() is not ("/Link" or "/Widget"))
                Annotations++;
        }

        private static bool Is(JsonElement value, string key, string name) =>
            value.TryGetProperty(key, out var entry) && entry.ValueKind == JsonValueKind.String && string.Equals(entry.GetString(), name, StringComparison.Ordinal);
    }
}
