using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Redactor.TestKit.Archives;

/// <summary>A file that goes into a forged zip, and in what its headers lie.</summary>
public sealed class ForgedEntry(string name, byte[] bytes)
{
    public string Name { get; set; } = name;

    public byte[] Bytes { get; set; } = bytes;

    public bool Deflated { get; set; }

    /// <summary>What the headers say of its size, if that is not true.</summary>
    public uint? PromisedSize { get; set; }

    /// <summary>What the header before its bytes calls it, if not the same.</summary>
    public string? LocalName { get; set; }

    /// <summary>The directory says that it lies where this one does.</summary>
    public ForgedEntry? OffsetOf { get; set; }

    public ushort Flags { get; set; }

    /// <summary>Kind and rights of Unix; a plain file.</summary>
    public uint Mode { get; set; } = 0x81A4;

    /// <summary>Its bytes are there, but the directory at the end does not know it.</summary>
    public bool Hidden { get; set; }
}

/// <summary>Writes zips as a package's are, and such as never should be.</summary>
public static class ZipForge
{
    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(n => Enumerable.Range(0, 8).Aggregate((uint)n, (crc, _) => (crc & 1) == 1 ? (crc >> 1) ^ 0xedb88320 : crc >> 1))];

    public static byte[] Write(IEnumerable<ForgedEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        using var zip = new MemoryStream();
        using var directory = new MemoryStream();
        var offsets = new Dictionary<ForgedEntry, uint>();
        ushort count = 0;
        foreach (var entry in entries)
        {
            offsets[entry] = (uint)zip.Position;
            var packed = entry.Deflated ? Deflate(entry.Bytes) : entry.Bytes;
            Write(zip, entry, entry.LocalName ?? entry.Name, packed.Length, null);
            zip.Write(packed);
            if (entry.Hidden) continue;
            Write(directory, entry, entry.Name, packed.Length, offsets[entry.OffsetOf ?? entry]);
            count++;
        }

        Span<byte> end = stackalloc byte[22];
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054b50);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], count);
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], count);
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], (uint)directory.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(end[16..], (uint)zip.Position);
        return [.. zip.ToArray(), .. directory.ToArray(), .. end];
    }

    private static void Write(MemoryStream to, ForgedEntry entry, string name, int packed, uint? offset)
    {
        var bytes = Encoding.UTF8.GetBytes(name);
        var header = new byte[(offset is null ? 30 : 46) + bytes.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(header, offset is null ? 0x04034b50u : 0x02014b50u);
        if (offset is not null) BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(4), 0x0314);
        var common = header.AsSpan(offset is null ? 4 : 6);
        BinaryPrimitives.WriteUInt16LittleEndian(common, (ushort)(entry.Deflated ? 20 : 10));
        BinaryPrimitives.WriteUInt16LittleEndian(common[2..], entry.Flags);
        BinaryPrimitives.WriteUInt16LittleEndian(common[4..], (ushort)(entry.Deflated ? 8 : 0));
        BinaryPrimitives.WriteUInt16LittleEndian(common[8..], 0x21);
        BinaryPrimitives.WriteUInt32LittleEndian(common[10..], Crc32(entry.Bytes));
        BinaryPrimitives.WriteUInt32LittleEndian(common[14..], (uint)packed);
        BinaryPrimitives.WriteUInt32LittleEndian(common[18..], entry.PromisedSize ?? (uint)entry.Bytes.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(common[22..], (ushort)bytes.Length);
        if (offset is { } at)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(38), entry.Mode << 16);
            BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(42), at);
        }

        bytes.CopyTo(header, offset is null ? 30 : 46);
        to.Write(header);
    }

    private static uint Crc32(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes) crc = CrcTable[(byte)(crc ^ value)] ^ (crc >> 8);
        return ~crc;
    }

    private static byte[] Deflate(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) deflate.Write(bytes);
        return packed.ToArray();
    }
}
