using Redactor.Detection;
using Redactor.Documents;
using Redactor.Pipeline.Detect;
using Redactor.Pipeline.Rasterize;
using Redactor.Storage.Database;

namespace Redactor.Pipeline.Tests.Service;

/// <summary>Pages of one case that are nearly the same picture are redacted alike.</summary>
public sealed class PageTwinTests
{
    // Only the first page of the first document tells that the odd word is a name.
    private const string Introduction = "Name: Serik Zhuvorbek\nDate of birth: 12.03.1985\nWitness statement, first page.";
    private const string Shared = "In the evening they knocked at the door of the house.\nzhuvorbek opened and asked what they wanted from us.\nThey searched every room and took the papers away.";

    [Fact]
    public async Task What_was_found_on_a_page_is_found_on_its_twin_in_a_later_document()
    {
        await using var service = await TestService.StartAsync();
        var later = Letters.Pdf(Shared.Replace("papers", "photos", StringComparison.Ordinal));
        var alone = await service.SubmitAsync(later, caseId: "case-2");
        var first = await service.SubmitAsync(Letters.Pdf(Introduction, Shared));
        var second = await service.SubmitAsync(later);
        await service.ReachAsync(alone, DocumentStage.Detected);
        await service.ReachAsync(second, DocumentStage.Detected);
        (await service.Documents.FindAsync(first, default)).ShouldNotBeNull().Stage.ShouldBe(DocumentStage.Detected, "the later waits for the first");
        (await TextsAsync(service, first)).ShouldContain("zhuvorbek");
        (await TextsAsync(service, second)).ShouldContain("zhuvorbek");
        (await service.Get<TwinStore>().ListAsync(alone, default)).ShouldBeEmpty("another case knows nothing of it");
        var twin = (await service.Get<TwinStore>().ListAsync(second, default)).ShouldHaveSingleItem();
        (twin.Number, twin.TwinDocument, twin.TwinNumber).ShouldBe((1, first, 2));
    }

    [Fact]
    public void A_picture_hashes_alike_when_shifted_and_soiled_and_unlike_another()
    {
        var page = Letters.Image(Shared);
        var hash = PerceptualHash.Of(page);
        PerceptualHash.Distance(hash, PerceptualHash.Of(Shifted(page, 17, 9))).ShouldBeLessThanOrEqualTo(8);
        PerceptualHash.Distance(hash, PerceptualHash.Of(Letters.Image(Introduction))).ShouldBeGreaterThan(12);
    }

    [Theory]
    [InlineData("SERIK  Zhuvorbek", 1)]
    [InlineData("Zhuvorbekov", 0)]
    [InlineData("se", 0)]
    public void Texts_of_the_twin_are_found_whole_whatever_blanks_and_capitals(string known, int times)
    {
        var word = "On Monday Serik\nZhuvorbek came.".Split(' ', '\n').Select((w, i) => new Word(new SensitiveText(w), new Box(i * 10, 0, (i * 10) + 9, 9), 1, Language.English, [])).ToList();
        var paged = DetectionTextBuilder.FromPages([new ExaminedPage(1, 100, 20, 300, [new TextLine(word, new Box(0, 0, 99, 9), Language.English, false, false)], [], [Language.English], 0, 0, "Plain")]);
        var finding = new StoredFinding(0, 0, EntityType.Person, 0.9, "x/1", "", 1, known);
        TwinFindings.On(paged, 0, [finding]).Count().ShouldBe(times);
    }

    private static async Task<IReadOnlyList<string>> TextsAsync(TestService service, DocumentId id) =>
        [.. (await service.Get<StoredFindings>().ReadAsync(id, default)).Findings.Select(f => f.Text)];

    private static GrayImage Shifted(GrayImage page, int right, int down)
    {
        var pixels = new byte[page.Pixels.Length];
        pixels.AsSpan().Fill(250);
        for (var y = down; y < page.Height; y++)
            page.Pixels.AsSpan((y - down) * page.Width, page.Width - right).CopyTo(pixels.AsSpan((y * page.Width) + right));
        for (var i = 0; i < pixels.Length; i += 997) pixels[i] = 90;
        return new GrayImage(page.Width, page.Height, page.Dpi, pixels);
    }
}
