using Redactor.Documents;

namespace Redactor.TestKit.Scans;

/// <summary>Turns a page by a small angle with cubic convolution (R. Keys, 1981), white coming in, the page growing so that nothing is lost.</summary>
internal static class Rotation
{
    private const int Steps = 64;

    private static readonly float[] Weights = MakeWeights();

    /// <summary>The page turned counter-clockwise by <paramref name="degrees"/>.</summary>
    public static GrayImage Rotate(GrayImage image, double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        var width = (int)Math.Ceiling((image.Width * Math.Abs(cos)) + (image.Height * Math.Abs(sin)));
        var height = (int)Math.Ceiling((image.Width * Math.Abs(sin)) + (image.Height * Math.Abs(cos)));
        var pixels = new byte[width * height];
        for (var y = 0; y < height; y++)
        {
            var dy = y + 0.5 - (height / 2.0);
            for (var x = 0; x < width; x++)
            {
                var dx = x + 0.5 - (width / 2.0);
                pixels[(y * width) + x] = Sample(
                    image, (cos * dx) - (sin * dy) + (image.Width / 2.0) - 0.5, (sin * dx) + (cos * dy) + (image.Height / 2.0) - 0.5);
            }
        }

        return new GrayImage(width, height, image.Dpi, pixels);
    }

    private static byte Sample(GrayImage image, double x, double y)
    {
        var (left, top) = ((int)Math.Floor(x), (int)Math.Floor(y));
        if (left < 1 || top < 1 || left >= image.Width - 2 || top >= image.Height - 2)
            return (uint)left < (uint)image.Width && (uint)top < (uint)image.Height ? image.Pixels[(top * image.Width) + left] : byte.MaxValue;
        var across = Weights.AsSpan((int)((x - left) * Steps) * 4, 4);
        var down = Weights.AsSpan((int)((y - top) * Steps) * 4, 4);
        var total = 0f;
        for (var j = 0; j < 4; j++)
        {
            var row = image.Pixels.AsSpan(((top + j - 1) * image.Width) + left - 1, 4);
            total += down[j] * ((across[0] * row[0]) + (across[1] * row[1]) + (across[2] * row[2]) + (across[3] * row[3]));
        }

        return (byte)Math.Clamp(total + 0.5f, 0, 255);
    }

    // For each of 64 positions between two pixels, the weights of the four pixels around it.
    private static float[] MakeWeights()
    {
        var weights = new float[Steps * 4];
        for (var step = 0; step < Steps; step++)
        {
            var t = (step + 0.5) / Steps;
            for (var i = 0; i < 4; i++)
                weights[(step * 4) + i] = (float)Cubic(Math.Abs(t - (i - 1)));
        }

        return weights;
    }

    private static double Cubic(double x) => x < 1
        ? (1.5 * x * x * x) - (2.5 * x * x) + 1
        : (-0.5 * x * x * x) + (2.5 * x * x) - (4 * x) + 2;
}
