using Redactor.Documents;

namespace Redactor.TestKit.Scans;

/// <summary>A page being drawn: grey pixels, 255 white. Ink is laid over what is there by multiplication, so a stamp does not hide the text below it.</summary>
public sealed class PageCanvas
{
    public const int Dpi = 300;

    private readonly byte[] pixels;

    public PageCanvas(int width, int height)
    {
        (Width, Height) = (width, height);
        pixels = new byte[width * height];
        Array.Fill(pixels, byte.MaxValue);
    }

    public int Width { get; }

    public int Height { get; }

    public GrayImage ToImage() => new(Width, Height, Dpi, pixels);

    /// <summary>Lays ink of a grey value (0 black) on one pixel; outside the page it is lost.</summary>
    public void Ink(int x, int y, int gray)
    {
        if ((uint)x < (uint)Width && (uint)y < (uint)Height)
        {
            ref var pixel = ref pixels[(y * Width) + x];
            pixel = (byte)(pixel * gray / 255);
        }
    }

    /// <summary>Lays an image on the page, its top-left corner at (left, top); its black becomes <paramref name="darkest"/>.</summary>
    public void Ink(GrayImage image, int left, int top, int darkest = 0)
    {
        for (var y = 0; y < image.Height; y++)
        {
            for (var x = 0; x < image.Width; x++)
            {
                var gray = image.Pixels[(y * image.Width) + x];
                if (gray < 255)
                    Ink(left + x, top + y, darkest + (gray * (255 - darkest) / 255));
            }
        }
    }

    /// <summary>Fills a box with a grey value.</summary>
    public void Fill(Box box, int gray)
    {
        for (var y = box.Top; y < box.Bottom; y++)
        {
            for (var x = box.Left; x < box.Right; x++)
                Ink(x, y, gray);
        }
    }

    /// <summary>Rules the four sides of a box, inwards.</summary>
    public void Frame(Box box, int thickness, int gray)
    {
        Fill(box with { Bottom = box.Top + thickness }, gray);
        Fill(box with { Top = box.Bottom - thickness }, gray);
        Fill(new Box(box.Left, box.Top + thickness, box.Left + thickness, box.Bottom - thickness), gray);
        Fill(new Box(box.Right - thickness, box.Top + thickness, box.Right, box.Bottom - thickness), gray);
    }

    /// <summary>A round dot of ink with a soft edge; it darkens up to <paramref name="gray"/> and no further, so that strokes may cross.</summary>
    public void Dot(double centerX, double centerY, double radius, int gray)
    {
        for (var y = (int)(centerY - radius - 1); y <= centerY + radius + 1; y++)
        {
            for (var x = (int)(centerX - radius - 1); x <= centerX + radius + 1; x++)
            {
                if ((uint)x >= (uint)Width || (uint)y >= (uint)Height)
                    continue;
                var distance = Math.Sqrt(((x - centerX) * (x - centerX)) + ((y - centerY) * (y - centerY)));
                var cover = Math.Clamp(radius + 0.5 - distance, 0, 1);
                ref var pixel = ref pixels[(y * Width) + x];
                pixel = (byte)Math.Min(pixel, 255 - ((255 - gray) * cover));
            }
        }
    }
}
