namespace Redactor.Browser.Tests;

/// <summary>Everybody can use it: keyboard alone, both themes, every language.</summary>
[Collection(ReviewGroup.Name)]
public sealed class AccessibilityTests(ReviewFixture fixture)
{
    [Theory]
    [InlineData("light", "en")]
    [InlineData("dark", "kk")]
    public async Task Axe_finds_nothing_on_any_view_of_the_workbench(string theme, string language)
    {
        await using var bench = await fixture.SignInAsync("first", theme, language);
        await bench.OpenAsync(await fixture.SubmitAsync("ug-petition.jpg"));
        await bench.Page.WaitForSelectorAsync(".marks .mark");
        (await bench.AxeAsync()).ShouldBeEmpty("findings");
        await bench.PressAsync("n", "v");
        await bench.Page.WaitForSelectorAsync(".text .lines .chosen");
        (await bench.AxeAsync()).ShouldBeEmpty("a finding and the text");
        await bench.PressAsync("e");
        await bench.Page.WaitForSelectorAsync(".entities .mark");
        (await bench.AxeAsync()).ShouldBeEmpty("entities");
        await bench.PressAsync("?");
        await bench.Page.WaitForSelectorAsync("dialog .sheet");
        (await bench.AxeAsync()).ShouldBeEmpty("shortcuts");
        await bench.PressAsync("Escape");
        await bench.CountedAsync("dialog", 0);
        await bench.PressAsync("a");
        await bench.Page.WaitForSelectorAsync("dialog .missing");
        (await bench.AxeAsync()).ShouldBeEmpty("approval");
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task Axe_finds_nothing_on_the_queue(string theme)
    {
        await using var bench = await fixture.SignInAsync("first", theme);
        await fixture.SubmitAsync("en-clinical-note.jpg");
        await bench.Page.GotoAsync("/queue");
        (await bench.AxeAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_document_is_reviewed_from_opening_to_approval_with_the_keyboard_alone()
    {
        var id = await fixture.SubmitAsync("en-clinical-note.jpg");
        await using var bench = await fixture.SignInAsync("first");
        await bench.OpenAsync(id);
        var marks = await bench.Marks.CountAsync();
        // A box of one's own: put, moved, made larger, taken away.
        var resized = bench.SentAsync("Resize");
        await bench.PressAsync("Shift+D", "ArrowDown", "ArrowRight", "Shift+ArrowRight");
        await bench.MarksAsync(marks + 1);
        await resized;
        await bench.PressAsync("Delete");
        await bench.MarksAsync(marks);
        await bench.SavedAsync();
        // One stays readable, for the first of the reasons.
        await bench.PressAsync("n", "k");
        await bench.Page.WaitForSelectorAsync("dialog .reasons");
        await bench.PressAsync("1");
        await bench.DecidedAsync(1);
        await bench.DecideAllAsync();
        await bench.PressAsync("PageDown", "Home", "a");
        await bench.Page.WaitForSelectorAsync("dialog .burnedpages");
        await bench.PressAsync("Space");
        await bench.Page.WaitForSelectorAsync("dialog button.main:enabled");
        await bench.PressAsync("Tab", "Tab", "Enter");
        await bench.Page.WaitForSelectorAsync("dialog a.main");
    }

    [Fact]
    public async Task A_box_that_is_deleted_while_it_is_moved_stays_deleted()
    {
        await using var bench = await fixture.SignInAsync("first");
        await bench.OpenAsync(await fixture.SubmitAsync("en-clinical-note.jpg"));
        var marks = await bench.Marks.CountAsync();
        // Home would store what was moved before.
        await bench.PressAsync("Shift+D", "ArrowDown", "Delete", "Home");
        await bench.SavedAsync();
        await bench.MarksAsync(marks);
        (await bench.Banner.CountAsync()).ShouldBe(0);
    }
}
