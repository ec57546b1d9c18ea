using System.Buffers.Binary;

namespace Redactor.Sandbox.Decoding;

/// <summary>
/// Checks that all strips and tiles of a TIFF file lie inside it (TIFF 6.0, section 3; BigTIFF). The reader of fax pages fills what is missing with
/// white and says nothing. The directory chain itself has been walked before: it neither loops nor leaves the file.
/// </summary>
internal static class TiffExtent
{
    private const ushort StripOffsets = 273, StripByteCounts = 279, TileOffsets = 324, TileByteCounts = 325;
    private const int Short = 3, Long = 4, Long8 = 16;

    public static bool IsWhole(ReadOnlySpan<byte> file)
    {
        var little = file[0] == 'I';
        var big = U16(file[2..], little) == 43;
        var directory = big ? U64(file[8..], little) : U32(file[4..], little);
        while (directory != 0)
        {
            if (!DirectoryIsWhole(file, (int)directory, little, big, out directory)) return false;
        }

        return true;
    }

    private static bool DirectoryIsWhole(ReadOnlySpan<byte> file, int at, bool little, bool big, out ulong next)
    {
        var count = big ? (int)U64(file[at..], little) : U16(file[at..], little);
        var (first, size) = big ? (at + 8, 20) : (at + 2, 12);
        var after = first + (count * size);
        next = big ? U64(file[after..], little) : U32(file[after..], little);
        List<ulong> offsets = [], lengths = [];
        for (var entry = first; entry < after; entry += size)
        {
            var tag = U16(file[entry..], little);
            if (tag is StripOffsets or TileOffsets && !TryValues(file, entry, little, big, offsets)) return false;
            if (tag is StripByteCounts or TileByteCounts && !TryValues(file, entry, little, big, lengths)) return false;
        }

        // Some writers leave the byte counts out or at zero; then the reader finds out itself.
        for (var part = 0; part < offsets.Count; part++)
        {
            var length = part < lengths.Count ? lengths[part] : 0;
            if (offsets[part] > (ulong)file.Length || length > (ulong)file.Length - offsets[part]) return false;
        }

        return true;
    }

    private static bool TryValues(ReadOnlySpan<byte> file, int entry, bool little, bool big, List<ulong> values)
    {
        int type = U16(file[(entry + 2)..], little);
        var width = type switch { Short => 2, Long => 4, Long8 => 8, _ => 0 };
        if (width == 0) return true;
        var count = big ? U64(file[(entry + 4)..], little) : U32(file[(entry + 4)..], little);
        var inline = big ? 8u : 4u;
        var field = entry + (big ? 12 : 8);
        if (count > (ulong)file.Length) return false;
        var start = count * (ulong)width <= inline ? (ulong)field : big ? U64(file[field..], little) : U32(file[field..], little);
        if (start > (ulong)file.Length || count * (ulong)width > (ulong)file.Length - start) return false;
        for (var index = 0; index < (int)count; index++)
        {
            var value = file[((int)start + (index * width))..];
            values.Add(width switch { 2 => U16(value, little), 4 => U32(value, little), _ => U64(value, little) });
        }

        return true;
    }

    private static ushort U16(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint U32(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);

    private static ulong U64(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt64LittleEndian(bytes) : BinaryPrimitives.ReadUInt64BigEndian(bytes);
}
