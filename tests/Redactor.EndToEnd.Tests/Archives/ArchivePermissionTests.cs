using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;
using Redactor.TestKit.Archives;
using Redactor.TestKit.Servers;

namespace Redactor.EndToEnd.Tests.Archives;

/// <summary>What an archive's user may do at the broker, with the permissions that docs/archives.md says.</summary>
[Collection(nameof(BrokerFixture))]
public sealed class ArchivePermissionTests(BrokerFixture fixture)
{
    [Fact]
    public async Task An_archive_can_read_its_own_queue_and_write_its_own_answers_and_nothing_else()
    {
        var address = await fixture.Broker.CreateVirtualHostAsync();
        var one = await ArchiveTopology.DeclareAsync(fixture.Broker, address, "one");
        var two = await ArchiveTopology.DeclareAsync(fixture.Broker, address, "two");
        await using var connection = await RabbitMqServer.ConnectAsync(one.Archive);
        await Allowed(c => c.BasicGetAsync(one.Queue, autoAck: false));
        await Allowed(c => c.BasicPublishAsync(one.Replies, "", "{}"u8.ToArray()).AsTask());
        foreach (var queue in (string[])[two.Queue, two.DeadQueue, one.DeadQueue, one.Replies, two.Replies]) await Refused(c => c.BasicGetAsync(queue, autoAck: false));
        foreach (var exchange in (string[])[two.Replies, ArchiveTopology.Exchange, ""]) await Refused(c => c.BasicPublishAsync(exchange, two.Queue, "{}"u8.ToArray()).AsTask());
        await Refused(c => c.QueueDeclareAsync("mine"));
        await Refused(c => c.QueueBindAsync(one.Queue, ArchiveTopology.Exchange, "two.#"));
        await Refused(c => c.QueuePurgeAsync(two.Queue));
        await Refused(c => c.QueueDeleteAsync(one.Queue));

        async Task Allowed(Func<IChannel, Task> act)
        {
            await using var channel = await connection.CreateChannelAsync(new(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true));
            await act(channel);
        }

        async Task Refused(Func<IChannel, Task> act) => (await Should.ThrowAsync<RabbitMQClientException>(() => Allowed(act))).ToString().ShouldContain("403");
    }
}
