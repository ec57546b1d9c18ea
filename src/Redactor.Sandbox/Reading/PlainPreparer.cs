using Redactor.Imaging;
using Redactor.Sandbox.Reading.Wire;

namespace Redactor.Sandbox.Reading;

/// <summary>Prepares an image that keeps its size and stance, for readings whose boxes must stay in its own pixels.</summary>
internal static class PlainPreparer
{
    public static Pix Prepare(Pix raw, Preparation preparation)
    {
        switch (preparation)
        {
            case Preparation.Evened when raw.Width >= 100 && raw.Height >= 100:
                using (var even = raw.EvenBackground(24, 24, 100, 220, 2))
                    return even.Stretch(70, 200);
            case Preparation.Tiled when raw.Width >= 100 && raw.Height >= 100:
                return raw.ThresholdByTile(200, 200, 1, 0.1);
            case Preparation.Smoothed:
                return raw.Smooth();
            case Preparation.Stretched:
                return Stretch(raw);
            default:
                return raw.Copy();
        }
    }

    private static Pix Stretch(Pix raw)
    {
        var pixels = raw.ToGray().Pixels;
        int least = pixels.Min(), most = pixels.Max();
        return most - least < 2 ? raw.Copy() : raw.Stretch(least, most);
    }
}
