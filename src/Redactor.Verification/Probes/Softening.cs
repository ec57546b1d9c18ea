using Redactor.Documents;

namespace Redactor.Verification.Probes;

/// <summary>Prepares a rendered page for its second reading: weights 1 2 1 down and across, which turn the steps of bilevel edges into greys.</summary>
internal static class Softening
{
    public static GrayImage Of(GrayImage page)
    {
        int width = page.Width, height = page.Height;
        var soft = new byte[page.Pixels.Length];
        var sums = new int[width + 2];
        for (var y = 0; y < height; y++)
        {
            var above = page.Pixels.AsSpan(Math.Max(y - 1, 0) * width, width);
            var row = page.Pixels.AsSpan(y * width, width);
            var below = page.Pixels.AsSpan(Math.Min(y + 1, height - 1) * width, width);
            var target = soft.AsSpan(y * width, width);
            if (IsBlank(above) && IsBlank(row) && IsBlank(below))
            {
                target.Fill(255);
                continue;
            }

            for (var x = 0; x < width; x++)
                sums[x + 1] = above[x] + (2 * row[x]) + below[x];
            sums[0] = sums[1];
            sums[width + 1] = sums[width];
            for (var x = 0; x < width; x++)
                target[x] = (byte)((sums[x] + (2 * sums[x + 1]) + sums[x + 2] + 8) >> 4);
        }

        return new GrayImage(width, height, page.Dpi, soft);
    }

    private static bool IsBlank(ReadOnlySpan<byte> row) => !row.ContainsAnyExcept((byte)255);
}
