using MassTransit;

namespace Redactor.Pipeline.Stages;

/// <summary>
/// What all endpoints have alike: a stable name, bounded concurrency, and on RabbitMQ a replicated queue with a limit of deliveries, beyond
/// which a message that kills those who take it goes to the queue of the dead.
/// </summary>
public abstract class StageDefinition<TConsumer> : ConsumerDefinition<TConsumer>
    where TConsumer : class, IConsumer
{
    private const int DeliveryLimit = 20;

    private readonly int atOnce;

    /// <param name="stage">Lower-case name.</param>
    /// <param name="atOnce">Messages worked on at once; few more are fetched.</param>
    protected StageDefinition(string stage, int atOnce)
    {
        this.atOnce = atOnce;
        EndpointName = $"redactor-{stage}";
    }

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator, IConsumerConfigurator<TConsumer> consumerConfigurator, IRegistrationContext context)
    {
        ArgumentNullException.ThrowIfNull(endpointConfigurator);
        endpointConfigurator.PrefetchCount = atOnce + 1;
        endpointConfigurator.ConcurrentMessageLimit = atOnce;
        if (endpointConfigurator is not IRabbitMqReceiveEndpointConfigurator rabbit) return;
        rabbit.SetQuorumQueue();
        rabbit.SetQueueArgument("x-delivery-limit", DeliveryLimit);
        rabbit.BindDeadLetterQueue("redactor-dead", "redactor-dead", dead => dead.SetQuorumQueue());
    }
}
