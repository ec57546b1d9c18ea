using System.Text;
using Redactor.Detection.Policies;
using Redactor.Documents;
using Redactor.Pipeline.Review;
using Redactor.Pipeline.Stages;
using Redactor.Pipeline.Verify;
using Redactor.Storage.Blobs;
using Redactor.Storage.Database;
using Redactor.Translation;
using Redactor.Verification;

namespace Redactor.Pipeline.Translate;

/// <summary>
/// Translates a verified document into each language that was asked for, from what the leak check read on its burned pages and nothing else (law 4), and
/// has what comes back looked through for approved texts.
/// </summary>
public sealed class StoredTranslation(
    ClearedBlobs cleared, StoredReports reports, ApprovedTexts texts, TranslatorsInUse translators, TranslationMemory memory, ServiceOptions options, TimeProvider time)
{
    private const int MaxRereadBytes = 512 << 20;

    public async Task<StageOutcome> TranslateAsync(StoredDocument document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.TargetLanguages.Languages.Count == 0) return new StageOutcome.Rests();
        if (document is not { BurnedHash: { } burned, ApprovedHash: { } approval }) throw new InvalidOperationException("A verified document has hashes of approval and file.");
        var report = await reports.ReadAsync(document.Id, cancellationToken);
        var reread = await cleared.ReadAllAsync(document.Id, BlobNames.Reread, MaxRereadBytes, cancellationToken);
        if (!ContentHash.TryParse(report.RereadHash, out var recorded)) throw new InvalidDataException("The report of a document does not say what was read on its burned pages.");
        var text = ClearedTextFile.Read(reread, recorded, burned);
        var check = new CheckedTranslation(await texts.ReadAsync(document.Id, approval, cancellationToken));
        var entries = new List<TranslationEntry>();
        foreach (var target in document.TargetLanguages.Languages)
        {
            var request = new TranslationRequest(text, target.Tag)
            {
                Languages = [.. document.SourceLanguages.Languages.Select(l => l.Tag)],
                MayUseCloud = document.CloudTranslationAllowed,
                WithoutTranslator = report.Untranslated == UntranslatedRule.Release ? WithoutTranslator.ReleaseUntranslated : WithoutTranslator.Wait,
                Glossary = translators.Glossary,
                Memory = await memory.OpenAsync(cancellationToken),
            };
            try
            {
                switch (await TranslateAsync(document.Id, request, check, cancellationToken))
                {
                    case (null, { } waiting): return Waits(waiting.Pairs.Select(TranslatorAdvice.CodeOf), null);
                    case ({ } entry, _): entries.Add(entry); break;
                }
            }
            catch (TranslatorException failure)
            {
                return Waits([TranslatorAdvice.CodeOf(failure)], failure.RetryAfter);
            }
        }

        var said = await reports.PutAsync(document.Id, report with { Translations = entries }, cancellationToken);
        var hashes = new Dictionary<string, ContentHash>(StringComparer.Ordinal) { ["report"] = said };
        foreach (var entry in entries) hashes["translation-" + entry.Target.ToLowerInvariant()] = entry.Hash;
        var move = new StageMove(document.Id, DocumentStage.Verified, DocumentStage.Translated, document.StageVersion)
        {
            Hashes = hashes,
            NotBefore = WorkStore.NotByItself,
        };
        return new StageOutcome.Moved(move, []);
    }

    private async Task<(TranslationEntry? Entry, TranslationOutcome.Waiting? Waiting)> TranslateAsync(
        DocumentId document, TranslationRequest request, CheckedTranslation check, CancellationToken cancellationToken)
    {
        using var checkpoint = new CheckpointBlobs(cleared, document, request.Target);
        var outcome = await new DocumentTranslator(translators.Router, time).TranslateAsync(request with { Checkpoint = checkpoint }, null, cancellationToken);
        if (outcome is TranslationOutcome.Waiting waiting) return (null, waiting);
        var translated = await Task.Run(() => check.WithoutLeaks(((TranslationOutcome.Done)outcome).Document), cancellationToken);
        var bytes = Encoding.UTF8.GetBytes(TranslationText.Write(translated));
        using var content = new MemoryStream(bytes, writable: false);
        var stored = await cleared.PutAsync(document, BlobNames.Translation(request.Target), content, cancellationToken);
        var entry = TranslationEntry.Of(translated.Report, stored.Content, bytes.Length);
        var (pdf, problem) = await Task.Run(() => TranslationPdf.TryWrite(translated, document.ToString(), cancellationToken), cancellationToken);
        using var pages = new MemoryStream(pdf ?? [], writable: false);
        if (pdf is not null) await cleared.PutAsync(document, BlobNames.TranslationPdf(request.Target), pages, cancellationToken);
        entry = entry with { PdfSha256 = pdf is null ? null : ContentHash.Of(pdf).Hex, PdfProblem = problem };

        await checkpoint.RemoveAsync(cancellationToken);
        return (entry, null);
    }

    private StageOutcome.WaitsForTranslator Waits(IEnumerable<string> due, TimeSpan? asked)
    {
        var usual = TimeSpan.FromSeconds(options.Translation.WaitSeconds);
        return new(string.Join(';', due), asked > usual ? asked.Value : usual);
    }
}
