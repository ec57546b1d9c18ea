using System.Globalization;

namespace Redactor.TestKit.Hostile;

/// <summary>Damages a good file in a few random ways, the same ways for the same noise.</summary>
public static class Mutation
{
    private static readonly long[] Numbers = [0, 1, -1, 127, 128, 255, 256, 32767, 65535, 65536, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF];

    private const int Kinds = 9, InPlaceKinds = 3;

    public static byte[] Of(byte[] file, byte[] other, Noise noise)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(noise);
        var bytes = file.ToList();
        // Half of the files keep their length, so that the damage lies behind the checks of the container.
        var kinds = noise.Below(2) == 0 ? InPlaceKinds : Kinds;
        for (var wounds = 1 + noise.Below(6); wounds > 0 && bytes.Count > 0; wounds--) Wound(bytes, other, noise, kinds);
        byte[] damaged = [.. bytes];
        if (damaged is [0x89, (byte)'P', ..] && noise.Below(4) > 0) PngMaker.RepairChecksums(damaged);
        return damaged;
    }

    private static void Wound(List<byte> bytes, byte[] other, Noise noise, int kinds)
    {
        var at = noise.Below(bytes.Count);
        var length = Math.Min(bytes.Count - at, 1 + noise.Below(64));
        switch (noise.Below(kinds))
        {
            case 0:
                bytes[at] ^= (byte)(1 << noise.Below(8));
                break;
            case 1:
                bytes[at] = (byte)noise.Next();
                break;
            case 2:
                WriteNumber(bytes, at, noise);
                break;
            case 3:
                bytes.RemoveRange(at, length);
                break;
            case 4:
                bytes.InsertRange(noise.Below(bytes.Count), bytes.GetRange(at, length));
                break;
            case 5:
                bytes.InsertRange(at, Noise.Bytes(length, noise.Next()));
                break;
            case 6:
                bytes.RemoveRange(at, (bytes.Count - at) / (1 + noise.Below(8)));
                break;
            case 7:
                var from = noise.Below(other.Length);
                bytes.InsertRange(at, other.AsSpan(from, Math.Min(other.Length - from, length * 4)).ToArray());
                break;
            default:
                ReplaceDecimal(bytes, at, noise);
                break;
        }
    }

    /// <summary>A number that sits at a border, in one, two or four bytes of either order.</summary>
    private static void WriteNumber(List<byte> bytes, int at, Noise noise)
    {
        var number = Numbers[noise.Below(Numbers.Length)];
        var width = 1 << noise.Below(3);
        var big = noise.Below(2) == 0;
        for (var i = 0; i < width && at + i < bytes.Count; i++) bytes[at + i] = (byte)(number >> (8 * (big ? width - 1 - i : i)));
    }

    /// <summary>The next number written in digits, as PDF has them, becomes another.</summary>
    private static void ReplaceDecimal(List<byte> bytes, int at, Noise noise)
    {
        var start = bytes.FindIndex(at, value => value is >= (byte)'0' and <= (byte)'9');
        if (start < 0) return;
        var end = start;
        while (end < bytes.Count && bytes[end] is >= (byte)'0' and <= (byte)'9') end++;
        bytes.RemoveRange(start, end - start);
        var number = Numbers[noise.Below(Numbers.Length)].ToString(CultureInfo.InvariantCulture);
        bytes.InsertRange(start, System.Text.Encoding.ASCII.GetBytes(number));
    }
}
