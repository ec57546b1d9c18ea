using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Redactor.Documents;
using Redactor.Imaging.Native;

namespace Redactor.Imaging;

// Pixels in and out. Leptonica keeps rows as 32-bit words with the first pixel in the highest bits.
public sealed unsafe partial class Pix
{
    private const int RemoveColormapAsSourceSays = 4;

    /// <summary>An 8-bit image with the same pixels and resolution.</summary>
    public static Pix FromGray(GrayImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        var pix = FromGray(image.Width, image.Height, image.Pixels);
        pix.SetDpi(image.Dpi);
        return pix;
    }

    /// <summary>An 8-bit image from rows without padding (<c>pixels.Length == width * height</c>).</summary>
    public static Pix FromGray(int width, int height, ReadOnlySpan<byte> pixels)
    {
        if (pixels.Length != (long)width * height)
            throw new ArgumentException("The pixels do not fit the size.", nameof(pixels));
        return FromRows(width, height, 8, pixels, width);
    }

    /// <summary>A 1-bit image from packed rows: most significant bit first, 1 is black, each row padded to a whole byte.</summary>
    public static Pix FromBits(int width, int height, ReadOnlySpan<byte> bits)
    {
        var stride = (width + 7) / 8;
        if (bits.Length != (long)stride * height)
            throw new ArgumentException("The bits do not fit the size.", nameof(bits));
        var pix = FromRows(width, height, 1, bits, stride);
        Check(Leptonica.pixSetPadBits(pix, 0), nameof(Leptonica.pixSetPadBits));
        return pix;
    }

    /// <summary>The pixels as 8-bit grey, whatever the depth; transparency is blended over white.</summary>
    /// <param name="dpi">Resolution to record; 0 takes the image's own, or 300 when it has none.</param>
    public GrayImage ToGray(int dpi = 0)
    {
        if (dpi <= 0)
            dpi = Dpi > 0 ? Dpi : 300;
        if (Depth != 8 || HasColormap)
        {
            using var gray = ConvertToGray();
            return gray.ToGray(dpi);
        }

        var pixels = GC.AllocateUninitializedArray<byte>(checked(Width * Height));
        CopyRows(pixels, Width);
        return new GrayImage(Width, Height, dpi, pixels);
    }

    /// <summary>The pixels of a 1-bit image, packed most significant bit first, 1 is black, each row padded with zeros to a whole byte.</summary>
    public byte[] ToBits()
    {
        RequireDepth(1);
        Check(Leptonica.pixSetPadBits(this, 0), nameof(Leptonica.pixSetPadBits));
        var stride = (Width + 7) / 8;
        var bits = GC.AllocateUninitializedArray<byte>(checked(stride * Height));
        CopyRows(bits, stride);
        return bits;
    }

    /// <summary>An 8-bit grey image without colour map; transparency is blended over white, 16-bit samples keep their high byte.</summary>
    public Pix ConvertToGray()
    {
        if (HasColormap)
        {
            using var plain = Own(Leptonica.pixRemoveColormap(this, RemoveColormapAsSourceSays), nameof(Leptonica.pixRemoveColormap));
            return plain.ConvertToGray();
        }

        if (Depth == 32 && Leptonica.pixGetSpp(this) == 4)
        {
            using var opaque = Own(Leptonica.pixRemoveAlpha(this), nameof(Leptonica.pixRemoveAlpha));
            return Own(Leptonica.pixConvertTo8(opaque, 0), nameof(Leptonica.pixConvertTo8));
        }

        return Own(Leptonica.pixConvertTo8(this, 0), nameof(Leptonica.pixConvertTo8));
    }

    private bool HasColormap => Leptonica.pixGetColormap(this) != 0;

    private static Pix FromRows(int width, int height, int depth, ReadOnlySpan<byte> rows, int stride)
    {
        var pix = Allocate(width, height, depth);
        for (var y = 0; y < height; y++)
        {
            var row = pix.Row(y);
            row[^1] = 0;
            rows.Slice(y * stride, stride).CopyTo(MemoryMarshal.AsBytes(row));
            BinaryPrimitives.ReverseEndianness(row, row);
        }

        return pix;
    }

    private void CopyRows(Span<byte> rows, int stride)
    {
        var swapped = new uint[RowWords];
        for (var y = 0; y < Height; y++)
        {
            BinaryPrimitives.ReverseEndianness(Row(y), swapped);
            MemoryMarshal.AsBytes(swapped.AsSpan())[..stride].CopyTo(rows.Slice(y * stride, stride));
        }
    }

    private void RequireDepth(int depth)
    {
        if (Depth != depth)
            throw new InvalidOperationException($"This needs an image of {depth} bits a pixel.");
    }
}
