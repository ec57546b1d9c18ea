using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Redactor.Packaging.Writing;

namespace Redactor.Packaging.Tests;

/// <summary>An entry whose headers say what a test wants.</summary>
internal sealed class HostileEntry(string name, byte[] content)
{
    public string Name { get; set; } = name;

    public byte[] Content { get; set; } = content;

    public ushort Method { get; set; }

    public ushort Flags { get; set; }

    public uint Attributes { get; set; } = 0x81A40000;

    public uint? SizeInHeaders { get; set; }

    public uint? CrcInHeaders { get; set; }

    public byte[] ExtraInLocal { get; set; } = [];

    public byte[] AfterPacked { get; set; } = [];

    public string? NameInLocal { get; set; }

    /// <summary>Where the central directory says that it begins.</summary>
    public uint? Offset { get; set; }

    public byte[] Packed => [.. Method == 8 ? Deflate(Content) : Content, .. AfterPacked];

    public byte[] Local()
    {
        var encoded = Encoding.Latin1.GetBytes(NameInLocal ?? Name);
        var header = new byte[30];
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0x04034b50);
        Common(header.AsSpan(4), encoded.Length, ExtraInLocal.Length);
        return [.. header, .. encoded, .. ExtraInLocal];
    }

    public byte[] Central()
    {
        var encoded = Encoding.Latin1.GetBytes(Name);
        var header = new byte[46];
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0x02014b50);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(4), 0x0314);
        Common(header.AsSpan(6), encoded.Length, 0);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(38), Attributes);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(42), Offset!.Value);
        return [.. header, .. encoded];
    }

    private void Common(Span<byte> header, int nameLength, int extraLength)
    {
        var crc = default(Crc32);
        crc.Add(Content);
        BinaryPrimitives.WriteUInt16LittleEndian(header, Method == 8 ? (ushort)20 : (ushort)10);
        BinaryPrimitives.WriteUInt16LittleEndian(header[2..], Flags);
        BinaryPrimitives.WriteUInt16LittleEndian(header[4..], Method);
        BinaryPrimitives.WriteUInt16LittleEndian(header[8..], 0x0021);
        BinaryPrimitives.WriteUInt32LittleEndian(header[10..], CrcInHeaders ?? crc.Value);
        BinaryPrimitives.WriteUInt32LittleEndian(header[14..], (uint)Packed.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(header[18..], SizeInHeaders ?? (uint)Content.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(header[22..], (ushort)nameLength);
        BinaryPrimitives.WriteUInt16LittleEndian(header[24..], (ushort)extraLength);
    }

    private static byte[] Deflate(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true)) deflate.Write(content);
        return packed.ToArray();
    }
}
