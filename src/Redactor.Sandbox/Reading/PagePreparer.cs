using Redactor.Documents;
using Redactor.Imaging;

namespace Redactor.Sandbox.Reading;

/// <summary>Turns a raw page into a prepared one: background evened, specks removed, ink stretched, turned upright, straightened, scaled.</summary>
internal static class PagePreparer
{
    private const int Paper = 220;
    private const int InkThreshold = 150;
    private const int BlackPoint = 70;
    private const int WhitePoint = 200;
    private const double SkewRange = 7;
    private const double LeastSkew = 0.1;

    // Tesseract scales each line to 36 pixels; letters of this height arrive there without being blown up.
    private const double ReadingLetterHeight = 21;

    public static PreparedPage Prepare(Pix raw, int dpi, int orientation = -1)
    {
        using var even = Even(raw);
        using var half = even.Halve();
        using var ink = half.Threshold(InkThreshold);
        var turn = orientation >= 0 ? orientation : TextDirection.IsSideways(ink) ? 90 : 0;
        using var turnedInk = ink.Turn(turn);
        var letterHeight = LetterHeight(ink, turn is 90 or 270) * 2;
        var factor = CanonicalFactor(letterHeight, raw.Width, raw.Height);
        var skew = Skew(turnedInk);
        var canonical = Straighten(even, turn, factor, skew);
        letterHeight *= factor;
        var scale = letterHeight == 0 ? 0.7 : Math.Clamp(ReadingLetterHeight / letterHeight, 0.5, 1.6);
        if (scale is > 0.93 and < 1.1)
            scale = 1;
        var newDpi = (int)Math.Round(dpi * factor);
        canonical.SetDpi(newDpi);
        return new PreparedPage
        {
            Canonical = canonical,
            ForReading = scale == 1 ? canonical.Copy() : canonical.Scale(scale),
            Scale = scale,
            Dpi = newDpi,
            Orientation = turn,
            Skew = skew,
            LetterHeight = letterHeight,
            Factor = factor,
        };
    }

    /// <summary>Takes long rules out of the image that is read: engines take tables apart by column, or drop what stands in their cells.</summary>
    public static void WhitenRules(PreparedPage page, PageInk ink)
    {
        if (!ink.RuleBoxes.Any(b => Math.Max(b.Width, b.Height) > ink.Letter * 20))
            return;
        using var wide = ink.RuleInk.Dilate(1, 3);
        using var scaled = wide.Scale(2 * page.Scale);
        page.ForReading.Whiten(scaled);
    }

    /// <summary>Another image for reading the same page: bilevel by Otsu's threshold in tiles, from the raw pixels.</summary>
    public static Pix Tiled(Pix raw, PreparedPage page)
    {
        using var straight = Straighten(raw, page.Orientation, page.Factor, page.Skew);
        if (straight.Width < 200 || straight.Height < 200)
            return page.ForReading.Copy();
        using var ink = straight.ThresholdByTile(200, 200, 1, 0.1);
        using var gray = ink.ConvertToGray();
        return gray.Scale(page.Scale);
    }

    /// <summary>Another image for reading the same page: smoothed, for models that noise disturbs.</summary>
    public static Pix Smoothed(PreparedPage page) => page.ForReading.Smooth();

    private static Pix Even(Pix raw)
    {
        if (raw.Width < 100 || raw.Height < 100)
            return raw.Copy();
        using var even = raw.EvenBackground(24, 24, 100, Paper, 2);
        Specks.Remove(even, InkThreshold);
        return even.Stretch(BlackPoint, WhitePoint);
    }

    private static Pix Straighten(Pix even, int turn, double factor, double skew)
    {
        var current = turn == 0 ? even.Copy() : even.Turn(turn);
        if (factor != 1)
            current = Replace(current, current.Scale(factor));
        return skew == 0 ? current : Replace(current, current.Rotate(skew));
    }

    private static Pix Replace(Pix old, Pix next)
    {
        old.Dispose();
        return next;
    }

    private static double Skew(Pix ink)
    {
        var (degrees, confidence) = ink.FindSkew(SkewRange, 4, 2);
        return confidence < 2.5 || Math.Abs(degrees) < LeastSkew ? 0 : degrees;
    }

    private static double CanonicalFactor(double letterHeight, int width, int height)
    {
        const double Small = 21, Large = 60, Good = 30;
        if (letterHeight is 0 or (>= Small and <= Large))
            return 1;
        var factor = Math.Clamp(Good / letterHeight, 0.25, 3);
        var area = (double)width * height;
        return factor > 1 ? Math.Max(1, Math.Min(factor, Math.Sqrt(40_000_000 / area))) : factor;
    }

    /// <summary>Three quarters of the letter-like components are no taller than this, in pixels of <paramref name="ink"/>.</summary>
    private static double LetterHeight(Pix ink, bool sideways)
    {
        var heights = new List<int>();
        foreach (var box in ink.FindComponents())
        {
            var (along, across) = sideways ? (box.Height, box.Width) : (box.Width, box.Height);
            if (across is >= 4 and <= 100 && along is >= 3 and <= 240)
                heights.Add(across);
        }

        if (heights.Count < 8)
            return 0;
        heights.Sort();
        return heights[heights.Count * 3 / 4];
    }
}
