using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace Redactor.Translation;

/// <summary>Azure Translator: a typed client of its text interface over Azure.Core's pipeline. At most 1,000 texts and 50,000 characters go out together.</summary>
public sealed class AzureTranslator : ITranslator, IDisposable
{
    private const string Scope = "https://cognitiveservices.azure.com/.default";

    private readonly AzureTranslatorOptions options;
    private readonly TimeProvider clock;
    private readonly HttpClient http;
    private readonly HttpPipeline pipeline;

    /// <param name="credential">An Entra credential; null where a key is given, or for a container.</param>
    public AzureTranslator(AzureTranslatorOptions options, TokenCredential? credential, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        EngineHttp.ThrowIfExposed(options.Endpoint, options.AllowPlainHttp && !options.IsMicrosoftHost, "Azure Translator");
        var isOwn = (options.IsContainer || options.Endpoint.IsLoopback) && !options.IsMicrosoftHost;
        if (!isOwn && options.Key is null && credential is null) throw new ArgumentException("Azure Translator needs a key or an Entra credential: set one of them.", nameof(options));
        if (options.Key is not null && credential is not null) throw new ArgumentException("Azure Translator takes a key or an Entra credential, not both: remove one of them.", nameof(options));
        this.options = options;
        this.clock = clock;
        http = EngineHttp.Client(Timeout.InfiniteTimeSpan);
        HttpPipelinePolicy[] authentication = credential is not null ? [new BearerTokenAuthenticationPolicy(credential, Scope)]
            : options.Key is not null ? [new KeyPolicy(options.Key)]
            : [];
        pipeline = HttpPipelineBuilder.Build(new AzureClientOptions(options, http, clock), [], authentication, new AzureReplies());
        Traits = new TranslatorTraits
        {
            Location = !isOwn ? DataLocation.Cloud : options.Endpoint.IsLoopback ? DataLocation.ThisMachine : DataLocation.OwnServer,
            MostElements = 1000,
            MostCharacters = Math.Min(options.MostCharacters, 50_000),
            Shapes = [PlaceholderShape.Span, PlaceholderShape.WordInHtml, PlaceholderShape.Brackets],
            KeepsMarkedSpans = true,
        };
    }

    public string Name => "azure";

    public string Version => (options.ApiVersion == AzureApiVersion.V3 ? "3.0" : "2026-06-06") + (options.Category is null ? string.Empty : " custom");

    public TranslatorTraits Traits { get; }

    public async Task<IReadOnlySet<LanguagePair>> ListPairsAsync(CancellationToken cancellationToken)
    {
        var body = await SendAsync(RequestMethod.Get, "languages", "&scope=translation", null, cancellationToken);
        return AzureLanguages.Pairs(Understood(() => AzureWire.ReadLanguages(body)));
    }

    public async Task<IReadOnlyList<string>> TranslateAsync(TranslationBatch batch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        if (AzureLanguages.SourceCodeOf(batch.Pair.Source) is not { } source || AzureLanguages.CodeOf(batch.Pair.Target) is not { } target)
            throw new TranslatorException(Name, TranslatorFault.Configuration, "pair-not-offered");
        var query = options.ApiVersion == AzureApiVersion.V3
            ? $"&from={source}&to={target}&textType={(batch.Format == TextFormat.Html ? "html" : "plain")}" + (options.Category is { } category ? "&category=" + Uri.EscapeDataString(category) : string.Empty)
            : string.Empty;
        var body = await SendAsync(RequestMethod.Post, "translate", query, AzureWire.Write(options, batch, source, target), cancellationToken);
        return Understood(() => AzureWire.Read(options.ApiVersion, body, batch));
    }

    public void Dispose() => http.Dispose();

    private async Task<ReadOnlyMemory<byte>> SendAsync(RequestMethod method, string path, string query, byte[]? content, CancellationToken cancellationToken)
    {
        using var message = pipeline.CreateMessage();
        message.BufferResponse = true;
        var version = options.ApiVersion == AzureApiVersion.V3 ? "3.0" : "2026-06-06";
        message.Request.Method = method;
        message.Request.Uri.Reset(new Uri($"{options.Endpoint.AbsoluteUri.TrimEnd('/')}{options.PathPrefix}/{path}?api-version={version}{query}"));
        message.Request.Headers.Add("X-ClientTraceId", Guid.NewGuid().ToString());
        if (options.Region is { } region) message.Request.Headers.Add("Ocp-Apim-Subscription-Region", region);
        if (options.ResourceId is { } resource) message.Request.Headers.Add("Ocp-Apim-ResourceId", resource);
        if (content is not null)
        {
            message.Request.Headers.Add("Content-Type", "application/json; charset=UTF-8");
            message.Request.Content = RequestContent.Create(content);
        }

        await DeliverAsync(message, cancellationToken);
        return message.Response.IsError ? throw Failure(message.Response) : message.Response.Content.ToMemory();
    }

    private async Task DeliverAsync(HttpMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await pipeline.SendAsync(message, cancellationToken);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TranslatorException(Name, TranslatorFault.Transient, "timed-out", e);
        }
        catch (AuthenticationFailedException e)
        {
            throw new TranslatorException(Name, TranslatorFault.Configuration, "credential", e);
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException or IOException or HttpRequestException)
        {
            throw new TranslatorException(Name, TranslatorFault.Transient, "unreachable", e);
        }
    }

    private TranslatorException Failure(Response response)
    {
        var code = AzureFaults.CodeOf(response.Content.ToMemory());
        var asked = response.Headers.TryGetValue("Retry-After", out var header) ? EngineHttp.RetryAfter(header, clock) : null;
        return new TranslatorException(Name, AzureFaults.Of(response.Status, AzureFaults.NumberOf(code)), code ?? response.Status.ToString(CultureInfo.InvariantCulture)) { RetryAfter = asked };
    }

    private T Understood<T>(Func<T?> read)
        where T : class
    {
        try
        {
            return read() ?? throw new TranslatorException(Name, TranslatorFault.Transient, "reply-not-understood");
        }
        catch (JsonException e)
        {
            throw new TranslatorException(Name, TranslatorFault.Transient, "reply-truncated", e);
        }
    }
}
