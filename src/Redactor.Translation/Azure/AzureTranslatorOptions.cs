namespace Redactor.Translation;

/// <summary>The version of Azure Translator's interface.</summary>
public enum AzureApiVersion
{
    /// <summary><c>3.0</c>: cloud and containers.</summary>
    V3,

    /// <summary><c>2026-06-06</c>.</summary>
    V20260606,
}

/// <summary>Azure Translator: the global, a geographic or a custom endpoint in the cloud, or a container of your own.</summary>
public sealed record AzureTranslatorOptions
{
    /// <summary>Global <c>https://api.cognitive.microsofttranslator.com</c>, geographic <c>https://api-eur.cognitive.microsofttranslator.com</c> (keeps text in Europe), custom <c>https://NAME.cognitiveservices.azure.com</c>, or a container's.</summary>
    public Uri Endpoint { get; init; } = new("https://api.cognitive.microsofttranslator.com");

    public AzureApiVersion ApiVersion { get; init; } = AzureApiVersion.V3;

    /// <summary>The resource's key; none where an Entra credential is given, or for a container.</summary>
    public string? Key { get; init; }

    /// <summary>The resource's region, for keys of regional and multi-service resources.</summary>
    public string? Region { get; init; }

    /// <summary>The resource's id, for an Entra credential on the global or a geographic endpoint.</summary>
    public string? ResourceId { get; init; }

    /// <summary>The endpoint is a container that the organisation runs. Never believed of a host of Microsoft's.</summary>
    public bool IsContainer { get; init; }

    /// <summary>Plain HTTP to a container on a network of your own; default false.</summary>
    public bool AllowPlainHttp { get; init; }

    /// <summary>A custom model; null for the general one.</summary>
    public string? Category { get; init; }

    /// <summary>Characters in one request; the documented limit is 50,000.</summary>
    public int MostCharacters { get; init; } = 45_000;

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>Further tries of a request that failed in passing; default 4.</summary>
    public int Retries { get; init; } = 4;

    /// <summary>The first wait, doubled for each further one; default 0.8 seconds.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(0.8);

    /// <summary>The longest wait, also where the service asks for more: then another engine is taken, or the document comes back later. Default 30 seconds.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether the host belongs to the cloud, whatever is said of it.</summary>
    internal bool IsMicrosoftHost => new[] { ".microsofttranslator.com", ".microsofttranslator.azure.cn", ".azure.com", ".azure.cn", ".azure.us", ".microsoft.com" }
        .Any(d => Endpoint.Host.EndsWith(d, StringComparison.OrdinalIgnoreCase) || ("." + Endpoint.Host).Equals(d, StringComparison.OrdinalIgnoreCase));

    /// <summary>A custom endpoint has the interface below a path, the others at their root. An endpoint that names a path is taken as it is.</summary>
    internal string PathPrefix => Endpoint.AbsolutePath != "/" || !IsCustomEndpoint ? string.Empty : ApiVersion == AzureApiVersion.V3 ? "/translator/text/v3.0" : "/translator/text";

    private bool IsCustomEndpoint => new[] { ".cognitiveservices.azure.com", ".services.ai.azure.com", ".cognitiveservices.azure.cn", ".cognitiveservices.azure.us" }
        .Any(d => Endpoint.Host.EndsWith(d, StringComparison.OrdinalIgnoreCase));

    /// <summary>The name alone: a key may stand in here.</summary>
    public override string ToString() => nameof(AzureTranslatorOptions);
}
