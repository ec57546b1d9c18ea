using Azure.Identity;

namespace Redactor.Translation;

/// <summary>The engines of an organisation, as they are written in its settings. None leaves what Apertium has installed.</summary>
public sealed record TranslatorSettings
{
    public AzureTranslatorOptions? Azure { get; init; }

    /// <summary>Sign in to Azure with the machine's or the environment's Entra identity instead of a key.</summary>
    public bool AzureUsesEntra { get; init; }

    public LibreTranslateOptions? LibreTranslate { get; init; }

    /// <summary>Null to leave Apertium out.</summary>
    public ApertiumOptions? Apertium { get; init; } = new();

    public RoutingOptions Routing { get; init; } = new();
}

/// <summary>The engines of an organisation, ready for use: made once for a process.</summary>
public sealed class TranslatorSet : IDisposable
{
    private readonly List<IDisposable> owned = [];

    private TranslatorSet(List<ITranslator> translators, TranslatorSettings settings, TimeProvider clock, Action<TranslatorAlarm>? alarm)
    {
        owned.AddRange(translators.OfType<IDisposable>());
        Router = new TranslatorRouter(translators, settings.Routing, clock) { Alarm = alarm };
    }

    public TranslatorRouter Router { get; }

    /// <exception cref="ArgumentException">A setting cannot be: the message says what to change.</exception>
    public static TranslatorSet Create(TranslatorSettings settings, TimeProvider clock, Action<TranslatorAlarm>? alarm = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var translators = new List<ITranslator>();
        if (settings.Apertium is { } apertium) translators.Add(new ApertiumTranslator(apertium, clock));
        if (settings.LibreTranslate is { } libre) translators.Add(new LibreTranslateTranslator(libre, clock));
        if (settings.Azure is { } azure) translators.Add(new AzureTranslator(azure, settings.AzureUsesEntra ? new DefaultAzureCredential() : null, clock));
        return new TranslatorSet(translators, settings, clock, alarm);
    }

    public void Dispose()
    {
        foreach (var one in owned) one.Dispose();
    }
}
