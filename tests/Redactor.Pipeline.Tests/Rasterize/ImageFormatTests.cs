using Redactor.Documents;
using Redactor.Pipeline.Rasterize;
using Redactor.TestKit.Hostile;

namespace Redactor.Pipeline.Tests.Rasterize;

/// <summary>The same four quarters (black, grey, light, white) come out of every image format, upright and over white.</summary>
public sealed class ImageFormatTests
{
    [Theory]
    [InlineData(1, "0 128 / 200 255")]
    [InlineData(2, "128 0 / 255 200")]
    [InlineData(3, "255 200 / 128 0")]
    [InlineData(4, "200 255 / 0 128")]
    [InlineData(5, "0 200 / 128 255")]
    [InlineData(6, "200 0 / 255 128")]
    [InlineData(7, "255 128 / 200 0")]
    [InlineData(8, "128 255 / 0 200")]
    public async Task Orientation_is_honoured_and_gone(int orientation, string expected)
    {
        foreach (var littleEndian in (bool[])[true, false])
        {
            var block = JpegMaker.ExifBlock(orientation, littleEndian);
            await ShowsAsync(JpegMaker.Quarters(6, 4, JpegMaker.ExifSegment(block)), expected, orientation >= 5);
            await ShowsAsync(PngMaker.Quarters(48, 32, PngMaker.Chunk("eXIf", block)), expected, orientation >= 5);
        }

        await ShowsAsync(new TiffMaker().Page(48, 32, orientation: orientation).Build(), expected, orientation >= 5);
    }

    [Fact]
    public Task A_bmp_of_24_bits() => ShowsAsync(BmpMaker.Quarters(48, 32));

    [Fact]
    public Task A_bmp_with_a_palette() => ShowsAsync(BmpMaker.Quarters(48, 32, 8));

    [Fact]
    public Task A_bmp_stored_from_the_top() => ShowsAsync(BmpMaker.Quarters(48, -32));

    [Theory]
    [InlineData(0)]
    [InlineData(255)]
    public Task A_bmp_of_32_bits_is_not_transparent(byte alpha) => ShowsAsync(BmpMaker.Quarters(48, 32, 32, alpha));

    [Fact]
    public Task A_webp() => ShowsAsync(WebPMaker.Quarters(64, 48), tolerance: 6);

    [Fact]
    public Task A_webp_with_orientation() =>
        ShowsAsync(WebPMaker.Extended(64, 48, 0x08, WebPMaker.Chunk("EXIF", JpegMaker.ExifBlock(6))), "200 0 / 255 128", turned: true, tolerance: 6);

    [Fact]
    public Task A_jpeg_in_color() => ShowsAsync(JpegMaker.File(6, 4, 3, (c, x, y) => c == 0 ? PngMaker.Quarter(x, y, 6, 4) : (byte)128), tolerance: 3);

    [Fact]
    public Task A_jpeg_for_print_with_inverted_inks() => ShowsAsync(
        JpegMaker.File(6, 4, 4, (c, x, y) => c == 3 ? PngMaker.Quarter(x, y, 6, 4) : (byte)255, JpegMaker.Segment(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 0])),
        tolerance: 3);

    [Fact]
    public Task A_png_of_sixteen_bits() => ShowsAsync(PngMaker.File(
        48, 32, 16, PngMaker.Gray, y => [.. Enumerable.Range(0, 48).SelectMany(x => new byte[] { PngMaker.Quarter(x, y, 48, 32), 0 })]));

    [Fact]
    public Task A_png_with_a_palette() => ShowsAsync(PngMaker.File(
        48, 32, 8, PngMaker.Palette, y => [.. Enumerable.Range(0, 48).Select(x => (byte)(PngMaker.Quarter(x, y, 48, 32) / 64))],
        PngMaker.Chunk("PLTE", [0, 0, 0, 1, 1, 1, 128, 128, 128, 200, 200, 200, 255, 255, 255])), "0 128 / 200 200");

    [Fact]
    public Task What_is_transparent_is_white() => ShowsAsync(PngMaker.File(
        48, 32, 8, PngMaker.Rgba, y => [.. Enumerable.Range(0, 48).SelectMany(x => new byte[] { 0, 0, 0, (byte)(255 - PngMaker.Quarter(x, y, 48, 32)) })]), tolerance: 2);

    [Fact]
    public Task A_grey_png_with_transparency() => ShowsAsync(PngMaker.File(
        48, 32, 8, PngMaker.GrayAlpha, y => [.. Enumerable.Range(0, 48).SelectMany(x => new byte[] { 0, (byte)(255 - PngMaker.Quarter(x, y, 48, 32)) })]), tolerance: 2);

    [Fact]
    public async Task One_bit_is_black_and_white()
    {
        var page = await PageAsync(PngMaker.File(16, 16, 1, PngMaker.Gray, y => y < 8 ? [0, 0xFF] : [0xFF, 0xFF]));
        Quarters(page).ShouldBe([0, 255, 255, 255]);
    }

    [Fact]
    public async Task The_rows_of_a_fax_are_stretched_to_square_pixels()
    {
        var page = await PageAsync(new TiffMaker().Page(1728, 1143, across: 204, down: 98).Build());
        page.Width.ShouldBe(1728);
        page.Height.ShouldBeInRange(2370, 2390);
        page.Dpi.ShouldBe(204);
    }

    [Theory]
    [InlineData(2480, 3508, 0, 300)]
    [InlineData(2480, 3508, 72, 300)]
    [InlineData(1654, 2339, 200, 200)]
    [InlineData(3508, 2480, 0, 300)]
    public async Task Resolution_is_the_file_s_or_that_of_a_page_of_A4(int width, int height, int stated, int expected) =>
        (await PageAsync(new TiffMaker().Page(width, height, across: stated, down: stated, pixels: new byte[width * height]).Build())).Dpi.ShouldBe(expected);

    private static async Task<GrayImage> PageAsync(byte[] file) =>
        (await DocumentRasterizerTests.PagesAsync(file, new RasterizeOptions())).ShouldHaveSingleItem();

    private static int[] Quarters(GrayImage page) =>
    [
        DocumentRasterizerTests.ShadeAt(page, 0.25, 0.25), DocumentRasterizerTests.ShadeAt(page, 0.75, 0.25),
        DocumentRasterizerTests.ShadeAt(page, 0.25, 0.75), DocumentRasterizerTests.ShadeAt(page, 0.75, 0.75),
    ];

    private static async Task ShowsAsync(byte[] file, string expected = "0 128 / 200 255", bool turned = false, int tolerance = 1)
    {
        var page = await PageAsync(file);
        (page.Width < page.Height).ShouldBe(turned);
        var shades = expected.Split([' ', '/'], StringSplitOptions.RemoveEmptyEntries).Select(s => int.Parse(s, System.Globalization.CultureInfo.InvariantCulture));
        foreach (var (actual, shade) in Quarters(page).Zip(shades)) actual.ShouldBeInRange(shade - tolerance, shade + tolerance, expected);
    }
}
