namespace Redactor.Translation;

/// <summary>
/// What all engines behind HTTP share: no redirect is followed (it would send the text elsewhere), no cookies are kept, and a reply that never ends is cut off
/// with an error.
/// </summary>
internal static class EngineHttp
{
    public const int MostReplyBytes = 8 * 1024 * 1024;

    public static HttpClient Client(TimeSpan timeout) => new(new LimitedReplies(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(15),
    }))
    {
        Timeout = timeout,
        MaxResponseContentBufferSize = MostReplyBytes,
    };

    /// <summary>Text goes over TLS, or does not leave the machine.</summary>
    public static void ThrowIfExposed(Uri endpoint, bool allowPlainHttp, string engine)
    {
        if (endpoint.Scheme != Uri.UriSchemeHttps && !endpoint.IsLoopback && !allowPlainHttp)
            throw new ArgumentException($"The endpoint of {engine} must begin with https:// (or be on this machine, or plain HTTP be allowed for a network of your own).", nameof(endpoint));
    }

    /// <summary>Seconds or a date, as the header has it.</summary>
    public static TimeSpan? RetryAfter(string? header, TimeProvider clock)
    {
        if (header is null || !System.Net.Http.Headers.RetryConditionHeaderValue.TryParse(header, out var value)) return null;
        var wait = value.Delta ?? (value.Date!.Value - clock.GetUtcNow());
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private sealed class LimitedReplies(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            response.Content = new LimitedContent(response.Content, MostReplyBytes);
            return response;
        }
    }
}
