using RabbitMQ.Client;
using Redactor.TestKit.Servers;

namespace Redactor.TestKit.Archives;

/// <summary>One archive's place on a broker as docs/archives.md describes it, made without the service: its queue, its answers' queue, and its user.</summary>
public sealed class ArchiveTopology
{
    public const string Exchange = "redactor.testimonies", DeadExchange = "redactor.testimonies.dead";

    private ArchiveTopology(string name, Uri service, Uri archive) => (Name, Service, Archive) = (name, service, archive);

    public string Name { get; }

    public string Queue => "redactor.archive." + Name;

    public string DeadQueue => Queue + ".dead";

    public string Replies => "redactor.replies." + Name;

    /// <summary>The broker as the service sees it.</summary>
    public Uri Service { get; }

    /// <summary>The broker with this archive's user.</summary>
    public Uri Archive { get; }

    /// <param name="address">A virtual host, with a user who may do everything.</param>
    public static async Task<ArchiveTopology> DeclareAsync(RabbitMqServer broker, Uri address, string name)
    {
        ArgumentNullException.ThrowIfNull(broker);
        // Users are the broker's, not the virtual host's.
        var user = name + "-" + address.AbsolutePath.Trim('/');
        var archive = await broker.AddUserAsync(address, user, "^$", $@"^redactor\.replies\.{name}$", $@"^redactor\.archive\.{name}$");
        var topology = new ArchiveTopology(name, address, archive);
        await using var connection = await RabbitMqServer.ConnectAsync(address);
        await using var channel = await connection.CreateChannelAsync();
        await channel.ExchangeDeclareAsync(Exchange, ExchangeType.Topic, durable: true);
        await channel.ExchangeDeclareAsync(DeadExchange, ExchangeType.Direct, durable: true);
        await channel.ExchangeDeclareAsync(topology.Replies, ExchangeType.Fanout, durable: true);
        await DeclareAsync(channel, topology.Queue, new(StringComparer.Ordinal) { ["x-delivery-limit"] = 20, ["x-dead-letter-exchange"] = DeadExchange, ["x-dead-letter-routing-key"] = topology.Queue });
        await DeclareAsync(channel, topology.DeadQueue, []);
        await DeclareAsync(channel, topology.Replies, []);
        foreach (var key in (string[])[$"{name}.trusted-archives.released", $"{name}.public.released", $"{name}.*.withdrawn"]) await channel.QueueBindAsync(topology.Queue, Exchange, key);
        await channel.QueueBindAsync(topology.DeadQueue, DeadExchange, topology.Queue);
        await channel.QueueBindAsync(topology.Replies, topology.Replies, "");
        // What a quorum queue was declared for less than half a second ago does not survive a kill.
        await Task.Delay(600);
        return topology;
    }

    private static Task DeclareAsync(IChannel channel, string queue, Dictionary<string, object?> arguments)
    {
        arguments["x-queue-type"] = "quorum";
        return channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, arguments);
    }
}
