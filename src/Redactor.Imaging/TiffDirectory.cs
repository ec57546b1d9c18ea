using System.Buffers.Binary;

namespace Redactor.Imaging;

/// <summary>Reads the directory chain of a TIFF file (TIFF 6.0, section 2; BigTIFF), every offset checked against the file.</summary>
internal static class TiffDirectory
{
    private const ushort StripOffsets = 273;
    private const ushort StripByteCounts = 279;

    /// <summary>The number of directories, or null when the chain is broken, loops or exceeds <paramref name="limit"/>.</summary>
    public static int? CountPages(ReadOnlySpan<byte> file, int limit)
    {
        if (!TryHeader(file, out var little, out var big, out var offset))
            return null;
        var seen = new HashSet<ulong>();
        while (offset != 0)
        {
            if (seen.Count >= limit || !seen.Add(offset) || !TryNext(file, little, big, ref offset))
                return null;
        }

        return seen.Count;
    }

    /// <summary>The only strip of a little- or big-endian classic TIFF with one directory.</summary>
    public static byte[] SingleStrip(ReadOnlySpan<byte> file)
    {
        if (!TryHeader(file, out var little, out var big, out var directory) || big)
            throw Invalid();
        var at = (int)directory;
        int? strip = null, length = null;
        var count = U16(file[at..], little);
        for (var i = 0; i < count; i++)
        {
            var entry = file.Slice(at + 2 + (i * 12), 12);
            var tag = U16(entry, little);
            if (tag is not (StripOffsets or StripByteCounts))
                continue;
            if (U32(entry[4..], little) != 1)
                throw Invalid();
            var value = U16(entry[2..], little) == 3 ? U16(entry[8..], little) : (int)U32(entry[8..], little);
            if (tag == StripOffsets)
                strip = value;
            else
                length = value;
        }

        return strip is { } s && length is { } l && s > 0 && l > 0 && (long)s + l <= file.Length ? file.Slice(s, l).ToArray() : throw Invalid();
    }

    private static bool TryHeader(ReadOnlySpan<byte> file, out bool little, out bool big, out ulong offset)
    {
        (little, big, offset) = (false, false, 0);
        if (file.Length < 16 || !(file[..2].SequenceEqual("II"u8) || file[..2].SequenceEqual("MM"u8)))
            return false;
        little = file[0] == 'I';
        var version = U16(file[2..], little);
        big = version == 43;
        offset = big ? U64(file[8..], little) : U32(file[4..], little);
        return version is 42 or 43 && offset != 0;
    }

    private static bool TryNext(ReadOnlySpan<byte> file, bool little, bool big, ref ulong offset)
    {
        var size = (ulong)file.Length;
        ulong head = big ? 8u : 2u, entry = big ? 20u : 12u, tail = big ? 8u : 4u;
        if (offset > size - head)
            return false;
        var at = file[(int)offset..];
        var count = big ? U64(at, little) : U16(at, little);
        if (count is 0 or > 65535)
            return false;
        var next = offset + head + (count * entry);
        if (next > size - tail)
            return false;
        at = file[(int)next..];
        offset = big ? U64(at, little) : U32(at, little);
        return true;
    }

    private static ushort U16(ReadOnlySpan<byte> s, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(s) : BinaryPrimitives.ReadUInt16BigEndian(s);

    private static uint U32(ReadOnlySpan<byte> s, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(s) : BinaryPrimitives.ReadUInt32BigEndian(s);

    private static ulong U64(ReadOnlySpan<byte> s, bool little) =>
        little ? BinaryPrimitives.ReadUInt64LittleEndian(s) : BinaryPrimitives.ReadUInt64BigEndian(s);

    private static ImagingException Invalid() => new(ImagingError.InvalidValue, nameof(TiffDirectory));
}
