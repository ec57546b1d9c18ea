using Redactor.Documents;
using Redactor.Imaging.Native;

namespace Redactor.Imaging;

// Turning, scaling, clipping.
public sealed unsafe partial class Pix
{
    private const int RotateByAreaMap = 1;
    private const int BringInWhite = 1;

    /// <summary>Turned clockwise by 0, 90, 180 or 270 degrees.</summary>
    public Pix Turn(int degreesClockwise)
    {
        if (degreesClockwise is not (0 or 90 or 180 or 270))
            throw new ArgumentOutOfRangeException(nameof(degreesClockwise));
        return Own(Leptonica.pixRotateOrth(this, degreesClockwise / 90), nameof(Leptonica.pixRotateOrth));
    }

    /// <summary>Mirrored left to right.</summary>
    public Pix Mirror() => Own(Leptonica.pixFlipLR(0, this), nameof(Leptonica.pixFlipLR));

    /// <summary>Rotated clockwise by a small angle about the centre, at the same size, white coming in at the corners.</summary>
    public Pix Rotate(double degreesClockwise) =>
        Own(
            Leptonica.pixRotate(this, (float)(degreesClockwise * Math.PI / 180), RotateByAreaMap, BringInWhite, 0, 0),
            nameof(Leptonica.pixRotate));

    /// <summary>Scaled by a factor: sharpened interpolation upwards, area mapping downwards.</summary>
    public Pix Scale(double factor) => Own(Leptonica.pixScale(this, (float)factor, (float)factor), nameof(Leptonica.pixScale));

    /// <summary>Stretched by one factor across and another down.</summary>
    public Pix Scale(double across, double down) => Own(Leptonica.pixScale(this, (float)across, (float)down), nameof(Leptonica.pixScale));

    /// <summary>Half the size of an 8-bit image, by averaging.</summary>
    public Pix Halve()
    {
        RequireDepth(8);
        return Own(Leptonica.pixScaleAreaMap2(this), nameof(Leptonica.pixScaleAreaMap2));
    }

    /// <summary>Half the size of a 1-bit image; a pixel is ink where at least <paramref name="rank"/> of its four were (1 to 4).</summary>
    public Pix HalveBits(int rank)
    {
        RequireDepth(1);
        return Own(Leptonica.pixReduceRankBinary2(this, rank, 0), nameof(Leptonica.pixReduceRankBinary2));
    }

    /// <summary>A copy of the part inside <paramref name="box"/>, which must touch the image.</summary>
    public Pix Clip(Box box)
    {
        using var native = new NativeBox(box.ClipTo(Width, Height));
        return Own(Leptonica.pixClipRectangle(this, native.Pointer, 0), nameof(Leptonica.pixClipRectangle));
    }
}
