using Redactor.Documents;

namespace Redactor.Imaging.Labels;

/// <summary>
/// A line of text laid lightly over a whole page again and again: paper becomes a little darker where it stands and black stays black, so that the
/// page can be read, and any photo of a part of it says the line.
/// </summary>
public static class PageWatermark
{
    private const int Cell = LabelFont.Width + 1;

    /// <summary>Dots across a page's width: large enough to stay legible where a whole page is on the screen.</summary>
    private const int DotsAcross = 420;

    /// <summary>Dots between the tops of two lines, and between a line's repetitions.</summary>
    private const int Pitch = LabelFont.Height * 5, Gap = Cell * 4;

    /// <summary>What is left of 16 parts of light.</summary>
    private const int Light = 13;

    /// <summary>A copy of the page with the text over it; letters that the font lacks become hyphens.</summary>
    public static GrayImage Over(GrayImage page, string text)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentException.ThrowIfNullOrEmpty(text);
        var line = string.Concat(text.ToUpperInvariant().Select(c => LabelFont.Knows(c) ? c : '-'));
        var pixels = (byte[])page.Pixels.Clone();
        var dot = Math.Max(1, page.Width / DotsAcross);
        var step = ((line.Length * Cell) + Gap) * dot;
        for (var (top, row) = (Gap * dot, 0); top < page.Height; (top, row) = (top + (Pitch * dot), row + 1))
        {
            // Every other line is set off by half: no strip of the page is without it.
            for (var left = row % 2 == 0 ? 0 : -step / 2; left < page.Width; left += step) Write(pixels, page, line, left, top, dot);
        }

        return new GrayImage(page.Width, page.Height, page.Dpi, pixels);
    }

    private static void Write(byte[] pixels, GrayImage page, string line, int left, int top, int dot)
    {
        for (var at = 0; at < line.Length; at++)
        {
            for (var row = 0; row < LabelFont.Height; row++)
            {
                for (var column = 0; column < LabelFont.Width; column++)
                {
                    if (!LabelFont.IsSet(line[at], column, row)) continue;
                    Shade(pixels, page, new Box(left + (((at * Cell) + column) * dot), top + (row * dot), left + (((at * Cell) + column + 1) * dot), top + ((row + 1) * dot)));
                }
            }
        }
    }

    private static void Shade(byte[] pixels, GrayImage page, Box dot)
    {
        dot = dot.ClipTo(page.Width, page.Height);
        for (var y = dot.Top; y < dot.Bottom; y++)
        {
            var from = y * page.Width;
            for (var x = dot.Left; x < dot.Right; x++) pixels[from + x] = (byte)(pixels[from + x] * Light / 16);
        }
    }
}
