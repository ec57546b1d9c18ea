using MassTransit;

namespace Redactor.Pipeline.Stages;

/// <summary>
/// Asks the broker to confirm a message that goes nowhere, over the connection by which all others go. The bus itself does not notice that its
/// broker is gone while it has nothing to send.
/// </summary>
public sealed class BrokerProbe(IBus bus, TimeProvider time)
{
    /// <summary>An exchange without a queue: what comes there is dropped.</summary>
    private static readonly Uri Nowhere = new("exchange:redactor-health?durable=false");

    public async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            var endpoint = await bus.GetSendEndpoint(Nowhere).WaitAsync(cancellationToken);
            await endpoint.Send(new BrokerAsked(time.GetUtcNow()), cancellationToken).WaitAsync(cancellationToken);
            return true;
        }
        catch (Exception fault) when (StageFaults.IsOfBus(fault))
        {
            return false;
        }
    }
}

/// <summary>Says nothing but when it was sent.</summary>
public sealed record BrokerAsked(DateTimeOffset At);
