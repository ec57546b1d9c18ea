using Redactor.Documents;
using Redactor.Pipeline.Burn;
using Redactor.Pipeline.Burn.Pdf;
using Redactor.Pipeline.Ink;

namespace Redactor.Pipeline.Tests.Burn;

/// <summary>Burned pages made by hand.</summary>
internal static class Pages
{
    public static BurnedPage Of(InkImage ink, int dpi, params BurnedLine[] lines) =>
        new(1, ink.Width, ink.Height, dpi, ink, null, [], lines, [], true);

    public static BurnedPage Text(bool rightToLeft, params string[] lines) =>
        Of(
            new InkImage(2480, 3508),
            300,
            [.. lines.Select((l, i) => new BurnedLine(l, new Box(220, 300 + (i * 80), 2200, 350 + (i * 80)), rightToLeft))]);

    public static byte[] Pdf(params BurnedPage[] pages)
    {
        using var stream = new MemoryStream();
        using var writer = new PdfWriter(stream);
        foreach (var page in pages)
            writer.Add(page);
        writer.Finish();
        return stream.ToArray();
    }

    /// <summary>Noise of every run length from 1 pixel to the whole row, the same on every machine.</summary>
    public static InkImage Noise(int width, int height, uint seed)
    {
        var image = new InkImage(width, height);
        for (var y = 0; y < height; y++)
        {
            var x = 0;
            var ink = false;
            var longest = 1 << (int)(Next(ref seed) % 13);
            while (x < width)
            {
                var end = Math.Min(width, x + 1 + (int)(Next(ref seed) % (uint)longest));
                image.FillRow(y, x, end, ink);
                x = end;
                ink = !ink;
            }

            // Every third row repeats the one above with small shifts, so that vertical and pass modes are met too.
            if (y > 0 && y % 3 == 0)
            {
                image.Row(y - 1).CopyTo(image.Row(y));
                for (var i = 0; i < 8; i++)
                {
                    var at = (int)(Next(ref seed) % (uint)width);
                    image[at, y] = !image[at, y];
                }
            }
        }

        return image;
    }

    private static uint Next(ref uint seed)
    {
        seed = unchecked((seed * 1664525) + 1013904223);
        return seed >> 8;
    }
}
