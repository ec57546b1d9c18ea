using System.Net;
using Redactor.Server.Tests.Service;
using Redactor.Storage.Database.Accounts;

namespace Redactor.Server.Tests.Pages;

/// <summary>The form at which people sign in, and what every page offers strangers too.</summary>
public sealed class SignInPageTests : IAsyncLifetime
{
    private TestService service = null!;

    public async Task InitializeAsync() => service = await TestService.StartAsync();

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Theory]
    [InlineData("/documents?case=K-1", "/documents?case=K-1")]
    [InlineData("https://elsewhere.example/", "/")]
    [InlineData("//elsewhere.example", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    [InlineData("/\t/elsewhere.example", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("", "/")]
    public async Task Signing_in_leads_back_to_this_site_and_no_other(string address, string expected)
    {
        var password = await service.AddAccountAsync("dinara", AccountRole.Caseworker);
        using var visitor = new PageVisitor(service);

        var answer = await visitor.SendAsync("/sign-in?return=" + Uri.EscapeDataString(address), new() { ["Name"] = "dinara", ["Password"] = password, ["return"] = address }, "/sign-in");

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe(expected);
    }

    [Fact]
    public async Task A_wrong_password_is_said_beside_its_field_and_the_password_is_not_sent_back()
    {
        using var visitor = new PageVisitor(service);

        var answer = await visitor.SendAsync("/sign-in", new() { ["Name"] = "<b>nobody", ["Password"] = "a secret that is wrong" });

        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain("href=\"#Name\"");
        page.ShouldContain("aria-describedby=\"Name-error\"");
        page.ShouldContain("&lt;b&gt;nobody");
        page.ShouldNotContain("a secret that is wrong");
        page.ShouldContain("<title>Error: Sign in");
    }

    [Fact]
    public async Task Attempts_at_the_form_are_counted_and_looks_at_it_are_not()
    {
        await using var strict = await TestService.StartAsync(signIns: 2);
        using var visitor = new PageVisitor(strict);
        var statuses = new List<int>();
        for (var i = 0; i < 3; i++) statuses.Add((int)(await visitor.SendAsync("/sign-in", new() { ["Name"] = "a" + i, ["Password"] = "x" })).StatusCode);

        statuses.ShouldBe([200, 200, 429]);
        using var refused = await visitor.SendAsync("/sign-in", new() { ["Name"] = "a", ["Password"] = "x" });
        (await refused.Content.ReadAsStringAsync()).ShouldContain("Too many attempts");
        await visitor.ReadAsync("/sign-in");
    }

    [Fact]
    public async Task A_language_is_taken_from_the_browser_until_one_is_chosen()
    {
        using var visitor = new PageVisitor(service);
        visitor.Client.DefaultRequestHeaders.Add("Accept-Language", "fr, kk-KZ;q=0.8, ru;q=0.9");
        (await visitor.ReadAsync("/sign-in")).ShouldContain("<html lang=\"ru\" data-theme=\"auto\"");

        using var answer = await visitor.SendAsync("/sign-in", new() { ["language"] = "kk", ["return"] = "/sign-in" }, "/preferences");

        answer.Headers.Location!.ToString().ShouldBe("/sign-in");
        (await visitor.ReadAsync("/sign-in")).ShouldContain("<html lang=\"kk\"");
    }

    [Fact]
    public async Task A_theme_is_kept_and_nothing_else_can_come_in_its_place()
    {
        using var visitor = new PageVisitor(service);
        await visitor.SendAsync("/sign-in", new() { ["theme"] = "dark", ["return"] = "//elsewhere.example" }, "/preferences");
        (await visitor.ReadAsync("/sign-in")).ShouldContain("data-theme=\"dark\"");

        using var answer = await visitor.SendAsync("/sign-in", new() { ["theme"] = "\"><script>", ["return"] = "//elsewhere.example" }, "/preferences");

        answer.Headers.Location!.ToString().ShouldBe("/");
        (await visitor.ReadAsync("/sign-in")).ShouldContain("data-theme=\"dark\"");
    }

    [Fact]
    public async Task Signing_out_ends_the_session_and_says_so()
    {
        using var visitor = await PageVisitor.SignedInAsync(service, AccountRole.Caseworker);

        using var answer = await visitor.SendAsync("/nothing", [], "/sign-out");

        answer.Headers.Location!.ToString().ShouldBe("/sign-in");
        (await visitor.ReadAsync("/sign-in")).ShouldContain("You are signed out.");
        (await visitor.Client.GetAsync("/")).Headers.Location!.ToString().ShouldBe("/sign-in");
    }

    [Fact]
    public async Task Styles_are_served_to_be_kept_and_what_is_not_there_is_a_page_for_people()
    {
        using var visitor = new PageVisitor(service);
        using var style = await visitor.Client.GetAsync("/css/pages.css?v=1");
        style.Headers.CacheControl!.ToString().ShouldContain("immutable");

        using var missing = await visitor.Client.GetAsync("/nothing/here");

        missing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        missing.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
    }
}
