using System.Globalization;
using System.Text;
using Redactor.Documents;
using Redactor.Pipeline.Check;
using Redactor.Pipeline.Tests.Processes;
using Redactor.TestKit.Hostile;

namespace Redactor.Pipeline.Tests.Check;

public sealed class FinishedPdfCheckTests
{
    private const string Name = "BT /F 24 Tf 100 700 Td (Aigul Serikova) Tj ET ";
    private const string Clean = "BT /F 24 Tf 100 600 Td (was taken in spring) Tj ET ";
    private const string Font = "/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>";

    [Fact]
    public async Task Words_that_can_be_seen_are_no_leak() =>
        await ShouldSayAsync(Page(Name + Clean), false, "no covered or hidden text found on 1 pages");

    [Theory]
    [InlineData("0 0 0 rg 90 690 300 40 re f")]
    [InlineData("0.4 0 0 rg 90 690 300 40 re f")]
    public async Task A_dark_box_over_words_is_a_leak(string box) =>
        await ShouldSayAsync(Page(Name + Clean + box), true, "page 1: 2 words stand under dark areas and can be copied out");

    [Fact]
    public async Task White_words_on_white_cannot_be_seen() =>
        await ShouldSayAsync(Page("1 1 1 rg " + Name + "0 0 0 rg " + Clean), false, "page 1: 2 words of the text layer cannot be seen");

    [Fact]
    public async Task A_box_that_is_an_annotation_is_a_leak_and_is_named()
    {
        var page = Page(Name + Clean, "/Annots [<< /Type /Annot /Subtype /Square /Rect [90 690 390 730] /IC [0 0 0] /C [0 0 0] >>]");
        var (isLeak, lines) = await CheckAsync(page);
        lines.ShouldContain(l => l.Contains("1 annotations", StringComparison.Ordinal));
        isLeak.ShouldBe(lines.Any(l => l.Contains("stand under dark areas", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_earlier_version_inside_the_file_is_a_leak()
    {
        var (isLeak, lines) = await CheckAsync(Appended(Page(Name + Clean), Clean));
        isLeak.ShouldBeTrue();
        lines.ShouldContain(l => l.StartsWith("1 earlier versions", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (app.alert\\(1\\)) >>] >> >>", "1 scripts")]
    [InlineData("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>", "1 scripts")]
    [InlineData("/OCProperties << /OCGs [<< /Type /OCG /Name (names) >>] /D << >> >>", "1 layers")]
    [InlineData("/AcroForm << /Fields [<< /FT /Tx /T (name) /V (Aigul) >>] >>", "1 form fields")]
    public async Task What_the_catalog_holds_beside_pages_is_counted(string entries, string expected) =>
        (await CheckAsync(Page(Clean, catalog: entries))).Lines.ShouldContain(l => l.Contains(expected, StringComparison.Ordinal));

    [Fact]
    public async Task Metadata_and_objects_that_no_page_shows_are_named()
    {
        var lines = (await CheckAsync(Page(Clean, trailer: "/Info << /Author (A. Serikova) >>", orphan: true))).Lines;
        lines.ShouldContain("also holds metadata (title, author, program or history)");
        lines.ShouldContain("also holds 1 objects that no page shows");
        lines.ShouldAllBe(l => !l.Contains("Serikova", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_cannot_be_examined_is_refused() =>
        (await Should.ThrowAsync<DocumentRejectedException>(() => CheckAsync("%PDF-1.7 nothing"u8.ToArray()))).Code.ShouldBe(RejectionCode.Damaged);

    private static async Task ShouldSayAsync(byte[] pdf, bool leak, string line)
    {
        var (isLeak, lines) = await CheckAsync(pdf);
        lines.ShouldBe([line]);
        isLeak.ShouldBe(leak);
    }

    private static async Task<(bool IsLeak, IReadOnlyList<string> Lines)> CheckAsync(byte[] pdf)
    {
        var verdict = await new FinishedPdfCheck(Jails.Real).RunAsync(pdf, CancellationToken.None);
        return (verdict.IsLeak, verdict.Lines);
    }

    private static byte[] Page(string content, string entries = "", string catalog = "", string trailer = "", bool orphan = false)
    {
        var pdf = new PdfMaker();
        pdf.Add($"<< /Type /Catalog /Pages 2 0 R {catalog} >>");
        pdf.Add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        pdf.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << {Font} >> {entries} >>");
        pdf.AddStream("", Encoding.ASCII.GetBytes(content));
        if (orphan) pdf.Add("(left behind)");
        return pdf.Build(trailer);
    }

    /// <summary>The file with a new content of its page appended, as an editor saves a change: the old one stays inside.</summary>
    private static byte[] Appended(byte[] file, string content)
    {
        var before = Encoding.Latin1.GetString(file);
        var table = before[(before.LastIndexOf("startxref", StringComparison.Ordinal) + 10)..].Split('\n')[0];
        var added = string.Create(CultureInfo.InvariantCulture, $"4 0 obj\n<< /Length {content.Length} >>\nstream\n{content}\nendstream\nendobj\n");
        var tail = string.Create(
            CultureInfo.InvariantCulture,
            $"xref\n4 1\n{file.Length:0000000000} 00000 n \ntrailer\n<< /Size 5 /Root 1 0 R /Prev {table} >>\nstartxref\n{file.Length + added.Length}\n%%EOF\n");
        return [.. file, .. Encoding.Latin1.GetBytes(added + tail)];
    }
}
