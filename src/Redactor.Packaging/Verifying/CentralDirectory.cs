using System.Buffers.Binary;
using Redactor.Packaging.Writing;

namespace Redactor.Packaging.Verifying;

/// <summary>Reads the central directory of a zip, each field against what it must be.</summary>
internal static class CentralDirectory
{
    private const int RegularFile = 8;
    private const uint DosFolder = 0x10;

    /// <summary>Small files may grow more than the ratio: nothing is won by them.</summary>
    private const long SmallBytes = 1 << 20;

    public static IReadOnlyList<ZipEntry> Read(ReadOnlySpan<byte> directory, int count, PackageLimits limits)
    {
        var entries = new List<ZipEntry>(count);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var total = 0L;
        for (var i = 0; i < count; i++)
        {
            if (directory.Length < ZipLayout.CentralSize) throw Malformed();
            var length = BinaryPrimitives.ReadUInt16LittleEndian(directory[28..]);
            if (directory.Length < ZipLayout.CentralSize + length) throw Malformed();
            var name = directory.Slice(ZipLayout.CentralSize, length);
            if (!names.Add(UntrustedName.Folded(name))) throw new PackageFaultException(PackageFaultCode.DuplicateName);
            var (folder, path) = UntrustedName.Read(name);
            var entry = ReadEntry(directory, folder, path);
            if (i > 0 && !string.Equals(folder, entries[0].Folder, StringComparison.Ordinal)) throw new PackageFaultException(PackageFaultCode.SecondTopFolder);
            total += entry.Size;
            if (total > limits.Bytes || entry.Size > limits.FileBytes || (entry.Size > SmallBytes && entry.Size > (long)entry.PackedSize * limits.Ratio))
                throw new PackageFaultException(PackageFaultCode.TooLarge, path);
            entries.Add(entry);
            directory = directory[(ZipLayout.CentralSize + length)..];
        }

        return directory.IsEmpty ? entries : throw Malformed();
    }

    private static ZipEntry ReadEntry(ReadOnlySpan<byte> header, string folder, string path)
    {
        if (BinaryPrimitives.ReadUInt32LittleEndian(header) != ZipLayout.CentralSignature) throw Malformed();
        var flags = BinaryPrimitives.ReadUInt16LittleEndian(header[8..]);
        if ((flags & 1) != 0) throw new PackageFaultException(PackageFaultCode.Encrypted, path);
        var method = BinaryPrimitives.ReadUInt16LittleEndian(header[10..]);
        if (method is not (ZipLayout.Stored or ZipLayout.Deflated)) throw new PackageFaultException(PackageFaultCode.UnsupportedMethod, path);
        var attributes = BinaryPrimitives.ReadUInt32LittleEndian(header[38..]);
        if (attributes >> 28 != RegularFile || (attributes & DosFolder) != 0) throw new PackageFaultException(PackageFaultCode.NotAFile, path);
        var entry = new ZipEntry(
            folder,
            path,
            method,
            BinaryPrimitives.ReadUInt32LittleEndian(header[16..]),
            BinaryPrimitives.ReadUInt32LittleEndian(header[20..]),
            BinaryPrimitives.ReadUInt32LittleEndian(header[24..]),
            BinaryPrimitives.ReadUInt32LittleEndian(header[42..]));
        var asExpected = flags == 0 && attributes == ZipLayout.PlainFile
            && BinaryPrimitives.ReadUInt16LittleEndian(header[4..]) == ZipLayout.MadeBy
            && BinaryPrimitives.ReadUInt16LittleEndian(header[6..]) == ZipLayout.VersionNeeded(method)
            && BinaryPrimitives.ReadUInt16LittleEndian(header[12..]) == ZipLayout.FixedTime
            && BinaryPrimitives.ReadUInt16LittleEndian(header[14..]) == ZipLayout.FixedDate
            && header[30..38].IndexOfAnyExcept((byte)0) < 0 // lengths of extra field and comment, disk, internal attributes
            && (method == ZipLayout.Deflated || entry.Size == entry.PackedSize);
        return asExpected ? entry : throw Malformed();
    }

    private static PackageFaultException Malformed() => new(PackageFaultCode.ZipMalformed);
}
