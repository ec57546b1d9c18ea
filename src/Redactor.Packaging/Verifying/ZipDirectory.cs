using System.Buffers.Binary;
using Redactor.Packaging.Writing;

namespace Redactor.Packaging.Verifying;

/// <summary>
/// The files of a zip, after every byte that is not one of theirs was compared with what it must be (<see cref="ZipLayout"/>): the entries follow one another from the first byte
/// to the central directory, this one to the end record, and that one to the end of the file.
/// </summary>
internal sealed class ZipDirectory
{
    private const int LongestComment = ushort.MaxValue;
    private const int LongestName = 255;
    private readonly Dictionary<string, ZipEntry> byPath;

    private ZipDirectory(IReadOnlyList<ZipEntry> entries)
    {
        Entries = entries;
        byPath = entries.ToDictionary(e => e.Path, StringComparer.Ordinal);
    }

    public IReadOnlyList<ZipEntry> Entries { get; }

    public string Folder => Entries[0].Folder;

    public ZipEntry? Find(string path) => byPath.GetValueOrDefault(path);

    /// <exception cref="PackageFaultException">It is not such a zip.</exception>
    public static async Task<ZipDirectory> ReadAsync(Stream zip, PackageLimits limits, CancellationToken cancellationToken)
    {
        var (count, start, size) = await ReadEndAsync(zip, limits, cancellationToken);
        var central = await ReadAtAsync(zip, start, size, cancellationToken);
        var entries = CentralDirectory.Read(central, count, limits);
        var expected = 0L;
        foreach (var entry in entries)
        {
            if (entry.Offset < expected || entry.End > start) throw new PackageFaultException(PackageFaultCode.OverlappingEntries);
            if (entry.Offset > expected) throw new PackageFaultException(PackageFaultCode.ZipMalformed);
            expected = entry.End;
        }

        if (expected != start) throw new PackageFaultException(PackageFaultCode.ZipMalformed);
        foreach (var entry in entries)
        {
            var header = entry.LocalHeader();
            var found = await ReadAtAsync(zip, entry.Offset, header.Length, cancellationToken);
            if (!found.AsSpan().SequenceEqual(header)) throw new PackageFaultException(PackageFaultCode.ZipMalformed);
        }

        return new ZipDirectory(entries);
    }

    private static async Task<(int Count, long Start, int Size)> ReadEndAsync(Stream zip, PackageLimits limits, CancellationToken cancellationToken)
    {
        if (zip.Length < ZipLayout.EndSize) throw new PackageFaultException(PackageFaultCode.NotAZip);
        if (zip.Length > Math.Min(ZipLayout.MostBytes, limits.Bytes + ((long)limits.Files * 1024))) throw new PackageFaultException(PackageFaultCode.TooLarge);
        var end = await ReadAtAsync(zip, zip.Length - ZipLayout.EndSize, ZipLayout.EndSize, cancellationToken);
        if (!IsEnd(end))
        {
            var before = (int)Math.Min(zip.Length, ZipLayout.EndSize + LongestComment);
            var tail = await ReadAtAsync(zip, zip.Length - before, before, cancellationToken);
            throw new PackageFaultException(HasWholeEnd(tail) ? PackageFaultCode.TrailingData : PackageFaultCode.NotAZip);
        }

        var count = BinaryPrimitives.ReadUInt16LittleEndian(end.AsSpan(10));
        long size = BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(12)), start = BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(16));
        if (BinaryPrimitives.ReadUInt16LittleEndian(end.AsSpan(8)) != count || BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(4)) != 0)
            throw new PackageFaultException(PackageFaultCode.ZipMalformed);
        if (count > limits.Files) throw new PackageFaultException(PackageFaultCode.TooManyFiles);
        if (start + size != zip.Length - ZipLayout.EndSize || count == 0 || size > (long)count * (ZipLayout.CentralSize + LongestName))
            throw new PackageFaultException(PackageFaultCode.ZipMalformed);
        return (count, start, (int)size);
    }

    private static bool IsEnd(ReadOnlySpan<byte> end) =>
        BinaryPrimitives.ReadUInt32LittleEndian(end) == ZipLayout.EndSignature && BinaryPrimitives.ReadUInt16LittleEndian(end[20..]) == 0;

    /// <summary>Whether an end record stands there with something behind it.</summary>
    private static bool HasWholeEnd(ReadOnlySpan<byte> tail) =>
        tail.IndexOf("PK\u0005\u0006"u8) is >= 0 and var at && at + ZipLayout.EndSize < tail.Length;

    private static async Task<byte[]> ReadAtAsync(Stream zip, long offset, int count, CancellationToken cancellationToken)
    {
        var bytes = new byte[count];
        zip.Position = offset;
        if (await zip.ReadAtLeastAsync(bytes, count, throwOnEndOfStream: false, cancellationToken) < count) throw new PackageFaultException(PackageFaultCode.NotAZip);
        return bytes;
    }
}
