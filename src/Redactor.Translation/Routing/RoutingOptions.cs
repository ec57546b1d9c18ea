namespace Redactor.Translation;

/// <summary>What becomes of a document no engine can translate.</summary>
public enum WithoutTranslator
{
    /// <summary>It waits, visibly, until one is set up.</summary>
    Wait,

    /// <summary>It goes on untranslated, and says so.</summary>
    ReleaseUntranslated,
}

/// <summary>Which engine translates what.</summary>
public sealed record RoutingOptions
{
    /// <summary>
    /// Engines by pair, best first: <c>kk-en</c>, <c>kk-*</c>, <c>*-en</c> or <c>*</c>; the first of these that is given counts. A pair without any takes every
    /// engine in the order they were registered. An empty list means that the pair is not translated.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Routes { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Ways through a third language that are allowed where no engine has the pair: <c>kk-ru-en</c>. None by default.</summary>
    public IReadOnlyList<string> Pivots { get; init; } = [];

    /// <summary>How long an engine without quota is left alone; default an hour.</summary>
    public TimeSpan QuotaPause { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long an engine that is set up wrongly, or fails, is left alone; default a minute.</summary>
    public TimeSpan FailurePause { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long the list of an engine's pairs is believed; default an hour. One that lacks a pair that is wanted is believed for <see cref="FailurePause"/>.</summary>
    public TimeSpan PairsKept { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Says what is wrong with the options, or null.</summary>
    public string? Problem(IEnumerable<string> engines)
    {
        var known = engines.ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (Routes.Values.SelectMany(r => r).FirstOrDefault(e => !known.Contains(e)) is { } unknown) return $"A route names the engine {unknown}, which is not set up. Set it up or take it from the route.";
        if (Routes.Keys.FirstOrDefault(k => k != "*" && k.Split('-').Length != 2) is { } key) return $"The route {key} is not of the form kk-en, kk-*, *-en or *.";
        return Pivots.FirstOrDefault(p => p.Split('-').Length != 3) is { } pivot ? $"The pivot {pivot} is not of the form kk-ru-en." : null;
    }
}
