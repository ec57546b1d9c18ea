using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using Redactor.Packaging.Writing;

namespace Redactor.Packaging.Verifying;

/// <summary>Unpacks one entry, counting: never more than its header said, never less, with its checksum, and from all of its packed bytes.</summary>
internal static class ZipEntryReader
{
    private const int BufferSize = 1 << 17;

    /// <summary>SHA-512 of the file.</summary>
    /// <exception cref="PackageFaultException">Its bytes are not those that the zip says.</exception>
    public static Task<string> HashAsync(Stream zip, ZipEntry entry, CancellationToken cancellationToken) => ReadAsync(zip, entry, null, cancellationToken);

    /// <summary>The file as a whole.</summary>
    /// <param name="sha512">What it must hash to; null where nobody knows yet.</param>
    public static async Task<byte[]> ReadAllAsync(Stream zip, ZipEntry entry, int most, string? sha512, CancellationToken cancellationToken)
    {
        if (entry.Size > most) throw new PackageFaultException(PackageFaultCode.TooLarge, entry.Path);
        using var content = new MemoryStream();
        var hash = await ReadAsync(zip, entry, content, cancellationToken);
        if (sha512 is not null && !string.Equals(hash, sha512, StringComparison.Ordinal)) throw new PackageFaultException(PackageFaultCode.HashMismatch, entry.Path);
        return content.ToArray();
    }

    public static async Task<bool> StartsWithAsync(Stream zip, ZipEntry entry, byte[] start, CancellationToken cancellationToken)
    {
        using var slice = new EntrySlice(zip, entry.DataOffset, entry.PackedSize);
        await using var content = Open(slice, entry);
        var found = new byte[start.Length];
        return await content.ReadAtLeastAsync(found, found.Length, throwOnEndOfStream: false, cancellationToken) == found.Length && found.AsSpan().SequenceEqual(start);
    }

    private static Stream Open(EntrySlice slice, ZipEntry entry) =>
        entry.Method == ZipLayout.Deflated ? new DeflateStream(slice, CompressionMode.Decompress, leaveOpen: true) : slice;

    private static async Task<string> ReadAsync(Stream zip, ZipEntry entry, Stream? copy, CancellationToken cancellationToken)
    {
        using var slice = new EntrySlice(zip, entry.DataOffset, entry.PackedSize);
        await using var content = Open(slice, entry);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA512);
        var crc = default(Crc32);
        var size = 0L;
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            while (await content.ReadAsync(buffer, cancellationToken) is > 0 and var count)
            {
                size += count;
                if (size > entry.Size) throw new PackageFaultException(PackageFaultCode.DataDamaged, entry.Path);
                hash.AppendData(buffer, 0, count);
                crc.Add(buffer.AsSpan(0, count));
                if (copy is not null) await copy.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
            }
        }
        catch (InvalidDataException)
        {
            throw new PackageFaultException(PackageFaultCode.DataDamaged, entry.Path);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }

        if (size != entry.Size || crc.Value != entry.Crc || slice.Remaining > 0) throw new PackageFaultException(PackageFaultCode.DataDamaged, entry.Path);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
