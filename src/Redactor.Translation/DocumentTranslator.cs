namespace Redactor.Translation;

/// <summary>
/// Translates a document: cuts it into sentences, finds an engine for each of its languages, sends what is not known yet in large requests, and puts everything
/// together in order. A stop at any moment loses at most the request that was under way.
/// </summary>
/// <param name="sentencesPerRequest">At most so many sentences go out together, as far as the engine takes them.</param>
public sealed class DocumentTranslator(TranslatorRouter router, TimeProvider clock, int sentencesPerRequest = 100)
{
    /// <exception cref="TranslatorException">Every engine for a pair failed; what was translated is in the checkpoint.</exception>
    public async Task<TranslationOutcome> TranslateAsync(TranslationRequest request, IProgress<(int Done, int Of)>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var target = LanguageTags.Normalize(request.Target) ?? throw new ArgumentException($"{request.Target} is no language that can be translated to.", nameof(request));
        var started = clock.GetUtcNow();
        var document = ClearedDocument.Of(request.Text, new ReadingOptions { Languages = request.Languages });
        var sentences = document.Sentences.ToList();
        var routes = await RoutesAsync(sentences, target, request, cancellationToken);
        var waiting = routes.Where(r => r.Value.Reason is not null).Select(r => new WaitingPair(r.Key, r.Value.Reason!.Value)).ToList();
        if (waiting.Exists(w => w.Reason == NoRouteReason.Unavailable || request.WithoutTranslator == WithoutTranslator.Wait)) return new TranslationOutcome.Waiting(waiting);
        var work = new SentenceWork(router, request, sentencesPerRequest);
        var translated = new TranslatedSentence?[sentences.Count];
        foreach (var (pair, search) in routes)
        {
            var mine = Enumerable.Range(0, sentences.Count).Where(i => NeedsTranslation(sentences[i], target) && PairOf(sentences[i], target) == pair).ToList();
            await work.TranslateAsync(mine, sentences, translated, pair, search, done => progress?.Report((done, sentences.Count)), cancellationToken);
        }

        for (var i = 0; i < sentences.Count; i++)
        {
            translated[i] ??= NeedsTranslation(sentences[i], target) ? TranslatedSentence.Failed(sentences[i], "language-unknown") : TranslatedSentence.Kept(sentences[i]);
        }

        return new TranslationOutcome.Done(Assemble(document, translated!, target, started, work, waiting, request));
    }

    private static bool NeedsTranslation(ClearedSentence sentence, string target) => sentence.HasWords && !string.Equals(sentence.Language, target, StringComparison.Ordinal);

    private static LanguagePair PairOf(ClearedSentence sentence, string target) => new(sentence.Language, target);

    private async Task<Dictionary<LanguagePair, RouteSearch>> RoutesAsync(List<ClearedSentence> sentences, string target, TranslationRequest request, CancellationToken cancellationToken)
    {
        var routes = new Dictionary<LanguagePair, RouteSearch>();
        foreach (var pair in sentences.Where(s => NeedsTranslation(s, target) && s.Language != LanguageTags.Undetermined).Select(s => PairOf(s, target)).Distinct())
            routes[pair] = await router.FindAsync(pair, request.MayUseCloud, cancellationToken);
        return routes;
    }

    private TranslatedDocument Assemble(
        ClearedDocument document, TranslatedSentence[] translated, string target, DateTimeOffset started, SentenceWork work, List<WaitingPair> waiting, TranslationRequest request)
    {
        var next = 0;
        var paragraphs = document.Paragraphs.Select(p => new TranslatedParagraph(p, [.. p.Sentences.Select(_ => translated[next++])])).ToList();
        var report = new TranslationReport
        {
            Target = target,
            Started = started,
            Finished = clock.GetUtcNow(),
            Engines = Shares(translated),
            GlossaryVersion = request.Glossary.Version,
            UntranslatedPairs = [.. waiting.Select(w => w.Pair.ToString())],
            Requests = work.Effort.Requests,
            CharactersSent = work.Effort.Characters,
            Remembered = work.Remembered,
        };
        return new TranslatedDocument(document.Burned, target, paragraphs, report.Recount(translated));
    }

    private List<EngineShare> Shares(TranslatedSentence[] translated) =>
        [.. translated.Where(s => s.Engine is not null).SelectMany(s => s.Engine!.Split('+')).GroupBy(e => e, StringComparer.Ordinal)
            .Select(g => (Engine: router.Translators.First(t => t.Name == g.Key), Count: g.Count()))
            .Select(e => new EngineShare(e.Engine.Name, e.Engine.Version, e.Engine.Traits.Location, e.Count))];
}
