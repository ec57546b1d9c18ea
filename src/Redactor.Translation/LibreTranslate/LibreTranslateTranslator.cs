using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Redactor.Translation;

/// <summary>
/// LibreTranslate over its HTTP interface (1.9): <c>POST /translate</c> with a list of texts, <c>GET /languages</c>. Its HTML replies come back unescaped, and
/// its error texts are localized: status codes alone count.
/// </summary>
public sealed class LibreTranslateTranslator : ITranslator, IDisposable
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private readonly LibreTranslateOptions options;
    private readonly TimeProvider clock;
    private readonly HttpClient http;
    private Dictionary<LanguagePair, (string Source, string Target)>? offered;

    public LibreTranslateTranslator(LibreTranslateOptions options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        EngineHttp.ThrowIfExposed(options.Endpoint, options.AllowPlainHttp, "LibreTranslate");
        this.options = options;
        this.clock = clock;
        http = EngineHttp.Client(options.Timeout);
        var host = options.Endpoint.Host;
        var isPublic = host.Equals("libretranslate.com", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".libretranslate.com", StringComparison.OrdinalIgnoreCase);
        Traits = new TranslatorTraits
        {
            Location = isPublic ? DataLocation.Cloud : options.Endpoint.IsLoopback ? DataLocation.ThisMachine : options.IsOwnServer ? DataLocation.OwnServer : DataLocation.Cloud,
            MostElements = options.MostElements,
            MostCharacters = options.MostCharacters,
            Shapes = [PlaceholderShape.Span, PlaceholderShape.Word, PlaceholderShape.Brackets],
        };
    }

    public string Name => "libretranslate";

    public string Version => "1";

    public TranslatorTraits Traits { get; }

    public async Task<IReadOnlySet<LanguagePair>> ListPairsAsync(CancellationToken cancellationToken)
    {
        var languages = await SendAsync(() => new HttpRequestMessage(HttpMethod.Get, Address("languages")), json => json.Deserialize<List<OfferedLanguage>>(Web), cancellationToken);
        offered = languages.Where(l => l.Targets is not null && Tag(l.Code) is not null)
            .SelectMany(l => l.Targets!.Where(t => Tag(t) is not null && Tag(t) != Tag(l.Code)).Select(t => (Pair: new LanguagePair(Tag(l.Code)!, Tag(t)!), Codes: (l.Code, t))))
            .DistinctBy(p => p.Pair).ToDictionary(p => p.Pair, p => p.Codes);
        return offered.Keys.ToHashSet();
    }

    public async Task<IReadOnlyList<string>> TranslateAsync(TranslationBatch batch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        if (offered is null) await ListPairsAsync(cancellationToken);
        if (offered?.TryGetValue(batch.Pair, out var codes) is not true) throw new TranslatorException(Name, TranslatorFault.Configuration, "pair-not-offered");
        var asked = new AskedTranslation(batch.Elements, codes.Source, codes.Target, batch.Format == TextFormat.Html ? "html" : "text", options.ApiKey);
        var replies = await SendAsync(
            () => new HttpRequestMessage(HttpMethod.Post, Address("translate")) { Content = JsonContent.Create(asked, options: Web) },
            json => json.ValueKind == JsonValueKind.Object && json.TryGetProperty("translatedText", out var texts) && texts.ValueKind == JsonValueKind.Array && texts.EnumerateArray().All(t => t.ValueKind == JsonValueKind.String)
                ? texts.EnumerateArray().Select(t => t.GetString()!).ToList()
                : null,
            cancellationToken);
        return replies;
    }

    public void Dispose() => http.Dispose();

    private Uri Address(string path) => new(options.Endpoint.AbsoluteUri.TrimEnd('/') + "/" + path);

    private async Task<T> SendAsync<T>(Func<HttpRequestMessage> request, Func<JsonElement, T?> read, CancellationToken cancellationToken)
        where T : class
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await OnceAsync(request, read, cancellationToken);
            }
            catch (TranslatorException e) when (e.IsTransient && attempt < options.Attempts && (e.RetryAfter ?? TimeSpan.Zero) <= options.LongestWait)
            {
                var wait = e.RetryAfter ?? TimeSpan.FromTicks(Math.Min(options.LongestWait.Ticks, options.FirstWait.Ticks << (attempt - 1)));
                await Task.Delay(wait, clock, cancellationToken);
            }
        }
    }

    private async Task<T> OnceAsync<T>(Func<HttpRequestMessage> request, Func<JsonElement, T?> read, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            using var message = request();
            using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (!response.IsSuccessStatusCode) throw Failure(response);
            await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
            using var json = await JsonDocument.ParseAsync(body, cancellationToken: cancellationToken);
            return read(json.RootElement) ?? throw new TranslatorException(Name, TranslatorFault.Transient, "reply-not-understood");
        }
        catch (JsonException e)
        {
            throw new TranslatorException(Name, TranslatorFault.Transient, "reply-truncated", e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw new TranslatorException(Name, TranslatorFault.Transient, "unreachable", e);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TranslatorException(Name, TranslatorFault.Transient, "timed-out", e);
        }
    }

    private TranslatorException Failure(HttpResponseMessage response)
    {
        var fault = response.StatusCode switch
        {
            HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.UnprocessableEntity => TranslatorFault.Rejected,
            HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => TranslatorFault.Transient,
            _ => TranslatorFault.Configuration,
        };
        var header = response.Headers.TryGetValues("Retry-After", out var values) ? values.FirstOrDefault() : null;
        return new TranslatorException(Name, fault, ((int)response.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture)) { RetryAfter = EngineHttp.RetryAfter(header, clock) };
    }

    /// <summary>Serbian means Cyrillic there, Chinese has had two codes.</summary>
    private static string? Tag(string code) => code switch
    {
        "zh" or "zh-Hans" => "zh-Hans",
        "zt" or "zh-Hant" => null,
        _ => LanguageTags.Normalize(code),
    };

    private sealed record OfferedLanguage(string Code, List<string>? Targets);

    private sealed record AskedTranslation(IReadOnlyList<string> Q, string Source, string Target, string Format, [property: System.Text.Json.Serialization.JsonPropertyName("api_key")] string? ApiKey);
}
