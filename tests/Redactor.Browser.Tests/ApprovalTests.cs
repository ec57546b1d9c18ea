namespace Redactor.Browser.Tests;

/// <summary>From what was found to an approval by two people.</summary>
[Collection(ReviewGroup.Name)]
public sealed class ApprovalTests(ReviewFixture fixture)
{
    [Fact]
    public async Task Two_people_draw_resize_merge_take_back_and_approve()
    {
        var id = await fixture.SubmitAsync("en-clinical-note.jpg", ReviewFixture.TwoReviewers);
        await using (var first = await fixture.SignInAsync("first"))
        {
            await first.OpenAsync(id);
            await DrawAndResizeAsync(first);
            await MergeAsync(first);
            await first.DecideAllAsync();
            await first.SeeAllPagesAsync();
            await first.ApproveAsync();
        }

        (await fixture.StatusAsync(id))!.Stage.ShouldBe("Detected");
        await using (var second = await fixture.SignInAsync("second"))
        {
            await second.OpenAsync(id);
            (await second.Page.Locator(".case small").TextContentAsync()).ShouldBe("Second review");
            await second.SeeAllPagesAsync();
            await second.ApproveAsync();
        }

        (await fixture.StatusAsync(id))!.Stage.ShouldNotBe("Detected");
    }

    [Fact]
    public async Task A_page_is_looked_over_and_what_nobody_kept_is_burned_in_one_step()
    {
        var id = await fixture.SubmitAsync("en-clinical-note.jpg");
        await using var bench = await fixture.SignInAsync("first");
        await bench.OpenAsync(id);
        var (_, total) = await bench.ProgressAsync();
        await bench.PressAsync("n", "k");
        await bench.Page.Locator("dialog .reasons button").First.ClickAsync();
        await bench.SavedAsync();

        await bench.PressAsync("Shift+g");
        await bench.SavedAsync();
        await bench.DecidedAsync(total);
        (await bench.Page.Locator(".marks .mark.open").CountAsync()).ShouldBe(0);
        (await bench.Page.Locator("button[aria-keyshortcuts='Shift+G']").CountAsync()).ShouldBe(0);

        await bench.PressAsync("u");
        await bench.SavedAsync();
        var (decided, _) = await bench.ProgressAsync();
        decided.ShouldBeLessThan(3, "the one that was kept, and what lies within");
        await bench.Page.Locator("button[aria-keyshortcuts='Shift+G']").ClickAsync();
        await bench.DecidedAsync(total);
        await bench.ApproveAsync();
        (await bench.Page.Locator("dialog a:not(.main)").GetAttributeAsync("href")).ShouldBe($"/documents/{id}");
    }

    [Fact]
    public async Task What_was_found_does_not_slip_away_under_keys_that_scroll_and_moved_on_purpose_leaves_a_mark()
    {
        await using var bench = await fixture.SignInAsync("first");
        await bench.OpenAsync(await fixture.SubmitAsync("kk-petition.jpg"));
        var marks = await bench.Marks.CountAsync();
        await bench.PressAsync("n", "b", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowRight");
        await bench.SavedAsync();
        await bench.DecidedAsync(1);

        var sent = bench.SentAsync("Resize");
        for (var i = 0; i < 12; i++) await bench.PressAsync("Control+ArrowUp");
        await sent;
        await bench.SavedAsync();

        await bench.MarksAsync(marks + 1);
        (await bench.Page.Locator(".marks .mark.open").CountAsync()).ShouldBeGreaterThan(0);
        var (decided, total) = await bench.ProgressAsync();
        decided.ShouldBe(1);
        await bench.PressAsync("u");
        await bench.MarksAsync(marks);
        (await bench.ProgressAsync()).Total.ShouldBe(total - 1);
    }

    [Fact]
    public async Task The_second_reviewer_sends_it_back_with_a_comment()
    {
        var id = await fixture.SubmitAsync("ru-questionnaire.jpg", ReviewFixture.TwoReviewers);
        await using (var first = await fixture.SignInAsync("first"))
        {
            await first.OpenAsync(id);
            await first.DecideAllAsync();
            await first.SeeAllPagesAsync();
            await first.ApproveAsync();
        }

        await using (var second = await fixture.SignInAsync("second"))
        {
            await second.OpenAsync(id);
            await second.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Return with a comment" }).ClickAsync();
            await second.Page.Locator("dialog textarea").FillAsync("The stamp on page one can still be read.");
            await second.Page.Locator("dialog button.main").ClickAsync();
            await second.Page.WaitForURLAsync("**/queue");
        }

        await using var again = await fixture.SignInAsync("first");
        await again.OpenAsync(id);
        (await again.Page.Locator(".case small").TextContentAsync()).ShouldBe("First review");
        // It is there by itself: what was said comes before any decision.
        (await again.Page.Locator("dialog .remarks").TextContentAsync())!.ShouldContain("The stamp on page one can still be read.");
    }

    [Fact]
    public async Task What_is_not_decided_cannot_be_approved()
    {
        var id = await fixture.SubmitAsync("en-clinical-note.jpg");
        await using var bench = await fixture.SignInAsync("first");
        await bench.OpenAsync(id);
        await bench.PressAsync("a");
        await bench.Page.WaitForSelectorAsync("dialog .missing li");
        (await bench.Page.Locator("dialog .missing").TextContentAsync())!.ShouldContain("Some findings are not decided.");
    }

    private static async Task DrawAndResizeAsync(Bench bench)
    {
        var marks = await bench.Marks.CountAsync();
        await bench.PressAsync("d");
        await bench.Page.WaitForSelectorAsync(".stage.drawing");
        await bench.DragAsync(60, 40, 160, 70);
        await bench.MarksAsync(marks + 1);
        await bench.SavedAsync();
        var resized = bench.SentAsync("Resize");
        await bench.DragAsync(160, 70, 220, 100);
        await resized;
        await bench.SavedAsync();
        await bench.Page.WaitForSelectorAsync("[aria-label^='Undo']:enabled");
        await bench.PressAsync("Control+z", "Control+z");
        await bench.MarksAsync(marks);
        await bench.SavedAsync();
        await bench.PressAsync("Control+y");
        await bench.MarksAsync(marks + 1);
        await bench.SavedAsync();
    }

    private static async Task MergeAsync(Bench bench)
    {
        await bench.PressAsync("e");
        await bench.Page.WaitForSelectorAsync(".entities .mark");
        var before = await bench.Page.Locator(".entities .mark").CountAsync();
        await bench.Page.Locator(".entities .tick input").Nth(0).CheckAsync();
        await bench.Page.Locator(".entities .tick input").Nth(1).CheckAsync();
        await bench.Page.Locator(".merge button").ClickAsync();
        await bench.CountedAsync(".entities .mark", before - 1);
        await bench.SavedAsync();
        await bench.PressAsync("Control+z");
        await bench.CountedAsync(".entities .mark", before);
        await bench.SavedAsync();
        await bench.Page.Locator("#tab-marks").ClickAsync();
        await bench.Page.WaitForSelectorAsync(".marks .mark");
    }
}
