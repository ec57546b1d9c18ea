using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Redactor.Server.Accounts;
using Redactor.Storage.Database.Accounts;

namespace Redactor.Server.Tests.Service;

/// <summary>Who may do what: every endpoint, every role, by key and by session. An endpoint that is not in the table fails the test.</summary>
public sealed class AccessMatrixTests : IAsyncLifetime
{
    // K: by key, S: by session; roles: c(aseworker) r(eviewer) a(rchive) A(dministrator). * is everybody, also strangers.
    private static readonly Dictionary<string, string> Table = new(StringComparer.Ordinal)
    {
        ["POST /api/v1/documents"] = "Kc Sc",
        ["GET /api/v1/documents"] = "Kc Kr Ka Sc Sr Sa",
        ["GET /api/v1/documents/{id}"] = "Kc Kr Ka Sc Sr Sa",
        ["GET /api/v1/documents/{id}/redacted"] = "Kc Kr Ka Sc Sr Sa",
        ["GET /api/v1/documents/{id}/report"] = "Kc Kr Ka Sc Sr Sa",
        ["GET /api/v1/documents/{id}/transcript"] = "Kc Kr Ka Sc Sr Sa",
        ["GET /api/v1/documents/{id}/translations/{target}"] = "Kc Kr Ka Sc Sr Sa",
        ["GET /api/v1/documents/{id}/translations/{target}/pdf"] = "Kc Kr Ka Sc Sr Sa",
        ["GET /api/v1/packages/keys"] = "Kc Kr Ka Sc Sr Sa",
        ["GET /api/v1/packages/{id}"] = "Kc Kr Ka Sc Sr Sa",
        ["POST /api/v1/packages/{id}/links"] = "Kc Kr Ka Sc Sr Sa",
        ["GET /api/v1/packages/links/{token}"] = "*",
        ["POST /api/v1/documents/{id}/withdraw"] = "Kc Sc",
        ["POST /api/v1/documents/{id}/retry"] = "Kc KA Sc SA",
        ["POST /api/v1/uploads"] = "Kc Sc",
        ["HEAD /api/v1/uploads/{id}"] = "Kc Sc",
        ["PATCH /api/v1/uploads/{id}"] = "Kc Sc",
        ["DELETE /api/v1/uploads/{id}"] = "Kc Sc",
        ["PUT /api/v1/cases/{case}/lists/{list}"] = "Kc Sc",
        ["GET /api/v1/cases/{case}/lists"] = "Kc Sc",
        ["GET /api/v1/accounts"] = "KA SA",
        ["POST /api/v1/accounts"] = "KA SA",
        ["POST /api/v1/accounts/{id:guid}/disable"] = "KA SA",
        ["POST /api/v1/accounts/{id:guid}/enable"] = "KA SA",
        ["POST /api/v1/accounts/{id:guid}/reset"] = "KA SA",
        ["POST /api/v1/accounts/{id:guid}/cases"] = "KA SA",
        ["GET /api/v1/review/queue"] = "Sr",
        ["GET /api/v1/documents/{id}/review"] = "Sr",
        ["GET /api/v1/documents/{id}/review/pages/{number:int}"] = "Sr",
        ["GET /api/v1/documents/{id}/review/pages/{number:int}/image"] = "Sr",
        ["GET /api/v1/documents/{id}/review/pages/{number:int}/burned"] = "Sr",
        ["POST /api/v1/documents/{id}/review/search"] = "Sr",
        ["POST /api/v1/documents/{id}/review/lock"] = "Sr",
        ["POST /api/v1/documents/{id}/review/unlock"] = "Sr",
        ["POST /api/v1/documents/{id}/review/actions"] = "Sr",
        ["POST /api/v1/documents/{id}/review/plan"] = "Sr",
        ["POST /api/v1/documents/{id}/review/approve"] = "Sr",
        ["POST /api/v1/documents/{id}/review/return"] = "Sr",
        ["GET /api/v1/api-keys"] = "KA SA",
        ["POST /api/v1/api-keys"] = "KA SA",
        ["DELETE /api/v1/api-keys/{id}"] = "KA SA",
        ["POST /api/v1/session"] = "*",
        ["GET /api/v1/session"] = "Sc Sr Sa SA",
        ["POST /api/v1/session/password"] = "Sc Sr Sa SA",
        ["POST /api/v1/session/authenticator"] = "Sc Sr Sa SA",
        ["PUT /api/v1/session/authenticator"] = "Sc Sr Sa SA",
        ["DELETE /api/v1/session"] = "Sc Sr Sa SA",
        ["GET /assets/{name}"] = "*",
        ["GET /openapi/{documentName}.json"] = "*",
        ["ANY /health/live"] = "*",
        ["ANY /health/ready"] = "*",
        ["GET /metrics"] = "KA SA",
    };

    private readonly Dictionary<string, HttpClient> callers = new(StringComparer.Ordinal);
    private readonly List<TestSession> sessions = [];
    private TestService service = null!;

    public async Task InitializeAsync()
    {
        service = await TestService.StartAsync();
        callers["nobody"] = service.Anonymous();
        callers["wrong key"] = service.WithKey(ApiKeyText.Random().Reveal());
        foreach (var role in Enum.GetValues<AccountRole>())
        {
            var letter = role == AccountRole.Administrator ? "A" : Roles.Of(role)[..1];
            callers["K" + letter] = await service.WithKeyAsync(role);
            var session = new TestSession(service);
            (await session.SignInAsync(Roles.Of(role), await service.AddAccountAsync(Roles.Of(role), role))).EnsureSuccessStatusCode();
            sessions.Add(session);
            callers["S" + letter] = session.Client;
        }
    }

    public async Task DisposeAsync()
    {
        foreach (var caller in callers.Values) caller.Dispose();
        await service.DisposeAsync();
    }

    [Fact]
    public void Every_endpoint_is_in_the_table() =>
        service.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is null)
            .SelectMany(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Select(m => $"{m} {e.RoutePattern.RawText}") ?? [$"ANY {e.RoutePattern.RawText}"])
            .Order(StringComparer.Ordinal).ShouldBe(Table.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public async Task Each_caller_opens_what_the_table_says_and_nothing_else()
    {
        var wrong = new List<string>();
        // Signing out ends the sessions that ask.
        foreach (var (endpoint, allowed) in Table.OrderBy(t => t.Key == "DELETE /api/v1/session"))
        {
            foreach (var (name, client) in callers)
            {
                var isAllowed = allowed == "*" || allowed.Split(' ').Contains(name, StringComparer.Ordinal);
                var code = await AskAsync(client, endpoint);
                var expected = name is "nobody" or "wrong key" ? "SignInDue" : "Forbidden";
                if (isAllowed ? code is "SignInDue" or "Forbidden" or "AntiforgeryDue" : code != expected) wrong.Add($"{endpoint} as {name}: {code}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/anything")]
    [InlineData("/api/v1/anything")]
    [InlineData("/api/v1/documents/x/original")]
    public async Task What_is_not_there_tells_nobody_so(string path)
    {
        foreach (var (name, client) in callers) ((int)(await client.GetAsync(path)).StatusCode).ShouldBe(404, name);
    }

    private static async Task<string> AskAsync(HttpClient client, string endpoint)
    {
        var (method, pattern) = endpoint.Split(' ') is [var m, var p] ? (m, p) : throw new InvalidOperationException();
        var path = pattern.Replace("{id:guid}", Guid.NewGuid().ToString(), StringComparison.Ordinal).Replace("{id}", Guid.NewGuid().ToString("N"), StringComparison.Ordinal)
            .Replace("{number:int}", "1", StringComparison.Ordinal).Replace("{documentName}", "v1", StringComparison.Ordinal).Replace("{target}", "en", StringComparison.Ordinal);
        using var request = new HttpRequestMessage(new HttpMethod(method == "ANY" ? "GET" : method), path);
        if (method is "POST" or "PUT" or "PATCH") request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        using var answer = await client.SendAsync(request);
        if (method == "HEAD") return (int)answer.StatusCode switch { 401 => "SignInDue", 403 => "Forbidden", var other => $"{other}" };
        if (answer.Content.Headers.ContentType?.MediaType != "application/problem+json") return $"{(int)answer.StatusCode}";
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString()!;
    }
}
