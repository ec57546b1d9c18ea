using System.Globalization;
using Microsoft.Playwright;

namespace Redactor.Browser.Tests;

/// <summary>A reviewer's window: what a person reads on it and does at it. Faults of its scripts fail the test.</summary>
public sealed class Bench : IAsyncDisposable
{
    private readonly List<string> faults = [];

    public Bench(IBrowserContext context, IPage page)
    {
        (Context, Page) = (context, page);
        page.SetDefaultTimeout(20_000);
        page.PageError += (_, error) => faults.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal)) faults.Add(message.Text);
        };
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    public ILocator Marks => Page.Locator(".marks .list > .mark");

    public ILocator Banner => Page.Locator(".banner");

    public async Task OpenAsync(string document)
    {
        await Page.GotoAsync($"/review/{document}");
        await Page.WaitForSelectorAsync(".toolbar");
        await Page.WaitForFunctionAsync("() => !document.querySelector('.toolbar button.main').disabled || document.querySelector('.banner')");
    }

    /// <summary>Presses keys, one after the other.</summary>
    public async Task PressAsync(params string[] keys)
    {
        foreach (var key in keys) await Page.Keyboard.PressAsync(key);
    }

    /// <summary>Waits until everything that was decided is stored.</summary>
    public Task SavedAsync() => Page.WaitForFunctionAsync("() => document.querySelector('.saving').textContent === 'saved'");

    /// <summary>Waits until so many decisions wait in the browser.</summary>
    public Task UnsavedAsync(int count) => Page.WaitForFunctionAsync($"() => document.querySelector('.saving').textContent === 'not saved: {count}'");

    /// <summary>The two figures of "37 of 52 decided".</summary>
    public async Task<(int Decided, int Total)> ProgressAsync()
    {
        var words = (await Page.Locator(".toolbar .progress").TextContentAsync())!.Split(' ');
        return (int.Parse(words[0], CultureInfo.InvariantCulture), int.Parse(words[2], CultureInfo.InvariantCulture));
    }

    /// <summary>Waits until so many are decided.</summary>
    public Task DecidedAsync(int count) => Page.WaitForFunctionAsync($"() => document.querySelector('.toolbar .progress').textContent.startsWith('{count} of ')");

    /// <summary>Decides everything that is open, as somebody does who has only a keyboard.</summary>
    public async Task DecideAllAsync()
    {
        for (var (decided, total) = await ProgressAsync(); decided < total; (decided, total) = await ProgressAsync())
        {
            await PressAsync("n");
            await Page.WaitForSelectorAsync(".marks .mark.chosen.open");
            await PressAsync("b");
            await DecidedAsync(decided + 1);
        }

        await SavedAsync();
    }

    /// <summary>Looks at every page.</summary>
    public async Task SeeAllPagesAsync()
    {
        var pages = await Page.Locator(".thumbnails li").CountAsync();
        for (var page = 1; page <= pages; page++)
        {
            await Page.Locator($".thumbnails li:nth-child({page}) button").ClickAsync();
            await Page.WaitForSelectorAsync($".thumbnails li:nth-child({page}):not(.unseen)");
        }

        await SavedAsync();
    }

    /// <summary>Draws a box with the mouse, from one point of the page's view to another.</summary>
    public async Task DragAsync(float fromX, float fromY, float toX, float toY)
    {
        var stage = (await Page.Locator(".stage").BoundingBoxAsync())!;
        await Page.Mouse.MoveAsync(stage.X + fromX, stage.Y + fromY);
        await Page.Mouse.DownAsync();
        await Page.Mouse.MoveAsync(stage.X + toX, stage.Y + toY, new() { Steps = 5 });
        await Page.Mouse.UpAsync();
    }

    /// <summary>Asks for approval in the dialog and says that the burned pages were looked at.</summary>
    public async Task ApproveAsync()
    {
        await PressAsync("a");
        await Page.WaitForFunctionAsync("() => [...document.querySelectorAll('dialog .burnedpages img')].length > 0 && [...document.querySelectorAll('dialog .burnedpages img')].every(i => i.complete && i.naturalWidth > 0)");
        await Page.Locator("dialog input[type=checkbox]").CheckAsync();
        await Page.Locator("dialog button.main").ClickAsync();
        await Page.WaitForSelectorAsync("dialog a.main");
    }

    /// <summary>What axe-core finds against WCAG 2.2 A and AA on the page as it is.</summary>
    public async Task<IReadOnlyList<string>> AxeAsync()
    {
        await Page.EvaluateAsync(await File.ReadAllTextAsync(Path.Combine(TestKit.Repository.Root, "src", "Redactor.Server", "Workbench", "node_modules", "axe-core", "axe.min.js")));
        // A colour that is still on its way from one to the other is neither.
        await Page.EvaluateAsync("async () => { await Promise.all(document.getAnimations().map(a => a.finished.catch(() => null))); }");
        return await Page.EvaluateAsync<string[]>(
            """
            async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }))
              .violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.target.join(' ')}`))
            """);
    }

    public async ValueTask DisposeAsync()
    {
        await Context.DisposeAsync();
        faults.ShouldBeEmpty();
    }
}
