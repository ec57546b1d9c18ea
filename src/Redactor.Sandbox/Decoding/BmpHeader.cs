using System.Buffers.Binary;

namespace Redactor.Sandbox.Decoding;

/// <summary>The few numbers of a BMP header that decide whether it can be read; every one is hostile until compared with the file.</summary>
internal static class BmpHeader
{
    private const int InfoHeader = 40;
    private const int Head = 14 + InfoHeader;

    /// <summary>True when all pixel rows lie inside the file.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> file)
    {
        if (file.Length < Head) return false;
        var (width, height, bits) = Size(file);
        var stride = ((width * bits) + 31) / 32 * 4;
        var offset = BinaryPrimitives.ReadUInt32LittleEndian(file[10..]);
        return IsCompressed(file) || offset + (stride * Math.Abs(height)) <= file.Length;
    }

    /// <summary>Pixels by pixels as the header says; negative heights count as their size.</summary>
    public static long Area(ReadOnlySpan<byte> file)
    {
        if (file.Length < Head) return 0;
        var (width, height, _) = Size(file);
        return Math.Abs(width) * Math.Abs(height);
    }

    /// <summary>Run-length compression and old or colour-masked headers are not read.</summary>
    public static bool IsUnsupported(ReadOnlySpan<byte> file) =>
        file.Length >= Head && (BinaryPrimitives.ReadUInt32LittleEndian(file[14..]) < InfoHeader || IsCompressed(file));

    private static bool IsCompressed(ReadOnlySpan<byte> file) => BinaryPrimitives.ReadUInt32LittleEndian(file[30..]) is not (0 or 3);

    private static (long Width, long Height, long Bits) Size(ReadOnlySpan<byte> file) =>
        (BinaryPrimitives.ReadInt32LittleEndian(file[18..]), BinaryPrimitives.ReadInt32LittleEndian(file[22..]), BinaryPrimitives.ReadUInt16LittleEndian(file[28..]));
}
