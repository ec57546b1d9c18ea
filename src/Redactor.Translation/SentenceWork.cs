using Redactor.Documents;

namespace Redactor.Translation;

/// <summary>The sentences of one document on their way: what is known is not sent, what is not goes out in large requests and is kept before the next one.</summary>
internal sealed class SentenceWork(TranslatorRouter router, TranslationRequest request, int sentencesPerRequest)
{
    public Effort Effort { get; } = new();

    public int Remembered { get; private set; }

    /// <summary>Fills <paramref name="translated"/> at the places <paramref name="mine"/>.</summary>
    public async Task TranslateAsync(
        List<int> mine, List<ClearedSentence> sentences, TranslatedSentence?[] translated, LanguagePair pair, RouteSearch search, Action<int> done, CancellationToken cancellationToken)
    {
        if (search.Routes.Count == 0)
        {
            foreach (var i in mine) translated[i] = TranslatedSentence.Failed(sentences[i], search.Reason == NoRouteReason.ConsentForbidsCloud ? "no-consent-to-cloud" : "no-engine");
            return;
        }

        var routes = search.Routes.ToList();
        foreach (var part in mine.Chunk(Math.Max(50, sentencesPerRequest)))
        {
            var replies = await ThroughAsync(routes, [.. part.Select(i => sentences[i])], pair, cancellationToken);
            for (var k = 0; k < part.Length; k++)
            {
                var (reply, route) = (replies.Replies[k], replies.Route);
                var marks = reply.Marks | (route.IsPivot ? SentenceMarks.Pivoted : SentenceMarks.None);
                translated[part[k]] = reply.Template is { } template
                    ? TranslatedSentence.Of(sentences[part[k]], template, marks, string.Join('+', route.Legs.Select(l => l.Engine.Name).Distinct(StringComparer.Ordinal)))
                    : TranslatedSentence.Failed(sentences[part[k]], reply.Problem!);
            }

            done(translated.Count(t => t is not null));
        }
    }

    /// <summary>The first route that works; one that fails is not tried again for this document.</summary>
    private async Task<(SentenceReply[] Replies, TranslationRoute Route)> ThroughAsync(
        List<TranslationRoute> routes, IReadOnlyList<ClearedSentence> sentences, LanguagePair pair, CancellationToken cancellationToken)
    {
        while (true)
        {
            var route = routes[0];
            try
            {
                return (await AlongAsync(route, sentences, cancellationToken), route);
            }
            catch (TranslatorException e) when (e.Fault != TranslatorFault.Rejected)
            {
                router.Failed(pair, e);
                if (routes.Count == 1) throw;
                routes.RemoveAt(0);
            }
        }
    }

    private async Task<SentenceReply[]> AlongAsync(TranslationRoute route, IReadOnlyList<ClearedSentence> sentences, CancellationToken cancellationToken)
    {
        var replies = await LegAsync(route.Legs[0].Engine, route.Legs[0].Pair, sentences, cancellationToken);
        foreach (var (engine, pair) in route.Legs.Skip(1))
        {
            var good = Enumerable.Range(0, replies.Length).Where(i => replies[i].Template is not null).ToList();
            var middle = good.Select(i => sentences[i].Derive(replies[i].Template!, pair.Source)).ToList();
            var next = await LegAsync(engine, pair, middle, cancellationToken);
            for (var k = 0; k < good.Count; k++)
            {
                var before = replies[good[k]];
                replies[good[k]] = next[k].Template is { } template
                    ? new SentenceReply(template with { Slots = [.. template.Slots.Select(s => before.Template!.Slots[s])] }, null, before.Marks | next[k].Marks)
                    : next[k];
            }
        }

        return replies;
    }

    private async Task<SentenceReply[]> LegAsync(ITranslator engine, LanguagePair pair, IReadOnlyList<ClearedSentence> sentences, CancellationToken cancellationToken)
    {
        var replies = new SentenceReply?[sentences.Count];
        var keys = sentences.Select(s => StoredSentence.KeyOf(s, engine.Name, pair, request.Glossary.Version)).ToList();
        for (var i = 0; i < sentences.Count; i++) replies[i] = await RecallAsync(keys[i], engine, sentences[i], cancellationToken);
        // The same words twice are sent once.
        var open = Enumerable.Range(0, sentences.Count).Where(i => replies[i] is null).DistinctBy(i => keys[i]).ToList();
        Remembered += sentences.Count - open.Count;
        var ladder = new SentenceLadder(engine, pair, request.Glossary, Effort);
        foreach (var part in Requests(open, sentences, engine))
        {
            var given = await ladder.TranslateAsync([.. part.Select(i => sentences[i])], cancellationToken);
            for (var k = 0; k < part.Count; k++) replies[part[k]] = given[k];
            router.Succeeded(engine, pair, given.Count(g => g.Template is not null));
            // What was paid for is kept, also when a stop was asked for meanwhile.
            await KeepAsync(part, keys, replies, engine, CancellationToken.None);
        }

        var known = open.ToDictionary(i => keys[i], i => replies[i]!);
        return [.. replies.Select((r, i) => r ?? known[keys[i]])];
    }

    private async Task<SentenceReply?> RecallAsync(ContentHash key, ITranslator engine, ClearedSentence sentence, CancellationToken cancellationToken)
    {
        if (request.Checkpoint is { } checkpoint && StoredSentence.Read(await checkpoint.FindAsync(key, cancellationToken), sentence) is { } kept) return kept;
        return request.Memory is { } memory ? StoredSentence.Read(await memory.FindAsync(MemoryKey(key, engine), cancellationToken), sentence) : null;
    }

    private async Task KeepAsync(List<int> part, List<ContentHash> keys, SentenceReply?[] replies, ITranslator engine, CancellationToken cancellationToken)
    {
        if (request.Checkpoint is { } checkpoint) await checkpoint.AddAsync([.. part.Select(i => KeyValuePair.Create(keys[i], StoredSentence.Write(replies[i]!)))], cancellationToken);
        if (request.Memory is not { } memory) return;
        // Only what is beyond doubt is worth remembering for other documents.
        var good = part.Where(i => replies[i]!.Template is not null && replies[i]!.Marks == SentenceMarks.None).ToList();
        await memory.AddAsync([.. good.Select(i => KeyValuePair.Create(MemoryKey(keys[i], engine), StoredSentence.Write(replies[i]!)))], cancellationToken);
    }

    /// <summary>Other documents shall have what a better engine says.</summary>
    private static ContentHash MemoryKey(ContentHash key, ITranslator engine) => ContentHash.OfAll([key, ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(engine.Version))]);

    private IEnumerable<List<int>> Requests(List<int> open, IReadOnlyList<ClearedSentence> sentences, ITranslator engine)
    {
        var part = new List<int>();
        var characters = 0;
        foreach (var i in open)
        {
            var length = TranslationBatch.LengthOf(OutgoingSentence.Plain(sentences[i]), engine.Traits.Shapes[0]);
            if (part.Count > 0 && (part.Count == Math.Min(sentencesPerRequest, engine.Traits.MostElements) || characters + length > engine.Traits.MostCharacters))
            {
                yield return part;
                part = [];
                characters = 0;
            }

            part.Add(i);
            characters += length;
        }

        if (part.Count > 0) yield return part;
    }
}
