using System.Text;
using Redactor.Documents;
using Redactor.Pipeline.Burn;
using Redactor.Pipeline.Ink;

namespace Redactor.Verification.Tests;

public sealed class LeakCheckTests
{
    [Fact]
    public async Task A_burned_page_is_clean_and_only_then_is_there_cleared_text()
    {
        var sample = await Sample.EnglishAsync();
        var pdf = Sample.Pdf(sample.Burned);
        var report = await sample.CheckAsync(pdf);
        report.Leaks.ShouldBeEmpty();
        report.Failures.ShouldBeEmpty();
        report.Pass!.Burned.ShouldBe(ContentHash.Of(pdf));
        report.Text!.Burned.ShouldBe(ContentHash.Of(pdf));
        report.Text.Lines[0].ShouldStartWith("My brother [PERSON-1]");
        string.Join(' ', report.Text.Lines).ShouldNotContain("Abdur");
    }

    [Fact]
    public async Task A_name_under_a_box_is_a_leak()
    {
        // text_layer_leak: the pixels are burned, the words still stand in the text layer.
        var sample = await Sample.EnglishAsync();
        var page = sample.Burned;
        var leaky = page with { Lines = [.. page.Lines, new BurnedLine("told Abdurrahman to bring", page.Lines[0].Box, false)] };
        await ShouldLeakAsync(sample, Sample.Pdf(leaky), "text-layer/1", "raw-bytes/1");
    }

    [Fact]
    public async Task A_name_in_another_case_and_alphabet_is_a_leak()
    {
        var sample = await Sample.EnglishAsync();
        var page = sample.Burned;
        foreach (var text in (string[])["ABDURRAHMAN", "Abdurrahman's", "Аbdurrаhmаn", "Abdur- rahman", "Abdurrahrnan"])
        {
            var leaky = page with { Lines = [new BurnedLine($"they asked {text} again", page.Lines[0].Box, false)] };
            await ShouldLeakAsync(sample, Sample.Pdf(leaky), "text-layer/1");
        }
    }

    [Fact]
    public async Task Harmless_words_like_a_name_are_no_leak()
    {
        var sample = await Sample.EnglishAsync();
        var page = sample.Burned;
        var harmless = page with { Lines = [new BurnedLine("a draughtsman, a summit, 650 of them, Joseph and 21 more", page.Lines[0].Box, false)] };
        (await sample.CheckAsync(Sample.Pdf(harmless))).Leaks.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_name_that_was_never_covered_is_a_leak()
    {
        // surviving_name_leak
        var sample = await Sample.EnglishAsync();
        var page = PageBurner.Burn(sample.Canonical, sample.Reading, [.. sample.Redactions.Skip(1)], BurnOptions.Default);
        var report = await sample.CheckAsync(Sample.Pdf(page with { Lines = [] }), page);
        var leak = report.Leaks.ShouldHaveSingleItem();
        leak.Probe.ShouldBe("reread/1");
        leak.Box!.Value.Intersect(sample.Redactions[0].Boxes[0]).Area.ShouldBeGreaterThan(0);
        report.Text.ShouldBeNull();
    }

    [Fact]
    public async Task A_half_covered_name_is_a_leak()
    {
        // half_covered_name_leak: a box over the last letters, claimed as it was burned.
        var sample = await Sample.EnglishAsync();
        var name = sample.Redactions[0].Boxes[0];
        var page = sample.Burned;
        var ink = Binarized(sample.Canonical);
        var half = new BurnedBox(new Box(name.Left + (name.Width * 3 / 4), name.Top - 4, name.Right + 4, name.Bottom + 4), "[PERSON-1]");
        var boxes = page.Boxes.Skip(1).Append(half).ToList();
        foreach (var box in boxes)
            Paint(ink, box);
        var leaky = page with { Ink = ink, Boxes = boxes };
        await ShouldLeakAsync(sample, Sample.Pdf(leaky), leaky, "reread/1");
    }

    [Fact]
    public async Task A_box_that_is_not_solid_is_a_leak()
    {
        // not_solid_leak: letters show through.
        var sample = await Sample.EnglishAsync();
        var page = sample.Burned;
        page.Ink![page.Boxes[0].Box.Left + 3, page.Boxes[0].Box.Top + 3] = true;
        await ShouldLeakAsync(sample, Sample.Pdf(page), "pixels/1");
    }

    [Fact]
    public async Task A_label_that_is_no_label_is_a_leak()
    {
        var sample = await Sample.EnglishAsync();
        var page = sample.Burned;
        var claimed = page with { Boxes = [.. page.Boxes.Select(b => b with { Label = "[YUSUPOV-1]" })] };
        await ShouldLeakAsync(sample, Sample.Pdf(page), claimed, "pixels/1");
    }

    [Fact]
    public async Task Faint_tones_are_a_leak()
    {
        // gray_not_solid_leak: the file holds a grey image where black and white was burned.
        var sample = await Sample.EnglishAsync();
        var page = sample.Burned;
        var gray = new GrayImage(page.Width, page.Height, 300, [.. Enumerable.Range(0, page.Width * page.Height).Select(i => page.Ink![i % page.Width, i / page.Width] ? (byte)0 : (byte)238)]);
        var report = await sample.CheckAsync(Sample.Pdf(page with { Ink = null, Gray = gray }), page);
        report.Leaks.ShouldContain(l => l.Code == "tones");
        report.Leaks.ShouldContain(l => l.Code == "box-not-as-burned");
    }

    [Fact]
    public async Task A_gray_page_is_clean_when_it_was_claimed_gray()
    {
        var sample = await Sample.EnglishAsync();
        var page = PageBurner.Burn(sample.Canonical, sample.Reading, sample.Redactions, new BurnOptions { Tone = BurnTone.Gray });
        var report = await sample.CheckAsync(Sample.Pdf(page), page);
        report.Leaks.ShouldBeEmpty();
        report.IsClean.ShouldBeTrue();
    }

    [Fact]
    public async Task A_page_too_many_is_a_leak()
    {
        var sample = await Sample.EnglishAsync();
        await ShouldLeakAsync(sample, Sample.Pdf(sample.Burned, sample.Burned), "anatomy/1", "structure/1");
    }

    [Fact]
    public async Task Each_tool_that_fails_fails_the_check()
    {
        var sample = await Sample.EnglishAsync();
        var pdf = Sample.Pdf(sample.Burned);
        foreach (var broken in Enum.GetValues<BrokenTool>())
        {
            var report = await sample.CheckAsync(pdf, tools: new BrokenTools(broken));
            report.IsClean.ShouldBeFalse();
            report.Pass.ShouldBeNull();
            report.Text.ShouldBeNull();
            (report.Failures.Count + report.Leaks.Count).ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public async Task A_report_never_holds_the_text()
    {
        var sample = await Sample.EnglishAsync();
        var page = sample.Burned with { Lines = [new BurnedLine("Abdurrahman Yusupov", new Box(0, 0, 10, 10), false)] };
        var report = await sample.CheckAsync(Sample.Pdf(page));
        var text = report + string.Join(' ', report.Leaks) + string.Join(' ', report.Failures);
        text.ShouldNotContain("Abdur", Case.Insensitive);
        text.ShouldNotContain("Yusup", Case.Insensitive);
    }

    [Fact]
    public async Task Texts_too_short_to_prove_anything_are_counted()
    {
        var sample = await Sample.EnglishAsync();
        var request = new LeakCheckRequest(
            Sample.Pdf(sample.Burned),
            [Redactor.Pipeline.Verify.BurnClaims.Of(sample.Burned)],
            [new ApprovedText(new SensitiveText("17"), EntityType.Age), new ApprovedText(new SensitiveText("Li"), EntityType.Person), .. sample.Approved]);
        (await new LeakCheck(new DirectTools()).RunAsync(request, CancellationToken.None)).TextsTooShort.ShouldBe(2);
    }

    [Fact]
    public void References_are_documents_and_imaging_alone() =>
        typeof(LeakCheck).Assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(n => n.StartsWith("Redactor", StringComparison.Ordinal))
            .ShouldBe(["Redactor.Documents", "Redactor.Imaging"], ignoreOrder: true);

    private static Task ShouldLeakAsync(Sample sample, byte[] pdf, params string[] probes) => ShouldLeakAsync(sample, pdf, null, probes);

    private static async Task ShouldLeakAsync(Sample sample, byte[] pdf, BurnedPage? claimed, params string[] probes)
    {
        var report = await sample.CheckAsync(pdf, claimed);
        report.IsClean.ShouldBeFalse();
        report.Text.ShouldBeNull();
        foreach (var probe in probes)
            report.Leaks.ShouldContain(l => l.Probe == probe);
    }

    private static InkImage Binarized(GrayImage image)
    {
        var ink = new InkImage(image.Width, image.Height);
        for (var y = 0; y < image.Height; y++)
        {
            for (var x = 0; x < image.Width; x++)
                ink[x, y] = image.Pixels[(y * image.Width) + x] < 140;
        }

        return ink;
    }

    private static void Paint(InkImage ink, BurnedBox burned)
    {
        ink.Fill(burned.Box, ink: false);
        foreach (var (y, left, right) in Imaging.Labels.BoxPattern.Of(burned))
            ink.FillRow(y, left, right, ink: true);
    }
}
