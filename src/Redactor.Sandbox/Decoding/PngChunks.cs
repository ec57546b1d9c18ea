using System.Buffers.Binary;

namespace Redactor.Sandbox.Decoding;

/// <summary>Walks the chunks of a PNG file (PNG specification, section 5).</summary>
internal static class PngChunks
{
    private const int Signature = 8;
    private const int Frame = 12;

    /// <summary>The data of the first chunk of this type, or nothing.</summary>
    public static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> file, ReadOnlySpan<byte> type)
    {
        var at = Signature;
        while (at <= file.Length - Frame)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            if (length > (uint)(file.Length - at - Frame)) return default;
            if (file.Slice(at + 4, 4).SequenceEqual(type)) return file.Slice(at + 8, (int)length);
            at += Frame + (int)length;
        }

        return default;
    }

    /// <summary>True when the chunks run on to the end chunk.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> file)
    {
        var at = Signature;
        while (at <= file.Length - Frame)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            if (length > (uint)(file.Length - at - Frame)) return false;
            if (file.Slice(at + 4, 4).SequenceEqual("IEND"u8)) return true;
            at += Frame + (int)length;
        }

        return false;
    }
}
