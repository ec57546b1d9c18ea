using System.Buffers.Binary;
using System.Text;

namespace Redactor.TestKit.Hostile;

/// <summary>Writes PNG files by hand, right or wrong as a test wants them.</summary>
public static class PngMaker
{
    public const int Gray = 0, Rgb = 2, Palette = 3, GrayAlpha = 4, Rgba = 6;

    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    /// <summary>A whole file. <paramref name="rows"/> gives the bytes of row y, without the filter byte.</summary>
    public static byte[] File(int width, int height, int bits, int color, Func<int, byte[]> rows, params byte[][] chunksBefore)
    {
        ArgumentNullException.ThrowIfNull(rows);
        using var raw = new MemoryStream();
        for (var y = 0; y < height; y++)
        {
            raw.WriteByte(0);
            raw.Write(rows(y));
        }

        return [.. Signature, .. Header(width, height, bits, color), .. chunksBefore.SelectMany(c => c), .. Chunk("IDAT", PdfMaker.Deflate(raw.ToArray())), .. End];
    }

    /// <summary>Grey with a black top-left quarter, mid-grey top-right, light bottom-left and white bottom-right.</summary>
    public static byte[] Quarters(int width, int height, params byte[][] chunksBefore) => File(
        width, height, 8, Gray,
        y => [.. Enumerable.Range(0, width).Select(x => Quarter(x, y, width, height))],
        chunksBefore);

    public static byte Quarter(int x, int y, int width, int height) => (x * 2 < width, y * 2 < height) switch
    {
        (true, true) => 0,
        (false, true) => 128,
        (true, false) => 200,
        _ => 255,
    };

    /// <summary>Signature and header of an image of this size, and nothing else but <paramref name="rest"/>.</summary>
    public static byte[] Start(int width, int height, int bits, int color, params byte[][] rest) =>
        [.. Signature, .. Header(width, height, bits, color), .. rest.SelectMany(c => c)];

    public static byte[] End => Chunk("IEND", []);

    public static byte[] Chunk(string type, byte[] data, bool rightChecksum = true)
    {
        ArgumentNullException.ThrowIfNull(data);
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        var chunk = new byte[data.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        body.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4), Crc(body) ^ (rightChecksum ? 0u : 1u));
        return chunk;
    }

    /// <summary>Makes the checksums of a damaged file right again, so that the damage reaches the decoder behind them.</summary>
    public static void RepairChecksums(byte[] file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var at = Signature.Length;
        while (at <= file.Length - 12)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at));
            if (length > (uint)(file.Length - at - 12)) return;
            var body = file[(at + 4)..(at + 8 + (int)length)];
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(at + 8 + (int)length), Crc(body));
            at += 12 + (int)length;
        }
    }

    private static byte[] Header(int width, int height, int bits, int color)
    {
        var data = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(data, width);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(4), height);
        data[8] = (byte)bits;
        data[9] = (byte)color;
        return Chunk("IHDR", data);
    }

    private static uint Crc(byte[] data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++) crc = (crc >> 1) ^ (0xEDB88320u & (0u - (crc & 1)));
        }

        return ~crc;
    }
}
