using System.Globalization;
using System.Text;

namespace Redactor.Server.Pages.Qr;

/// <summary>A QR code (ISO/IEC 18004) of a short text in UTF-8: made here, so that no secret is sent anywhere to be drawn.</summary>
internal sealed class QrCode
{
    private const int ByteMode = 4, Masks = 8;

    private readonly bool[,] dark;
    private readonly bool[,] isFunction;

    private QrCode(QrVersion version)
    {
        Size = version.Size;
        (dark, isFunction) = (new bool[Size, Size], new bool[Size, Size]);
        DrawPatterns(version);
    }

    /// <summary>Modules on a side, without the quiet zone of four around it.</summary>
    public int Size { get; }

    public bool this[int row, int column] => dark[row, column];

    public static QrCode Of(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var version = QrVersion.For(bytes.Length);
        var code = new QrCode(version);
        code.DrawData(version.Interleave(Pad(bytes, version.DataBytes)));
        code.ChooseMask();
        return code;
    }

    /// <summary>A square for each dark module, as the data of an SVG path.</summary>
    /// <param name="margin">Modules to the left and above.</param>
    public string Path(int margin)
    {
        var path = new StringBuilder();
        for (var row = 0; row < Size; row++)
        {
            for (var column = 0; column < Size; column++)
            {
                if (dark[row, column]) path.Append(CultureInfo.InvariantCulture, $"M{column + margin} {row + margin}h1v1h-1z");
            }
        }

        return path.ToString();
    }

    private static byte[] Pad(byte[] text, int length)
    {
        var bits = new List<bool>();
        Add(ByteMode, 4);
        Add(text.Length, 8);
        foreach (var value in text) Add(value, 8);
        Add(0, Math.Min(4, (length * 8) - bits.Count));
        while (bits.Count % 8 != 0) bits.Add(false);
        for (var pad = 0xEC; bits.Count < length * 8; pad ^= 0xEC ^ 0x11) Add(pad, 8);
        return [.. Enumerable.Range(0, length).Select(i => (byte)Enumerable.Range(0, 8).Aggregate(0, (v, b) => (v << 1) | (bits[(i * 8) + b] ? 1 : 0)))];

        void Add(int value, int count)
        {
            for (var bit = count - 1; bit >= 0; bit--) bits.Add(((value >> bit) & 1) == 1);
        }
    }

    private void DrawPatterns(QrVersion version)
    {
        for (var i = 0; i < Size; i++)
        {
            Set(6, i, i % 2 == 0);
            Set(i, 6, i % 2 == 0);
        }

        foreach (var (row, column) in new[] { (3, 3), (3, Size - 4), (Size - 4, 3) }) DrawRings(row, column, 4, d => d is not (2 or 4));
        var centers = version.Alignment;
        foreach (var row in centers)
        {
            foreach (var column in centers)
            {
                // Where the finders are there are none.
                var isCorner = (row == 6 && column == 6) || (row == 6 && column == centers[^1]) || (row == centers[^1] && column == 6);
                if (!isCorner) DrawRings(row, column, 2, d => d != 1);
            }
        }

        DrawFormat(0);
        if (version.Number >= 7) DrawVersion(version.Number);
    }

    private void DrawRings(int centerRow, int centerColumn, int radius, Func<int, bool> isDark)
    {
        for (var dy = -radius; dy <= radius; dy++)
        {
            for (var dx = -radius; dx <= radius; dx++)
            {
                var (row, column) = (centerRow + dy, centerColumn + dx);
                if (row >= 0 && row < Size && column >= 0 && column < Size) Set(row, column, isDark(Math.Max(Math.Abs(dy), Math.Abs(dx))));
            }
        }
    }

    // Level L is 01; five bits, ten of a BCH code, and a mask that keeps them from being all light.
    private void DrawFormat(int mask)
    {
        var data = (1 << 3) | mask;
        var remainder = data;
        for (var i = 0; i < 10; i++) remainder = (remainder << 1) ^ ((remainder >> 9) * 0x537);
        var bits = ((data << 10) | remainder) ^ 0x5412;
        for (var i = 0; i < 15; i++)
        {
            var isDark = ((bits >> i) & 1) == 1;
            Set(i < 6 ? i : i < 8 ? i + 1 : Size - 15 + i, 8, isDark);
            Set(8, i < 8 ? Size - 1 - i : i < 9 ? 15 - i : 14 - i, isDark);
        }

        Set(Size - 8, 8, true);
    }

    private void DrawVersion(int number)
    {
        var remainder = number;
        for (var i = 0; i < 12; i++) remainder = (remainder << 1) ^ ((remainder >> 11) * 0x1F25);
        var bits = (number << 12) | remainder;
        for (var i = 0; i < 18; i++)
        {
            var isDark = ((bits >> i) & 1) == 1;
            Set(Size - 11 + (i % 3), i / 3, isDark);
            Set(i / 3, Size - 11 + (i % 3), isDark);
        }
    }

    private void Set(int row, int column, bool isDark)
    {
        dark[row, column] = isDark;
        isFunction[row, column] = true;
    }

    // Pairs of columns from the right, upwards and downwards in turn, without the column of the timing pattern.
    private void DrawData(byte[] data)
    {
        var bit = 0;
        for (var right = Size - 1; right >= 1; right -= 2)
        {
            if (right == 6) right = 5;
            for (var step = 0; step < Size; step++)
            {
                var row = ((right + 1) & 2) == 0 ? Size - 1 - step : step;
                for (var column = right; column >= right - 1; column--)
                {
                    if (isFunction[row, column] || bit >= data.Length * 8) continue;
                    dark[row, column] = ((data[bit >> 3] >> (7 - (bit & 7))) & 1) == 1;
                    bit++;
                }
            }
        }
    }

    private void ChooseMask()
    {
        var (best, least) = (0, int.MaxValue);
        for (var mask = 0; mask < Masks; mask++)
        {
            Apply(mask);
            DrawFormat(mask);
            var penalty = QrPenalty.Of(dark);
            if (penalty < least) (best, least) = (mask, penalty);
            // The same mask again takes it away.
            Apply(mask);
        }

        Apply(best);
        DrawFormat(best);
    }

    private void Apply(int mask)
    {
        for (var row = 0; row < Size; row++)
        {
            for (var column = 0; column < Size; column++)
            {
                if (!isFunction[row, column]) dark[row, column] ^= IsFlipped(mask, row, column);
            }
        }
    }

    private static bool IsFlipped(int mask, int row, int column) => mask switch
    {
        0 => (row + column) % 2 == 0,
        1 => row % 2 == 0,
        2 => column % 3 == 0,
        3 => (row + column) % 3 == 0,
        4 => ((row / 2) + (column / 3)) % 2 == 0,
        5 => (row * column % 2) + (row * column % 3) == 0,
        6 => ((row * column % 2) + (row * column % 3)) % 2 == 0,
        _ => (((row + column) % 2) + (row * column % 3)) % 2 == 0,
    };
}
