using Azure.Core;
using Azure.Core.Pipeline;

namespace Redactor.Translation;

/// <summary>Azure.Core's retrying, which heeds Retry-After, but gives up rather than wait longer than it is allowed to.</summary>
internal sealed class PatientRetryPolicy(AzureTranslatorOptions options, TimeProvider clock)
    : RetryPolicy(options.Retries, DelayStrategy.CreateExponentialDelayStrategy(options.FirstWait, options.LongestWait))
{
    protected override ValueTask<bool> ShouldRetryAsync(HttpMessage message, Exception? exception) =>
        MayWait(message) ? base.ShouldRetryAsync(message, exception) : ValueTask.FromResult(false);

    protected override bool ShouldRetry(HttpMessage message, Exception? exception) => MayWait(message) && base.ShouldRetry(message, exception);

    private bool MayWait(HttpMessage message)
    {
        if (!message.HasResponse) return true;
        var asked = message.Response.Headers.TryGetValue("Retry-After", out var header) ? EngineHttp.RetryAfter(header, clock) : null;
        return asked is null || asked <= options.LongestWait;
    }
}

/// <summary>Puts the resource's key on each request.</summary>
internal sealed class KeyPolicy(string key) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message) => message.Request.Headers.SetValue("Ocp-Apim-Subscription-Key", key);
}

/// <summary>What is tried again: what Azure says passes. Without quota, nothing does.</summary>
internal sealed class AzureReplies : ResponseClassifier
{
    public override bool IsRetriableResponse(HttpMessage message) => message.Response.Status is 408 or 429 or 500 or 502 or 503 or 504;

    public override bool IsErrorResponse(HttpMessage message) => message.Response.Status is < 200 or > 299;
}

/// <summary>Options of Azure.Core's pipeline: nothing of ours is logged, traced or told.</summary>
internal sealed class AzureClientOptions : ClientOptions
{
    public AzureClientOptions(AzureTranslatorOptions options, HttpClient http, TimeProvider clock)
    {
        Transport = new HttpClientTransport(http);
        RetryPolicy = new PatientRetryPolicy(options, clock);
        Retry.NetworkTimeout = options.Timeout;
        Diagnostics.IsLoggingEnabled = false;
        Diagnostics.IsLoggingContentEnabled = false;
        Diagnostics.IsTelemetryEnabled = false;
        Diagnostics.IsDistributedTracingEnabled = false;
    }
}
