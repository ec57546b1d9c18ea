using Redactor.Sandbox.Decoding;
using Redactor.TestKit.Hostile;

namespace Redactor.Sandbox.Tests.Decoding;

/// <summary>A file cut anywhere is told from a whole one, whatever its format, and no cut makes a parser fall over.</summary>
public sealed class WholenessTests
{
    [Fact]
    public void Every_cut_of_a_png_is_noticed() => EveryCut(PngMaker.Quarters(32, 16), file => PngChunks.IsWhole(file));

    [Fact]
    public void Every_cut_of_a_jpeg_is_noticed() =>
        EveryCut(JpegMaker.Quarters(6, 4, JpegMaker.ExifSegment(JpegMaker.ExifBlock(6))), file => JpegSegments.IsWhole(file));

    [Fact]
    public void Every_cut_of_a_bmp_is_noticed() => EveryCut(BmpMaker.Quarters(16, 8), file => BmpHeader.IsWhole(file));

    [Fact]
    public void Every_cut_of_a_webp_is_noticed() => EveryCut(WebPMaker.Quarters(32, 16), file => RiffChunks.IsWhole(file));

    [Fact]
    public void Every_cut_in_the_pixels_of_a_tiff_is_noticed()
    {
        var file = new TiffMaker().Page(8, 8).Page(16, 16).Build();
        TiffExtent.IsWhole(file).ShouldBeTrue();
        for (var length = file.Length - 256; length < file.Length; length++) TiffExtent.IsWhole(file.AsSpan(0, length)).ShouldBeFalse();
    }

    [Fact]
    public void A_later_thumbnail_s_end_is_not_the_picture_s()
    {
        // The Exif block holds a whole JPEG, end mark included; the picture around it is cut.
        var file = JpegMaker.Quarters(6, 4, JpegMaker.ExifSegment([.. JpegMaker.ExifBlock(1), .. JpegMaker.Quarters(2, 2)]));
        JpegSegments.IsWhole(file).ShouldBeTrue();
        JpegSegments.IsWhole(file.AsSpan(0, file.Length - 2)).ShouldBeFalse();
    }

    private static void EveryCut(byte[] file, Func<byte[], bool> isWhole)
    {
        isWhole(file).ShouldBeTrue();
        for (var length = 0; length < file.Length; length++) isWhole(file[..length]).ShouldBeFalse();
    }
}
