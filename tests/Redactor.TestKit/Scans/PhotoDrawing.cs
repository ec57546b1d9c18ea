using Redactor.Documents;

namespace Redactor.TestKit.Scans;

/// <summary>A synthetic portrait in greys: a background, shoulders, a head with hair, eyes and mouth, grain. It shows nobody.</summary>
internal static class PhotoDrawing
{
    public static void Draw(PageCanvas canvas, Box box, SeededNumbers numbers)
    {
        var backdrop = numbers.Between(165, 205);
        var skin = numbers.Between(135, 185);
        var hair = numbers.Between(25, 90);
        var coat = numbers.Between(30, 110);
        var headWidth = numbers.Between(0.20, 0.24);
        var grain = new float[box.Width];
        for (var row = 0; row < box.Height; row++)
        {
            numbers.FillNormal(grain);
            var y = (double)row / box.Height;
            for (var column = 0; column < box.Width; column++)
            {
                var x = ((double)column / box.Width) - 0.5;
                var gray = Tone(x, y, headWidth, backdrop, skin, hair, coat) + (x * 30) + (grain[column] * 5);
                canvas.Ink(box.Left + column, box.Top + row, (int)Math.Clamp(gray, 8, 250));
            }
        }

        canvas.Frame(box, 4, 120);
    }

    // x from -0.5 to 0.5, y from 0 to 1, both as shares of the photograph.
    private static double Tone(double x, double y, double headWidth, double backdrop, double skin, double hair, double coat)
    {
        var face = Ellipse(x, y - 0.43, headWidth, 0.22);
        if (Ellipse(Math.Abs(x) - 0.085, y - 0.40, 0.032, 0.014) < 1 || Ellipse(x, y - 0.545, 0.065, 0.012) < 1)
            return skin * 0.35;
        if (face < 1)
            return y < 0.30 ? hair : skin - (35 * face * Math.Abs(x) / headWidth);
        if (Ellipse(x, y - 0.36, headWidth * 1.18, 0.24) < 1 && y < 0.42)
            return hair;
        if (y > 0.60 && Math.Abs(x) < 0.1)
            return skin - 25;
        return Ellipse(x, y - 1.02, 0.46, 0.32) < 1 ? coat : backdrop - (30 * y);
    }

    private static double Ellipse(double x, double y, double a, double b) => (x * x / (a * a)) + (y * y / (b * b));
}
