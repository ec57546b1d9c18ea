using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Redactor.Verification.Probes;

/// <summary>One object of a file: its number, the bytes of its dictionary or value, and those of its stream (empty when it has none).</summary>
internal sealed record FileObject(int Number, ReadOnlyMemory<byte> Whole, ReadOnlyMemory<byte> Value, ReadOnlyMemory<byte> Stream);

/// <summary>
/// Cuts a file into objects and accepts only one that they fill without a gap: header, objects one behind the other, one
/// cross-reference table that names exactly them, one trailer, the end. Earlier revisions, bytes between objects and bytes after the
/// end have no place in it.
/// </summary>
internal sealed partial class FileAnatomy
{
    private static readonly byte[] Header = [.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n'];

    private readonly ReadOnlyMemory<byte> file;
    private int at;

    private FileAnatomy(ReadOnlyMemory<byte> file) => this.file = file;

    public List<FileObject> Objects { get; } = [];

    /// <summary>Null when the file is built in any other way.</summary>
    public static FileAnatomy? Of(ReadOnlyMemory<byte> file)
    {
        var anatomy = new FileAnatomy(file);
        return anatomy.Parse() ? anatomy : null;
    }

    [GeneratedRegex("^[1-9][0-9]{0,8} 0 obj\n$")]
    private static partial Regex ObjectLine { get; }

    [GeneratedRegex("/Length ([0-9]{1,10})>>$")]
    private static partial Regex LengthEntry { get; }

    [GeneratedRegex(@"^trailer\n<</Size ([0-9]{1,9})/Root 1 0 R/ID\[<([0-9a-f]{32})><\2>\]>>\nstartxref\n([0-9]{1,10})\n%%EOF\n$")]
    private static partial Regex Trailer { get; }

    private bool Parse()
    {
        if (!file.Span.StartsWith(Header))
            return false;
        at = Header.Length;
        var offsets = new Dictionary<int, int>();
        while (!Rest.StartsWith("xref\n"u8))
        {
            var start = at;
            if (!ParseObject() || !offsets.TryAdd(Objects[^1].Number, start))
                return false;
        }

        return ParseTable(offsets);
    }

    private ReadOnlySpan<byte> Rest => file.Span[at..];

    private bool ParseObject()
    {
        var start = at;
        var line = Rest.IndexOf((byte)'\n');
        if (line is < 0 or > 32 || !ObjectLine.IsMatch(Ascii(at, line + 1)))
            return false;
        var number = int.Parse(Ascii(at, Rest.IndexOf((byte)' ')), CultureInfo.InvariantCulture);
        at += line + 1;
        var value = at;
        var end = Rest.IndexOf("\nendobj\n"u8);
        var stream = Rest.IndexOf("\nstream\n"u8);
        if (end < 0)
            return false;
        if (stream < 0 || stream > end)
        {
            at += end + "\nendobj\n".Length;
            Objects.Add(new FileObject(number, file[start..at], file.Slice(value, end), default));
            return true;
        }

        var length = LengthEntry.Match(Ascii(value, stream));
        if (!length.Success || !int.TryParse(length.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes))
            return false;
        var data = value + stream + "\nstream\n".Length;
        if (bytes > file.Length - data || !file.Span[(data + bytes)..].StartsWith("\nendstream\nendobj\n"u8))
            return false;
        at = data + bytes + "\nendstream\nendobj\n".Length;
        Objects.Add(new FileObject(number, file[start..at], file.Slice(value, stream), file.Slice(data, bytes)));
        return true;
    }

    private bool ParseTable(Dictionary<int, int> offsets)
    {
        var table = at;
        var expected = new StringBuilder().Append(CultureInfo.InvariantCulture, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        for (var number = 1; number <= offsets.Count; number++)
        {
            if (!offsets.TryGetValue(number, out var offset))
                return false;
            expected.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        }

        var text = Ascii(at, file.Length - at);
        if (!text.StartsWith(expected.ToString(), StringComparison.Ordinal))
            return false;
        var trailer = Trailer.Match(text[expected.Length..]);
        return trailer.Success
            && int.TryParse(trailer.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size == offsets.Count + 1
            && int.TryParse(trailer.Groups[3].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var start) && start == table;
    }

    private string Ascii(int start, int length) => Encoding.Latin1.GetString(file.Span.Slice(start, length));
}
