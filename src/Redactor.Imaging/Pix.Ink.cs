using Redactor.Documents;
using Redactor.Imaging.Native;

namespace Redactor.Imaging;

// Binarization, and questions about ink (the black pixels of a 1-bit image).
public sealed unsafe partial class Pix
{
    /// <summary>Ink where an 8-bit image is darker than <paramref name="threshold"/> (1 to 255).</summary>
    public Pix Threshold(int threshold)
    {
        RequireDepth(8);
        return Own(Leptonica.pixThresholdToBinary(this, threshold), nameof(Leptonica.pixThresholdToBinary));
    }

    /// <summary>Ink by Otsu's threshold for each tile of an 8-bit image, smoothed over neighbouring tiles (N. Otsu, 1979).</summary>
    public Pix ThresholdByTile(int tileWidth, int tileHeight, int smooth, double scoreFraction)
    {
        RequireDepth(8);
        Check(
            Leptonica.pixOtsuAdaptiveThreshold(this, tileWidth, tileHeight, smooth, smooth, (float)scoreFraction, 0, out var binary),
            nameof(Leptonica.pixOtsuAdaptiveThreshold));
        return Own(binary, nameof(Leptonica.pixOtsuAdaptiveThreshold));
    }

    /// <summary>Ink by the local mean and deviation in a window of 2 * <paramref name="halfWindow"/> + 1 pixels (J. Sauvola, 2000).</summary>
    public Pix ThresholdByNeighborhood(int halfWindow, double factor)
    {
        RequireDepth(8);
        Check(
            Leptonica.pixSauvolaBinarizeTiled(this, halfWindow, (float)factor, 1, 1, 0, out var binary),
            nameof(Leptonica.pixSauvolaBinarizeTiled));
        return Own(binary, nameof(Leptonica.pixSauvolaBinarizeTiled));
    }

    /// <summary>
    /// An 8-bit image with its background evened to <paramref name="background"/>: shadows and yellowing go, ink keeps its contrast. The paper's
    /// brightness is measured in tiles of the given size over pixels lighter than <paramref name="threshold"/>.
    /// </summary>
    public Pix EvenBackground(int tileWidth, int tileHeight, int threshold, int background, int smooth)
    {
        RequireDepth(8);
        return Own(
            Leptonica.pixBackgroundNorm(this, 0, 0, tileWidth, tileHeight, threshold, tileWidth * tileHeight / 3, background, smooth, smooth),
            nameof(Leptonica.pixBackgroundNorm));
    }

    /// <summary>An 8-bit image with values up to <paramref name="black"/> made 0, from <paramref name="white"/> on 255, and those between spread evenly.</summary>
    public Pix Stretch(int black, int white)
    {
        RequireDepth(8);
        return Own(Leptonica.pixGammaTRC(0, this, 1, black, white), nameof(Leptonica.pixGammaTRC));
    }

    /// <summary>An 8-bit image with each pixel replaced by the mean of the 3 x 3 around it.</summary>
    public Pix Smooth()
    {
        RequireDepth(8);
        return Own(Leptonica.pixBlockconv(this, 1, 1), nameof(Leptonica.pixBlockconv));
    }

    /// <summary>
    /// The skew of the text lines of a 1-bit image: degrees by which it must be rotated clockwise to stand straight, searched up to
    /// <paramref name="range"/> degrees to either side, and the confidence (above about 3 is sure, 0 when it cannot be told).
    /// </summary>
    public (double Degrees, double Confidence) FindSkew(double range, int sweepReduction, int searchReduction)
    {
        RequireDepth(1);
        const int PivotAtCenter = 2;
        var code = Leptonica.pixFindSkewSweepAndSearchScorePivot(
            this, out var degrees, out var confidence, out _, sweepReduction, searchReduction, 0, (float)range, 1, 0.01f, PivotAtCenter);
        return code == 0 && float.IsFinite(degrees) ? (degrees, confidence) : (0, 0);
    }

    /// <summary>Black pixels of a 1-bit image.</summary>
    public int CountInk()
    {
        RequireDepth(1);
        Check(Leptonica.pixCountPixels(this, out var count, 0), nameof(Leptonica.pixCountPixels));
        return count;
    }

    /// <summary>Black pixels of a 1-bit image inside <paramref name="box"/>.</summary>
    public int CountInk(Box box)
    {
        RequireDepth(1);
        box = box.ClipTo(Width, Height);
        if (box.IsEmpty)
            return 0;
        using var native = new NativeBox(box);
        Check(Leptonica.pixCountPixelsInRect(this, native.Pointer, out var count, 0), nameof(Leptonica.pixCountPixelsInRect));
        return count;
    }

    /// <summary>Boxes around the connected components of a 1-bit image; pixels that touch at a corner are connected.</summary>
    public IReadOnlyList<Box> FindComponents()
    {
        RequireDepth(1);
        var boxes = Leptonica.pixConnCompBB(this, 8);
        if (boxes == 0)
            throw new ImagingException(ImagingError.CallFailed, nameof(Leptonica.pixConnCompBB));
        try
        {
            var found = new Box[Leptonica.boxaGetCount(boxes)];
            for (var i = 0; i < found.Length; i++)
            {
                Check(Leptonica.boxaGetBoxGeometry(boxes, i, out var x, out var y, out var w, out var h), nameof(Leptonica.boxaGetBoxGeometry));
                found[i] = Box.FromSize(x, y, w, h);
            }

            return found;
        }
        finally
        {
            Leptonica.boxaDestroy(ref boxes);
        }
    }

    /// <summary>The components of <paramref name="ink"/> that this 1-bit image touches, whole.</summary>
    public Pix GrowInto(Pix ink) => Own(Leptonica.pixSeedfillBinary(0, this, ink, 8), nameof(Leptonica.pixSeedfillBinary));

    /// <summary>The ink that <paramref name="other"/> does not have.</summary>
    public Pix Without(Pix other) => Own(Leptonica.pixSubtract(0, this, other), nameof(Leptonica.pixSubtract));

    /// <summary>The ink that both have.</summary>
    public Pix Common(Pix other) => Own(Leptonica.pixAnd(0, this, other), nameof(Leptonica.pixAnd));

    /// <summary>The ink that either has.</summary>
    public Pix With(Pix other) => Own(Leptonica.pixOr(0, this, other), nameof(Leptonica.pixOr));

    /// <summary>Black becomes white and white black.</summary>
    public Pix Invert() => Own(Leptonica.pixInvert(0, this), nameof(Leptonica.pixInvert));

    /// <summary>Ink spread by a brick of the given size in pixels.</summary>
    public Pix Dilate(int width, int height) => Own(Leptonica.pixDilateBrick(0, this, width, height), nameof(Leptonica.pixDilateBrick));

    /// <summary>Ink worn away by a brick of the given size in pixels.</summary>
    public Pix Erode(int width, int height) => Own(Leptonica.pixErodeBrick(0, this, width, height), nameof(Leptonica.pixErodeBrick));

    /// <summary>The ink into which a brick of the given size fits: long rules, solid areas.</summary>
    public Pix Open(int width, int height) => Own(Leptonica.pixOpenBrick(0, this, width, height), nameof(Leptonica.pixOpenBrick));

    /// <summary>Gaps smaller than the brick closed.</summary>
    public Pix Close(int width, int height) => Own(Leptonica.pixCloseSafeBrick(0, this, width, height), nameof(Leptonica.pixCloseSafeBrick));
}
