using Redactor.Documents;

namespace Redactor.Pipeline.Rasterize;

/// <summary>
/// 64 bits that differ in few places between pictures of the same page (the pHash of Zauner, 2010): the inked part of the page on a coarse
/// grid, its lowest frequencies by a cosine transform, each above or below their median.
/// </summary>
public static class PerceptualHash
{
    private const int Grid = 32, Low = 8;
    private const byte Ink = 160;

    private static readonly double[,] Cosines = Table();

    public static ulong Of(GrayImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        var frequencies = Transform(Shrink(image, Inked(image)));
        Span<double> sorted = stackalloc double[Low * Low];
        frequencies.CopyTo(sorted);
        // The first is the mean tone, which says nothing of the page.
        sorted[1..].Sort();
        var median = (sorted[Low * Low / 2] + sorted[(Low * Low / 2) + 1]) / 2;
        var hash = 0UL;
        for (var i = 1; i < frequencies.Length; i++)
        {
            if (frequencies[i] > median) hash |= 1UL << i;
        }

        return hash;
    }

    /// <summary>Bits in which two hashes differ.</summary>
    public static int Distance(ulong one, ulong other) => System.Numerics.BitOperations.PopCount(one ^ other);

    /// <summary>The part of the page between the outermost rows and columns with a little ink; scanners' margins differ.</summary>
    private static Box Inked(GrayImage image)
    {
        const int step = 4;
        var (rows, columns) = (new int[(image.Height / step) + 1], new int[(image.Width / step) + 1]);
        for (var y = 0; y < image.Height; y += step)
        {
            for (var x = 0; x < image.Width; x += step)
            {
                if (image.Pixels[(y * image.Width) + x] >= Ink) continue;
                rows[y / step]++;
                columns[x / step]++;
            }
        }

        var (top, bottom) = Ends(rows, image.Width / step / 100);
        var (left, right) = Ends(columns, image.Height / step / 100);
        var box = new Box(left * step, top * step, (right + 1) * step, (bottom + 1) * step).ClipTo(image.Width, image.Height);
        return box.Width < Grid || box.Height < Grid ? new Box(0, 0, image.Width, image.Height) : box;
    }

    private static (int First, int Last) Ends(int[] counts, int least) =>
        (Math.Max(0, Array.FindIndex(counts, c => c > least)), Math.Max(0, Array.FindLastIndex(counts, c => c > least)));

    /// <summary>Mean tones on the grid.</summary>
    private static double[] Shrink(GrayImage image, Box part)
    {
        var cells = new double[Grid * Grid];
        for (var row = 0; row < Grid; row++)
        {
            int top = part.Top + (part.Height * row / Grid), bottom = Math.Max(top + 1, part.Top + (part.Height * (row + 1) / Grid));
            for (var column = 0; column < Grid; column++)
            {
                int left = part.Left + (part.Width * column / Grid), right = Math.Max(left + 1, part.Left + (part.Width * (column + 1) / Grid));
                cells[(row * Grid) + column] = Mean(image, left, Math.Min(top, image.Height - 1), Math.Min(right, image.Width), Math.Min(bottom, image.Height));
            }
        }

        return cells;
    }

    private static double Mean(GrayImage image, int left, int top, int right, int bottom)
    {
        long sum = 0, count = 0;
        for (var y = top; y < bottom; y++)
        {
            foreach (var pixel in image.Pixels.AsSpan((y * image.Width) + left, Math.Max(0, right - left))) sum += pixel;
            count += right - left;
        }

        return count == 0 ? 255 : (double)sum / count;
    }

    private static double[] Transform(double[] cells)
    {
        var rows = new double[Grid * Low];
        for (var y = 0; y < Grid; y++)
        {
            for (var u = 0; u < Low; u++)
            {
                for (var x = 0; x < Grid; x++) rows[(y * Low) + u] += cells[(y * Grid) + x] * Cosines[u, x];
            }
        }

        var low = new double[Low * Low];
        for (var v = 0; v < Low; v++)
        {
            for (var u = 0; u < Low; u++)
            {
                for (var y = 0; y < Grid; y++) low[(v * Low) + u] += rows[(y * Low) + u] * Cosines[v, y];
            }
        }

        return low;
    }

    private static double[,] Table()
    {
        var table = new double[Low, Grid];
        for (var u = 0; u < Low; u++)
        {
            for (var x = 0; x < Grid; x++) table[u, x] = Math.Cos(((2 * x) + 1) * u * Math.PI / (2 * Grid));
        }

        return table;
    }
}
