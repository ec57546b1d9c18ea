using System.Net;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Redactor.Server.Accounts;
using Redactor.Server.Api;
using Redactor.Server.Tests.Service;
using Redactor.Storage.Database.Accounts;

namespace Redactor.Server.Tests.Pages;

/// <summary>Who may open which page: every page, every role. A page that is not in the table fails the test.</summary>
public sealed class PageAccessTests : IAsyncLifetime
{
    // c(aseworker) r(eviewer) a(rchive) A(dministrator); * is everybody, also strangers.
    private static readonly Dictionary<string, string> Table = new(StringComparer.Ordinal)
    {
        [""] = "craA",
        ["account"] = "craA",
        ["admin/accounts"] = "A",
        ["admin/accounts/{id:guid}"] = "A",
        ["admin/audit"] = "A",
        ["admin/health"] = "A",
        ["admin/keys"] = "A",
        ["admin/policies"] = "A",
        ["admin/quarantine"] = "A",
        ["admin/retention"] = "A",
        ["documents"] = "cra",
        ["documents/new"] = "c",
        ["documents/{id}"] = "cra",
        ["documents/{id}/withdraw"] = "c",
        ["queue"] = "r",
        ["review/{id}"] = "r",
        ["sign-in"] = "*",
        ["sign-out"] = "craA",
        ["preferences"] = "*",
        ["problem/{status:int}"] = "*",
    };

    private readonly Dictionary<char, PageVisitor> people = [];
    private TestService service = null!;

    public async Task InitializeAsync()
    {
        service = await TestService.StartAsync();
        foreach (var role in Enum.GetValues<AccountRole>())
            people[role == AccountRole.Administrator ? 'A' : Roles.Of(role)[0]] = await PageVisitor.SignedInAsync(service, role);
    }

    public async Task DisposeAsync()
    {
        foreach (var person in people.Values) person.Dispose();
        await service.DisposeAsync();
    }

    [Fact]
    public void Every_page_is_in_the_table() => Patterns().ShouldBe(Table.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public async Task Each_role_opens_what_the_table_says_and_nothing_else()
    {
        var wrong = new List<string>();
        foreach (var (pattern, allowed) in Table.Where(t => t.Key != "sign-out"))
        {
            foreach (var (letter, person) in people)
            {
                var status = (int)(await person.Client.GetAsync(PathOf(pattern))).StatusCode;
                if (allowed == "*" || allowed.Contains(letter) ? status is 401 or 403 or >= 500 : status != 403) wrong.Add($"{pattern} as {letter}: {status}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Strangers_are_led_to_the_form_and_programs_with_a_key_are_refused()
    {
        using var stranger = new PageVisitor(service);
        using var program = await service.WithKeyAsync();
        foreach (var (pattern, _) in Table.Where(t => t.Value != "*"))
        {
            var path = PathOf(pattern);
            var answer = await stranger.Client.GetAsync(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, pattern);
            answer.Headers.Location!.ToString().ShouldBe(path == "/" ? "/sign-in" : "/sign-in?return=" + Uri.EscapeDataString(path));
            (await program.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, pattern);
        }
    }

    [Fact]
    public async Task Every_page_keeps_to_its_policy_and_out_of_caches()
    {
        foreach (var pattern in Table.Keys)
        {
            foreach (var person in people.Values)
            {
                using var answer = await person.Client.GetAsync(PathOf(pattern));
                answer.Headers.GetValues("Content-Security-Policy").Single().ShouldBe(SecurityHeaders.OfPages, pattern);
                answer.Headers.CacheControl!.NoStore.ShouldBeTrue(pattern);
                answer.Headers.GetValues("X-Frame-Options").Single().ShouldBe("DENY");
                answer.Headers.GetValues("Referrer-Policy").Single().ShouldBe("no-referrer");
                (await answer.Content.ReadAsStringAsync()).ShouldNotMatch("<script(?![^>]* src=)|<style|<[^>]* (style|on[a-z]+)=");
            }
        }
    }

    [Fact]
    public async Task A_form_without_its_token_changes_nothing()
    {
        foreach (var pattern in Table.Keys.Where(p => !p.StartsWith("problem", StringComparison.Ordinal)))
        {
            foreach (var person in people)
            {
                using var answer = await person.Value.Client.PostAsync(PathOf(pattern), new FormUrlEncodedContent([]));
                answer.StatusCode.ShouldBeOneOf(HttpStatusCode.BadRequest, HttpStatusCode.Forbidden);
            }
        }
    }

    private static string PathOf(string pattern) => "/" + pattern.Replace("{id}", Guid.NewGuid().ToString("N"), StringComparison.Ordinal)
        .Replace("{id:guid}", Guid.NewGuid().ToString(), StringComparison.Ordinal).Replace("{status:int}", "404", StringComparison.Ordinal);

    private IEnumerable<string> Patterns() => service.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null).Select(e => e.RoutePattern.RawText!.Trim('/')).Distinct(StringComparer.Ordinal)
        .Where(p => p != "Index").Order(StringComparer.Ordinal);
}
