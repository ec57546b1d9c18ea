using Microsoft.Playwright;

namespace Redactor.Browser.Tests;

/// <summary>The workbench on a tablet, with fingers alone.</summary>
[Collection(ReviewGroup.Name)]
public sealed class TouchTests(ReviewFixture fixture)
{
    // Where the middle of a mark is on the screen, of one that can be seen and lies apart: the page fills the width, from its upper edge.
    private const string Place =
        """
        async document_ => {
          const page = await (await fetch(`/api/v1/documents/${document_}/review/pages/1`)).json();
          const stage = document.querySelector('.stage').getBoundingClientRect(), scale = stage.width / 1.02 / page.width, edge = stage.width / 1.02 * 0.01;
          const apart = m => !page.marks.some(o => o !== m && o.boxes.some(([l, t, r, b]) => m.boxes.some(([ml, mt, mr, mb]) => l < mr && ml < r && t < mb && mt < b)));
          return page.marks.filter(m => m.kind === 'Finding' && m.open && apart(m)).map(({ boxes: [[l, t, r, b]] }) => [stage.left + edge + (l + r) / 2 * scale, stage.top + edge + (t + b) / 2 * scale])
            .find(([, y]) => y < stage.bottom - 20);
        }
        """;

    [Fact]
    public async Task A_mark_is_chosen_decided_and_drawn_with_a_finger()
    {
        var id = await fixture.SubmitAsync("en-clinical-note.jpg");
        await using var bench = await fixture.SignInAsync("first", isTablet: true);
        await bench.OpenAsync(id);
        var marks = await bench.Marks.CountAsync();
        var at = await bench.Page.EvaluateAsync<float[]>(Place, id);
        await bench.Page.Touchscreen.TapAsync(at[0], at[1]);
        await bench.Page.WaitForSelectorAsync(".marks .mark.chosen.open");
        await bench.Page.Locator(".mark.chosen .details [aria-keyshortcuts=G]").TapAsync();
        await bench.DecidedAsync(1);
        // The next to decide is chosen.
        await bench.Page.WaitForSelectorAsync(".marks .mark.chosen.open");
        await bench.SavedAsync();
        await bench.Page.Locator(".toolbar [aria-keyshortcuts=D]").TapAsync();
        await bench.Page.WaitForSelectorAsync(".stage.drawing");
        await SlideAsync(bench, 60, 40, 200, 90);
        await bench.MarksAsync(marks + 1);
        await bench.SavedAsync();
    }

    private static async Task SlideAsync(Bench bench, float fromX, float fromY, float toX, float toY)
    {
        var stage = (await bench.Page.Locator(".stage").BoundingBoxAsync())!;
        var screen = await bench.Context.NewCDPSessionAsync(bench.Page);
        for (var step = 0; step <= 5; step++)
        {
            var (x, y) = (stage.X + fromX + ((toX - fromX) * step / 5), stage.Y + fromY + ((toY - fromY) * step / 5));
            await TouchAsync(screen, step == 0 ? "touchStart" : "touchMove", [new { x, y }]);
        }

        await TouchAsync(screen, "touchEnd", []);
    }

    private static Task TouchAsync(ICDPSession screen, string type, object[] touchPoints) =>
        screen.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = type, ["touchPoints"] = touchPoints });
}
