using Redactor.Documents;

namespace Redactor.TestKit.Scans;

/// <summary>How well a page was scanned.</summary>
public enum ScanLevel
{
    /// <summary>As printed; a PNG file.</summary>
    Clean,

    /// <summary>Skew up to 0.6 degrees, slight blur, shading and noise; JPEG quality 85.</summary>
    Light,

    /// <summary>Skew up to 1.8 degrees, blur, low contrast, shading, noise, specks; JPEG quality 45.</summary>
    Hard,
}

/// <summary>Spoils a clean page as paper, lamp and scanner do. The same page, level and seed give the same pixels.</summary>
public static class Degrader
{
    private sealed record Severity(double Skew, double Blur, float Contrast, float Shade, float Noise, double Specks);

    private static readonly Severity Light = new(Skew: 0.6, Blur: 0.6, Contrast: 0.9f, Shade: 16, Noise: 6, Specks: 0);
    private static readonly Severity Hard = new(Skew: 1.8, Blur: 1.0, Contrast: 0.75f, Shade: 38, Noise: 14, Specks: 0.0015);

    /// <summary>The page as scanned at a level; skew makes it a little larger.</summary>
    /// <param name="straight">Without the skew: the pixels stay where they are.</param>
    public static GrayImage Degrade(GrayImage clean, ScanLevel level, SeededNumbers numbers, bool straight = false)
    {
        ArgumentNullException.ThrowIfNull(clean);
        ArgumentNullException.ThrowIfNull(numbers);
        if (level == ScanLevel.Clean)
            return clean;
        var severity = level == ScanLevel.Light ? Light : Hard;
        var skew = numbers.Between(-severity.Skew, severity.Skew);
        var turned = straight ? clean : Rotation.Rotate(clean, skew);
        var light = Blur(turned, severity.Blur);
        Shade(light, turned.Width, severity, numbers.Between(0, 6));
        var pixels = AddNoise(light, severity, numbers);
        return new GrayImage(turned.Width, turned.Height, turned.Dpi, pixels);
    }

    private static float[] Blur(GrayImage image, double sigma)
    {
        var reach = (int)Math.Ceiling(3 * sigma);
        var weights = Enumerable.Range(-reach, (2 * reach) + 1).Select(i => (float)Math.Exp(-i * i / (2 * sigma * sigma))).ToArray();
        var sum = weights.Sum();
        var (width, height) = (image.Width, image.Height);
        var across = new float[width * height];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var total = 0f;
                for (var i = -reach; i <= reach; i++)
                    total += weights[i + reach] * image.Pixels[(y * width) + Math.Clamp(x + i, 0, width - 1)];
                across[(y * width) + x] = total / sum;
            }
        }

        var result = new float[across.Length];
        for (var y = 0; y < height; y++)
        {
            for (var i = -reach; i <= reach; i++)
            {
                var weight = weights[i + reach] / sum;
                var source = across.AsSpan(Math.Clamp(y + i, 0, height - 1) * width, width);
                var target = result.AsSpan(y * width, width);
                for (var x = 0; x < width; x++)
                    target[x] += weight * source[x];
            }
        }

        return result;
    }

    private static void Shade(float[] light, int width, Severity severity, double phase)
    {
        var height = light.Length / width;
        var across = Enumerable.Range(0, width).Select(x => (float)Math.Sin(((double)x / width * 3) + phase)).ToArray();
        for (var y = 0; y < height; y++)
        {
            var down = (float)Math.Cos((double)y / height * 2);
            for (var x = 0; x < width; x++)
            {
                ref var value = ref light[(y * width) + x];
                value = 255 - ((255 - value) * severity.Contrast) - (severity.Shade * (0.5f + (0.5f * across[x] * down)));
            }
        }
    }

    private static byte[] AddNoise(float[] light, Severity severity, SeededNumbers numbers)
    {
        const int Row = 8192;
        const float SpeckGray = 20;
        var pixels = new byte[light.Length];
        var noise = new float[Row];
        for (var start = 0; start < light.Length; start += Row)
        {
            numbers.FillNormal(noise);
            for (var i = start; i < Math.Min(start + Row, light.Length); i++)
                pixels[i] = (byte)Math.Clamp(light[i] + (noise[i - start] * severity.Noise), 0, 255);
        }

        for (var i = (int)(light.Length * severity.Specks); i > 0; i--)
            pixels[numbers.Next(pixels.Length)] = (byte)SpeckGray;
        return pixels;
    }
}
