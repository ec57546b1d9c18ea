using System.Text;
using Redactor.Server.Pages.Qr;

namespace Redactor.Server.Tests.Pages;

/// <summary>QR codes read back: by their format, mask and path, as a phone does once it has the squares.</summary>
public sealed class QrCodeTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("otpauth://totp/Redactor:dinara?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Redactor")]
    [InlineData("otpauth://totp/Redactor:a-name-that-is-as-long-as-a-name-may-be-in-this-system-and-then-64?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Redactor")]
    [InlineData("Қазақша мәтін")]
    public void A_code_reads_back_as_its_text(string text) => Read(QrCode.Of(text)).ShouldBe(text);

    [Fact]
    public void A_remainder_makes_a_block_divisible()
    {
        var data = Encoding.ASCII.GetBytes("any block of data at all");
        var block = data.Concat(ReedSolomon.Remainder(data, 18)).ToArray();
        byte root = 1;
        for (var i = 0; i < 18; i++)
        {
            block.Aggregate((byte)0, (sum, value) => (byte)(ReedSolomon.Multiply(sum, root) ^ value)).ShouldBe((byte)0);
            root = ReedSolomon.Multiply(root, 2);
        }
    }

    [Fact]
    public void A_text_that_is_too_long_is_refused() => Should.Throw<ArgumentException>(() => QrCode.Of(new string('a', 300)));

    private static string Read(QrCode code)
    {
        var format = 0;
        for (var i = 14; i >= 9; i--) format = (format << 1) | (code[8, 14 - i] ? 1 : 0);
        var mask = ((format ^ (0x5412 >> 9)) >> 1) & 7;
        var number = (code.Size - 17) / 4;
        var bits = new List<bool>();
        for (var right = code.Size - 1; right >= 1; right -= 2)
        {
            if (right == 6) right = 5;
            for (var step = 0; step < code.Size; step++)
            {
                var row = ((right + 1) & 2) == 0 ? code.Size - 1 - step : step;
                for (var column = right; column >= right - 1; column--)
                {
                    if (!IsPattern(code.Size, number, row, column)) bits.Add(code[row, column] ^ IsFlipped(mask, row, column));
                }
            }
        }

        var bytes = Enumerable.Range(0, bits.Count / 8).Select(i => Enumerable.Range(0, 8).Aggregate(0, (v, b) => (v << 1) | (bits[(i * 8) + b] ? 1 : 0))).ToArray();
        // Two blocks from version 6 on, one byte of each in turn.
        var blocks = number >= 6 ? 2 : 1;
        var perBlock = number switch { 6 => 68, 7 => 78, 8 => 97, 9 => 116, _ => 0 };
        var data = blocks == 1 ? bytes : [.. Enumerable.Range(0, perBlock).Select(i => bytes[i * 2]), .. Enumerable.Range(0, perBlock).Select(i => bytes[(i * 2) + 1])];
        var length = ((data[0] & 15) << 4) | (data[1] >> 4);
        (data[0] >> 4).ShouldBe(4);
        return Encoding.UTF8.GetString([.. Enumerable.Range(1, length).Select(i => (byte)(((data[i] & 15) << 4) | (data[i + 1] >> 4)))]);
    }

    private static bool IsPattern(int size, int version, int row, int column)
    {
        if (row == 6 || column == 6) return true;
        if ((row < 9 && column < 9) || (row < 9 && column >= size - 8) || (row >= size - 8 && column < 9)) return true;
        if (version >= 7 && ((row < 6 && column >= size - 11) || (column < 6 && row >= size - 11))) return true;
        int[] centers = version switch { 1 => [], < 7 => [6, (4 * version) + 10], _ => [6, (2 * version) + 8, (4 * version) + 10] };
        foreach (var y in centers)
        {
            foreach (var x in centers)
            {
                var isCorner = (y == 6 && x == 6) || (y == 6 && x == centers[^1]) || (y == centers[^1] && x == 6);
                if (!isCorner && Math.Abs(row - y) <= 2 && Math.Abs(column - x) <= 2) return true;
            }
        }

        return false;
    }

    private static bool IsFlipped(int mask, int i, int j) => mask switch
    {
        0 => (i + j) % 2 == 0,
        1 => i % 2 == 0,
        2 => j % 3 == 0,
        3 => (i + j) % 3 == 0,
        4 => ((i / 2) + (j / 3)) % 2 == 0,
        5 => (i * j % 2) + (i * j % 3) == 0,
        6 => ((i * j % 2) + (i * j % 3)) % 2 == 0,
        _ => (((i + j) % 2) + (i * j % 3)) % 2 == 0,
    };
}
