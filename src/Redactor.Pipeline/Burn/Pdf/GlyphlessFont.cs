using System.Buffers.Binary;
using System.Text;

namespace Redactor.Pipeline.Burn.Pdf;

/// <summary>
/// The font of the text layer: every character is the same empty glyph, half an em wide, so that nothing about a word can be measured.
/// Codes are UTF-16 code units (Identity-H). The same bytes in every file.
/// </summary>
internal static class GlyphlessFont
{
    /// <summary>Advance of every character in thousandths of the font size.</summary>
    public const int Advance = 500;

    /// <summary>Two equal bytes, so that the character map compresses to runs of one byte.</summary>
    private const int EmptyGlyph = 0x0101;

    private const int Glyphs = EmptyGlyph + 1;
    private const int UnitsPerEm = 1000;

    /// <summary>The TrueType program: the seven tables an embedded CIDFontType2 needs.</summary>
    public static byte[] Program { get; } = Build();

    /// <summary>CIDToGIDMap for all 65,536 codes, as RunLengthDecode reads it.</summary>
    public static byte[] CharacterMap { get; } = BuildMap();

    /// <summary>ToUnicode: each code is its own UTF-16 code unit; surrogates and non-characters are left out.</summary>
    public static byte[] ToUnicode { get; } = BuildToUnicode();

    private static byte[] Build()
    {
        (string Tag, byte[] Data)[] tables =
        [
            ("glyf", new byte[4]),
            ("head", Head()),
            ("hhea", Words(1, 0, 800, -200, 0, Advance, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1)),
            ("hmtx", Words([Advance, .. new int[Glyphs]])),
            ("loca", new byte[(Glyphs + 1) * 2]),
            ("maxp", Words([1, 0, Glyphs, 0, 0, 0, 0, 1, .. new int[8]])),
        ];
        var at = 12 + (16 * tables.Length);
        var headAt = 0;
        var font = new byte[at + tables.Sum(t => (t.Data.Length + 3) & ~3)];
        Words(1, 0, tables.Length, 64, 2, (tables.Length * 16) - 64).CopyTo(font, 0);
        for (var i = 0; i < tables.Length; i++)
        {
            var (tag, data) = tables[i];
            var entry = font.AsSpan(12 + (16 * i));
            data.CopyTo(font, at);
            Encoding.ASCII.GetBytes(tag, entry);
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Sum(font.AsSpan(at, (data.Length + 3) & ~3)));
            BinaryPrimitives.WriteUInt32BigEndian(entry[8..], (uint)at);
            BinaryPrimitives.WriteUInt32BigEndian(entry[12..], (uint)data.Length);
            if (tag == "head")
                headAt = at;
            at += (data.Length + 3) & ~3;
        }

        BinaryPrimitives.WriteUInt32BigEndian(font.AsSpan(headAt + 8), 0xB1B0AFBA - Sum(font));
        return font;
    }

    private static byte[] Head() => Words(
        1, 0, 1, 0, 0, 0, 0x5F0F, 0x3CF5, 0, UnitsPerEm, 0, 0, 0, 0, 0, 0, 0, 0, 0, -200, Advance, 800, 0, 8, 2, 0, 0);

    private static byte[] BuildMap()
    {
        const int longest = 128;
        var runs = 0x10000 * 2 / longest;
        var map = new byte[(runs * 2) + 1];
        for (var i = 0; i < runs; i++)
        {
            map[i * 2] = 257 - longest;
            map[(i * 2) + 1] = EmptyGlyph & 0xff;
        }

        map[^1] = 128;
        return map;
    }

    private static byte[] BuildToUnicode()
    {
        var ranges = new List<string>();
        for (var high = 0; high < 0x100; high++)
        {
            if (high is >= 0xD8 and <= 0xDF)
                continue;
            if (high == 0xFE)
                ranges.Add("<FE00><FEFE><FE00>");
            else
                ranges.Add($"<{high:X2}{(high == 0 ? 1 : 0):X2}><{high:X2}{(high == 0xFF ? 0xFD : 0xFF):X2}><{high:X2}{(high == 0 ? 1 : 0):X2}>");
        }

        var text = new StringBuilder(
            "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n" +
            "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n");
        foreach (var block in ranges.Chunk(100))
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{block.Length} beginbfrange\n");
            foreach (var range in block)
                text.Append(range).Append('\n');
            text.Append("endbfrange\n");
        }

        text.Append("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend");
        return Encoding.ASCII.GetBytes(text.ToString());
    }

    private static byte[] Words(params int[] values)
    {
        var bytes = new byte[values.Length * 2];
        for (var i = 0; i < values.Length; i++)
            BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(i * 2), unchecked((ushort)values[i]));
        return bytes;
    }

    private static uint Sum(ReadOnlySpan<byte> data)
    {
        uint sum = 0;
        for (; data.Length >= 4; data = data[4..])
            sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(data));
        return sum;
    }
}
