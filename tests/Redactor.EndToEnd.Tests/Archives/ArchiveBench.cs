using System.Security.Cryptography;
using RabbitMQ.Client;
using Redactor.Contracts.V1;
using Redactor.TestKit.Archives;
using Redactor.TestKit.Servers;

namespace Redactor.EndToEnd.Tests.Archives;

/// <summary>An archive on a broker of its own virtual host, a server with packages, and a service that is played: it announces, and reads what the archive answers.</summary>
internal sealed class ArchiveBench : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly List<ArchiveConsumer> consumers = [];
    private int stores;

    private ArchiveBench(RabbitMqServer broker, ArchiveTopology topology, PackageServer server)
    {
        (Broker, Topology, Server) = (broker, topology, server);
        File.WriteAllText(folder["keys.json"], SampleBag.KeyFile(Key));
    }

    public RabbitMqServer Broker { get; }

    public ArchiveTopology Topology { get; }

    public PackageServer Server { get; }

    public ECDsa Key { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public static async Task<ArchiveBench> StartAsync(RabbitMqServer broker) =>
        new(broker, await ArchiveTopology.DeclareAsync(broker, await broker.CreateVirtualHostAsync(), "memory"), await PackageServer.StartAsync());

    public string NewStore() => folder[$"store-{stores++}"];

    /// <summary>A consumer of this archive; it does not run yet.</summary>
    public async Task<ArchiveConsumer> ConsumerAsync(ArchiveLanguage language, string store)
    {
        var consumer = await ArchiveConsumer.PrepareAsync(language, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["NAME"] = Topology.Name,
            ["BROKER"] = Topology.Archive.AbsoluteUri,
            ["SERVICE"] = Server.Address,
            ["API_KEY"] = PackageServer.ApiKey,
            ["KEYS"] = folder["keys.json"],
            ["STORE"] = store,
            ["RETRY_SECONDS"] = "0.05",
        });
        consumers.Add(consumer);
        return consumer;
    }

    /// <summary>Makes a package and puts it on the server; gives back its event, and its bytes.</summary>
    public (TestimonyReleased Released, byte[] Zip) Make()
    {
        var bag = new SampleBag();
        var zip = bag.ToZip(Key);
        return (Serve(bag.DocumentId, zip), zip);
    }

    /// <summary>Puts any bytes on the server as a document's package, and tells the truth about them.</summary>
    public TestimonyReleased Serve(string documentId, byte[] zip) => new(
        documentId,
        new(Server.Add(documentId, zip), Convert.ToHexStringLower(SHA512.HashData(zip)), zip.Length, "bagit-1.0+zip", SampleBag.KeyId(Key)),
        ["kk"],
        ["en"],
        "archive",
        true,
        "public",
        1,
        DateTimeOffset.UtcNow);

    public Task AnnounceAsync(params IEnumerable<TestimonyReleased> released) =>
        PublishAsync(released.Select(r => (ArchiveQueues.RoutingKey(Topology.Name, r.ConsentScope, "released"), ArchiveQueues.ReleasedType, ArchiveEvents.Write(r, "urn:redactor:test"))));

    /// <summary>As the service does: from now on the package is not given out.</summary>
    public Task WithdrawAsync(params IEnumerable<TestimonyReleased> released) => PublishAsync(released.Select(r =>
    {
        Server.Withdraw(r.DocumentId);
        var body = ArchiveEvents.Write(new TestimonyWithdrawn(r.DocumentId, true, DateTimeOffset.UtcNow), "urn:redactor:test");
        return (ArchiveQueues.RoutingKey(Topology.Name, r.ConsentScope, "withdrawn"), ArchiveQueues.WithdrawnType, body);
    }));

    public async Task PublishAsync(IEnumerable<(string RoutingKey, string Type, byte[] Body)> events)
    {
        await using var connection = await RabbitMqServer.ConnectAsync(Topology.Service);
        await using var channel = await connection.CreateChannelAsync(new(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true));
        foreach (var (key, type, body) in events)
        {
            var properties = new BasicProperties { ContentType = ArchiveQueues.ContentType, Type = type, DeliveryMode = DeliveryModes.Persistent };
            await channel.BasicPublishAsync(ArchiveTopology.Exchange, key, mandatory: true, properties, body);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var consumer in consumers) await consumer.DisposeAsync();
        await Server.DisposeAsync();
        Key.Dispose();
        folder.Dispose();
    }
}
