using System.Buffers.Binary;
using System.Text;
using Redactor.Packaging.Writing;

namespace Redactor.Packaging.Verifying;

/// <summary>A file of a zip as its central directory has it, name and form already checked.</summary>
/// <param name="Path">In the package's folder.</param>
/// <param name="Offset">Of its local header.</param>
internal sealed record ZipEntry(string Folder, string Path, ushort Method, uint Crc, uint PackedSize, uint Size, uint Offset)
{
    public long DataOffset => Offset + ZipLayout.LocalSize + Folder.Length + 1 + Path.Length;

    public long End => DataOffset + PackedSize;

    /// <summary>The one local header that it may have.</summary>
    public byte[] LocalHeader()
    {
        var name = Encoding.ASCII.GetBytes(Folder + "/" + Path);
        var header = new byte[ZipLayout.LocalSize + name.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(header, ZipLayout.LocalSignature);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(4), ZipLayout.VersionNeeded(Method));
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(8), Method);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(10), ZipLayout.FixedTime);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(12), ZipLayout.FixedDate);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(14), Crc);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(18), PackedSize);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(22), Size);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(26), (ushort)name.Length);
        name.CopyTo(header, ZipLayout.LocalSize);
        return header;
    }
}
