using System.Buffers.Binary;

namespace Redactor.Sandbox.Protocol;

/// <summary>What the host asks of the decoder; 32 bytes on its stdin before the file's own bytes. See docs/sandbox-protocol.md.</summary>
public sealed record DecodeRequest(int MaxPages, int PixelsPerInch, long MaxPixelsPerPage, long MaxFileBytes, int SecondsPerPage)
{
    private const int Length = 32;

    private static ReadOnlySpan<byte> Magic => "RDQ1"u8;

    public byte[] ToBytes()
    {
        var bytes = new byte[Length];
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), MaxPages);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(8), MaxPixelsPerPage);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(16), MaxFileBytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(24), PixelsPerInch);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(28), SecondsPerPage);
        return bytes;
    }

    /// <summary>Reads the request; throws <see cref="InvalidDataException"/> when it is none.</summary>
    public static DecodeRequest Read(Stream input)
    {
        ArgumentNullException.ThrowIfNull(input);
        Span<byte> bytes = stackalloc byte[Length];
        input.ReadExactly(bytes);
        if (!bytes[..4].SequenceEqual(Magic)) throw new InvalidDataException("This is no decode request.");
        return new DecodeRequest(
            BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]),
            BinaryPrimitives.ReadInt32LittleEndian(bytes[24..]),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[8..]),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[16..]),
            BinaryPrimitives.ReadInt32LittleEndian(bytes[28..]));
    }
}
