using System.Buffers.Binary;

namespace Redactor.TestKit.Hostile;

/// <summary>
/// Writes baseline JPEG files whose 8 x 8 blocks are each of one shade: no cosine transform is needed, and every marker is ours to get wrong
/// (ITU-T T.81).
/// </summary>
public static class JpegMaker
{
    /// <summary>The same quarters as <see cref="PngMaker.Quarters"/>; width and height in blocks of 8 pixels.</summary>
    public static byte[] Quarters(int blocksWide, int blocksHigh, params byte[][] segments) =>
        File(blocksWide, blocksHigh, 1, (_, x, y) => PngMaker.Quarter(x, y, blocksWide, blocksHigh), segments);

    /// <summary><paramref name="shade"/> gives the level of component c in block (x, y).</summary>
    public static byte[] File(int blocksWide, int blocksHigh, int components, Func<int, int, int, byte> shade, params byte[][] segments)
    {
        ArgumentNullException.ThrowIfNull(shade);
        return
        [
            0xFF, 0xD8, .. segments.SelectMany(s => s), .. Tables(), .. Frame(0xC0, 8, blocksWide * 8, blocksHigh * 8, components),
            .. Segment(0xDA, [(byte)components, .. Enumerable.Range(1, components).SelectMany(c => new byte[] { (byte)c, 0 }), 0, 63, 0]),
            .. Scan(blocksWide, blocksHigh, components, shade), 0xFF, 0xD9,
        ];
    }

    /// <summary>A file that says this of its frame and has no picture.</summary>
    public static byte[] HeaderOnly(byte frameMarker, int precision, int width, int height, bool ended = true) =>
        [0xFF, 0xD8, .. Tables(), .. Frame(frameMarker, precision, width, height, 1), .. (byte[])(ended ? [0xFF, 0xD9] : [])];

    public static byte[] Segment(byte marker, byte[] payload)
    {
        ArgumentNullException.ThrowIfNull(payload);
        var segment = new byte[payload.Length + 4];
        segment[0] = 0xFF;
        segment[1] = marker;
        BinaryPrimitives.WriteUInt16BigEndian(segment.AsSpan(2), (ushort)(payload.Length + 2));
        payload.CopyTo(segment, 4);
        return segment;
    }

    /// <summary>An Exif block (as in JPEG's APP1, PNG's eXIf and WebP's EXIF) that holds an orientation.</summary>
    public static byte[] ExifBlock(int orientation, bool littleEndian = true) => littleEndian
        ? [(byte)'I', (byte)'I', 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, 0]
        : [(byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];

    public static byte[] ExifSegment(byte[] block) => Segment(0xE1, [.. "Exif\0\0"u8, .. block]);

    private static byte[] Tables() =>
    [
        .. Segment(0xDB, [0, .. Enumerable.Repeat((byte)8, 64)]),
        // DC: the twelve categories have codes of four bits, in order. AC: "end of block" alone, one bit.
        .. Segment(0xC4, [0x00, 0, 0, 0, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]),
        .. Segment(0xC4, [0x10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
    ];

    private static byte[] Frame(byte marker, int precision, int width, int height, int components) => Segment(
        marker,
        [
            (byte)precision, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, (byte)components,
            .. Enumerable.Range(1, components).SelectMany(c => new byte[] { (byte)c, 0x11, 0 }),
        ]);

    private static byte[] Scan(int blocksWide, int blocksHigh, int components, Func<int, int, int, byte> shade)
    {
        var bits = new List<bool>();
        var last = new int[components];
        for (var y = 0; y < blocksHigh; y++)
        {
            for (var x = 0; x < blocksWide; x++)
            {
                for (var c = 0; c < components; c++)
                {
                    var level = shade(c, x, y) - 128;
                    WriteDifference(bits, level - last[c]);
                    bits.Add(false);
                    last[c] = level;
                }
            }
        }

        while (bits.Count % 8 != 0) bits.Add(true);
        return [.. bits.Chunk(8).Select(b => b.Aggregate(0, (v, bit) => (v << 1) | (bit ? 1 : 0))).SelectMany(v => v == 255 ? new byte[] { 255, 0 } : [(byte)v])];
    }

    private static void WriteDifference(List<bool> bits, int difference)
    {
        var category = 0;
        while (Math.Abs(difference) >> category != 0) category++;
        Write(bits, category, 4);
        Write(bits, difference < 0 ? difference + (1 << category) - 1 : difference, category);
    }

    private static void Write(List<bool> bits, int value, int count)
    {
        for (var bit = count - 1; bit >= 0; bit--) bits.Add(((value >> bit) & 1) == 1);
    }
}
