using System.Net;
using System.Text.RegularExpressions;
using Redactor.Server.Accounts;
using Redactor.Server.Tests.Service;
using Redactor.Storage.Database.Accounts;

namespace Redactor.Server.Tests.Pages;

/// <summary>A person at a browser who reads pages and sends forms; redirects are not followed, so that they can be looked at.</summary>
internal sealed partial class PageVisitor : IDisposable
{
    public PageVisitor(TestService service) =>
        Client = new(new SocketsHttpHandler { CookieContainer = Cookies, AllowAutoRedirect = false }) { BaseAddress = service.Address };

    public HttpClient Client { get; }

    public CookieContainer Cookies { get; } = new();

    public static async Task<PageVisitor> SignedInAsync(TestService service, AccountRole role, string? name = null)
    {
        var visitor = new PageVisitor(service);
        var who = name ?? Roles.Of(role);
        var password = await service.AddAccountAsync(who, role);
        using var answer = await visitor.SendAsync("/sign-in", new() { ["Name"] = who, ["Password"] = password });
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return visitor;
    }

    public async Task<string> ReadAsync(string path)
    {
        using var answer = await Client.GetAsync(path);
        var body = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return body;
    }

    /// <summary>Loads the page, then sends a form of it with its token.</summary>
    public async Task<HttpResponseMessage> SendAsync(string path, Dictionary<string, string> fields, string? to = null)
    {
        var page = await (await Client.GetAsync(path)).Content.ReadAsStringAsync();
        return await Client.PostAsync(to ?? path, new FormUrlEncodedContent(new Dictionary<string, string>(fields, StringComparer.Ordinal) { ["__RequestVerificationToken"] = TokenOf(page) }));
    }

    public void Dispose() => Client.Dispose();

    public static string TokenOf(string page) => Token().Match(page).Groups[1].Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
