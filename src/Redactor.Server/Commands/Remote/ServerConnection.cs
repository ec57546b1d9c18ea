using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Redactor.Server.Commands.Remote;

/// <summary>Asks a server over HTTP; what it refuses becomes a message with the server's advice.</summary>
internal sealed class ServerConnection(HttpClient client) : IDisposable
{
    public async Task<T> GetAsync<T>(string path, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(new(HttpMethod.Get, path), cancellationToken);
        return await ReadAsync<T>(answer, cancellationToken);
    }

    public async Task PostAsync(string path, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(new(HttpMethod.Post, path), cancellationToken);
        await RequireAsync(answer, cancellationToken);
    }

    /// <summary>The caller looks at the status and disposes of it.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using (request) return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    public static async Task<T> ReadAsync<T>(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        await RequireAsync(answer, cancellationToken);
        return (await answer.Content.ReadFromJsonAsync<T>(RemoteJson.Options, cancellationToken))!;
    }

    /// <exception cref="ServerRefusedException">The server refused.</exception>
    public static async Task RequireAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        if (answer.IsSuccessStatusCode) return;
        RemoteProblem? problem = null;
        if (string.Equals(answer.Content.Headers.ContentType?.MediaType, "application/problem+json", StringComparison.Ordinal))
            problem = await answer.Content.ReadFromJsonAsync<RemoteProblem>(RemoteJson.Options, cancellationToken);
        throw new ServerRefusedException(answer.StatusCode, problem?.Code ?? ((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture), problem?.Detail ?? "The server refused.");
    }

    public void Dispose() => client.Dispose();
}

/// <summary>The server refused; code and advice are its own.</summary>
internal sealed class ServerRefusedException(HttpStatusCode status, string code, string advice) : Exception($"{code}: {advice}")
{
    public HttpStatusCode Status { get; } = status;

    public string Code { get; } = code;
}

/// <summary>What the commands need of a document's answer.</summary>
internal sealed record RemoteDocument(string Id, string Case, string Stage, int? Pages, int PagesRead, string WaitsFor, string? Code, string? Advice, bool Unreviewed);

internal sealed record RemoteDocuments(IReadOnlyList<RemoteDocument> Documents, string? Next);

internal sealed record RemoteUpload(string Id, long Offset, long Size);

internal sealed record RemoteProblem(string? Code, string? Detail);

internal static class RemoteJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };
}
