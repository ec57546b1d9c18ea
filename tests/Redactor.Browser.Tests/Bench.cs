using System.Globalization;
using Microsoft.Playwright;

namespace Redactor.Browser.Tests;

/// <summary>A reviewer's window: what a person reads on it and does at it. Faults of its scripts fail the test.</summary>
public sealed class Bench : IAsyncDisposable
{
    /// <summary>A slow machine is no fault: so many milliseconds pass before what is waited for counts as missing.</summary>
    public const int Patience = 120_000;

    private readonly List<string> faults = [];

    public Bench(IBrowserContext context, IPage page)
    {
        (Context, Page) = (context, page);
        page.SetDefaultTimeout(Patience);
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
        await ReadyAsync();
    }

    /// <summary>Waits until the page is on the screen and nothing is on its way: it was told as seen, or somebody else has the document open.</summary>
    public Task ReadyAsync() => Page.WaitForFunctionAsync(
        """
        () => {
          const approve = document.querySelector('.toolbar button.main');
          if (approve === null || document.querySelector('#bench')?.hasAttribute('aria-busy') !== false) return false;
          return approve.disabled ? document.querySelector('.banner') !== null
            : document.querySelector('.thumbnails .seen [aria-current=page]') !== null && document.querySelector('.saving').dataset.waiting === '0';
        }
        """);

    /// <summary>Presses keys, one after the other.</summary>
    public async Task PressAsync(params string[] keys)
    {
        foreach (var key in keys) await Page.Keyboard.PressAsync(key);
    }

    /// <summary>Waits until everything that was done is stored.</summary>
    public Task SavedAsync() => Page.WaitForFunctionAsync("() => document.querySelector('.saving')?.dataset.waiting === '0'");

    /// <summary>Waits until so many elements are there.</summary>
    public Task CountedAsync(string selector, int count) =>
        Page.WaitForFunctionAsync("([selector, count]) => document.querySelectorAll(selector).length === count", new object[] { selector, count });

    /// <summary>Waits until so many marks are listed.</summary>
    public Task MarksAsync(int count) => CountedAsync(".marks .list > .mark", count);

    /// <summary>Begun before it is done: waits until such a change went to the server.</summary>
    public Task SentAsync(string kind) => Page.WaitForRequestAsync(
        r => r.Url.EndsWith("/review/actions", StringComparison.Ordinal) && r.PostData?.Contains($"\"kind\":\"{kind}\"", StringComparison.Ordinal) == true);

    /// <summary>The lock is not renewed meanwhile, which on a slow machine would tell of a lost lock or an ended session before the reviewer has done anything.</summary>
    public async Task WithoutRenewalAsync(Func<Task> act)
    {
        ArgumentNullException.ThrowIfNull(act);
        await Page.RouteAsync("**/review/lock", route => route.AbortAsync());
        await act();
        await Page.UnrouteAsync("**/review/lock");
    }

    /// <summary>Waits until so many decisions wait in the browser.</summary>
    public Task UnsavedAsync(int count) => Page.WaitForFunctionAsync($"() => document.querySelector('.saving')?.textContent === 'not saved: {count}'");

    /// <summary>The two figures of "37 of 52 decided".</summary>
    public async Task<(int Decided, int Total)> ProgressAsync()
    {
        var words = (await Page.Locator(".toolbar .progress").TextContentAsync())!.Split(' ');
        return (int.Parse(words[0], CultureInfo.InvariantCulture), int.Parse(words[2], CultureInfo.InvariantCulture));
    }

    /// <summary>Waits until so many are decided.</summary>
    public Task DecidedAsync(int count) => Page.WaitForFunctionAsync($"() => document.querySelector('.toolbar .progress')?.textContent.startsWith('{count} of ')");

    /// <summary>Decides everything that is open, as somebody does who has only a keyboard.</summary>
    public async Task DecideAllAsync()
    {
        await SavedAsync();
        for (var (decided, total) = await ProgressAsync(); decided < total; (decided, total) = await ProgressAsync())
        {
            await PressAsync("n");
            await Page.WaitForSelectorAsync(".marks .mark.chosen.open");
            await PressAsync("b");
            await Page.WaitForSelectorAsync(".marks .mark.chosen.burn");
            await SavedAsync();
            (await ProgressAsync()).Decided.ShouldBeGreaterThan(decided);
        }
    }

    /// <summary>Looks at every page.</summary>
    public async Task SeeAllPagesAsync()
    {
        var pages = await Page.Locator(".thumbnails li").CountAsync();
        for (var page = 1; page <= pages; page++)
        {
            await Page.Locator($".thumbnails li:nth-child({page}) button").ClickAsync();
            await Page.WaitForSelectorAsync($".thumbnails li:nth-child({page}).seen [aria-current=page]");
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

    /// <summary>Signs in at the dialog that an ended session brings up.</summary>
    public async Task SignInAgainAsync(string name)
    {
        await Page.Locator("dialog input[name=username]").FillAsync(name);
        await Page.Locator("dialog input[name=password]").FillAsync(ReviewFixture.PasswordOf(name));
        await Page.Locator("dialog input[name=password]").PressAsync("Enter");
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
