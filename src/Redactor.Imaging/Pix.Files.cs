using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Redactor.Imaging.Native;

namespace Redactor.Imaging;

// Image files, always in memory: nothing is ever written to disk.
public sealed unsafe partial class Pix
{
    private const int MaxTiffPages = 100_000;

    /// <summary>What the file says of its first image, without decoding a pixel. Formats are told by their first bytes.</summary>
    /// <exception cref="ImagingException">No image format known here, or a damaged header.</exception>
    public static ImageHeader ReadHeader(ReadOnlySpan<byte> file)
    {
        fixed (byte* data = file)
        {
            var code = Leptonica.pixReadHeaderMem(
                data, (nuint)file.Length, out var format, out var width, out var height, out var bits, out var samples, out var colormap);
            if (file.IsEmpty || code != 0 || width < 1 || height < 1)
                throw new ImagingException(ImagingError.UnreadableImage, nameof(Leptonica.pixReadHeaderMem), code);
            return new ImageHeader((ImageFormat)format, width, height, bits, samples, colormap != 0);
        }
    }

    /// <summary>What a TIFF says of page <paramref name="page"/> (from 0), without decoding a pixel.</summary>
    public static ImageHeader ReadTiffHeader(ReadOnlySpan<byte> file, int page)
    {
        fixed (byte* data = file)
        {
            var code = Leptonica.readHeaderMemTiff(
                data, (nuint)file.Length, page, out var width, out var height, out var bits, out var samples, out _, out var colormap, out var format);
            if (file.IsEmpty || code != 0 || width < 1 || height < 1)
                throw new ImagingException(ImagingError.UnreadableImage, nameof(Leptonica.readHeaderMemTiff), code);
            return new ImageHeader((ImageFormat)format, width, height, bits, samples, colormap != 0);
        }
    }

    /// <summary>Decodes the first image of a file. The caller has checked its header: sizes are not limited here.</summary>
    public static Pix Read(ReadOnlySpan<byte> file)
    {
        fixed (byte* data = file)
        {
            var pointer = file.IsEmpty ? 0 : Leptonica.pixReadMem(data, (nuint)file.Length);
            return Own(pointer, nameof(Leptonica.pixReadMem), ImagingError.UnreadableImage);
        }
    }

    /// <summary>Decodes page <paramref name="page"/> (from 0) of a TIFF.</summary>
    public static Pix ReadTiffPage(ReadOnlySpan<byte> file, int page)
    {
        fixed (byte* data = file)
        {
            var pointer = file.IsEmpty ? 0 : Leptonica.pixReadMemTiff(data, (nuint)file.Length, page);
            return Own(pointer, nameof(Leptonica.pixReadMemTiff), ImagingError.UnreadableImage);
        }
    }

    /// <summary>
    /// Decodes the pages of a TIFF one after the other. Start with <paramref name="offset"/> 0; it is set to where the next page begins, or to 0 after the last.
    /// A page that cannot be decoded throws, so a broken file never ends quietly.
    /// </summary>
    public static Pix ReadNextTiffPage(ReadOnlySpan<byte> file, ref nuint offset)
    {
        fixed (byte* data = file)
        {
            var pointer = file.IsEmpty ? 0 : Leptonica.pixReadMemFromMultipageTiff(data, (nuint)file.Length, ref offset);
            return Own(pointer, nameof(Leptonica.pixReadMemFromMultipageTiff), ImagingError.UnreadableImage);
        }
    }

    /// <summary>
    /// Counts the pages of a TIFF (classic or BigTIFF) by walking its directory chain, bounded and without decoding. Null when the chain leaves the file,
    /// loops or is longer than anything real: the file is incomplete or hostile.
    /// </summary>
    public static int? CountTiffPages(ReadOnlySpan<byte> file) => TiffDirectory.CountPages(file, MaxTiffPages);

    /// <summary>The image as a PNG file.</summary>
    public byte[] EncodePng() => Encode(ImageFormat.Png);

    /// <summary>A 1-bit image as a TIFF file with one CCITT G4 strip.</summary>
    public byte[] EncodeTiffG4()
    {
        RequireDepth(1);
        Check(
            Leptonica.pixWriteMemTiff(out var data, out var size, this, (int)ImageFormat.TiffG4),
            nameof(Leptonica.pixWriteMemTiff));
        return TakeBytes(data, size);
    }

    /// <summary>
    /// The raw CCITT G4 data of a 1-bit image, as a PDF wants it: <c>/K -1 /Columns Width /Rows Height /BlackIs1 false</c>; the bits are written MSB first,
    /// black ink is 0 after decoding with these parameters. Deterministic.
    /// </summary>
    public byte[] EncodeG4() => TiffDirectory.SingleStrip(EncodeTiffG4());

    /// <summary>An 8- or 32-bit image as a baseline JPEG file of the given quality (1 to 100).</summary>
    public byte[] EncodeJpeg(int quality)
    {
        Check(Leptonica.pixWriteMemJpeg(out var data, out var size, this, quality, 0), nameof(Leptonica.pixWriteMemJpeg));
        return TakeBytes(data, size);
    }

    /// <summary>The image as a file of the given format.</summary>
    public byte[] Encode(ImageFormat format)
    {
        Check(Leptonica.pixWriteMem(out var data, out var size, this, (int)format), nameof(Leptonica.pixWriteMem));
        return TakeBytes(data, size);
    }

    private static byte[] TakeBytes(nint data, nuint size)
    {
        try
        {
            return new ReadOnlySpan<byte>((void*)data, checked((int)size)).ToArray();
        }
        finally
        {
            Leptonica.lept_free(data);
        }
    }
}
