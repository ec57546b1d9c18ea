using System.Buffers.Binary;

namespace Redactor.Sandbox.Decoding;

/// <summary>
/// Finds the orientation (1 to 8, Exif 2.32 section 4.6.4, tag 0x0112) that a camera left in a JPEG, PNG or WebP file. Anything odd means 1: as stored.
/// A TIFF's own orientation is honoured by its reader.
/// </summary>
internal static class ExifOrientation
{
    private const int Upright = 1;
    private const ushort OrientationTag = 0x0112;
    private const ushort ShortType = 3;

    public static int Find(FileKind kind, ReadOnlySpan<byte> file) => kind switch
    {
        FileKind.Jpeg => FromJpeg(file),
        FileKind.Png => FromChunk(PngChunks.Find(file, "eXIf"u8)),
        FileKind.WebP => FromChunk(RiffChunks.Find(file, "EXIF"u8)),
        _ => Upright,
    };

    private static int FromJpeg(ReadOnlySpan<byte> file)
    {
        foreach (var segment in JpegSegments.Of(file))
        {
            if (segment.Marker == JpegSegments.App1 && file[segment.Payload].StartsWith("Exif\0\0"u8))
                return FromTiffBlock(file[segment.Payload][6..]);
        }

        return Upright;
    }

    private static int FromChunk(ReadOnlySpan<byte> chunk) => FromTiffBlock(chunk.StartsWith("Exif\0\0"u8) ? chunk[6..] : chunk);

    /// <summary>The block is a small TIFF file: byte order, 42, offset of the first directory.</summary>
    private static int FromTiffBlock(ReadOnlySpan<byte> block)
    {
        if (block.Length < 14) return Upright;
        var little = block[0] == 'I' && block[1] == 'I';
        if (!little && !(block[0] == 'M' && block[1] == 'M')) return Upright;
        var offset = U32(block[4..], little);
        if (U16(block[2..], little) != 42 || offset > (uint)block.Length - 2) return Upright;
        var directory = block[(int)offset..];
        var count = U16(directory, little);
        for (var entry = 0; entry < count; entry++)
        {
            var at = 2 + (entry * 12);
            if (at + 12 > directory.Length) return Upright;
            var field = directory.Slice(at, 12);
            if (U16(field, little) != OrientationTag) continue;
            var value = U16(field[8..], little);
            return U16(field[2..], little) == ShortType && value is >= 1 and <= 8 ? value : Upright;
        }

        return Upright;
    }

    private static ushort U16(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint U32(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
