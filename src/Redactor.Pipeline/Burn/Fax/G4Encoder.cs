using Redactor.Pipeline.Ink;

namespace Redactor.Pipeline.Burn.Fax;

/// <summary>
/// Encodes bilevel pixels as Group 4 fax (ITU-T T.6), the form <c>/CCITTFaxDecode</c> with <c>/K -1</c> reads. Written here and not
/// borrowed from a library, so that the bytes of a page never depend on the version of one.
/// </summary>
internal static class G4Encoder
{
    private const uint EndOfLine = 1;
    private static readonly (ushort Bits, byte Length) Pass = (0b0001, 4);
    private static readonly (ushort Bits, byte Length) Horizontal = (0b001, 3);

    /// <summary>Vertical mode codes for a1 - b1 from -3 to 3.</summary>
    private static readonly (ushort Bits, byte Length)[] Vertical =
        [(0b0000010, 7), (0b000010, 6), (0b010, 3), (0b1, 1), (0b011, 3), (0b000011, 6), (0b0000011, 7)];

    /// <summary>The encoded page, ended by EOFB. Black pixels are ink.</summary>
    public static byte[] Encode(InkImage image)
    {
        var output = new FaxBits(image.Bits.Length / 16);
        var width = image.Width;
        int[] reference = new int[width + 4], current = new int[width + 4];
        Close(reference, 0, width);
        for (var y = 0; y < image.Height; y++)
        {
            Close(current, image.Transitions(y, current), width);
            EncodeRow(output, current, reference, width);
            (reference, current) = (current, reference);
        }

        output.Write(EndOfLine, 12);
        output.Write(EndOfLine, 12);
        return output.ToArray();
    }

    private static void EncodeRow(FaxBits output, int[] current, int[] reference, int width)
    {
        int a0 = -1, next = 0, above = 0;
        var black = 0;
        while (a0 < width)
        {
            var a1 = current[next];
            while (above > 0 && reference[above - 1] > a0)
                above--;
            while (reference[above] < width && (reference[above] <= a0 || (above & 1) != black))
                above++;
            var b1 = reference[above];
            var b2 = b1 == width ? width : reference[above + 1];
            if (b2 < a1)
            {
                output.Write(Pass);
                a0 = b2;
            }
            else if (Math.Abs(a1 - b1) <= 3)
            {
                output.Write(Vertical[a1 - b1 + 3]);
                a0 = a1;
                next++;
                black ^= 1;
            }
            else
            {
                var a2 = a1 == width ? width : current[next + 1];
                output.Write(Horizontal);
                FaxCodes.WriteRun(output, a1 - Math.Max(a0, 0), black != 0);
                FaxCodes.WriteRun(output, a2 - a1, black == 0);
                a0 = a2;
                next += 2;
            }
        }
    }

    /// <summary>Ends a list of transitions with the width, so that a look past the last one finds the edge.</summary>
    private static void Close(int[] columns, int count, int width) => columns.AsSpan(count, Math.Min(4, columns.Length - count)).Fill(width);
}
