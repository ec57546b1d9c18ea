using MassTransit;
using Redactor.Contracts.V1;
using Redactor.Storage.Database;

namespace Redactor.Pipeline.Intake;

/// <summary>Tells the stages of a new document. A bus that is away holds nobody up: the resume sweep tells them later (law 7).</summary>
/// <param name="publish">Hands a message to the bus.</param>
public sealed class IntakeAnnouncement(Func<DocumentReceived, CancellationToken, Task> publish, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task AnnounceAsync(StoredDocument document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var limit = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await publish(new DocumentReceived(document.Id.ToString(), document.CreatedAt), either.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is MassTransitException or OperationCanceledException)
        {
            // It is registered, which is what counts.
        }
    }
}
