using System.Net.Http.Json;
using System.Text.Json;

namespace Redactor.Server.Tests.Service;

/// <summary>A person at a browser: cookies are kept, and the token goes with every change.</summary>
internal sealed class TestSession(TestService service) : IDisposable
{
    public HttpClient Client { get; } = new(new SocketsHttpHandler()) { BaseAddress = service.Address };

    public static TestSession Open(TestService service) => new(service);

    public async Task<HttpResponseMessage> SignInAsync(string name, string password, string? code = null)
    {
        var answer = await Client.PostAsJsonAsync("/api/v1/session", new { name, password, code });
        if (answer.IsSuccessStatusCode) UseToken(await answer.Content.ReadFromJsonAsync<JsonElement>());
        return answer;
    }

    /// <summary>Tokens belong to the person who is signed in.</summary>
    public async Task RenewTokenAsync() => UseToken(await Client.GetFromJsonAsync<JsonElement>("/api/v1/session"));

    public void Dispose() => Client.Dispose();

    private void UseToken(JsonElement session)
    {
        var header = session.GetProperty("antiforgeryHeader").GetString()!;
        Client.DefaultRequestHeaders.Remove(header);
        Client.DefaultRequestHeaders.Add(header, session.GetProperty("antiforgeryToken").GetString());
    }
}
