using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Redactor.Documents;
using Redactor.Server.Accounts;
using Redactor.Server.Tests.Service;
using Redactor.Storage.Database.Accounts;

namespace Redactor.Server.Tests.Review;

/// <summary>A reviewer who works over the API as the workbench does.</summary>
internal sealed class Reviewer(TestSession session, DocumentId document) : IDisposable
{
    private string token = "";

    public int Revision { get; private set; }

    public HttpClient Client => session.Client;

    private string Path => $"/api/v1/documents/{document}/review";

    public static async Task<Reviewer> SignInAsync(TestService service, string name, DocumentId document, string? cases = null)
    {
        string password;
        await using (var scope = service.App.Services.CreateAsyncScope())
        {
            password = AccountDirectory.NewPassword();
            await scope.ServiceProvider.GetRequiredService<AccountDirectory>().AddAsync(name, AccountRole.Reviewer, password, "test", default, cases);
        }

        var session = TestSession.Open(service);
        (await session.SignInAsync(name, password)).EnsureSuccessStatusCode();
        return new(session, document);
    }

    public async Task<(int Status, JsonElement Body)> AskAsync(string path, object? body = null)
    {
        using var answer = body is null ? await session.Client.GetAsync(Path + path) : await session.Client.PostAsJsonAsync(Path + path, body);
        var text = await answer.Content.ReadAsStringAsync();
        return ((int)answer.StatusCode, text.Length > 0 && text[0] == '{' ? JsonDocument.Parse(text).RootElement : default);
    }

    public async Task<string> CodeAsync(string path, object? body = null) =>
        await AskAsync(path, body) is var (status, answer) && status >= 400 ? answer.GetProperty("code").GetString()! : "";

    public async Task OpenAsync(bool takeOver = false)
    {
        var (_, state) = await AskAsync("");
        Revision = state.GetProperty("revision").GetInt32();
        var (status, answer) = await AskAsync("/lock", new { takeOver });
        status.ShouldBe(200);
        token = answer.GetProperty("token").GetString()!;
    }

    public async Task CloseAsync() => (await AskAsync("/unlock", new { token })).Status.ShouldBe(204);

    public object Actions(params object[] actions) => new { @lock = token, @base = Revision, actions };

    public async Task<JsonElement> ActAsync(params object[] actions)
    {
        var (status, answer) = await AskAsync("/actions", Actions(actions));
        status.ShouldBe(200, answer.ToString());
        Revision = answer.GetProperty("revision").GetInt32();
        return answer;
    }

    public static object Decide(string decision, params string[] marks) => new { id = Guid.NewGuid(), kind = "Decide", marks, decision };

    public static object Seen(int page) => new { id = Guid.NewGuid(), kind = "Seen", page };

    /// <summary>Burns everything and looks at both pages.</summary>
    public Task<JsonElement> BurnAllAsync() => ActAsync(Decide("Burn", "f0", "f1", "f2", "u2.0"), Seen(1), Seen(2));

    public async Task<object> PlannedAsync()
    {
        var (status, plan) = await AskAsync("/plan", new { });
        status.ShouldBe(200, plan.ToString());
        return new { @lock = token, revision = plan.GetProperty("revision").GetInt32(), hash = plan.GetProperty("hash").GetString() };
    }

    public object Return(string comment) => new { @lock = token, comment };

    public void Dispose() => session.Dispose();
}
