using System.Buffers.Binary;
using System.Numerics;
using Redactor.Documents;

namespace Redactor.Pipeline.Ink;

/// <summary>
/// Bilevel pixels of one page: 1 is ink, row by row from the top, most significant bit first, rows padded with zeros to
/// <see cref="Stride"/> bytes (a multiple of 8).
/// </summary>
public sealed class InkImage
{
    public InkImage(int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        Width = width;
        Height = height;
        Stride = (width + 63) / 64 * 8;
        Bits = new byte[checked(Stride * height)];
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Bytes in a row.</summary>
    public int Stride { get; }

    public byte[] Bits { get; }

    public bool this[int x, int y]
    {
        get => (Bits[(y * Stride) + (x >> 3)] & (0x80 >> (x & 7))) != 0;
        set
        {
            ref var cell = ref Bits[(y * Stride) + (x >> 3)];
            var bit = (byte)(0x80 >> (x & 7));
            cell = value ? (byte)(cell | bit) : (byte)(cell & ~bit);
        }
    }

    public Span<byte> Row(int y) => Bits.AsSpan(y * Stride, Stride);

    /// <summary>Makes every pixel of the box ink or paper; the part outside the image is ignored.</summary>
    public void Fill(Box box, bool ink)
    {
        box = box.ClipTo(Width, Height);
        for (var y = box.Top; y < box.Bottom; y++)
            FillRow(y, box.Left, box.Right, ink);
    }

    /// <summary>Makes the pixels <c>[left, right)</c> of a row ink or paper; both must lie within the image.</summary>
    public void FillRow(int y, int left, int right, bool ink)
    {
        if (right <= left)
            return;
        var row = Row(y);
        int first = left >> 3, last = (right - 1) >> 3;
        var head = (byte)(0xff >> (left & 7));
        var tail = (byte)(0xff << (7 - ((right - 1) & 7)));
        if (first == last)
        {
            Set(ref row[first], (byte)(head & tail), ink);
            return;
        }

        Set(ref row[first], head, ink);
        row[(first + 1)..last].Fill(ink ? (byte)0xff : (byte)0);
        Set(ref row[last], tail, ink);
    }

    /// <summary>Ink pixels inside the box.</summary>
    public int Count(Box box)
    {
        box = box.ClipTo(Width, Height);
        var count = 0;
        for (var y = box.Top; y < box.Bottom; y++)
        {
            var row = Row(y);
            for (var word = box.Left >> 6; word << 6 < box.Right; word++)
            {
                var bits = BinaryPrimitives.ReadUInt64BigEndian(row[(word * 8)..]);
                var start = word << 6;
                if (start < box.Left)
                    bits &= ulong.MaxValue >> (box.Left - start);
                if (start + 64 > box.Right)
                    bits &= ulong.MaxValue << (start + 64 - box.Right);
                count += BitOperations.PopCount(bits);
            }
        }

        return count;
    }

    /// <summary>
    /// Writes the columns at which the colour of a row changes, beginning with the first ink pixel, and returns how many there are.
    /// Even places begin ink, odd places begin paper; ink that reaches the right edge ends at <see cref="Width"/>.
    /// </summary>
    public int Transitions(int y, Span<int> columns)
    {
        var row = Row(y);
        var count = 0;
        ulong carry = 0;
        for (var word = 0; word < row.Length; word += 8)
        {
            var bits = BinaryPrimitives.ReadUInt64BigEndian(row[word..]);
            var edges = bits ^ ((bits >> 1) | (carry << 63));
            carry = bits & 1;
            while (edges != 0)
            {
                var at = BitOperations.LeadingZeroCount(edges);
                columns[count++] = (word * 8) + at;
                edges &= ~(1UL << (63 - at));
            }
        }

        if ((count & 1) != 0)
            columns[count++] = Width;
        return count;
    }

    private static void Set(ref byte cell, byte bits, bool ink) => cell = ink ? (byte)(cell | bits) : (byte)(cell & ~bits);
}
