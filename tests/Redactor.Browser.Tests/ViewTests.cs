using System.Text.Json.Nodes;
using Redactor.TestKit.Service;

namespace Redactor.Browser.Tests;

/// <summary>What a reviewer sees of a page, its text and a long document.</summary>
[Collection(ReviewGroup.Name)]
public sealed class ViewTests(ReviewFixture fixture)
{
    [Fact]
    public async Task A_page_from_right_to_left_is_set_so_and_its_words_can_be_burned()
    {
        await using var bench = await fixture.SignInAsync("first");
        await bench.OpenAsync(await fixture.SubmitAsync("ug-petition.jpg"));
        var marks = await bench.Marks.CountAsync();
        await bench.PressAsync("v");
        await bench.Page.WaitForSelectorAsync(".lines [dir=rtl]");
        (await bench.Page.Locator(".lines [dir=rtl]").CountAsync()).ShouldBeGreaterThan(3);
        // The first word of a line stands at its right end.
        var places = await bench.Page.EvaluateAsync<double[]>(
            "() => [...document.querySelector('.lines [dir=rtl]:has(> :nth-child(3))').children].slice(0, 2).map(word => word.getBoundingClientRect().left)");
        places[0].ShouldBeGreaterThan(places[1]);
        var plain = bench.Page.Locator(".lines span:not(.marked)");
        await plain.First.ClickAsync();
        await bench.Page.Locator(".textbar .main").ClickAsync();
        await bench.MarksAsync(marks + 1);
        await bench.SavedAsync();
    }

    [Fact]
    public async Task The_burned_page_is_shown_instead_of_the_scan()
    {
        await using var bench = await fixture.SignInAsync("first");
        await bench.OpenAsync(await fixture.SubmitAsync("en-clinical-note.jpg"));
        // One asked for at a revision that is past is refused and asked for again.
        var shown = bench.Page.WaitForResponseAsync(r => r.Url.Contains("/burned?", StringComparison.Ordinal) && r.Ok);
        await bench.PressAsync("p");
        await shown;
        await bench.Page.WaitForSelectorAsync(".views button[aria-pressed=true]:text-is('As burned')");
    }

    [Fact]
    public async Task What_is_looked_at_stays_in_view_when_a_banner_takes_room()
    {
        await using var bench = await fixture.SignInAsync("first");
        await bench.OpenAsync(await fixture.SubmitAsync("ug-petition.jpg"));
        // The last mark, at the lower end of the page.
        await bench.PressAsync("i");
        await bench.Context.SetOfflineAsync(true);
        await bench.PressAsync("b");
        await bench.Page.WaitForSelectorAsync(".banner");
        var isSeen = await bench.Page.EvaluateAsync<bool>(
            """
            async () => {
              const boxes = document.querySelector('canvas.boxes');
              while (boxes.height !== document.querySelector('.stage').clientHeight * devicePixelRatio) await new Promise(requestAnimationFrame);
              for (let frame = 0; frame < 40; frame++) await new Promise(requestAnimationFrame);
              return boxes.getContext('2d').getImageData(0, 0, boxes.width, boxes.height).data.some(value => value > 0);
            }
            """);
        isSeen.ShouldBeTrue();
    }

    [Fact]
    public async Task A_page_that_could_not_be_examined_is_shown_as_it_leaves_and_can_be_approved()
    {
        var id = await fixture.SubmitUnexaminedAsync();
        await using var bench = await fixture.SignInAsync("first");
        var asked = new List<int>();
        bench.Page.Response += (_, r) =>
        {
            if (r.Url.Contains("/burned?", StringComparison.Ordinal)) asked.Add(r.Status);
        };
        await bench.OpenAsync(id);
        await bench.Page.GetByText("This page could not be read.").WaitForAsync();
        await bench.Page.WaitForFunctionAsync("() => document.querySelector('.thumbnails img')?.naturalWidth > 0");
        // The document moves on under the thumbnails.
        await bench.PressAsync("Shift+D");
        await bench.SavedAsync();
        await bench.PressAsync("Control+z");
        await bench.SavedAsync();
        await bench.ApproveAsync();
        (await fixture.StatusAsync(id))!.Stage.ShouldNotBe("Detected");
        asked.ShouldContain(200);
    }

    [Fact]
    public async Task All_boxes_are_hidden_for_a_look_at_the_bare_page_and_come_back_with_the_next_one()
    {
        const string Painted = "() => { const c = document.querySelector('canvas.boxes'); return c.getContext('2d').getImageData(0, 0, c.width, c.height).data.some(v => v !== 0); }";
        await using var bench = await fixture.SignInAsync("first");
        await bench.OpenAsync(await fixture.SubmitAsync(SmallPages.Document(7, 2)));
        await bench.Page.WaitForFunctionAsync(Painted);

        await bench.PressAsync("x");
        await bench.Page.GetByText("All boxes are hidden").WaitForAsync();
        await bench.Page.WaitForFunctionAsync($"() => !({Painted})()");
        await bench.PressAsync("x");
        await bench.Page.WaitForFunctionAsync(Painted);

        await bench.Page.Locator("[aria-label='Hide all boxes']").ClickAsync();
        await bench.Page.WaitForFunctionAsync($"() => !({Painted})()");
        await bench.PressAsync("PageDown");
        await bench.Page.WaitForFunctionAsync(Painted);
        (await bench.Page.GetByText("All boxes are hidden").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task What_leaked_without_a_place_on_a_page_is_told_in_words()
    {
        await using var bench = await fixture.SignInAsync("first");
        var id = await fixture.SubmitAsync("en-clinical-note.jpg");
        await bench.Page.RouteAsync($"**/documents/{id}/review", async route =>
        {
            var answer = await route.FetchAsync();
            var review = JsonNode.Parse(await answer.TextAsync())!;
            (review["round"], review["unplacedLeaks"]) = ("Leak", JsonNode.Parse("""[{"kind":"Bytes","page":null},{"kind":"Text","page":1}]"""));
            await route.FulfillAsync(new() { Response = answer, Body = review.ToJsonString() });
        });

        await bench.OpenAsync(id);

        (await bench.Page.Locator(".banner .leaks li").AllTextContentsAsync()).ShouldBe(
            ["Whole file: words to be hidden stand in parts of the file that no page shows, such as its properties. Hide the same words wherever else they stand.",
                "Page 1: words to be hidden stand in the text that goes along with the pages. Hide the same words wherever else they stand."]);
        (await bench.AxeAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_wheel_scrolls_to_the_edges_of_the_page_and_zooms_with_control()
    {
        const string Highest = "() => { const c = document.querySelector('canvas.boxes'); const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data; return Math.floor(d.findIndex(v => v > 0) / 4 / c.width); }";
        await using var bench = await fixture.SignInAsync("first");
        await bench.OpenAsync(await fixture.SubmitAsync("en-clinical-note.jpg"));
        await bench.Page.WaitForFunctionAsync($"() => ({Highest})() > 0");
        var before = await bench.Page.EvaluateAsync<int>(Highest);
        var stage = (await bench.Page.Locator(".stage").BoundingBoxAsync())!;
        await bench.Page.Mouse.MoveAsync(stage.X + (stage.Width / 2), stage.Y + (stage.Height / 2));

        // Up from the upper edge goes nowhere; down and up again is where it was.
        await bench.Page.Mouse.WheelAsync(0, -300);
        await bench.Page.Mouse.WheelAsync(0, 40);
        await bench.Page.WaitForFunctionAsync($"() => ({Highest})() === {before - 40}");
        await bench.Page.Mouse.WheelAsync(0, -5000);
        await bench.Page.WaitForFunctionAsync($"() => ({Highest})() === {before}");

        await bench.Page.Keyboard.DownAsync("Control");
        await bench.Page.Mouse.WheelAsync(0, 300);
        await bench.Page.Keyboard.UpAsync("Control");
        await bench.Page.WaitForFunctionAsync($"() => ({Highest})() > {before + 20}");
    }

    [Fact]
    public async Task A_name_is_looked_for_on_all_pages_and_burned()
    {
        await using var bench = await fixture.SignInAsync("first");
        await bench.OpenAsync(await fixture.SubmitAsync(SmallPages.Document(7, 3)));
        await bench.PressAsync("/");
        await bench.Page.Locator(".search input[type=search]").FillAsync("village");
        await bench.PressAsync("Enter");
        await bench.Page.WaitForSelectorAsync(".search .found");
        var found = await bench.Page.Locator(".search .found").CountAsync();
        found.ShouldBeGreaterThan(1);
        await bench.Page.Locator(".searchbar .main").ClickAsync();
        await bench.SavedAsync();
        (await bench.ProgressAsync()).Decided.ShouldBeGreaterThanOrEqualTo(found);
        // One step back for all of them.
        await bench.PressAsync("Escape", "Tab");
        await bench.Page.Locator("[aria-label^='Undo']").ClickAsync();
        await bench.DecidedAsync(0);
        bench.Page.Url.ShouldNotContain("village");
    }

    [Fact]
    public async Task Two_hundred_pages_are_a_handful_of_elements()
    {
        await using var bench = await fixture.SignInAsync("first");
        await bench.OpenAsync(await fixture.SubmitAsync(SmallPages.Document(11, 200)));
        (await bench.Page.Locator(".thumbnails li").CountAsync()).ShouldBeLessThan(20);
        await bench.PressAsync("End");
        await bench.Page.WaitForSelectorAsync(".thumbnails [aria-current=page][data-page='200']");
        (await bench.Page.Locator(".thumbnails li").CountAsync()).ShouldBeLessThan(30);
        await bench.Page.WaitForFunctionAsync("() => document.querySelectorAll('.marks .list > .mark').length > 1");
        await bench.PressAsync("n", "b");
        await bench.SavedAsync();
        (await bench.ProgressAsync()).Decided.ShouldBe(1);
    }
}
