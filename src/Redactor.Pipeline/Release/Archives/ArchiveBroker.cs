using RabbitMQ.Client;
using Redactor.Contracts.V1;
using Redactor.Documents;
using Redactor.Pipeline.Intake;

namespace Redactor.Pipeline.Release.Archives;

/// <summary>
/// The service's side of what archives see on RabbitMQ: declares their queues, and opens channels whose messages the broker confirms. Archives are not
/// .NET programs, so none of this is the bus's own form.
/// </summary>
public sealed class ArchiveBroker(ServiceOptions options) : IAsyncDisposable
{
    /// <summary>How often a message comes back from an archive that cannot take it, before it is laid aside.</summary>
    private const int DeliveryLimit = 20;

    private readonly SemaphoreSlim turn = new(1, 1);
    private IConnection? connection;

    /// <summary>A channel that confirms each message, with everything declared. The caller disposes it.</summary>
    public async Task<IChannel> OpenAsync(CancellationToken cancellationToken)
    {
        var open = await ConnectAsync(cancellationToken);
        var channel = await open.CreateChannelAsync(new(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancellationToken);
        try
        {
            foreach (var (name, archive) in options.Release.Named) await DeclareAsync(channel, name, archive, cancellationToken);
            return channel;
        }
        catch
        {
            await channel.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (connection is { } open) await open.DisposeAsync();
        turn.Dispose();
    }

    private async Task<IConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            if (connection is { IsOpen: true }) return connection;
            if (connection is { } dead) await dead.DisposeAsync();
            connection = null;
            var address = options.Bus.RabbitMq ?? throw new InvalidOperationException("Archives are told through RabbitMQ.");
            // Whoever uses it connects anew: what was in flight is due in the database all the same.
            var factory = new ConnectionFactory { Uri = Amqp(address), AutomaticRecoveryEnabled = false, ClientProvidedName = "redactor archives" };
            return connection = await factory.CreateConnectionAsync(cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    private static Uri Amqp(Uri address) => address.Scheme switch
    {
        "rabbitmq" => new UriBuilder(address) { Scheme = "amqp" }.Uri,
        "rabbitmqs" => new UriBuilder(address) { Scheme = "amqps" }.Uri,
        _ => address,
    };

    private static async Task DeclareAsync(IChannel channel, string name, ArchiveSubscription archive, CancellationToken cancellationToken)
    {
        var (queue, dead, replies) = (ArchiveQueues.QueueOf(name), ArchiveQueues.DeadQueueOf(name), ArchiveQueues.RepliesOf(name));
        await channel.ExchangeDeclareAsync(ArchiveQueues.Exchange, ExchangeType.Topic, durable: true, autoDelete: false, cancellationToken: cancellationToken);
        await channel.ExchangeDeclareAsync(ArchiveQueues.DeadExchange, ExchangeType.Direct, durable: true, autoDelete: false, cancellationToken: cancellationToken);
        await channel.QueueDeclareAsync(dead, durable: true, exclusive: false, autoDelete: false, Quorum(), cancellationToken: cancellationToken);
        await channel.QueueBindAsync(dead, ArchiveQueues.DeadExchange, queue, cancellationToken: cancellationToken);
        var arguments = Quorum();
        arguments["x-delivery-limit"] = DeliveryLimit;
        arguments["x-dead-letter-exchange"] = ArchiveQueues.DeadExchange;
        arguments["x-dead-letter-routing-key"] = queue;
        await channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, arguments, cancellationToken: cancellationToken);
        foreach (var scope in Enum.GetValues<ConsentScope>().Where(s => s != ConsentScope.Internal))
        {
            var key = ArchiveQueues.RoutingKey(name, ConsentCodes.Of(scope), ReleasedKey);
            // A scope that was taken from an archive is no longer bound.
            if (archive.Takes(scope)) await channel.QueueBindAsync(queue, ArchiveQueues.Exchange, key, cancellationToken: cancellationToken);
            else await channel.QueueUnbindAsync(queue, ArchiveQueues.Exchange, key, cancellationToken: cancellationToken);
        }

        await channel.QueueBindAsync(queue, ArchiveQueues.Exchange, ArchiveQueues.RoutingKey(name, "*", WithdrawnKey), cancellationToken: cancellationToken);
        await channel.ExchangeDeclareAsync(replies, ExchangeType.Fanout, durable: true, autoDelete: false, cancellationToken: cancellationToken);
        await channel.QueueDeclareAsync(replies, durable: true, exclusive: false, autoDelete: false, Quorum(), cancellationToken: cancellationToken);
        await channel.QueueBindAsync(replies, replies, "", cancellationToken: cancellationToken);
    }

    internal const string ReleasedKey = "released", WithdrawnKey = "withdrawn";

    private static Dictionary<string, object?> Quorum() => new(StringComparer.Ordinal) { ["x-queue-type"] = "quorum" };
}
