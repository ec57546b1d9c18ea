using System.Buffers.Binary;
using System.Text;

namespace Redactor.Packaging.Writing;

/// <summary>What the header of an entry must say before its bytes come.</summary>
internal readonly record struct ZipEntryFacts(string Name, uint Crc, uint Size);

/// <summary>Writes a zip as <see cref="ZipLayout"/> has it, to a stream that need not be seekable.</summary>
internal sealed class ZipWriter(Stream output)
{
    private readonly List<(ZipEntryFacts Facts, uint Offset)> entries = [];
    private long position;

    /// <exception cref="InvalidDataException">The package would be too large for a zip of this kind.</exception>
    public async Task BeginAsync(ZipEntryFacts entry, CancellationToken cancellationToken)
    {
        if (entries.Count == ZipLayout.MostEntries || position + entry.Size > ZipLayout.MostBytes - (1 << 26))
            throw new InvalidDataException("A package holds at most 4 GB and 65,000 files: split the document.");
        entries.Add((entry, (uint)position));
        var name = Encoding.ASCII.GetBytes(entry.Name);
        var header = new byte[ZipLayout.LocalSize + name.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(header, ZipLayout.LocalSignature);
        WriteCommon(header.AsSpan(4), entry, name.Length);
        name.CopyTo(header, ZipLayout.LocalSize);
        await WriteAsync(header, cancellationToken);
    }

    public async Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        await output.WriteAsync(bytes, cancellationToken);
        position += bytes.Length;
    }

    public async Task EndAsync(CancellationToken cancellationToken)
    {
        var start = position;
        foreach (var (facts, offset) in entries) await WriteAsync(Central(facts, offset), cancellationToken);
        var end = new byte[ZipLayout.EndSize];
        BinaryPrimitives.WriteUInt32LittleEndian(end, ZipLayout.EndSignature);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(8), (ushort)entries.Count);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(10), (ushort)entries.Count);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(12), (uint)(position - start));
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(16), (uint)start);
        await WriteAsync(end, cancellationToken);
    }

    private static byte[] Central(ZipEntryFacts entry, uint offset)
    {
        var name = Encoding.ASCII.GetBytes(entry.Name);
        var header = new byte[ZipLayout.CentralSize + name.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(header, ZipLayout.CentralSignature);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(4), ZipLayout.MadeBy);
        WriteCommon(header.AsSpan(6), entry, name.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(38), ZipLayout.PlainFile);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(42), offset);
        name.CopyTo(header, ZipLayout.CentralSize);
        return header;
    }

    // The 26 bytes that both kinds of header share: version, flags, method, time, date, checksum, sizes, lengths.
    private static void WriteCommon(Span<byte> header, ZipEntryFacts entry, int nameLength)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(header, ZipLayout.VersionNeeded(ZipLayout.Stored));
        BinaryPrimitives.WriteUInt16LittleEndian(header[4..], ZipLayout.Stored);
        BinaryPrimitives.WriteUInt16LittleEndian(header[6..], ZipLayout.FixedTime);
        BinaryPrimitives.WriteUInt16LittleEndian(header[8..], ZipLayout.FixedDate);
        BinaryPrimitives.WriteUInt32LittleEndian(header[10..], entry.Crc);
        BinaryPrimitives.WriteUInt32LittleEndian(header[14..], entry.Size);
        BinaryPrimitives.WriteUInt32LittleEndian(header[18..], entry.Size);
        BinaryPrimitives.WriteUInt16LittleEndian(header[22..], (ushort)nameLength);
    }
}
