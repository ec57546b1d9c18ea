namespace Redactor.Translation;

/// <summary>
/// Takes sentences to one engine until each comes back whole: all in one request first; what is damaged alone, then in other shapes, then in pieces around its
/// placeholders. What still fails is left to a person, never smoothed over.
/// </summary>
internal sealed class SentenceLadder(ITranslator engine, LanguagePair pair, Glossary glossary, Effort effort)
{
    /// <summary>One reply for each sentence, in their order.</summary>
    public async Task<SentenceReply[]> TranslateAsync(IReadOnlyList<ClearedSentence> sentences, CancellationToken cancellationToken)
    {
        var shape = engine.Traits.Shapes[0];
        var withTerms = engine.Traits.KeepsMarkedSpans && shape == PlaceholderShape.Span;
        var outgoing = sentences.Select(s => withTerms ? OutgoingSentence.WithTerms(s, glossary.Find(s.Template.Text, pair)) : OutgoingSentence.Plain(s)).ToList();
        var replies = await SendAsync(outgoing, shape, cancellationToken);
        for (var i = 0; i < replies.Length; i++)
        {
            if (replies[i].Template is null) replies[i] = await AloneAsync(sentences[i], replies[i].Problem!, wasAlone: sentences.Count == 1, cancellationToken);
        }

        return replies;
    }

    private async Task<SentenceReply> AloneAsync(ClearedSentence sentence, string problem, bool wasAlone, CancellationToken cancellationToken)
    {
        var last = SentenceReply.Failed(problem);
        var plain = OutgoingSentence.Plain(sentence);
        foreach (var shape in engine.Traits.Shapes)
        {
            if (wasAlone && shape == engine.Traits.Shapes[0] && glossary.Find(sentence.Template.Text, pair).Count == 0) continue;
            last = (await SendAsync([plain], shape, cancellationToken))[0];
            if (last.Template is not null) return last;
        }

        return sentence.Placeholders.Count > 0 ? await InPiecesAsync(sentence, last, cancellationToken) : last;
    }

    private async Task<SentenceReply[]> SendAsync(IReadOnlyList<OutgoingSentence> outgoing, PlaceholderShape shape, CancellationToken cancellationToken)
    {
        var batch = TranslationBatch.Of(pair, shape, outgoing);
        effort.Add(batch);
        string?[] replies;
        try
        {
            replies = batch.Match(await engine.TranslateAsync(batch, cancellationToken));
        }
        catch (TranslatorException e) when (e.Fault == TranslatorFault.Rejected)
        {
            return [.. outgoing.Select(_ => SentenceReply.Failed("rejected-" + e.Code))];
        }

        return [.. outgoing.Select((sentence, i) => replies[i] is { } reply ? Read(sentence, shape, reply) : SentenceReply.Failed("reply-missing"))];
    }

    private SentenceReply Read(OutgoingSentence sentence, PlaceholderShape shape, string untrustedReply)
    {
        var decoded = PlaceholderCodec.Decode(shape, untrustedReply, sentence.Text, sentence.Contents);
        if (decoded.Template is null) return SentenceReply.Failed(decoded.Damage!);
        var template = sentence.TakeTerms(decoded.Template);
        var source = sentence.Sentence.Template.Text;
        return ReplyCheck.Reject(source, template.Text, pair.Source, pair.Target) is { } rejected
            ? SentenceReply.Failed(rejected)
            : new SentenceReply(template, null, Doubts(source, template.Text));
    }

    private SentenceMarks Doubts(string source, string reply)
    {
        var marks = ReplyCheck.KeepsNumbers(source, reply) ? SentenceMarks.None : SentenceMarks.NumbersDiffer;
        if (glossary.Find(source, pair).Exists(u => !reply.Contains(u.Target, StringComparison.OrdinalIgnoreCase))) marks |= SentenceMarks.GlossaryMissed;
        return marks;
    }

    /// <summary>The text between the placeholders, each piece for itself; the placeholders stay where they stood.</summary>
    private async Task<SentenceReply> InPiecesAsync(ClearedSentence sentence, SentenceReply last, CancellationToken cancellationToken)
    {
        var pieces = SentencePieces.Of(sentence, pair);
        var asked = pieces.ToTranslate;
        if (asked.Count == 0) return last;
        var replies = await SendAsync([.. asked.Select(OutgoingSentence.Plain)], engine.Traits.Shapes[0], cancellationToken);
        if (Array.Find(replies, r => r.Template is null) is { } failed) return SentenceReply.Failed(failed.Problem!);
        var template = pieces.Join([.. replies.Select(r => r.Template!.Text)]);
        return ReplyCheck.Reject(sentence.Template.Text, template.Text, pair.Source, pair.Target) is { } rejected || !template.HoldsEachOnce(sentence.Placeholders.Count)
            ? last
            : new SentenceReply(template, null, SentenceMarks.InPieces | Doubts(sentence.Template.Text, template.Text));
    }
}
