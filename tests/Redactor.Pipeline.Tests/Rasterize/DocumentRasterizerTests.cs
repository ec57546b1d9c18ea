using System.Text;
using Redactor.Documents;
using Redactor.Pipeline.Processes;
using Redactor.Pipeline.Rasterize;
using Redactor.Pipeline.Tests.Processes;
using Redactor.TestKit.Hostile;

namespace Redactor.Pipeline.Tests.Rasterize;

public sealed class DocumentRasterizerTests : IClassFixture<NothingLeftRunning>
{
    private static readonly RasterizeOptions Small = new() { PixelsPerInch = 72 };

    [Fact]
    public async Task A_pdf_is_rendered_at_300_dpi()
    {
        var page = (await PagesAsync(PdfMaker.OnePage(), new RasterizeOptions())).ShouldHaveSingleItem();
        (page.Width, page.Height, page.Dpi).ShouldBe((2480, 3509, 300));
        ShadeAt(page, 0.25, 1 - (150 / 842.0)).ShouldBe(0);
        ShadeAt(page, 0.5, 0.2).ShouldBe(255);
    }

    [Fact]
    public async Task Pages_come_in_order_and_in_their_sizes()
    {
        var pages = await PagesAsync(PdfMaker.Pages((595, 842), (283, 420), (842, 1191)), Small);
        pages.Select(p => (p.Width, p.Height)).ShouldBe([(595, 842), (283, 420), (842, 1191)]);
    }

    [Fact]
    public async Task A_page_too_large_for_300_dpi_is_rendered_coarser_and_its_neighbours_are_not()
    {
        var pages = await PagesAsync(PdfMaker.Pages((300, 300), (2000, 2000), (300, 300)), new RasterizeOptions { MaxPixelsPerPage = 10_000_000 });
        pages[0].Dpi.ShouldBe(300);
        pages[1].Dpi.ShouldBeInRange(100, 115);
        ((long)pages[1].Width * pages[1].Height).ShouldBeInRange(9_000_000, 10_000_000);
        pages[2].Dpi.ShouldBe(300);
    }

    [Fact]
    public async Task A_photograph_wrapped_as_a_page_of_a_metre_counts_as_A4()
    {
        var pdf = new PdfMaker();
        pdf.Add("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.Add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        pdf.Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 3000 4000] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>");
        pdf.AddStream("", "3000 0 0 4000 0 0 cm /I Do"u8.ToArray());
        pdf.AddStream("/Type /XObject /Subtype /Image /Width 3000 /Height 4000 /BitsPerComponent 1 /ColorSpace /DeviceGray", new byte[375 * 4000], deflate: true);
        var page = (await PagesAsync(pdf.Build(), new RasterizeOptions())).ShouldHaveSingleItem();
        (page.Width, page.Height, page.Dpi).ShouldBe((3000, 4000, 342));
    }

    [Fact]
    public async Task A_rotated_page_comes_upright()
    {
        var page = (await PagesAsync(PdfMaker.OnePage("/Rotate 90"), Small)).ShouldHaveSingleItem();
        (page.Width, page.Height).ShouldBe((842, 595));
        ShadeAt(page, 150 / 842.0, 150 / 595.0).ShouldBe(0);
    }

    [Fact]
    public async Task Only_what_the_crop_box_shows_is_seen()
    {
        var page = (await PagesAsync(PdfMaker.OnePage("/CropBox [0 300 595 842]"), Small)).ShouldHaveSingleItem();
        page.Height.ShouldBe(542);
        page.Pixels.ShouldAllBe(shade => shade == 255);
    }

    [Fact]
    public async Task Annotations_and_filled_forms_are_seen()
    {
        foreach (var subtype in (string[])["/Subtype /Stamp", "/Subtype /Widget /FT /Tx /T (name) /V (x)"])
        {
            var pdf = new PdfMaker();
            pdf.Add("<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [5 0 R] >> >>");
            pdf.Add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
            pdf.Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << >> /Annots [5 0 R] >>");
            pdf.AddStream("", []);
            pdf.Add($"<< /Type /Annot {subtype} /F 4 /Rect [50 50 150 150] /AP << /N 6 0 R >> >>");
            pdf.AddStream("/Type /XObject /Subtype /Form /BBox [0 0 100 100]", "0 0 100 100 re f"u8.ToArray());
            var page = (await PagesAsync(pdf.Build(), Small)).ShouldHaveSingleItem();
            ShadeAt(page, 0.5, 0.5).ShouldBe(0, subtype);
        }
    }

    [Fact]
    public async Task A_layer_that_is_switched_off_is_not_seen()
    {
        var pdf = new PdfMaker();
        pdf.Add("<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [5 0 R] /D << /OFF [5 0 R] >> >> >>");
        pdf.Add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        pdf.Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /Properties << /L 5 0 R >> >> >>");
        pdf.AddStream("", "/OC /L BDC 0 0 200 200 re f EMC"u8.ToArray());
        pdf.Add("<< /Type /OCG /Name (layer) >>");
        (await PagesAsync(pdf.Build(), Small)).ShouldHaveSingleItem().Pixels.ShouldAllBe(shade => shade == 255);
    }

    [Fact]
    public async Task A_pdf_behind_junk_and_one_locked_for_editing_only_are_rendered()
    {
        byte[] junk = [.. Encoding.ASCII.GetBytes(new string('j', 700)), .. PdfMaker.OnePage()];
        foreach (var file in (byte[][])[junk, PdfEncryption.OnePage("", "owner")])
            ShadeAt((await PagesAsync(file, Small)).ShouldHaveSingleItem(), 0.25, 1 - (150 / 842.0)).ShouldBe(0);
    }

    [Fact]
    public async Task A_document_can_be_read_once()
    {
        await using var document = await Rasterizer(Small).OpenAsync(PdfMaker.OnePage(), CancellationToken.None);
        await foreach (var _ in document.Pages)
        {
        }

        await Should.ThrowAsync<InvalidOperationException>(async () => await document.Pages.GetAsyncEnumerator().MoveNextAsync());
    }

    [Fact]
    public async Task A_reader_that_leaves_early_ends_the_decoder()
    {
        await using var document = await Rasterizer(Small).OpenAsync(PdfMaker.Pages([.. Enumerable.Repeat((842, 842), 100)]), CancellationToken.None);
        await foreach (var page in document.Pages)
        {
            page.Width.ShouldBe(842);
            break;
        }
    }

    [Fact]
    public async Task A_slow_reader_does_not_run_into_the_limit()
    {
        await using var document = await Rasterizer(Small with { SecondsPerPage = 1 }).OpenAsync(PdfMaker.Pages((842, 842), (842, 842), (842, 842)), CancellationToken.None);
        var pages = 0;
        await foreach (var _ in document.Pages)
        {
            if (pages++ == 0) await Task.Delay(1500);
        }

        pages.ShouldBe(3);
    }

    [Fact]
    public async Task Cancelling_ends_the_run()
    {
        using var cancel = new CancellationTokenSource();
        await using var document = await Rasterizer(Small).OpenAsync(PdfMaker.Pages([.. Enumerable.Repeat((842, 842), 50)]), cancel.Token);
        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in document.ReadPagesAsync(cancel.Token)) await cancel.CancelAsync();
        });
    }

    [Fact]
    public async Task A_file_that_fails_while_it_is_read_is_never_taken_for_a_shorter_one()
    {
        using var file = new FailingStream(PdfMaker.OnePage());
        await Should.ThrowAsync<IOException>(() => Rasterizer(Small).OpenAsync(file, CancellationToken.None));
    }

    [Fact]
    public async Task A_file_that_stands_still_does_not_hold_up_the_end_of_the_decoder()
    {
        using var file = new System.IO.Pipelines.Pipe().Reader.AsStream();
        var rejected = await Should.ThrowAsync<DocumentRejectedException>(() => Rasterizer(Small with { SecondsPerPage = 1 }).OpenAsync(file, CancellationToken.None));
        rejected.Code.ShouldBe(RejectionCode.DecoderTimedOut);
    }

    [Fact]
    public async Task Without_a_jail_the_decoder_works_all_the_same()
    {
        var jail = Jail.Open(new SandboxOptions { BubblewrapPath = "/nonexistent", Environment = SandboxOptions.Development, UnsafeWithoutSandbox = true });
        await using var document = await new DocumentRasterizer(jail, Small).OpenAsync(PdfMaker.OnePage(), CancellationToken.None);
        document.PageCount.ShouldBe(1);
    }

    [Fact]
    public async Task Every_limit_has_its_code()
    {
        var pdf = PdfMaker.Pages((72, 72), (72, 72), (72, 72));
        (await CodeAsync(pdf, Small with { MaxPages = 2 })).ShouldBe(RejectionCode.TooManyPages);
        (await CodeAsync(pdf, Small with { MaxFileBytes = 100 })).ShouldBe(RejectionCode.FileTooLarge);
        (await CodeAsync(PngMaker.Quarters(101, 100), Small with { MaxPixelsPerPage = 10_000 })).ShouldBe(RejectionCode.PageTooLarge);
        (await CodeAsync(PngMaker.Quarters(100, 100), Small with { MaxPixelsPerPage = 10_000 })).ShouldBeNull();
    }

    internal static async Task<List<GrayImage>> PagesAsync(byte[] file, RasterizeOptions options)
    {
        await using var document = await Rasterizer(options).OpenAsync(file, CancellationToken.None);
        var pages = new List<GrayImage>();
        await foreach (var page in document.Pages) pages.Add(page);
        return pages;
    }

    /// <summary>The shade at a place given in parts of width and height.</summary>
    internal static int ShadeAt(GrayImage page, double across, double down) =>
        page.Pixels[((int)(page.Height * down) * page.Width) + (int)(page.Width * across)];

    private static DocumentRasterizer Rasterizer(RasterizeOptions options) => new(Jails.Real, options);

    private static async Task<RejectionCode?> CodeAsync(byte[] file, RasterizeOptions options)
    {
        try
        {
            await PagesAsync(file, options);
            return null;
        }
        catch (DocumentRejectedException rejected)
        {
            return rejected.Code;
        }
    }

    private sealed class FailingStream(byte[] start) : Stream
    {
        private bool given;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (given) throw new IOException("The disk is gone.");
            given = true;
            start.CopyTo(buffer, offset);
            return start.Length;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
