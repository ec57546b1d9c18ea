using System.Text;
using static Redactor.Documents.RejectionCode;
using static Redactor.TestKit.Hostile.HostileFile;

namespace Redactor.TestKit.Hostile;

/// <summary>PNG, JPEG, TIFF, BMP and WebP files that are broken, enormous or unusual.</summary>
public static class HostileImages
{
    public static IEnumerable<HostileFile> All() => [.. Pngs(), .. Jpegs(), .. Tiffs(), .. Bmps(), .. WebPs()];

    private static IEnumerable<HostileFile> Pngs()
    {
        yield return Opens("png_gray", 1, () => PngMaker.Quarters(64, 48));
        yield return Opens("png_sixteen_bits", 1, () => PngMaker.File(16, 16, 16, PngMaker.Gray, _ => new byte[32]));
        yield return Opens("png_one_bit", 1, () => PngMaker.File(16, 16, 1, PngMaker.Gray, _ => new byte[2]));
        yield return Opens("png_palette", 1, () => PngMaker.File(16, 16, 8, PngMaker.Palette, _ => new byte[16], PngMaker.Chunk("PLTE", [1, 2, 3])));
        yield return OpensOrRejected("png_palette_too_short", 1, () => PngMaker.File(16, 16, 8, PngMaker.Palette, y => [.. Enumerable.Range(y * 16, 16).Select(i => (byte)i)], PngMaker.Chunk("PLTE", [1, 2, 3])), Damaged);
        yield return Rejected("png_palette_missing", () => PngMaker.File(16, 16, 8, PngMaker.Palette, _ => new byte[16]), Damaged);
        yield return Opens("png_transparent", 1, () => PngMaker.File(16, 16, 8, PngMaker.Rgba, _ => new byte[64]));
        yield return Opens("png_gray_and_alpha", 1, () => PngMaker.File(16, 16, 8, PngMaker.GrayAlpha, _ => new byte[32]));
        yield return Opens("png_one_pixel", 1, () => PngMaker.File(1, 1, 8, PngMaker.Gray, _ => [0]));
        yield return Rejected("png_signature_only", () => PngMaker.Quarters(64, 48)[..8], Truncated);
        yield return Rejected("png_cut_in_header", () => PngMaker.Quarters(64, 48)[..20], Truncated);
        yield return Rejected("png_cut_in_pixels", () => PngMaker.Quarters(64, 48)[..^30], Truncated);
        yield return Rejected("png_without_end", () => PngMaker.Quarters(64, 48)[..^12], Truncated);
        yield return Rejected("png_pixels_too_few", () => PngMaker.Start(64, 64, 8, PngMaker.Gray, PngMaker.Chunk("IDAT", PdfMaker.Deflate(new byte[65 * 10])), PngMaker.End), Damaged);
        yield return Rejected("png_without_pixels", () => PngMaker.Start(64, 64, 8, PngMaker.Gray, PngMaker.End), Damaged);
        yield return Rejected("png_wrong_checksum", () => PngMaker.Start(8, 8, 8, PngMaker.Gray, PngMaker.Chunk("IDAT", PdfMaker.Deflate(new byte[72]), rightChecksum: false), PngMaker.End), Damaged);
        yield return Rejected("png_of_60000_pixels", () => PngMaker.Start(60_000, 60_000, 8, PngMaker.Gray, PngMaker.End), PageTooLarge);
        yield return Rejected("png_one_bit_of_50000_pixels", () => PngMaker.Start(50_000, 50_000, 1, PngMaker.Gray, PngMaker.Chunk("IDAT", PdfMaker.DeflatedZeros(50_000L * 6251)), PngMaker.End), PageTooLarge);
        yield return Rejected("png_of_2147483647_pixels", () => PngMaker.Start(int.MaxValue, int.MaxValue, 16, PngMaker.Rgba, PngMaker.End), PageTooLarge, Damaged);
        yield return Rejected("png_without_width", () => PngMaker.Start(0, 10, 8, PngMaker.Gray, PngMaker.End), Damaged);
        yield return Rejected("png_negative_height", () => PngMaker.Start(10, -10, 8, PngMaker.Gray, PngMaker.End), Damaged);
        yield return Rejected("png_of_seven_bits", () => PngMaker.Start(10, 10, 7, 5, PngMaker.End), Damaged);
        yield return OpensOrRejected("png_text_bomb", 1, () => PngMaker.Quarters(64, 48, PngMaker.Chunk("zTXt", [(byte)'a', 0, 0, .. PdfMaker.DeflatedZeros(300_000_000)])), Damaged);
        yield return OpensOrRejected("png_color_profile_bomb", 1, () => PngMaker.Quarters(64, 48, PngMaker.Chunk("iCCP", [(byte)'a', 0, 0, .. PdfMaker.DeflatedZeros(300_000_000)])), Damaged);
        yield return OpensOrRejected("png_ten_thousand_chunks", 1, () => PngMaker.Quarters(64, 48, [.. Enumerable.Repeat(PngMaker.Chunk("tEXt", "a\0b"u8.ToArray()), 10_000)]), Damaged);
        yield return Opens("png_behind_which_a_pdf_hides", 1, () => [.. PngMaker.Quarters(64, 48), .. PdfMaker.OnePage()]);
        yield return Opens("png_with_a_pdf_in_a_comment", 1, () => PngMaker.Quarters(64, 48, PngMaker.Chunk("tEXt", [(byte)'a', 0, .. PdfMaker.Pages((99, 99), (99, 99))])));
        yield return Opens("png_with_orientation", 1, () => PngMaker.Quarters(64, 48, PngMaker.Chunk("eXIf", JpegMaker.ExifBlock(6))));
    }

    private static IEnumerable<HostileFile> Jpegs()
    {
        for (var orientation = 0; orientation <= 9; orientation++)
        {
            var value = orientation;
            yield return Opens($"jpeg_orientation_{value}", 1, () => JpegMaker.Quarters(6, 4, JpegMaker.ExifSegment(JpegMaker.ExifBlock(value, value % 2 == 0))));
        }

        yield return Opens("jpeg_exif_offset_outside", 1, () => JpegMaker.Quarters(6, 4, JpegMaker.ExifSegment([(byte)'I', (byte)'I', 42, 0, 255, 255, 255, 255, 1, 0, 0, 0, 0, 0])));
        yield return Opens("jpeg_exif_of_65535_entries", 1, () => JpegMaker.Quarters(6, 4, JpegMaker.ExifSegment([(byte)'I', (byte)'I', 42, 0, 8, 0, 0, 0, 255, 255, 1, 1, 1, 1])));
        yield return Opens("jpeg_exif_cut", 1, () => JpegMaker.Quarters(6, 4, JpegMaker.ExifSegment([(byte)'M', (byte)'M', 0])));
        yield return Opens("jpeg_cmyk", 1, () => JpegMaker.File(4, 4, 4, (_, x, y) => PngMaker.Quarter(x, y, 4, 4), JpegMaker.Segment(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 0])));
        yield return Opens("jpeg_color", 1, () => JpegMaker.File(4, 4, 3, (_, x, y) => PngMaker.Quarter(x, y, 4, 4)));
        yield return Opens("jpeg_with_a_pdf_in_a_comment", 1, () => JpegMaker.Quarters(6, 4, JpegMaker.Segment(0xFE, PdfMaker.Pages((99, 99), (99, 99)))));
        yield return Rejected("jpeg_start_only", () => [0xFF, 0xD8, 0xFF], Truncated);
        yield return Rejected("jpeg_cut_in_pixels", () => JpegMaker.Quarters(60, 40)[..^200], Truncated);
        yield return Rejected("jpeg_without_end", () => JpegMaker.Quarters(6, 4)[..^2], Truncated);
        yield return Rejected("jpeg_of_65500_pixels", () => JpegMaker.HeaderOnly(0xC0, 8, 65_500, 65_500), PageTooLarge);
        yield return Rejected("jpeg_without_size", () => JpegMaker.HeaderOnly(0xC0, 8, 0, 0), Damaged);
        yield return Rejected("jpeg_without_pixels", () => JpegMaker.HeaderOnly(0xC0, 8, 64, 64), Damaged);
        yield return Rejected("jpeg_of_twelve_bits", () => JpegMaker.HeaderOnly(0xC1, 12, 64, 64), UnsupportedImage);
        yield return Rejected("jpeg_lossless", () => JpegMaker.HeaderOnly(0xC3, 8, 64, 64), UnsupportedImage);
        yield return Rejected("jpeg_arithmetic", () => JpegMaker.HeaderOnly(0xC9, 8, 64, 64), UnsupportedImage, Damaged);
        yield return OpensOrRejected("jpeg_of_noise", 1, () => [0xFF, 0xD8, 0xFF, .. Noise.Bytes(20_000, seed: 11), 0xFF, 0xD9], Damaged, Truncated, UnsupportedImage, PageTooLarge);
    }

    private static IEnumerable<HostileFile> Tiffs()
    {
        yield return Opens("tiff_one_page", 1, () => new TiffMaker().Page().Build());
        yield return Opens("tiff_three_pages", 3, () => new TiffMaker().Page().Page(32, 16).Page(16, 32).Build());
        yield return Opens("tiff_turned", 1, () => new TiffMaker().Page(64, 48, orientation: 6).Build());
        yield return Opens("tiff_orientation_of_200", 1, () => new TiffMaker().Page(64, 48, orientation: 200).Build());
        yield return Opens("tiff_fax", 1, () => new TiffMaker().Page(1728, 1143, across: 204, down: 98).Build());
        yield return Rejected("tiff_header_only", () => new TiffMaker().Build(), IncompleteTiff, NoPages, Truncated);
        yield return Rejected("tiff_four_bytes", () => [(byte)'I', (byte)'I', 42, 0], IncompleteTiff, Truncated);
        yield return Rejected("tiff_directory_outside", () => new TiffMaker().PointTo(0xFFFFFFF0).Build(), IncompleteTiff);
        yield return Rejected("tiff_cut_in_only_page", () => new TiffMaker().Page().Build()[..^100], Truncated);
        yield return Rejected("tiff_cut_in_later_page", () => new TiffMaker().Page().Page().Page().Build()[..^100], IncompleteTiff);
        yield return Rejected("tiff_cut_in_later_directory", () => new TiffMaker().Page().Page(8, 8).Build()[..^200], IncompleteTiff);
        yield return Rejected("tiff_next_page_missing", () => new TiffMaker().Page().PointTo(1_000_000).Build(), IncompleteTiff);
        yield return Rejected("tiff_circle", () => Circle(3), IncompleteTiff);
        yield return Rejected("tiff_circle_of_one", () => Circle(1), IncompleteTiff);
        yield return Rejected("tiff_of_60000_pixels", () => new TiffMaker().Page(60_000, 60_000, pixels: [0]).Build(), PageTooLarge);
        yield return Rejected("tiff_later_page_of_60000_pixels", () => new TiffMaker().Page().Page(60_000, 60_000, pixels: [0]).Build(), PageTooLarge);
        yield return Rejected("tiff_strip_of_four_gigabytes", () => new TiffMaker().Page(claimedBytes: uint.MaxValue).Build(), Truncated);
        yield return Rejected("tiff_strip_too_short", () => new TiffMaker().Page(64, 64, pixels: new byte[10]).Build(), Damaged, Truncated);
        yield return Rejected("tiff_of_floats", () => new TiffMaker().Page(8, 8, bits: 32, sampleFormat: 3, pixels: new byte[256]).Build(), Damaged, UnsupportedImage);
        yield return Rejected("tiff_six_hundred_pages", () => Many(600), TooManyPages);
        yield return OpensOrRejected("tiff_of_noise", 1, () => [(byte)'I', (byte)'I', 42, 0, 8, 0, 0, 0, 12, 0, .. Noise.Bytes(5000, seed: 13)], IncompleteTiff, Damaged, Truncated, PageTooLarge);
        yield return Rejected("tiff_big_with_nothing", () => [(byte)'I', (byte)'I', 43, 0, 8, 0, 0, 0, 255, 255, 255, 255, 255, 255, 255, 127], IncompleteTiff);
        yield return Rejected("tiff_big_of_endless_entries", () => [(byte)'I', (byte)'I', 43, 0, 8, 0, 0, 0, 16, 0, 0, 0, 0, 0, 0, 0, 255, 255, 255, 255, 255, 255, 255, 127, 0, 0, 0, 0], IncompleteTiff);
    }

    private static IEnumerable<HostileFile> Bmps()
    {
        yield return Opens("bmp_color", 1, () => BmpMaker.Quarters(64, 48));
        yield return Opens("bmp_palette", 1, () => BmpMaker.Quarters(64, 48, 8));
        yield return Opens("bmp_from_the_top", 1, () => BmpMaker.Quarters(64, -48));
        yield return Opens("bmp_unused_alpha", 1, () => BmpMaker.Quarters(64, 48, 32));
        yield return Rejected("bmp_cut", () => BmpMaker.Quarters(64, 48)[..^100], Truncated);
        yield return Rejected("bmp_header_only", () => BmpMaker.Quarters(64, 48)[..54], Truncated);
        yield return Rejected("bmp_of_60000_pixels", () => BmpMaker.File(60_000, 60_000, 24, 0, [0]), PageTooLarge);
        yield return Rejected("bmp_of_minus_2147483648_rows", () => BmpMaker.File(100, int.MinValue, 24, 0, [0]), PageTooLarge);
        yield return Rejected("bmp_negative_width", () => BmpMaker.File(-64, 48, 24, 0, new byte[64 * 48 * 3]), Damaged);
        yield return Rejected("bmp_without_size", () => BmpMaker.File(0, 0, 24, 0, [0]), Damaged);
        yield return Rejected("bmp_of_77_bits", () => BmpMaker.File(8, 8, 77, 0, new byte[2000]), Damaged, UnsupportedImage);
        yield return Rejected("bmp_run_length", () => BmpMaker.File(8, 8, 8, 1, new byte[100]), UnsupportedImage);
    }

    private static IEnumerable<HostileFile> WebPs()
    {
        yield return Opens("webp_simple", 1, () => WebPMaker.Quarters(64, 48));
        yield return Opens("webp_with_orientation", 1, () => WebPMaker.Extended(64, 48, 0x08, WebPMaker.Chunk("EXIF", JpegMaker.ExifBlock(6))));
        yield return Rejected("webp_cut", () => WebPMaker.Quarters(64, 48)[..^20], Truncated);
        yield return Rejected("webp_header_only", () => WebPMaker.Quarters(64, 48)[..12], Truncated);
        yield return Rejected("webp_of_nothing", () => WebPMaker.Riff([]), Damaged);
        yield return Rejected("webp_animated", () => WebPMaker.Riff([.. WebPMaker.Chunk("VP8X", [2, 0, 0, 0, 63, 0, 0, 63, 0, 0]), .. WebPMaker.Chunk("ANIM", new byte[6])]), UnsupportedImage);
        yield return Rejected("webp_of_16383_pixels", () => WebPMaker.Riff(WebPMaker.Chunk("VP8L", [0x2F, 0xFE, 0xBF, 0xFF, 0x0F, .. new byte[40]])), PageTooLarge);
        yield return OpensOrRejected("webp_of_noise", 1, () => WebPMaker.Riff(WebPMaker.Chunk("VP8 ", Noise.Bytes(3000, seed: 17))), Damaged, PageTooLarge);
    }

    private static byte[] Circle(int pages)
    {
        var tiff = new TiffMaker();
        for (var page = 0; page < pages; page++) tiff.Page(8, 8);
        return tiff.PointTo(8).Build();
    }

    private static byte[] Many(int pages)
    {
        var tiff = new TiffMaker();
        for (var page = 0; page < pages; page++) tiff.Page(4, 4);
        return tiff.Build();
    }
}
