namespace Redactor.Translation;

/// <summary>An engine that needs a person: no quota, or set up wrongly.</summary>
public sealed record TranslatorAlarm(string Engine, TranslatorFault Fault, string Code, DateTimeOffset At);

/// <summary>How a pair of an engine does.</summary>
public sealed record PairHealth(
    string Engine, LanguagePair Pair, DataLocation Location, long Sentences, long Failures, string? LastProblem, DateTimeOffset? LastSuccess, DateTimeOffset? PausedUntil);

/// <summary>What is known of one engine: its pairs, whether it is left alone for now, and how its pairs did.</summary>
internal sealed class EngineHealth(ITranslator engine, RoutingOptions options, TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly Dictionary<LanguagePair, PairCount> counts = [];
    private IReadOnlySet<LanguagePair> pairs = new HashSet<LanguagePair>();
    private DateTimeOffset pairsUntil = DateTimeOffset.MinValue;
    private DateTimeOffset askAgain = DateTimeOffset.MinValue;
    private DateTimeOffset pausedUntil = DateTimeOffset.MinValue;

    public ITranslator Engine => engine;

    public bool IsPaused => clock.GetUtcNow() < pausedUntil;

    /// <summary>What the engine offers; what it offered last when it does not answer.</summary>
    /// <param name="wanted">A list without it is soon asked for again: somebody waits for it to be there. Null for any.</param>
    public async Task<IReadOnlySet<LanguagePair>> PairsAsync(LanguagePair? wanted, Action<TranslatorException> failed, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            if (now < (wanted is null || pairs.Contains(wanted) || pairsUntil < askAgain ? pairsUntil : askAgain)) return pairs;
        }

        try
        {
            var offered = await engine.ListPairsAsync(cancellationToken);
            lock (gate)
            {
                pairs = offered;
                pairsUntil = clock.GetUtcNow() + options.PairsKept;
                askAgain = clock.GetUtcNow() + options.FailurePause;
            }
        }
        catch (TranslatorException e)
        {
            lock (gate) pairsUntil = askAgain = clock.GetUtcNow() + options.FailurePause;
            failed(e);
        }

        lock (gate) return pairs;
    }

    public void Succeeded(LanguagePair pair, int sentences)
    {
        lock (gate)
        {
            var count = CountOf(pair);
            count.Sentences += sentences;
            count.LastSuccess = clock.GetUtcNow();
        }
    }

    public void Failed(LanguagePair? pair, TranslatorException e)
    {
        lock (gate)
        {
            var pause = e.Fault == TranslatorFault.QuotaExhausted ? options.QuotaPause : options.FailurePause;
            if (e.RetryAfter is { } asked && asked > pause) pause = asked;
            pausedUntil = clock.GetUtcNow() + pause;
            if (pair is null) return;
            var count = CountOf(pair);
            count.Failures++;
            count.LastProblem = e.Code;
        }
    }

    public IEnumerable<PairHealth> Report()
    {
        lock (gate)
        {
            DateTimeOffset? paused = IsPaused ? pausedUntil : null;
            return [.. pairs.Union(counts.Keys).Select(p => counts.TryGetValue(p, out var c)
                ? new PairHealth(engine.Name, p, engine.Traits.Location, c.Sentences, c.Failures, c.LastProblem, c.LastSuccess, paused)
                : new PairHealth(engine.Name, p, engine.Traits.Location, 0, 0, null, null, paused))];
        }
    }

    private PairCount CountOf(LanguagePair pair) => counts.TryGetValue(pair, out var count) ? count : counts[pair] = new PairCount();

    private sealed class PairCount
    {
        public long Sentences { get; set; }

        public long Failures { get; set; }

        public string? LastProblem { get; set; }

        public DateTimeOffset? LastSuccess { get; set; }
    }
}
