using Redactor.Documents;
using Redactor.Pipeline.Burn;
using Redactor.Pipeline.Verify;

namespace Redactor.Verification.Tests;

public sealed class ExaminedPagesTests
{
    private readonly ExaminedPages earlier = new();
    private readonly CountingTools tools = new();

    [Fact]
    public async Task A_page_found_clean_is_not_read_again_and_its_text_is_known()
    {
        var sample = await Sample.EnglishAsync();
        var first = await CheckAsync(sample, sample.Burned, sample.Approved);
        var reads = tools.Reads;
        reads.ShouldBeGreaterThan(0);
        var second = await CheckAsync(sample, sample.Burned, sample.Approved);
        tools.Reads.ShouldBe(reads);
        second.IsClean.ShouldBeTrue();
        second.Text!.Lines.ShouldBe(first.Text!.Lines);
    }

    [Fact]
    public async Task A_page_is_read_again_for_other_texts_or_other_boxes()
    {
        var sample = await Sample.EnglishAsync();
        await CheckAsync(sample, sample.Burned, [.. sample.Approved.Skip(1)]);
        var reads = tools.Reads;
        await CheckAsync(sample, sample.Burned, sample.Approved);
        tools.Reads.ShouldBeGreaterThan(reads);
        reads = tools.Reads;
        var fewer = PageBurner.Burn(sample.Canonical, sample.Reading, [.. sample.Redactions.Skip(1)], BurnOptions.Default);
        (await CheckAsync(sample, fewer, sample.Approved)).IsClean.ShouldBeFalse();
        tools.Reads.ShouldBeGreaterThan(reads);
    }

    [Fact]
    public async Task A_page_with_a_leak_is_never_remembered_as_clean()
    {
        var sample = await Sample.EnglishAsync();
        var leaky = PageBurner.Burn(sample.Canonical, sample.Reading, [.. sample.Redactions.Skip(1)], BurnOptions.Default);
        (await CheckAsync(sample, leaky, sample.Approved)).IsClean.ShouldBeFalse();
        (await CheckAsync(sample, leaky, sample.Approved)).IsClean.ShouldBeFalse();
    }

    [Fact]
    public async Task What_the_text_layer_would_say_is_found_with_its_line()
    {
        var sample = await Sample.EnglishAsync();
        var box = new Box(0, 100, 900, 140);
        var next = new Box(0, 150, 900, 190);
        SurvivingTexts.FindInLines(sample.Approved, [("nobody here", new Box(0, 0, 900, 40)), ("told Abdur-", box), ("rahman to come", next)]).ShouldBe([box, next]);
        SurvivingTexts.FindInLines(sample.Approved, [("[PERSON-1] to come", next)]).ShouldBeEmpty();
        SurvivingTexts.FindInLines(sample.Approved, [("an Abdurrahman-like man", next)]).ShouldBe([next]);
    }

    [Fact]
    public void A_short_name_before_a_hyphen_is_found_before_burning()
    {
        Word[] words = [new(new SensitiveText("GNU-Software"), new Box(0, 0, 90, 20), 0.9, Language.English, []), new(new SensitiveText("gnus"), new Box(100, 0, 150, 20), 0.9, Language.English, [])];
        var page = new ExaminedPage(1, 200, 40, 300, [new TextLine(words, new Box(0, 0, 150, 20), Language.English, false, false)], [], [Language.English], 0, 0, "test");
        ApprovedText[] approved = [new(new SensitiveText("GNU"), EntityType.Person)];
        SurvivingTexts.Find(approved, page, []).ShouldBe([words[0].Box]);
        SurvivingTexts.Find(approved, page, [words[0].Box]).ShouldBeEmpty();
        Word han = new(new SensitiveText("丈夫叶尔肯原是"), new Box(0, 0, 70, 10), 0.9, Language.Chinese, [.. Enumerable.Range(0, 7).Select(i => new Box(i * 10, 0, (i * 10) + 10, 10))]);
        var chinese = page with { Lines = [new TextLine([han], han.Box, Language.Chinese, false, false)] };
        SurvivingTexts.Find([new(new SensitiveText("叶尔肯"), EntityType.Person)], chinese, [new Box(20, 0, 50, 10)]).ShouldBeEmpty();
    }

    private Task<LeakReport> CheckAsync(Sample sample, BurnedPage page, IReadOnlyList<ApprovedText> approved) =>
        new LeakCheck(tools).RunAsync(new LeakCheckRequest(Sample.Pdf(page), [BurnClaims.Of(page)], approved) { Earlier = earlier }, CancellationToken.None);

    private sealed class CountingTools : ILeakCheckTools
    {
        private readonly DirectTools inner = new();

        public int Reads { get; private set; }

        public Task<GrayImage> RenderAsync(ReadOnlyMemory<byte> pdf, int pageNumber, int dpi, CancellationToken cancellationToken) =>
            inner.RenderAsync(pdf, pageNumber, dpi, cancellationToken);

        public Task<IReadOnlyList<string>> ReadTextLayerAsync(ReadOnlyMemory<byte> pdf, int pages, CancellationToken cancellationToken) =>
            inner.ReadTextLayerAsync(pdf, pages, cancellationToken);

        public Task<ReadOnlyMemory<byte>> ReadStructureAsync(ReadOnlyMemory<byte> pdf, CancellationToken cancellationToken) =>
            inner.ReadStructureAsync(pdf, cancellationToken);

        public Task<IReadOnlyList<Word>> ReadPageAsync(GrayImage image, IReadOnlyList<Language> languages, CancellationToken cancellationToken)
        {
            Reads++;
            return inner.ReadPageAsync(image, languages, cancellationToken);
        }
    }
}
