namespace Redactor.Documents;

/// <summary>
/// Pixels of one page: 8-bit grey, 0 black to 255 white, row by row from the top without padding
/// (<c>Pixels.Length == Width * Height</c>), at <see cref="Dpi"/> dots per inch.
/// </summary>
public sealed class GrayImage
{
    public GrayImage(int width, int height, int dpi, byte[] pixels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(dpi, 1);
        ArgumentNullException.ThrowIfNull(pixels);
        ArgumentOutOfRangeException.ThrowIfNotEqual(pixels.LongLength, (long)width * height, nameof(pixels));
        Width = width;
        Height = height;
        Dpi = dpi;
        Pixels = pixels;
    }

    public int Width { get; }

    public int Height { get; }

    public int Dpi { get; }

    public byte[] Pixels { get; }
}
