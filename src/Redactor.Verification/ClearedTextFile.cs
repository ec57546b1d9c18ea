using System.Text.Json;
using System.Text.Json.Serialization;
using Redactor.Documents;

namespace Redactor.Verification;

/// <summary>
/// What a clean leak check read on the burned pages, as bytes to be kept: so that a later stage has the same text without reading the pages a third
/// time. It comes back as cleared text (law 4) only for the very file that passed and with the hash that was put on record then.
/// </summary>
public static class ClearedTextFile
{
    private const int Version = 1;

    public static byte[] Write(ClearedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var file = new StoredText(Version, text.Burned.Hex, [.. text.Layout.Select(StoredTextLine.Of)]);
        return JsonSerializer.SerializeToUtf8Bytes(file, ClearedTextJson.Default.StoredText);
    }

    /// <param name="recorded">Hash of what <see cref="Write"/> gave, as it was put on record.</param>
    /// <param name="burned">Hash of the file that passed.</param>
    /// <exception cref="InvalidDataException">It is not what was written, or of another file.</exception>
    internal static ClearedText Read(ReadOnlySpan<byte> stored, ContentHash recorded, ContentHash burned)
    {
        if (ContentHash.Of(stored) != recorded) throw new InvalidDataException("This is not the text that was read when the file passed.");
        var file = JsonSerializer.Deserialize(stored, ClearedTextJson.Default.StoredText) ?? throw new InvalidDataException("A cleared text is empty.");
        if (file.Version != Version) throw new InvalidDataException("A cleared text of another version.");
        if (!string.Equals(file.Burned, burned.Hex, StringComparison.Ordinal)) throw new InvalidDataException("This text was read from another file.");
        return new ClearedText(ClearancePass.For(burned), [.. file.Lines.Select(l => l.ToLine())]);
    }
}

/// <summary>The file: its version, the hash of the burned file, the lines in reading order.</summary>
internal sealed record StoredText(int Version, string Burned, IReadOnlyList<StoredTextLine> Lines)
{
    public override string ToString() => nameof(StoredText);
}

/// <summary>A line; sides of boxes as left, top, right, bottom.</summary>
internal sealed record StoredTextLine(int Page, string Text, int[] Box, bool RightToLeft, IReadOnlyList<StoredTextWord> Words)
{
    public static StoredTextLine Of(ClearedLine line) => new(line.PageNumber, line.Text, Sides(line.Box), line.RightToLeft, [.. line.Words.Select(StoredTextWord.Of)]);

    public ClearedLine ToLine() => new(Page, [.. Words.Select(w => w.ToWord())], ToBox(Box), RightToLeft, Text);

    public override string ToString() => nameof(StoredTextLine);

    internal static int[] Sides(Box box) => [box.Left, box.Top, box.Right, box.Bottom];

    internal static Box ToBox(int[] sides) => sides is [var left, var top, var right, var bottom] ? new Box(left, top, right, bottom) : throw new InvalidDataException("A box has four sides.");
}

/// <summary>A word, or the label of a burned box.</summary>
internal sealed record StoredTextWord(string Text, int[] Box, double Confidence, string Language, bool IsLabel)
{
    public static StoredTextWord Of(ClearedWord word) => new(word.Text, StoredTextLine.Sides(word.Box), word.Confidence, word.Language.Tag, word.IsLabel);

    public ClearedWord ToWord() =>
        new(Text, StoredTextLine.ToBox(Box), Confidence, Documents.Language.TryParse(Language, out var language) ? language : Documents.Language.Undetermined, IsLabel);

    public override string ToString() => nameof(StoredTextWord);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(StoredText))]
internal sealed partial class ClearedTextJson : JsonSerializerContext;
