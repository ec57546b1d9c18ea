using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Redactor.Documents;

namespace Redactor.Pipeline.Ink;

/// <summary>
/// Divides a grey page of even background into ink and paper: a light binomial smoothing, which takes scanner noise off the edges of
/// letters, then one threshold for the page (N. Otsu, A Threshold Selection Method from Gray-Level Histograms, 1979).
/// </summary>
internal static class InkThreshold
{
    // Bounds for pages that are nearly all paper or nearly all ink, on which Otsu's choice means nothing.
    private const int Darkest = 90;
    private const int Lightest = 190;

    public static InkImage Divide(GrayImage page)
    {
        var smooth = ArrayPool<byte>.Shared.Rent(page.Pixels.Length);
        try
        {
            Smooth(page, smooth);
            var threshold = Math.Clamp(Otsu(smooth.AsSpan(0, page.Pixels.Length)), Darkest, Lightest);
            var ink = new InkImage(page.Width, page.Height);
            for (var y = 0; y < page.Height; y++)
                Pack(smooth.AsSpan(y * page.Width, page.Width), (byte)threshold, ink.Row(y));
            return ink;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(smooth, clearArray: true);
        }
    }

    /// <summary>Weights 1 2 1 down and across; the edges of the page repeat themselves.</summary>
    private static void Smooth(GrayImage page, byte[] smooth)
    {
        int width = page.Width, height = page.Height;
        var sums = new ushort[width + 2];
        for (var y = 0; y < height; y++)
        {
            var above = page.Pixels.AsSpan(Math.Max(y - 1, 0) * width, width);
            var row = page.Pixels.AsSpan(y * width, width);
            var below = page.Pixels.AsSpan(Math.Min(y + 1, height - 1) * width, width);
            Down(above, row, below, sums.AsSpan(1, width));
            sums[0] = sums[1];
            sums[width + 1] = sums[width];
            Across(sums, smooth.AsSpan(y * width, width));
        }
    }

    private static void Down(ReadOnlySpan<byte> above, ReadOnlySpan<byte> row, ReadOnlySpan<byte> below, Span<ushort> sums)
    {
        var x = 0;
        for (; x <= row.Length - Vector<byte>.Count; x += Vector<byte>.Count)
        {
            Vector.Widen(new Vector<byte>(above[x..]), out var aboveLow, out var aboveHigh);
            Vector.Widen(new Vector<byte>(row[x..]), out var low, out var high);
            Vector.Widen(new Vector<byte>(below[x..]), out var belowLow, out var belowHigh);
            (aboveLow + low + low + belowLow).CopyTo(sums[x..]);
            (aboveHigh + high + high + belowHigh).CopyTo(sums[(x + Vector<ushort>.Count)..]);
        }

        for (; x < row.Length; x++)
            sums[x] = (ushort)(above[x] + (2 * row[x]) + below[x]);
    }

    private static void Across(ReadOnlySpan<ushort> sums, Span<byte> smooth)
    {
        var x = 0;
        for (; x <= smooth.Length - Vector<byte>.Count; x += Vector<byte>.Count)
            Vector.Narrow(Blend(sums[x..]), Blend(sums[(x + Vector<ushort>.Count)..])).CopyTo(smooth[x..]);
        for (; x < smooth.Length; x++)
            smooth[x] = (byte)((sums[x] + (2 * sums[x + 1]) + sums[x + 2] + 8) >> 4);

        static Vector<ushort> Blend(ReadOnlySpan<ushort> at)
        {
            var middle = new Vector<ushort>(at[1..]);
            return Vector.ShiftRightLogical(new Vector<ushort>(at) + middle + middle + new Vector<ushort>(at[2..]) + new Vector<ushort>(8), 4);
        }
    }

    private static int Otsu(ReadOnlySpan<byte> pixels)
    {
        var counts = new long[256];
        for (var i = 0; i < pixels.Length; i += 3)
            counts[pixels[i]]++;
        double total = 0, sum = 0;
        for (var v = 0; v < 256; v++)
        {
            total += counts[v];
            sum += (double)v * counts[v];
        }

        double below = 0, sumBelow = 0, best = -1;
        var threshold = 128;
        for (var v = 0; v < 256; v++)
        {
            below += counts[v];
            sumBelow += (double)v * counts[v];
            if (below == 0 || below == total)
                continue;
            var difference = (sumBelow / below) - ((sum - sumBelow) / (total - below));
            var between = below * (total - below) * difference * difference;
            if (between > best)
            {
                best = between;
                threshold = v;
            }
        }

        return threshold;
    }

    private static void Pack(ReadOnlySpan<byte> pixels, byte threshold, Span<byte> bits)
    {
        var x = 0;
        var limit = Vector256.Create(threshold);
        for (; x <= pixels.Length - 32; x += 32)
        {
            var dark = Vector256.LessThanOrEqual(Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(pixels), (nuint)x), limit);
            BinaryPrimitives.WriteUInt32BigEndian(bits[(x >> 3)..], Mirror(dark.ExtractMostSignificantBits()));
        }

        for (; x < pixels.Length; x++)
        {
            if (pixels[x] <= threshold)
                bits[x >> 3] |= (byte)(0x80 >> (x & 7));
        }
    }

    /// <summary>Reverses the order of 32 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Mirror(uint bits)
    {
        bits = ((bits >> 1) & 0x55555555) | ((bits & 0x55555555) << 1);
        bits = ((bits >> 2) & 0x33333333) | ((bits & 0x33333333) << 2);
        bits = ((bits >> 4) & 0x0f0f0f0f) | ((bits & 0x0f0f0f0f) << 4);
        return BinaryPrimitives.ReverseEndianness(bits);
    }
}
