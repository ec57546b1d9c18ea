using System.Buffers.Binary;
using System.IO.Compression;
using Redactor.Documents;

namespace Redactor.Pipeline.Stages;

/// <summary>Page images as they are stored: "RGI1", width, height, dots per inch (32 bits each, little-endian), then the pixels under zlib.</summary>
internal static class ImageCodec
{
    private const uint Magic = 0x31494752;
    private const int HeadLength = 16;

    /// <summary>At the beginning, ready to be read.</summary>
    public static MemoryStream Encode(GrayImage image)
    {
        var encoded = new MemoryStream(image.Pixels.Length / 8);
        Span<byte> head = stackalloc byte[HeadLength];
        BinaryPrimitives.WriteUInt32LittleEndian(head, Magic);
        BinaryPrimitives.WriteInt32LittleEndian(head[4..], image.Width);
        BinaryPrimitives.WriteInt32LittleEndian(head[8..], image.Height);
        BinaryPrimitives.WriteInt32LittleEndian(head[12..], image.Dpi);
        encoded.Write(head);
        using (var zlib = new ZLibStream(encoded, CompressionLevel.Fastest, leaveOpen: true)) zlib.Write(image.Pixels);
        encoded.Position = 0;
        return encoded;
    }

    /// <exception cref="InvalidDataException">This is no such image.</exception>
    public static async Task<GrayImage> DecodeAsync(Stream stored, CancellationToken cancellationToken)
    {
        var head = new byte[HeadLength];
        await stored.ReadExactlyAsync(head, cancellationToken);
        int width = Int32(head, 4), height = Int32(head, 8), dpi = Int32(head, 12);
        if (Int32(head, 0) != Magic || width < 1 || height < 1 || (long)width * height > int.MaxValue) throw new InvalidDataException("This is no stored image.");
        var pixels = GC.AllocateUninitializedArray<byte>(width * height);
        await using var zlib = new ZLibStream(stored, CompressionMode.Decompress, leaveOpen: true);
        await zlib.ReadExactlyAsync(pixels, cancellationToken);
        // To the end, so that a blob cut short is seen.
        if (await zlib.ReadAsync(new byte[1], cancellationToken) != 0) throw new InvalidDataException("A stored image goes on after its end.");
        await stored.CopyToAsync(Stream.Null, cancellationToken);
        return new GrayImage(width, height, dpi, pixels);
    }

    private static int Int32(byte[] head, int at) => BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(at));
}
