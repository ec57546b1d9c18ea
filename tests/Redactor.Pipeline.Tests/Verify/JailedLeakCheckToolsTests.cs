using System.Text;
using System.Text.Json;
using Redactor.Documents;
using Redactor.Pipeline.Burn;
using Redactor.Pipeline.Tests.Burn;
using Redactor.Pipeline.Tests.Processes;
using Redactor.Pipeline.Verify;
using Redactor.Verification;

namespace Redactor.Pipeline.Tests.Verify;

public sealed class JailedLeakCheckToolsTests
{
    private static readonly JailedLeakCheckTools Tools = new(
        Jails.Real, (_, _, _) => Task.FromResult<IReadOnlyList<Word>>([]), VerifyOptions.Default);

    [Fact]
    public async Task A_page_is_rendered_to_its_very_pixels()
    {
        var ink = Pages.Noise(640, 480, 5);
        var pdf = Pages.Pdf(Pages.Text(false, "first"), Pages.Of(ink, 300));
        var page = await Tools.RenderAsync(pdf, 2, 300, CancellationToken.None);
        (page.Width, page.Height, page.Dpi).ShouldBe((640, 480, 300));
        for (var i = 0; i < page.Pixels.Length; i++)
        {
            if (page.Pixels[i] != (ink[i % 640, i / 640] ? 0 : 255))
                Assert.Fail($"pixel {i}");
        }
    }

    [Fact]
    public async Task The_text_layer_comes_by_page()
    {
        var pdf = Pages.Pdf(Pages.Text(false, "first"), Pages.Text(false, "екінші"));
        var pages = await Tools.ReadTextLayerAsync(pdf, 2, CancellationToken.None);
        pages.Select(p => p.Trim()).ShouldBe(["first", "екінші"]);
    }

    [Fact]
    public async Task A_page_count_that_differs_is_refused()
    {
        var error = await Should.ThrowAsync<LeakCheckToolException>(
            () => Tools.ReadTextLayerAsync(Pages.Pdf(Pages.Text(false, "first")), 2, CancellationToken.None));
        error.Code.ShouldBe("pdftotext/pages");
    }

    [Fact]
    public async Task The_structure_is_what_qpdf_says()
    {
        using var json = JsonDocument.Parse(await Tools.ReadStructureAsync(Pages.Pdf(Pages.Text(false, "first")), CancellationToken.None));
        json.RootElement.GetProperty("pages").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task A_file_that_no_tool_can_open_is_never_clean()
    {
        var garbage = Encoding.ASCII.GetBytes("%PDF-1.7 and no more");
        await Should.ThrowAsync<LeakCheckToolException>(() => Tools.RenderAsync(garbage, 1, 300, CancellationToken.None));
        await Should.ThrowAsync<LeakCheckToolException>(() => Tools.ReadTextLayerAsync(garbage, 1, CancellationToken.None));
        await Should.ThrowAsync<LeakCheckToolException>(() => Tools.ReadStructureAsync(garbage, CancellationToken.None));
    }

    [Fact]
    public async Task A_page_that_is_not_there_is_refused() =>
        await Should.ThrowAsync<LeakCheckToolException>(() => Tools.RenderAsync(Pages.Pdf(Pages.Text(false, "first")), 2, 300, CancellationToken.None));

    [Theory]
    [InlineData("")]
    [InlineData("P5\n2 2\n255\nabc")]
    [InlineData("P5\n2 2\n255\nabcde")]
    [InlineData("P6\n1 1\n255\nabc")]
    [InlineData("P5\n2 2\n65535\nabcdefgh")]
    [InlineData("P5\n99999999 99999999\n255\n")]
    [InlineData("P5\n-1 2\n255\nab")]
    public void A_map_that_does_not_add_up_is_refused(string map) =>
        Should.Throw<LeakCheckToolException>(() => GrayMap.Parse(Encoding.Latin1.GetBytes(map), 300));

    [Fact]
    public async Task A_blank_page_passes_the_whole_check_in_the_jail()
    {
        var page = PageBurner.Burn(new UnexaminedPage(1, 900, 700, 300, UnexaminedReason.TimedOut), BurnOptions.Default);
        var report = await new LeakCheck(Tools).RunAsync(
            new LeakCheckRequest(Pages.Pdf(page), [BurnClaims.Of(page)], []), CancellationToken.None);
        report.Leaks.ShouldBeEmpty();
        report.Failures.ShouldBeEmpty();
        report.Text!.Lines.ShouldBe(["[NOT EXAMINED]"]);
    }

    [Fact]
    public void Options_out_of_range_are_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new VerifyOptions { ToolTimeout = TimeSpan.Zero }.Validated());
}
