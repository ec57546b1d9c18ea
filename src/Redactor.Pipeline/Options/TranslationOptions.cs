using Redactor.Translation;

namespace Redactor.Pipeline;

/// <summary>Which translators there are, and what is kept of their work. Without any settings: what Apertium has installed.</summary>
public sealed record TranslationOptions
{
    public AzureTranslatorOptions? Azure { get; init; }

    /// <summary>Sign in to Azure with the machine's or the environment's Entra identity instead of a key.</summary>
    public bool AzureUsesEntra { get; init; }

    public LibreTranslateOptions? LibreTranslate { get; init; }

    public ApertiumOptions Apertium { get; init; } = new();

    /// <summary>Leaves Apertium out though it is installed.</summary>
    public bool WithoutApertium { get; init; }

    public RoutingOptions Routing { get; init; } = new();

    /// <summary>File of the organisation's terms; see docs/translation.md.</summary>
    public string? Glossary { get; init; }

    /// <summary>Keeps sentences of all documents, encrypted, so that the same one is not paid for again; default false. They stay when a document is withdrawn.</summary>
    public bool Memory { get; init; }

    /// <summary>After how many seconds a translator that was missing is looked for again, doubled each time up to an hour; default 300.</summary>
    public int WaitSeconds { get; init; } = 300;

    /// <summary>How long to wait for a translator, the first time being 0.</summary>
    internal TimeSpan WaitAfter(int times) => TimeSpan.FromSeconds(Math.Max(WaitSeconds, Math.Min(3600, WaitSeconds * Math.Pow(2, Math.Min(times, 30)))));

    /// <summary>The name alone: keys stand in here.</summary>
    public override string ToString() => nameof(TranslationOptions);

    public TranslatorSettings ToSettings() => new()
    {
        Azure = Azure,
        AzureUsesEntra = AzureUsesEntra,
        LibreTranslate = LibreTranslate,
        Apertium = WithoutApertium ? null : Apertium,
        // Names of environment variables hold neither hyphens nor stars.
        Routing = Routing with { Routes = Routing.Routes.ToDictionary(r => r.Key.Replace('_', '-').Replace("any", "*", StringComparison.OrdinalIgnoreCase), r => r.Value, StringComparer.OrdinalIgnoreCase) },
    };

    /// <summary>The organisation's terms; none without a file.</summary>
    public Glossary ReadGlossary() => Glossary is null ? Redactor.Translation.Glossary.Empty : Redactor.Translation.Glossary.Parse(File.ReadAllText(Glossary));

    /// <exception cref="System.ComponentModel.DataAnnotations.ValidationException">A setting cannot be; the message says what to change.</exception>
    public void Validate()
    {
        ServiceOptions.Require(WaitSeconds is >= 1 and <= 86_400, "Redactor:Translation:WaitSeconds lies between 1 and 86400.");
        try
        {
            using var translators = TranslatorSet.Create(ToSettings(), TimeProvider.System);
            _ = ReadGlossary();
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException)
        {
            ServiceOptions.Require(holds: false, $"Redactor:Translation: {fault.Message}");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            ServiceOptions.Require(holds: false, "Redactor:Translation:Glossary is a file that cannot be read.");
        }
    }
}
