using MassTransit;
using Redactor.Documents;

namespace Redactor.Pipeline.Stages;

/// <summary>One message that came in, as stages see it: what it is about, when it was sent, and the way to send others.</summary>
/// <param name="At">When the message was made.</param>
/// <param name="IsRedelivered">The transport gave it to somebody before, who did not finish.</param>
/// <param name="Publish">Sends a message.</param>
/// <param name="Message">The message itself, to be handed back.</param>
public sealed record Delivery(
    DocumentId Document, DateTimeOffset At, bool IsRedelivered, Func<object, CancellationToken, Task> Publish, object Message)
{
    /// <summary>Null if the message names no document: somebody else's, and nothing to us.</summary>
    public static Delivery? Of<T>(ConsumeContext<T> context, string documentId, DateTimeOffset at)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(context);
        return DocumentId.TryParse(documentId, out var document)
            ? new Delivery(document, at, context.ReceiveContext.Redelivered, (message, token) => context.Publish(message, token), context.Message)
            : null;
    }
}
