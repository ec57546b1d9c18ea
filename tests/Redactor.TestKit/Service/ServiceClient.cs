using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Redactor.TestKit.Service;

/// <summary>What the service tells of a document.</summary>
public sealed record DocumentStatus(string Id, string Stage, int? Pages, int PagesRead, string WaitsFor, string? Code, bool Unreviewed);

/// <summary>Speaks to the service over HTTP, as a caseworker's program does.</summary>
public sealed class ServiceClient : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly HttpClient http;

    public ServiceClient(Uri address, string key)
    {
        http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(5) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
    }

    public Uri Address => http.BaseAddress!;

    /// <summary>Hands a file in, and again while the service says that it is busy or away; gives back the document's id.</summary>
    /// <param name="settings">As in a query, such as <c>unreviewed=yes</c>.</param>
    public async Task<string> SubmitAsync(byte[] file, string caseId, string settings = "")
    {
        while (true)
        {
            using var content = new ByteArrayContent(file);
            using var answer = await http.PostAsync(new Uri($"/api/v1/documents?case={caseId}&{settings}".TrimEnd('&'), UriKind.Relative), content);
            if (answer.IsSuccessStatusCode) return (await answer.Content.ReadFromJsonAsync<DocumentStatus>(Json))!.Id;
            if (answer.StatusCode is not (HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests))
                throw new InvalidOperationException($"The service refused a document: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
            await Task.Delay(Pause);
        }
    }

    /// <summary>The document as it is now; null while the service or its database is away.</summary>
    public async Task<DocumentStatus?> StatusAsync(string id)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri($"/api/v1/documents/{id}", UriKind.Relative));
            return answer.IsSuccessStatusCode ? await answer.Content.ReadFromJsonAsync<DocumentStatus>(Json) : null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>Waits until the service has nothing to do for these documents; gives them back in this order.</summary>
    /// <exception cref="TimeoutException">That took too long; says which stages they are in.</exception>
    public async Task<IReadOnlyList<DocumentStatus>> WaitAsync(IReadOnlyList<string> ids, TimeSpan limit)
    {
        ArgumentNullException.ThrowIfNull(ids);
        using var clock = new CancellationTokenSource(limit);
        var ended = new Dictionary<string, DocumentStatus>(StringComparer.Ordinal);
        var stages = new Dictionary<string, string>(StringComparer.Ordinal);
        while (true)
        {
            foreach (var id in ids.Where(id => !ended.ContainsKey(id)))
            {
                if (await StatusAsync(id) is not { } status) continue;
                stages[id] = $"{status.Stage} {status.PagesRead}/{status.Pages}";
                if (status.WaitsFor != "program") ended[id] = status;
            }

            if (ended.Count == ids.Count) return [.. ids.Select(id => ended[id])];
            if (clock.IsCancellationRequested) throw new TimeoutException("Still: " + string.Join(", ", stages.Where(s => !ended.ContainsKey(s.Key)).Select(s => $"{s.Key} {s.Value}")));
            await Task.Delay(Pause);
        }
    }

    /// <summary>What was burned and verified.</summary>
    public Task<byte[]> RedactedAsync(string id) => http.GetByteArrayAsync(new Uri($"/api/v1/documents/{id}/redacted", UriKind.Relative));

    public async Task<HttpStatusCode> PostAsync(string path)
    {
        using var answer = await http.PostAsync(new Uri(path, UriKind.Relative), null);
        return answer.StatusCode;
    }

    public Task<HttpResponseMessage> GetAsync(string path) => http.GetAsync(new Uri(path, UriKind.Relative));

    public void Dispose() => http.Dispose();
}
