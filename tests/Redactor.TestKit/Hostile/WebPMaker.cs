using System.Buffers.Binary;
using System.Text;
using Redactor.Documents;
using Redactor.Imaging;

namespace Redactor.TestKit.Hostile;

/// <summary>Writes WebP files: a picture by the imaging library, the container around it by hand.</summary>
public static class WebPMaker
{
    /// <summary>The quarters of <see cref="PngMaker.Quarters"/>, in the simple container.</summary>
    public static byte[] Quarters(int width, int height)
    {
        byte[] pixels = [.. Enumerable.Range(0, height).SelectMany(y => Enumerable.Range(0, width).Select(x => PngMaker.Quarter(x, y, width, height)))];
        using var image = Pix.FromGray(new GrayImage(width, height, 300, pixels));
        return image.Encode(ImageFormat.WebP);
    }

    /// <summary>The extended container: flags, then the picture's chunk, then further ones.</summary>
    public static byte[] Extended(int width, int height, byte flags, params byte[][] after)
    {
        var simple = Quarters(Math.Min(width, 64), Math.Min(height, 64));
        byte[] size = [(byte)(width - 1), (byte)((width - 1) >> 8), (byte)((width - 1) >> 16), (byte)(height - 1), (byte)((height - 1) >> 8), (byte)((height - 1) >> 16)];
        return Riff([.. Chunk("VP8X", [flags, 0, 0, 0, .. size]), .. simple[12..], .. after.SelectMany(c => c)]);
    }

    public static byte[] Chunk(string type, byte[] data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, data.Length);
        return [.. Encoding.ASCII.GetBytes(type), .. length, .. data, .. new byte[data.Length & 1]];
    }

    public static byte[] Riff(byte[] chunks)
    {
        ArgumentNullException.ThrowIfNull(chunks);
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, chunks.Length + 4);
        return [.. "RIFF"u8, .. length, .. "WEBP"u8, .. chunks];
    }
}
