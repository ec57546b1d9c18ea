using Redactor.Documents;
using Redactor.Imaging;

namespace Redactor.Sandbox.Decoding;

/// <summary>Makes the grey page of a decoded image: turned as its orientation says, with square pixels, at a likely resolution.</summary>
internal static class PagePixels
{
    /// <summary>Below this a stated resolution is a placeholder, such as the 1 x 1 of an aspect ratio.</summary>
    private const int LeastStatedDpi = 50;

    private const double SquareEnough = 1.05;

    /// <summary><paramref name="orientation"/> as Exif numbers it, 1 to 8.</summary>
    public static GrayImage Of(Pix image, int orientation, long maxPixels)
    {
        using var gray = image.ConvertToGray();
        using var square = Square(gray, image.HorizontalDpi, image.VerticalDpi, maxPixels);
        var source = square ?? gray;
        using var turned = Turned(source, orientation);
        var upright = turned ?? source;
        var stated = Math.Max(image.HorizontalDpi, image.VerticalDpi);
        return upright.ToGray(Resolution.For(upright.Width, upright.Height, stated));
    }

    /// <summary>A fax has twice as many dots across as down: stretched to the finer of the two. Null when the pixels are square.</summary>
    private static Pix? Square(Pix image, int horizontal, int vertical, long maxPixels)
    {
        if (horizontal < LeastStatedDpi || vertical < LeastStatedDpi) return null;
        var finer = (double)Math.Max(horizontal, vertical);
        double across = finer / horizontal, down = finer / vertical;
        if (across * down < SquareEnough || across * down > 4) return null;
        if (image.Width * across * image.Height * down > maxPixels) throw new DocumentRejectedException(RejectionCode.PageTooLarge);
        return image.Scale(across, down);
    }

    private static Pix? Turned(Pix image, int orientation)
    {
        switch (orientation)
        {
            case 2: return image.Mirror();
            case 3: return image.Turn(180);
            case 6: return image.Turn(90);
            case 8: return image.Turn(270);
            case 4: return TurnedMirror(image, 180);
            case 5: return TurnedMirror(image, 270);
            case 7: return TurnedMirror(image, 90);
            default: return null;
        }
    }

    private static Pix TurnedMirror(Pix image, int degrees)
    {
        using var mirror = image.Mirror();
        return mirror.Turn(degrees);
    }
}
