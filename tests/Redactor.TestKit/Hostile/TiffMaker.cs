using System.Buffers.Binary;

namespace Redactor.TestKit.Hostile;

/// <summary>Writes uncompressed little-endian TIFF files by hand: each page's directory before its pixels, so that a cut takes pixels.</summary>
public sealed class TiffMaker
{
    private const ushort Short = 3, Long = 4, Rational = 5;

    private readonly List<byte> file = [(byte)'I', (byte)'I', 42, 0, 0, 0, 0, 0];
    private int link = 4;

    /// <summary>Offset of the directory written last.</summary>
    public uint LastDirectory { get; private set; }

    /// <summary>A grey page with the quarters of <see cref="PngMaker.Quarters"/>, or any size, count and tags that a test claims.</summary>
    public TiffMaker Page(int width = 64, int height = 64, uint? claimedBytes = null, int orientation = 1, int bits = 8, int sampleFormat = 1, int across = 0, int down = 0, byte[]? pixels = null)
    {
        pixels ??= [.. Enumerable.Range(0, height).SelectMany(y => Enumerable.Range(0, width).Select(x => PngMaker.Quarter(x, y, width, height)))];
        var directory = (uint)file.Count;
        (ushort Tag, ushort Type, uint Value)[] entries =
        [
            (256, Long, (uint)width), (257, Long, (uint)height), (258, Short, (uint)bits), (259, Short, 1), (262, Short, 1),
            (273, Long, 0), (274, Short, (uint)orientation), (277, Short, 1), (278, Long, (uint)height),
            (279, Long, claimedBytes ?? (uint)pixels.Length), (282, Rational, 0), (283, Rational, 0), (296, Short, 2), (339, Short, (uint)sampleFormat),
        ];
        var after = directory + 2 + ((uint)entries.Length * 12) + 4;
        entries[5].Value = after + 16;
        entries[10].Value = after;
        entries[11].Value = after + 8;
        Put(link, directory);
        link = (int)after - 4;
        LastDirectory = directory;
        Write16((ushort)entries.Length);
        foreach (var (tag, type, value) in entries)
        {
            Write16(tag);
            Write16(type);
            Write32(1);
            Write32(value);
        }

        foreach (var number in (uint[])[0, (uint)across, 1, (uint)down, 1]) Write32(number);
        file.AddRange(pixels);
        return this;
    }

    /// <summary>Makes the last directory point on to <paramref name="offset"/>.</summary>
    public TiffMaker PointTo(uint offset)
    {
        Put(link, offset);
        return this;
    }

    public byte[] Build() => [.. file];

    private void Put(int position, uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        for (var i = 0; i < bytes.Length; i++) file[position + i] = bytes[i];
    }

    private void Write16(ushort value)
    {
        file.Add((byte)value);
        file.Add((byte)(value >> 8));
    }

    private void Write32(uint value)
    {
        Write16((ushort)value);
        Write16((ushort)(value >> 16));
    }
}
