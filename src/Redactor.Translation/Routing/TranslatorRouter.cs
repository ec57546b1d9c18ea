namespace Redactor.Translation;

/// <summary>
/// Finds which engine translates a pair, by the routes that are set and by consent: without consent to cloud translation no cloud engine is ever among them.
/// Knows which engines fail and leaves them alone for a while.
/// </summary>
public sealed class TranslatorRouter
{
    private readonly List<EngineHealth> engines;
    private readonly RoutingOptions options;
    private readonly TimeProvider clock;

    public TranslatorRouter(IReadOnlyList<ITranslator> translators, RoutingOptions options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(translators);
        ArgumentNullException.ThrowIfNull(options);
        if (translators.GroupBy(t => t.Name, StringComparer.OrdinalIgnoreCase).Any(g => g.Count() > 1)) throw new ArgumentException("Two translators have the same name.", nameof(translators));
        if (options.Problem(translators.Select(t => t.Name)) is { } problem) throw new ArgumentException(problem, nameof(options));
        engines = [.. translators.Select(t => new EngineHealth(t, options, clock))];
        this.options = options;
        this.clock = clock;
    }

    /// <summary>Called when an engine has no quota or is set up wrongly.</summary>
    public Action<TranslatorAlarm>? Alarm { get; init; }

    public IReadOnlyList<ITranslator> Translators => [.. engines.Select(e => e.Engine)];

    /// <summary>Every pair of every engine, asking those that were not asked for long.</summary>
    public async Task<IReadOnlyList<PairHealth>> HealthAsync(CancellationToken cancellationToken)
    {
        foreach (var engine in engines) await engine.PairsAsync(null, e => Report(engine, null, e), cancellationToken);
        return [.. engines.SelectMany(e => e.Report())];
    }

    /// <summary>Why a pair cannot be translated now in any script; null if it can. Asks for lists of pairs at most: no text is needed.</summary>
    /// <param name="pair">As <see cref="LanguagePair.ToString"/> writes it: <c>kk-en</c>.</param>
    public async Task<NoRouteReason?> WhyNotAsync(string pair, bool mayUseCloud, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(pair);
        NoRouteReason? why = null;
        foreach (var written in LanguageTags.All.SelectMany(s => LanguageTags.All.Select(t => new LanguagePair(s, t))).Where(p => string.Equals(p.ToString(), pair, StringComparison.Ordinal)))
        {
            var search = await FindAsync(written, mayUseCloud, cancellationToken);
            if (search.Reason is null) return null;
            why = Worse(why, search.Reason);
        }

        return why ?? NoRouteReason.NoEngine;
    }

    /// <summary>Whether an engine is left alone for now.</summary>
    public bool IsPaused(string engine) => engines.Exists(e => string.Equals(e.Engine.Name, engine, StringComparison.Ordinal) && e.IsPaused);

    internal async Task<RouteSearch> FindAsync(LanguagePair pair, bool mayUseCloud, CancellationToken cancellationToken)
    {
        var routes = new List<TranslationRoute>();
        NoRouteReason? reason = null;
        var (direct, why) = await LegsAsync(pair, mayUseCloud, cancellationToken);
        routes.AddRange(direct.Select(e => new TranslationRoute([(e, pair)])));
        reason = Worse(reason, why);
        foreach (var middle in MiddleLanguages(pair))
        {
            var (first, whyFirst) = await LegsAsync(new LanguagePair(pair.Source, middle), mayUseCloud, cancellationToken);
            var (second, whySecond) = await LegsAsync(new LanguagePair(middle, pair.Target), mayUseCloud, cancellationToken);
            if (first.Count > 0 && second.Count > 0)
                routes.Add(new TranslationRoute([(first[0], new LanguagePair(pair.Source, middle)), (second[0], new LanguagePair(middle, pair.Target))]));
            else if (whyFirst != NoRouteReason.NoEngine && whySecond != NoRouteReason.NoEngine)
                reason = Worse(reason, whyFirst ?? whySecond);
        }

        return new RouteSearch(routes, routes.Count > 0 ? null : reason ?? NoRouteReason.NoEngine);
    }

    internal void Succeeded(ITranslator engine, LanguagePair pair, int sentences) => engines.Find(e => e.Engine == engine)!.Succeeded(pair, sentences);

    internal void Failed(LanguagePair pair, TranslatorException e)
    {
        if (engines.Find(h => string.Equals(h.Engine.Name, e.Engine, StringComparison.Ordinal)) is { } engine) Report(engine, pair, e);
    }

    private void Report(EngineHealth engine, LanguagePair? pair, TranslatorException e)
    {
        engine.Failed(pair, e);
        if (e.Fault is TranslatorFault.QuotaExhausted or TranslatorFault.Configuration) Alarm?.Invoke(new TranslatorAlarm(engine.Engine.Name, e.Fault, e.Code, clock.GetUtcNow()));
    }

    /// <summary>What is more worth telling: that an engine is down before that consent is missing, and that before that there is none.</summary>
    private static NoRouteReason? Worse(NoRouteReason? known, NoRouteReason? other) => known is null || (other is { } o && o > known) ? other : known;

    private async Task<(List<ITranslator> Engines, NoRouteReason? Why)> LegsAsync(LanguagePair pair, bool mayUseCloud, CancellationToken cancellationToken)
    {
        var usable = new List<ITranslator>();
        NoRouteReason? why = null;
        foreach (var engine in Routed(pair))
        {
            // A cloud engine is not even asked for its pairs on behalf of a document that may not reach it.
            if (engine.Engine.Traits.Location == DataLocation.Cloud && !mayUseCloud)
            {
                why = Worse(why, NoRouteReason.ConsentForbidsCloud);
                continue;
            }

            TranslatorException? failure = null;
            var pairs = await engine.PairsAsync(pair, e => Report(engine, null, failure = e), cancellationToken);
            if (pairs.Contains(pair) && !engine.IsPaused) usable.Add(engine.Engine);
            else if (pairs.Contains(pair) || failure is not null || (pairs.Count == 0 && engine.IsPaused)) why = Worse(why, NoRouteReason.Unavailable);
        }

        return (usable, usable.Count > 0 ? null : why ?? NoRouteReason.NoEngine);
    }

    private IEnumerable<EngineHealth> Routed(LanguagePair pair)
    {
        var (source, target) = (LanguageTags.ShortOf(pair.Source), LanguageTags.ShortOf(pair.Target));
        string[] keys = [$"{source}-{target}", $"{source}-*", $"*-{target}", "*"];
        foreach (var key in keys)
        {
            var route = options.Routes.FirstOrDefault(r => string.Equals(r.Key, key, StringComparison.OrdinalIgnoreCase)).Value;
            if (route is not null) return route.Select(name => engines.First(e => string.Equals(e.Engine.Name, name, StringComparison.OrdinalIgnoreCase)));
        }

        return engines;
    }

    private IEnumerable<string> MiddleLanguages(LanguagePair pair) => options.Pivots.Select(p => p.Split('-'))
        .Where(p => string.Equals(p[0], LanguageTags.ShortOf(pair.Source), StringComparison.OrdinalIgnoreCase) && string.Equals(p[2], LanguageTags.ShortOf(pair.Target), StringComparison.OrdinalIgnoreCase))
        .Select(p => LanguageTags.Normalize(p[1])).OfType<string>();
}
