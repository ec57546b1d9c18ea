using Redactor.Documents;
using Redactor.TestKit.Corpus;

namespace Redactor.TestKit.Scans;

/// <summary>Rubber stamps in grey, worn unevenly: round ones with text along the ring, framed ones with lines of text, both a little turned.</summary>
internal static class StampDrawing
{
    private const int RoundRadius = 190;
    private const int WidestText = 900;

    /// <summary>Draws with the top-left corner about (left, top) and returns the box that the stamp fills.</summary>
    public static Box Draw(PageCanvas canvas, StampDesign stamp, TextStyle style, SeededNumbers numbers, int left, int top)
    {
        var ink = numbers.Between(85, 130);
        var turn = numbers.Between(-0.14, 0.14);
        var image = stamp.Shape == StampShape.Round ? Round(stamp.Text, style) : Framed(stamp.Text, style);
        var (sin, cos) = Math.SinCos(stamp.Shape == StampShape.Round ? turn * 4 : turn);
        var half = stamp.Shape == StampShape.Round
            ? (X: RoundRadius, Y: RoundRadius)
            : (X: (int)((image.Width * Math.Abs(cos)) + (image.Height * Math.Abs(sin))) / 2, Y: (int)((image.Width * Math.Abs(sin)) + (image.Height * Math.Abs(cos))) / 2);
        var wear = (X: numbers.Between(0.01, 0.03), Y: numbers.Between(0.01, 0.03), Phase: numbers.Between(0, Math.Tau));
        for (var y = -half.Y; y < half.Y; y++)
        {
            for (var x = -half.X; x < half.X; x++)
            {
                var tone = Sample(image, (image.Width / 2.0) + (cos * x) + (sin * y), (image.Height / 2.0) - (sin * x) + (cos * y));
                if (tone >= 250)
                    continue;
                var faded = ink + (22 * Math.Sin((x * wear.X) + wear.Phase) * Math.Cos(y * wear.Y));
                canvas.Ink(left + half.X + x, top + half.Y + y, (int)(faded + (tone * (255 - faded) / 255)));
            }
        }

        return Box.FromSize(left, top, 2 * half.X, 2 * half.Y);
    }

    private static GrayImage Framed(string text, TextStyle style)
    {
        var words = MarkedText.Parse("stamp", "", text).Text;
        var lines = Trim(PangoText.Render(words, style with { Size = Math.Min(style.Size, 11), LineSpacing = 1.1 }, WidestText));
        var canvas = new PageCanvas(lines.Width + 60, lines.Height + 48);
        canvas.Ink(lines, 30, 24);
        canvas.Frame(new Box(0, 0, canvas.Width, canvas.Height), 6, 0);
        return canvas.ToImage();
    }

    // The text is set on a straight strip and wound around the ring; a five-pointed star stands in the middle.
    private static GrayImage Round(string text, TextStyle style)
    {
        const double Size = 2 * RoundRadius;
        var strip = Trim(PangoText.Render(text, style with { Size = 11 }, 2400));
        var canvas = new PageCanvas((int)Size, (int)Size);
        var scale = Math.Max(1, strip.Width / (Math.Tau * (RoundRadius - 45) * 0.92));
        for (var y = 0; y < canvas.Height; y++)
        {
            for (var x = 0; x < canvas.Width; x++)
            {
                var (dx, dy) = (x + 0.5 - RoundRadius, y + 0.5 - RoundRadius);
                var radius = Math.Sqrt((dx * dx) + (dy * dy));
                var around = Math.Atan2(dx, -dy) / Math.Tau; // -0.5 to 0.5, 0 at the top
                var along = (strip.Width / 2.0) + (around * Math.Tau * (RoundRadius - 45) * scale);
                var across = (strip.Height / 2.0) - ((radius - (RoundRadius - 45)) * scale);
                var onRing = radius is > RoundRadius - 9 and < RoundRadius - 2 or > RoundRadius - 88 and < RoundRadius - 84;
                canvas.Ink(x, y, onRing || InStar(dx, dy, 52) ? 0 : (int)Sample(strip, along, across));
            }
        }

        return canvas.ToImage();
    }

    private static bool InStar(double x, double y, double radius)
    {
        var inside = 0; // in the star when inside at least four of its five edges
        for (var i = 0; i < 5; i++)
        {
            var (sin, cos) = Math.SinCos((i * Math.Tau / 5) + (Math.PI / 2));
            inside += (x * cos) + (y * sin) < radius * 0.38 ? 1 : 0;
        }

        return inside >= 4 && (x * x) + (y * y) < radius * radius;
    }

    // Bilinear, white outside.
    private static double Sample(GrayImage image, double x, double y)
    {
        var (left, top) = ((int)Math.Floor(x), (int)Math.Floor(y));
        var (fx, fy) = (x - left, y - top);
        return ((1 - fy) * (((1 - fx) * At(image, left, top)) + (fx * At(image, left + 1, top))))
            + (fy * (((1 - fx) * At(image, left, top + 1)) + (fx * At(image, left + 1, top + 1))));
    }

    private static int At(GrayImage image, int x, int y) =>
        (uint)x < (uint)image.Width && (uint)y < (uint)image.Height ? image.Pixels[(y * image.Width) + x] : 255;

    // The part of the image that has ink.
    private static GrayImage Trim(GrayImage image)
    {
        var (left, top, right, bottom) = (image.Width, image.Height, 0, 0);
        for (var i = 0; i < image.Pixels.Length; i++)
        {
            if (image.Pixels[i] > 200)
                continue;
            var (y, x) = Math.DivRem(i, image.Width);
            (left, top, right, bottom) = (Math.Min(left, x), Math.Min(top, y), Math.Max(right, x + 1), Math.Max(bottom, y + 1));
        }

        var canvas = new PageCanvas(Math.Max(1, right - left), Math.Max(1, bottom - top));
        canvas.Ink(image, -left, -top);
        return canvas.ToImage();
    }
}
