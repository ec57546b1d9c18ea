using MassTransit;
using Microsoft.Extensions.Logging;
using Redactor.Documents;
using Redactor.Pipeline.Stages;
using Redactor.Storage.Database;

namespace Redactor.Pipeline.Resume;

/// <summary>Has a quarantined document tried again, from the stage in which it failed; and one that waits for a translator at once.</summary>
public sealed class DocumentRetry(DocumentStore documents, DueDocuments due, IBus bus, ILogger<DocumentRetry> logger)
{
    /// <param name="actor">A code for who asked.</param>
    /// <returns><see cref="ChangeOutcome.Conflict"/> if it neither is quarantined nor waits for a translator, or another was faster.</returns>
    public async Task<DocumentChange> RetryAsync(DocumentId document, string actor, CancellationToken cancellationToken)
    {
        var stored = await documents.FindAsync(document, cancellationToken);
        if (stored is null) return new(ChangeOutcome.Missing, null);
        var waits = stored is { Stage: DocumentStage.Verified, TranslatorDue: not null };
        if (stored.Stage != DocumentStage.Quarantined && !waits) return new(ChangeOutcome.Conflict, stored);
        var audit = new AuditEntry(actor, "document/retried", document)
        {
            Details = new Dictionary<string, string>(StringComparer.Ordinal) { ["code"] = waits ? "TranslatorDue" : stored.RejectionCode.ToString() ?? "", ["tool"] = StageRecord.Tool },
        };
        var change = waits
            ? await documents.RetryTranslationAsync(document, stored.StageVersion, audit, cancellationToken)
            : await documents.RetryAsync(document, stored.StageVersion, audit, cancellationToken);
        if (change is { Outcome: ChangeOutcome.Done, Document: { } again }) await AnnounceAsync(again, cancellationToken);
        return change;
    }

    private async Task AnnounceAsync(StoredDocument document, CancellationToken cancellationToken)
    {
        try
        {
            await due.AnnounceAsync(document, (message, token) => bus.Publish(message, token), cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested && StageFaults.IsOfBus(fault))
        {
            LogMessages.NotAnnounced(logger, document.Id, Faults.Kind(fault));
        }
    }
}
