using System.Buffers.Binary;

namespace Redactor.Sandbox.Decoding;

/// <summary>Walks the chunks of a WebP file (RFC 9649, section 2).</summary>
internal static class RiffChunks
{
    private const int Header = 12;
    private const int Frame = 8;
    private const int AnimationFlag = 2;

    /// <summary>The data of the first chunk of this type, or nothing.</summary>
    public static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> file, ReadOnlySpan<byte> type)
    {
        long at = Header;
        while (at <= file.Length - Frame)
        {
            var chunk = file[(int)at..];
            var length = BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]);
            if (length > (uint)(chunk.Length - Frame)) return default;
            if (chunk.StartsWith(type)) return chunk.Slice(Frame, (int)length);
            at += Frame + length + (length & 1);
        }

        return default;
    }

    /// <summary>True when all the bytes that the header announces are there.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> file) =>
        file.Length >= Header && BinaryPrimitives.ReadUInt32LittleEndian(file[4..]) <= (uint)file.Length - 8;

    public static bool IsAnimated(ReadOnlySpan<byte> file) => Find(file, "VP8X"u8) is [var flags, ..] && (flags & AnimationFlag) != 0;
}
