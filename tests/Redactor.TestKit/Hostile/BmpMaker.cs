using System.Buffers.Binary;

namespace Redactor.TestKit.Hostile;

/// <summary>Writes BMP files by hand, right or wrong as a test wants them.</summary>
public static class BmpMaker
{
    /// <summary>The quarters of <see cref="PngMaker.Quarters"/>; a negative height stores the rows from the top.</summary>
    public static byte[] Quarters(int width, int height, int bits = 24, byte alpha = 0)
    {
        var rows = Math.Abs(height);
        var stride = ((width * bits) + 31) / 32 * 4;
        var pixels = new byte[stride * rows];
        for (var row = 0; row < rows; row++)
        {
            var y = height < 0 ? row : rows - 1 - row;
            for (var x = 0; x < width; x++)
            {
                var shade = PngMaker.Quarter(x, y, width, rows);
                var at = (row * stride) + (x * bits / 8);
                pixels.AsSpan(at, bits / 8).Fill(shade);
                if (bits == 32) pixels[at + 3] = alpha;
            }
        }

        return File(width, height, bits, compression: 0, pixels);
    }

    /// <summary>A file whose header claims this and that, followed by these pixels; 8 bits bring a grey palette along.</summary>
    public static byte[] File(int width, int height, int bits, int compression, byte[] pixels)
    {
        ArgumentNullException.ThrowIfNull(pixels);
        var palette = bits == 8 ? Enumerable.Range(0, 256).SelectMany(i => new byte[] { (byte)i, (byte)i, (byte)i, 0 }).ToArray() : [];
        var header = new byte[54];
        "BM"u8.CopyTo(header);
        Write(header, 2, header.Length + palette.Length + pixels.Length);
        Write(header, 10, header.Length + palette.Length);
        Write(header, 14, 40);
        Write(header, 18, width);
        Write(header, 22, height);
        header[26] = 1;
        header[28] = (byte)bits;
        Write(header, 30, compression);
        Write(header, 34, pixels.Length);
        Write(header, 46, palette.Length / 4);
        return [.. header, .. palette, .. pixels];
    }

    private static void Write(byte[] bytes, int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at), value);
}
