using Microsoft.Playwright;

namespace Redactor.Browser.Tests;

/// <summary>A caseworker hands files in over the page.</summary>
[Collection(ReviewGroup.Name)]
public sealed class UploadTests(ReviewFixture fixture)
{
    [Fact]
    public async Task A_file_that_is_chosen_arrives_and_is_recognized_the_next_time()
    {
        await using var bench = await fixture.SignInAsync(ReviewFixture.Caseworker);
        await bench.Page.GotoAsync("/documents/new");
        await bench.Page.Locator("#case").FillAsync($"U-{Guid.NewGuid():N}"[..12]);
        await ChooseAsync(bench);
        await bench.Page.Locator("#rows li:first-child a").WaitForAsync();
        await ChooseAsync(bench);
        await bench.Page.Locator("#rows li:last-child:not(:first-child)").GetByText("This case had it already").WaitForAsync();
        await bench.Page.Locator("#rows li:first-child a").ClickAsync();
        await bench.Page.WaitForURLAsync("**/documents/*");
        (await fixture.StatusAsync(bench.Page.Url[^32..])).ShouldNotBeNull();
    }

    [Fact]
    public async Task Files_chosen_before_the_case_is_named_wait_for_it()
    {
        await using var bench = await fixture.SignInAsync(ReviewFixture.Caseworker);
        await bench.Page.GotoAsync("/documents/new");
        await ChooseAsync(bench);
        await bench.Page.Locator("#held").GetByText("1 chosen").WaitForAsync();
        (await bench.Page.Locator("#rows li").CountAsync()).ShouldBe(0);
        await bench.Page.Locator("#case").FillAsync($"U-{Guid.NewGuid():N}"[..12]);
        await bench.Page.Locator("#case").PressAsync("Enter");
        await bench.Page.Locator("#rows li:first-child a").WaitForAsync();
        (await bench.Page.Locator("#held").IsVisibleAsync()).ShouldBeFalse();
        (await bench.Page.Locator("#case-error").IsVisibleAsync()).ShouldBeFalse();
    }

    [Theory]
    [InlineData("en", "One of the settings is not allowed.")]
    [InlineData("ru", "Одна из настроек недопустима.")]
    [InlineData("kk", "Баптаулардың бірі дұрыс емес.")]
    public async Task A_refusal_is_told_in_the_language_of_the_page(string language, string words)
    {
        await using var bench = await fixture.SignInAsync(ReviewFixture.Caseworker, language: language);
        await bench.Page.GotoAsync("/documents/new");
        await bench.Page.Locator("#case").FillAsync("U-2026-001");
        await bench.Page.Locator("details.more summary").ClickAsync();
        await bench.Page.Locator("#retention").FillAsync("9999999");
        await ChooseAsync(bench);
        await bench.Page.Locator("#rows li.failed").GetByText(words).WaitForAsync();
    }

    private static Task ChooseAsync(Bench bench) => bench.Page.SetInputFilesAsync(
        "#files", new FilePayload { Name = "scan.jpg", MimeType = "image/jpeg", Buffer = File.ReadAllBytes(Path.Combine(TestKit.Repository.Root, "tests", "samples", "en-clinical-note.jpg")) });
}
