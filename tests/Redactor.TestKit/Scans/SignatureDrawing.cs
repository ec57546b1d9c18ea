using Redactor.Documents;

namespace Redactor.TestKit.Scans;

/// <summary>A signature nobody wrote: one long pen line with loops that grow smaller, and a flourish below.</summary>
internal static class SignatureDrawing
{
    public static void Draw(PageCanvas canvas, Box box, SeededNumbers numbers)
    {
        var ink = (int)numbers.Between(30, 80);
        var loops = numbers.Between(4, 7);
        var lean = numbers.Between(0.25, 0.55);
        var phase = numbers.Between(0, Math.Tau);
        var slant = numbers.Between(-0.10, 0.06);
        var pen = numbers.Between(2.2, 3.4);
        const int Steps = 2400;
        for (var i = 0; i <= Steps; i++)
        {
            var t = (double)i / Steps;
            var height = box.Height * (0.36 - (0.24 * t)) * (1 + (0.35 * Math.Sin((t * 9) + phase)));
            var (sin, cos) = Math.SinCos((t * loops * Math.Tau) + phase);
            var y = (sin * height) + (slant * t * box.Width) + (0.42 * box.Height);
            var x = (0.08 + (0.72 * t)) * box.Width + (cos * box.Width * 0.055) - (sin * height * lean * -0.4);
            Touch(canvas, box, x, y, pen * (0.75 + (0.35 * Math.Abs(cos))), ink);
        }

        for (var i = 0; i <= Steps / 2; i++)
        {
            var t = i / (Steps / 2.0);
            var x = (0.92 - (0.7 * t)) * box.Width;
            var y = (0.78 + (0.10 * Math.Sin((t * 4) + phase))) * box.Height;
            Touch(canvas, box, x, y, pen * (1.1 - (0.5 * t)), ink);
        }
    }

    private static void Touch(PageCanvas canvas, Box box, double x, double y, double radius, int ink) =>
        canvas.Dot(box.Left + Math.Clamp(x, 4, box.Width - 5), box.Top + Math.Clamp(y, 4, box.Height - 5), radius, ink);
}
