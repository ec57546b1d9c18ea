namespace Redactor.Imaging;

/// <summary>File formats as Leptonica numbers them.</summary>
public enum ImageFormat
{
    Unknown = 0,
    Bmp = 1,
    Jpeg = 2,
    Png = 3,
    Tiff = 4,
    TiffPackbits = 5,
    TiffRle = 6,
    TiffG3 = 7,
    TiffG4 = 8,
    TiffLzw = 9,
    TiffZip = 10,
    Pnm = 11,
    PostScript = 12,
    Gif = 13,
    Jp2 = 14,
    WebP = 15,
    Pdf = 16,
    TiffJpeg = 17,
    Spix = 19,
}

/// <summary>What an image's header says before a pixel is decoded: size in pixels, bits per sample, samples per pixel.</summary>
public sealed record ImageHeader(ImageFormat Format, int Width, int Height, int BitsPerSample, int SamplesPerPixel, bool HasColormap)
{
    public bool IsTiff => Format is (>= ImageFormat.Tiff and <= ImageFormat.TiffZip) or ImageFormat.TiffJpeg;

    /// <summary>Pixels of the whole image.</summary>
    public long Area => (long)Width * Height;
}
