namespace Redactor.Server.Pages.Qr;

/// <summary>How hard a QR code would be to read (ISO/IEC 18004, 7.8.3): of all masks the one with the least is taken.</summary>
internal static class QrPenalty
{
    public static int Of(bool[,] dark)
    {
        var size = dark.GetLength(0);
        var penalty = 0;
        for (var line = 0; line < size; line++)
        {
            penalty += OfLine(size, i => dark[line, i]);
            penalty += OfLine(size, i => dark[i, line]);
        }

        var darkCount = 0;
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
            {
                if (dark[row, column]) darkCount++;
                if (row + 1 < size && column + 1 < size && IsBlock(dark, row, column)) penalty += 3;
            }
        }

        return penalty + (Math.Abs((darkCount * 20) - (size * size * 10)) / (size * size) * 10);
    }

    private static bool IsBlock(bool[,] dark, int row, int column) =>
        dark[row, column] == dark[row, column + 1] && dark[row, column] == dark[row + 1, column] && dark[row, column] == dark[row + 1, column + 1];

    // Runs of five and more, and what looks like a finder.
    private static int OfLine(int size, Func<int, bool> at)
    {
        var (penalty, run, bits) = (0, 0, 0);
        for (var i = 0; i < size; i++)
        {
            run = i > 0 && at(i) == at(i - 1) ? run + 1 : 1;
            if (run == 5) penalty += 3;
            else if (run > 5) penalty++;
            bits = ((bits << 1) | (at(i) ? 1 : 0)) & 0x7FF;
            if (i >= 10 && bits is 0x05D or 0x5D0) penalty += 40;
        }

        return penalty;
    }
}
