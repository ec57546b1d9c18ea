using System.Globalization;
using System.Text;

namespace Redactor.Verification.Tests;

/// <summary>Files spoilt byte by byte: each test is named after what it hides, and its file after the verdict.</summary>
public sealed class FileLeakTests
{
    [Fact]
    public Task Metadata_leak() => ShouldLeakAsync(
        pdf => pdf.Replace(3, "<pdf:Producer>Redactor</pdf:Producer>", "<pdf:Producer>Redactor</pdf:Producer><x>Yusupov</x>"), "anatomy/1", "raw-bytes/1");

    [Fact]
    public Task Info_dictionary_leak() => ShouldLeakAsync(
        pdf => pdf.Add("<</Author(Yusupov)>>", trailer: "/Info 14 0 R"), "structure/1", "raw-bytes/1");

    [Fact]
    public Task Earlier_revision_leak() => ShouldLeakAsync(pdf => pdf.Revise(12, "<</Length 3>>\nstream\nq Q\nendstream"), "anatomy/1");

    [Fact]
    public Task Annotation_leak() => ShouldLeakAsync(
        pdf => pdf.Replace(11, "/Type/Page/", "/Type/Page/Annots[14 0 R]/").Add("<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents(x)>>"), "anatomy/1", "structure/1");

    [Fact]
    public Task Attachment_leak() => ShouldLeakAsync(
        pdf => pdf.Replace(1, "/Type/Catalog/", "/Type/Catalog/Names<</EmbeddedFiles<</Names[(a)14 0 R]>>>>/")
            .Add("<</Type/Filespec/F(a)/EF<</F 15 0 R>>>>").Add("<</Type/EmbeddedFile/Length 1>>\nstream\nx\nendstream"),
        "anatomy/1",
        "structure/1");

    [Fact]
    public Task Script_leak() => ShouldLeakAsync(
        pdf => pdf.Replace(1, "/Type/Catalog/", "/Type/Catalog/OpenAction<</S/JavaScript/JS(1)>>/"), "anatomy/1", "structure/1");

    [Fact]
    public Task Outline_leak() => ShouldLeakAsync(
        pdf => pdf.Replace(1, "/Type/Catalog/", "/Type/Catalog/Outlines 14 0 R/").Add("<</First 15 0 R/Last 15 0 R/Count 1>>").Add("<</Title(x)/Parent 14 0 R>>"),
        "anatomy/1",
        "structure/1");

    [Fact]
    public Task Form_leak() => ShouldLeakAsync(
        pdf => pdf.Replace(1, "/Type/Catalog/", "/Type/Catalog/AcroForm<</Fields[]>>/"), "anatomy/1", "structure/1");

    [Fact]
    public Task Orphan_leak() => ShouldLeakAsync(pdf => pdf.Add("<</Length 5>>\nstream\nhello\nendstream"), "anatomy/1", "structure/1");

    [Fact]
    public Task Trailing_bytes_leak() => ShouldLeakAsync(pdf => pdf.Append("Yusupov"), "anatomy/1", "raw-bytes/1");

    [Fact]
    public Task Bytes_between_objects_leak() => ShouldLeakAsync(pdf => pdf.Before(12, "%hidden\n"), "anatomy/1");

    [Fact]
    public Task Second_image_leak() => ShouldLeakAsync(
        pdf => pdf.Replace(11, "/XObject<<", "/XObject<</Im1 14 0 R").Add(
            "<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>\nstream\nx\nendstream"),
        "anatomy/1",
        "structure/1");

    [Fact]
    public Task Visible_text_leak() => ShouldLeakAsync(pdf => pdf.Replace(12, "3 Tr", "0 Tr"), "anatomy/1");

    [Fact]
    public Task Transparent_box_leak() => ShouldLeakAsync(
        pdf => pdf.Replace(12, "/Im0 Do Q", "/Im0 Do 1 0 0 rg .1 .1 .2 .1 re f Q"), "anatomy/1", "pixels/1");

    [Fact]
    public Task Cropped_page_leak() => ShouldLeakAsync(pdf => pdf.Replace(11, "/Contents", "/CropBox[0 0 99 99]/Contents"), "anatomy/1", "structure/1");

    [Fact]
    public Task Hidden_stream_after_the_image_leak() => ShouldLeakAsync(pdf => pdf.Replace(13, "/Rows", "/Hidden(x)/Rows"), "anatomy/1", "structure/1");

    [Theory]
    [InlineData("Ali", true)]
    [InlineData("lice", true)]
    [InlineData("policemen", false)]
    public async Task A_name_inside_a_longer_word_of_the_text_layer_is_no_leak_and_one_that_stands_alone_is(string name, bool isClean)
    {
        var sample = await Sample.EnglishAsync();
        var tools = new DirectTools();
        var request = new LeakCheckRequest(Sample.Pdf(sample.Burned), [Pipeline.Verify.BurnClaims.Of(sample.Burned)], [new ApprovedText(new Documents.SensitiveText(name), Documents.EntityType.Person)]);
        (await new LeakCheck(tools).RunAsync(request, CancellationToken.None)).Leaks.Any(l => l.Probe == "raw-bytes/1").ShouldBe(!isClean);
    }

    [Fact]
    public async Task Rewritten_ok_file_stays_ok() => (await CheckAsync(pdf => pdf)).IsClean.ShouldBeTrue();

    private static async Task ShouldLeakAsync(Func<RewrittenPdf, RewrittenPdf> spoil, params string[] probes)
    {
        var report = await CheckAsync(spoil);
        report.IsClean.ShouldBeFalse();
        foreach (var probe in probes)
            (report.Leaks.Any(l => l.Probe == probe) || report.Failures.Any(f => f.Probe == probe)).ShouldBeTrue(probe + " was silent");
        report.Leaks.ShouldNotBeEmpty();
    }

    private static async Task<LeakReport> CheckAsync(Func<RewrittenPdf, RewrittenPdf> spoil)
    {
        var sample = await Sample.EnglishAsync();
        return await sample.CheckAsync(spoil(new RewrittenPdf(Sample.Pdf(sample.Burned))).ToArray());
    }
}
