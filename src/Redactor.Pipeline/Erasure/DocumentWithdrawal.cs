using MassTransit;
using Microsoft.Extensions.Logging;
using Redactor.Contracts.V1;
using Redactor.Documents;
using Redactor.Pipeline.Stages;
using Redactor.Storage.Blobs;
using Redactor.Storage.Database;

namespace Redactor.Pipeline.Erasure;

/// <summary>What became of a withdrawal.</summary>
public enum WithdrawalOutcome
{
    /// <summary>The document is withdrawn, its keys and blobs are gone, and archives were told.</summary>
    Erased,

    /// <summary>The document is withdrawn; something was away, and <see cref="WithdrawalSweep"/> will do the rest.</summary>
    Begun,

    /// <summary>There is no such document.</summary>
    Missing,
}

/// <summary>
/// Withdraws documents at any stage, also while a stage works on them (law 8). The stage moves first, so that the record of what is due
/// survives; then the keys go, then the blobs, then archives are told, and last stands in the record that all was done.
/// </summary>
public sealed class DocumentWithdrawal(
    DocumentStore documents, ErasureStore erasures, SealedBlobs sealedBlobs, ClearedBlobs clearedBlobs, PackageShelf shelf, IBus bus, TimeProvider time, ILogger<DocumentWithdrawal> logger)
{
    private static readonly TimeSpan PublishLimit = TimeSpan.FromSeconds(10);

    /// <summary>Repeating it is fine: what is left to do is done.</summary>
    /// <param name="actor">A <see cref="Code"/> for the account that asks.</param>
    public async Task<WithdrawalOutcome> WithdrawAsync(DocumentId document, string actor, CancellationToken cancellationToken)
    {
        if (await MoveAsync(document, actor, cancellationToken) is not { } withdrawn) return WithdrawalOutcome.Missing;
        try
        {
            // From here on nothing depends on the caller's patience.
            await FinishAsync(withdrawn, actor, CancellationToken.None);
            return WithdrawalOutcome.Erased;
        }
        catch (Exception fault) when (StageFaults.IsTransient(fault) || StageFaults.IsOfBus(fault))
        {
            LogMessages.ErasureUnfinished(logger, document, Faults.Kind(fault));
            return WithdrawalOutcome.Begun;
        }
    }

    /// <summary>Erases a document that is withdrawn already, and tells archives. May be repeated, also by several at once.</summary>
    internal async Task FinishAsync(StoredDocument document, string actor, CancellationToken cancellationToken)
    {
        if (document.OriginalErasedAt > document.WithdrawnAt) return;
        await sealedBlobs.EraseAsync(document.Id, cancellationToken);
        await clearedBlobs.EraseAsync(document.Id, cancellationToken);
        await shelf.RemoveAsync(document.Id, cancellationToken);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(PublishLimit);
        await bus.Publish(new TestimonyWithdrawn(document.Id.ToString(), document.ReleasedAt is not null, time.GetUtcNow()), limit.Token);
        if (await erasures.MarkWithdrawnErasedAsync(document.Id, new(actor, "document/erased", document.Id), cancellationToken))
            LogMessages.Erased(logger, document.Id);
    }

    private async Task<StoredDocument?> MoveAsync(DocumentId document, string actor, CancellationToken cancellationToken)
    {
        while (await documents.FindAsync(document, cancellationToken) is { } found)
        {
            if (found.Stage == DocumentStage.Withdrawn) return found;
            var details = new Dictionary<string, string>(StringComparer.Ordinal) { ["from"] = found.Stage.ToString(), ["content"] = found.ContentHash.Hex };
            var move = new StageMove(document, found.Stage, DocumentStage.Withdrawn, found.StageVersion)
            {
                Audit = new(actor, "document/withdrawn", document) { Details = details },
                NotBefore = WorkStore.NotByItself,
            };
            var change = await documents.MoveAsync(move, cancellationToken);
            if (change is { Outcome: ChangeOutcome.Done, Document: { } withdrawn })
            {
                LogMessages.StageReached(logger, document, DocumentStage.Withdrawn);
                return withdrawn;
            }
        }

        return null;
    }
}
