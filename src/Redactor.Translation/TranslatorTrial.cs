namespace Redactor.Translation;

/// <summary>What came of trying an engine with fixed words.</summary>
/// <param name="Problem">Null where it translated.</param>
public sealed record TrialResult(string Engine, LanguagePair Pair, DataLocation Location, string? Translation, string? Problem);

/// <summary>Tries each engine with words that say nothing of anybody: one pair, or the first of each engine.</summary>
public static class TranslatorTrial
{
    public static async Task<IReadOnlyList<TrialResult>> RunAsync(TranslatorRouter router, LanguagePair? pair, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(router);
        var results = new List<TrialResult>();
        foreach (var engine in router.Translators) results.AddRange(await TryAsync(engine, pair, cancellationToken));
        return results;
    }

    private static async Task<IEnumerable<TrialResult>> TryAsync(ITranslator engine, LanguagePair? pair, CancellationToken cancellationToken)
    {
        var tried = pair ?? new LanguagePair(LanguageTags.Undetermined, LanguageTags.Undetermined);
        try
        {
            var offered = await engine.ListPairsAsync(cancellationToken);
            if (pair is not null && !offered.Contains(pair)) return [];
            if ((pair ?? offered.OrderBy(p => p.Target != "en").ThenBy(p => p.Source, StringComparer.Ordinal).FirstOrDefault()) is not { } first)
                return [new TrialResult(engine.Name, tried, engine.Traits.Location, null, "no-pairs")];
            tried = first;
            var reply = Letters.Clean(string.Concat(await engine.TranslateAsync(TranslationBatch.Trial(first), cancellationToken)));
            return [new TrialResult(engine.Name, first, engine.Traits.Location, reply, reply.Length == 0 ? "reply-empty" : null)];
        }
        catch (TranslatorException e)
        {
            return [new TrialResult(engine.Name, tried, engine.Traits.Location, null, $"{e.Fault}: {e.Code}")];
        }
    }
}
