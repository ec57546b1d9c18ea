using Redactor.TestKit.Service;

namespace Redactor.Browser.Tests;

/// <summary>Nothing a reviewer decided is lost, whatever breaks.</summary>
[Collection(ReviewGroup.Name)]
public sealed class InterruptionTests(ReviewFixture fixture)
{
    [Fact]
    public async Task A_dropped_connection_loses_nothing()
    {
        await using var bench = await fixture.SignInAsync("first");
        await bench.OpenAsync(await fixture.SubmitAsync(SmallPages.Document(7, 2)));
        await bench.Context.SetOfflineAsync(true);
        await bench.PressAsync("n", "b");
        await bench.UnsavedAsync(1);
        await bench.PressAsync("n", "b");
        await bench.UnsavedAsync(2);
        await bench.Page.GetByText("The connection dropped").WaitForAsync();
        await bench.Context.SetOfflineAsync(false);
        await bench.SavedAsync();
        (await bench.ProgressAsync()).Decided.ShouldBe(2);
        await bench.Page.ReloadAsync();
        await bench.DecidedAsync(2);
    }

    [Fact]
    public async Task What_was_not_sent_before_a_reload_is_sent_after_it_and_kept_without_words()
    {
        await using var bench = await fixture.SignInAsync("first");
        await bench.OpenAsync(await fixture.SubmitAsync("en-clinical-note.jpg"));
        await bench.Page.RouteAsync("**/review/actions", route => route.AbortAsync());
        await bench.PressAsync("n", "b");
        await bench.UnsavedAsync(1);
        // The database is written to behind what is shown.
        string kept;
        do kept = await KeptAsync(bench);
        while (!kept.Contains("\"kind\":\"Decide\"", StringComparison.Ordinal));
        kept.ShouldNotContain("\"text\"");
        await bench.Page.ReloadAsync();
        await bench.UnsavedAsync(1);
        await bench.DecidedAsync(1);
        await bench.Page.UnrouteAsync("**/review/actions");
        await bench.SavedAsync();
        await bench.Page.ReloadAsync();
        await bench.DecidedAsync(1);
    }

    [Fact]
    public async Task An_expired_session_is_taken_up_in_place()
    {
        await using var bench = await fixture.SignInAsync("first");
        await bench.OpenAsync(await fixture.SubmitAsync("en-clinical-note.jpg"));
        await bench.WithoutRenewalAsync(async () =>
        {
            await bench.Context.ClearCookiesAsync();
            await bench.PressAsync("n", "b");
            await bench.Page.WaitForSelectorAsync("dialog input[name=username]");
        });
        await bench.SignInAgainAsync("first");
        await bench.SavedAsync();
        (await bench.ProgressAsync()).Decided.ShouldBe(1);
    }

    [Fact]
    public async Task What_one_reviewer_decided_never_leaves_under_the_name_of_another()
    {
        var id = await fixture.SubmitAsync("en-clinical-note.jpg");
        await using var bench = await fixture.SignInAsync("first");
        await bench.OpenAsync(id);
        await bench.WithoutRenewalAsync(async () =>
        {
            await bench.Context.ClearCookiesAsync();
            await bench.PressAsync("n", "b");
            await bench.Page.WaitForSelectorAsync("dialog input[name=username]");
        });
        var sent = 0;
        bench.Page.Request += (_, r) =>
        {
            if (r.PostData?.Contains("\"kind\":\"Decide\"", StringComparison.Ordinal) == true) Interlocked.Increment(ref sent);
        };
        await bench.SignInAgainAsync("second");
        // The page begins anew, as the second's.
        await bench.Page.WaitForSelectorAsync("#bench[data-name=second]");
        await bench.ReadyAsync();
        await TakeOverAsync(bench);
        (await bench.ProgressAsync()).Decided.ShouldBe(0);
        sent.ShouldBe(0);

        await bench.Context.ClearCookiesAsync();
        await fixture.EnterAsync(bench.Context, "first");
        await bench.OpenAsync(id);
        await bench.DecidedAsync(1);
        await TakeOverAsync(bench);
        (await bench.ProgressAsync()).Decided.ShouldBe(1);
    }

    [Fact]
    public async Task A_lock_is_taken_over_and_won_back_with_what_was_decided()
    {
        var id = await fixture.SubmitAsync(SmallPages.Document(7, 2));
        await using var first = await fixture.SignInAsync("first");
        await first.OpenAsync(id);
        await using var second = await fixture.SignInAsync("second");
        await second.OpenAsync(id);
        (await second.Banner.First.TextContentAsync())!.ShouldContain("first has this document open");
        await first.WithoutRenewalAsync(async () =>
        {
            await second.Banner.GetByRole(Microsoft.Playwright.AriaRole.Button).ClickAsync();
            await second.CountedAsync(".banner", 0);
            await second.PressAsync("n", "b");
            await second.SavedAsync();
            await first.PressAsync("n", "n", "b");
            await first.Page.WaitForSelectorAsync(".banner.bad");
        });
        await first.Banner.GetByRole(Microsoft.Playwright.AriaRole.Button).ClickAsync();
        await first.SavedAsync();
        (await first.ProgressAsync()).Decided.ShouldBe(2);
    }

    [Fact]
    public async Task What_is_withdrawn_meanwhile_is_gone_from_the_screen()
    {
        var id = await fixture.SubmitAsync(SmallPages.Document(7, 2));
        await using var bench = await fixture.SignInAsync("first");
        await bench.OpenAsync(id);
        await fixture.WithdrawAsync(id);

        await bench.PressAsync("n", "b");

        await bench.Page.GetByRole(Microsoft.Playwright.AriaRole.Heading, new() { Name = "Not in review any more" }).WaitForAsync();
        await bench.CountedAsync("#bench *", 0);
    }

    [Fact]
    public async Task Nothing_can_be_read_behind_the_question_who_is_there()
    {
        await using var bench = await fixture.SignInAsync("first");
        await bench.OpenAsync(await fixture.SubmitAsync(SmallPages.Document(7, 2)));
        await bench.Page.RouteAsync("**/review/actions", route => route.FulfillAsync(new() { Status = 401, ContentType = "application/json", Body = """{"code":"SignInDue"}""" }));
        await bench.PressAsync("n", "b");
        await bench.Page.WaitForSelectorAsync("dialog [name=password]");

        (await bench.Page.Locator(".stage").IsVisibleAsync()).ShouldBeFalse();
        (await bench.Page.Locator(".side").IsVisibleAsync()).ShouldBeFalse();
        (await bench.Page.Locator("dialog [name=username]").InputValueAsync()).ShouldBe("first");
    }

    [Fact]
    public async Task After_a_new_decision_an_abandoned_one_is_not_done_again()
    {
        await using var bench = await fixture.SignInAsync("first");
        await bench.OpenAsync(await fixture.SubmitAsync(SmallPages.Document(7, 2)));
        await bench.PressAsync("n", "k");
        await bench.Page.Locator("dialog .reasons button").First.ClickAsync();
        await bench.SavedAsync();
        await bench.PressAsync("u");
        await bench.SavedAsync();
        await bench.PressAsync("i", "n", "b");
        await bench.SavedAsync();
        await bench.PressAsync("u");
        await bench.SavedAsync();
        await bench.PressAsync("Control+y");
        await bench.SavedAsync();

        (await bench.Page.Locator(".marks .mark.burn").CountAsync()).ShouldBeGreaterThan(0);
        (await bench.Page.Locator(".toolbar [aria-label='Redo']").IsDisabledAsync()).ShouldBeTrue();
        (await bench.ProgressAsync()).Decided.ShouldBe(1);
    }

    private static async Task TakeOverAsync(Bench bench)
    {
        if (await bench.Banner.CountAsync() > 0) await bench.Banner.GetByRole(Microsoft.Playwright.AriaRole.Button).ClickAsync();
        await bench.CountedAsync(".banner", 0);
        await bench.ReadyAsync();
    }

    private static Task<string> KeptAsync(Bench bench) => bench.Page.EvaluateAsync<string>(
        """
        () => new Promise(done => { const open = indexedDB.open('redactor-unsaved'); open.onsuccess = () => {
          const all = open.result.transaction('actions').objectStore('actions').getAll(); all.onsuccess = () => { open.result.close(); done(JSON.stringify(all.result)); }; }; })
        """);
}
