using Redactor.Documents;
using Redactor.Pipeline.Review;
using Redactor.Pipeline.Stages;
using Redactor.Pipeline.Verify;
using Redactor.Storage.Blobs;
using Redactor.Storage.Database;
using Redactor.Translation;

namespace Redactor.Pipeline.Translate;

/// <summary>
/// Translates a verified document into each language that was asked for, from what the leak check read on its burned pages and nothing else (law 4), and
/// has what comes back looked through for approved texts.
/// </summary>
public sealed class StoredTranslation(
    ClearedBlobs cleared, StoredReports reports, StoredReread reread, ApprovedTexts texts, TranslatorsInUse translators, TranslationMemory memory, ServiceOptions options, TimeProvider time)
{
    public async Task<StageOutcome> TranslateAsync(StoredDocument document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        var report = await reports.ReadAsync(document.Id, cancellationToken);
        if (!report.IsComplete) return new StageOutcome.WaitsForPerson();
        // The text of whoever waits is not even opened while there is nothing new for him.
        if (await TranslatorAdvice.HoldsAsync(document, translators.Router, cancellationToken)) return Waits(document, document.TranslatorDue!, null);
        // Nothing was asked for: it goes on as it is.
        if (document.TargetLanguages.Languages.Count == 0) return new StageOutcome.Moved(new(document.Id, DocumentStage.Verified, DocumentStage.Translated, document.StageVersion), []);
        if (document.ApprovedHash is not { } approval) throw new InvalidOperationException("A verified document has the hash of its approval.");
        var text = await reread.ReadAsync(document, report, cancellationToken);
        var check = new CheckedTranslation(await texts.ReadAsync(document.Id, approval, cancellationToken));
        var entries = new List<TranslationEntry>();
        foreach (var target in document.TargetLanguages.Languages)
        {
            var request = new TranslationRequest(text, target.Tag)
            {
                Languages = [.. document.SourceLanguages.Languages.Select(l => l.Tag)],
                MayUseCloud = document.CloudTranslationAllowed,
                WithoutTranslator = FinishedTranslation.Without(report.Untranslated),
                Glossary = translators.Glossary,
                Memory = await memory.OpenAsync(cancellationToken),
            };
            try
            {
                switch (await TranslateAsync(document.Id, request, check, cancellationToken))
                {
                    case (null, { } waiting): return Waits(document, string.Join(';', waiting.Pairs.Select(TranslatorAdvice.CodeOf)), null);
                    case ({ } entry, _): entries.Add(entry); break;
                }
            }
            catch (TranslatorException failure)
            {
                return Waits(document, TranslatorAdvice.CodeOf(failure), failure.RetryAfter);
            }
        }

        var said = await reports.PutAsync(document.Id, report with { Translations = entries }, cancellationToken);
        var hashes = new Dictionary<string, ContentHash>(StringComparer.Ordinal) { ["report"] = said };
        foreach (var entry in entries) hashes["translation-" + entry.Target.ToLowerInvariant()] = entry.Hash;
        var move = new StageMove(document.Id, DocumentStage.Verified, DocumentStage.Translated, document.StageVersion)
        {
            Hashes = hashes,
        };
        return new StageOutcome.Moved(move, []);
    }

    private async Task<(TranslationEntry? Entry, TranslationOutcome.Waiting? Waiting)> TranslateAsync(
        DocumentId document, TranslationRequest request, CheckedTranslation check, CancellationToken cancellationToken)
    {
        using var checkpoint = new CheckpointBlobs(cleared, document, request.Target);
        var outcome = await new DocumentTranslator(translators.Router, time).TranslateAsync(request with { Checkpoint = checkpoint }, null, cancellationToken);
        if (outcome is TranslationOutcome.Waiting waiting) return (null, waiting);
        var finished = await Task.Run(() => FinishedTranslation.Of(((TranslationOutcome.Done)outcome).Document, check, document.ToString(), cancellationToken), cancellationToken);
        await PutAsync(document, BlobNames.Translation(request.Target), finished.Text, cancellationToken);
        if (finished.Pdf is { } pdf) await PutAsync(document, BlobNames.TranslationPdf(request.Target), pdf, cancellationToken);
        await checkpoint.RemoveAsync(cancellationToken);
        return (finished.Entry, null);
    }

    private async Task PutAsync(DocumentId document, BlobName name, byte[] bytes, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream(bytes, writable: false);
        await cleared.PutAsync(document, name, content, cancellationToken);
    }

    private StageOutcome.WaitsForTranslator Waits(StoredDocument document, string due, TimeSpan? asked)
    {
        var usual = options.Translation.WaitAfter(document.TranslatorDue is null ? 0 : document.Nudges);
        return new(due, asked > usual ? asked.Value : usual);
    }
}
