using System.Buffers.Binary;
using Redactor.Documents;

namespace Redactor.Imaging.Tests;

public sealed class PixFileTests
{
    [Theory]
    [InlineData(ImageFormat.Png)]
    [InlineData(ImageFormat.Bmp)]
    [InlineData(ImageFormat.TiffLzw)]
    public void A_file_says_its_size_and_gives_its_pixels_back(ImageFormat format)
    {
        using var pix = Pix.FromGray(5, 3, [.. Enumerable.Range(0, 15).Select(i => (byte)(i * 17))]);
        var file = pix.Encode(format);
        var header = Pix.ReadHeader(file);
        (header.Width, header.Height).ShouldBe((5, 3));
        header.IsTiff.ShouldBe(format == ImageFormat.TiffLzw);
        using var read = Pix.Read(file);
        read.ToGray().Pixels.ShouldBe(pix.ToGray().Pixels);
    }

    [Fact]
    public void A_truncated_png_is_refused()
    {
        using var pix = Pix.Blank(300, 300, 8);
        var file = pix.EncodePng();
        Should.Throw<ImagingException>(() => Pix.Read(file.AsSpan(0, file.Length / 2)).Dispose()).Error.ShouldBe(ImagingError.UnreadableImage);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello, this is not an image at all")]
    public void Bytes_that_are_no_image_are_refused(string text)
    {
        var bytes = System.Text.Encoding.ASCII.GetBytes(text);
        Should.Throw<ImagingException>(() => Pix.ReadHeader(bytes));
        Should.Throw<ImagingException>(() => Pix.Read(bytes).Dispose());
    }

    [Fact]
    public void Raw_G4_data_is_the_strip_of_the_tiff_and_deterministic()
    {
        using var page = Pix.Blank(801, 600, 1);
        page.Fill(new Box(100, 100, 300, 120), black: true);
        var strip = page.EncodeG4();
        var file = page.EncodeTiffG4();
        file.AsSpan().IndexOf(strip).ShouldBeGreaterThan(0);
        page.EncodeG4().ShouldBe(strip);
        // The end-of-block code of T.6: twice 000000000001.
        Convert.ToHexString(strip).ShouldContain("001001");
        using var read = Pix.Read(file);
        read.ToBits().ShouldBe(page.ToBits());
    }

    [Fact]
    public void Pages_of_a_tiff_are_counted_and_read_one_after_the_other()
    {
        var file = TwoPageTiff();
        Pix.CountTiffPages(file).ShouldBe(2);
        nuint offset = 0;
        using (var first = Pix.ReadNextTiffPage(file, ref offset))
            first.CountInk().ShouldBe(100);
        offset.ShouldNotBe((nuint)0);
        using (var second = Pix.ReadNextTiffPage(file, ref offset))
            second.CountInk().ShouldBe(400);
        offset.ShouldBe((nuint)0);
        using var again = Pix.ReadTiffPage(file, 1);
        again.CountInk().ShouldBe(400);
    }

    [Fact]
    public void A_tiff_whose_chain_leaves_the_file_or_loops_has_no_page_count()
    {
        var file = TwoPageTiff();
        Pix.CountTiffPages(file.AsSpan(0, file.Length - 40)).ShouldBeNull();
        var loop = (byte[])file.Clone();
        var first = BinaryPrimitives.ReadUInt32LittleEndian(loop.AsSpan(4));
        var count = BinaryPrimitives.ReadUInt16LittleEndian(loop.AsSpan((int)first));
        BinaryPrimitives.WriteUInt32LittleEndian(loop.AsSpan((int)first + 2 + (count * 12)), first);
        Pix.CountTiffPages(loop).ShouldBeNull();
    }

    // Two one-page files joined by hand: the second's offsets are moved behind the first.
    private static byte[] TwoPageTiff()
    {
        var first = Page(10);
        if (first.Length % 2 == 1)
            first = [.. first, 0];
        var second = Page(20);
        var file = (byte[])[.. first, .. second];
        var shift = (uint)first.Length;
        var directory = BinaryPrimitives.ReadUInt32LittleEndian(second.AsSpan(4));
        var count = BinaryPrimitives.ReadUInt16LittleEndian(second.AsSpan((int)directory));
        for (var i = 0; i < count; i++)
        {
            var at = (int)(shift + directory) + 2 + (i * 12);
            var tag = BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(at));
            var type = BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(at + 2));
            var items = BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(at + 4));
            var size = items * (type switch { 1 or 2 => 1u, 3 => 2u, 5 => 8u, _ => 4u });
            if (tag != 273 && size <= 4)
                continue;
            var value = BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(at + 8));
            BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at + 8), value + shift);
        }

        var chain = BinaryPrimitives.ReadUInt32LittleEndian(first.AsSpan(4));
        var entries = BinaryPrimitives.ReadUInt16LittleEndian(first.AsSpan((int)chain));
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan((int)chain + 2 + (entries * 12)), shift + directory);
        return file;
    }

    private static byte[] Page(int side)
    {
        using var page = Pix.Blank(64, 64, 1);
        page.Fill(Box.FromSize(4, 4, side, side), black: true);
        return page.EncodeTiffG4();
    }
}
