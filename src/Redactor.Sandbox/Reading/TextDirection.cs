using Redactor.Documents;
using Redactor.Imaging;

namespace Redactor.Sandbox.Reading;

/// <summary>Tells whether text lines run across or down a page, from projections of its ink in narrow strips (which a small skew does not blur).</summary>
internal static class TextDirection
{
    private const int Strip = 64;

    /// <summary>True when the lines of a 1-bit page run from top to bottom: the page lies on its side.</summary>
    public static bool IsSideways(Pix ink)
    {
        using var small = ink.HalveBits(1);
        if (small.Width < 2 * Strip || small.Height < 2 * Strip)
            return false;
        var bits = small.ToBits();
        var stride = (small.Width + 7) / 8;
        using var turned = small.Turn(90);
        var turnedBits = turned.ToBits();
        var across = Score(bits, stride, small.Height);
        var down = Score(turnedBits, (turned.Width + 7) / 8, turned.Height);
        return down > across * 1.25;
    }

    // Sum over strips of the squared change of ink from row to row: lines of text give sharp changes along their own direction.
    private static double Score(byte[] bits, int stride, int height)
    {
        const int StripBytes = Strip / 8;
        double score = 0;
        for (var strip = 0; strip + StripBytes <= stride; strip += StripBytes)
        {
            var before = 0;
            for (var y = 0; y < height; y++)
            {
                var row = BitConverter.ToUInt64(bits, (y * stride) + strip);
                var count = System.Numerics.BitOperations.PopCount(row);
                score += (count - before) * (count - before);
                before = count;
            }
        }

        return score;
    }
}
