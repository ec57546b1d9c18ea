namespace Redactor.Translation;

/// <summary>A way from one language to another: one leg, or two through a third language.</summary>
internal sealed record TranslationRoute(IReadOnlyList<(ITranslator Engine, LanguagePair Pair)> Legs)
{
    public bool IsPivot => Legs.Count > 1;
}

/// <summary>Why there is no way.</summary>
public enum NoRouteReason
{
    /// <summary>No engine that is set up has the pair, or the routes forbid it.</summary>
    NoEngine,

    /// <summary>Only cloud engines have it, and the document has no consent to cloud translation.</summary>
    ConsentForbidsCloud,

    /// <summary>An engine has it but cannot be used now: it fails, is set up wrongly or has no quota.</summary>
    Unavailable,
}

/// <summary>A pair that waits, and what to do about it.</summary>
public sealed record WaitingPair(LanguagePair Pair, NoRouteReason Reason)
{
    /// <summary>For the person who runs the service.</summary>
    public string Advice => Reason switch
    {
        NoRouteReason.NoEngine => $"waiting for a translator for {Pair}: configure Azure or LibreTranslate, or install an Apertium pair",
        NoRouteReason.ConsentForbidsCloud => $"waiting for a translator for {Pair}: only cloud engines have it and the document has no consent to them; configure LibreTranslate or an Azure container",
        _ => $"waiting for a translator for {Pair}: the engine that has it cannot be used now; `redactor translators test` says why",
    };
}

/// <summary>The ways found, best first, or why there are none.</summary>
internal sealed record RouteSearch(IReadOnlyList<TranslationRoute> Routes, NoRouteReason? Reason);
