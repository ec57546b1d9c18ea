using RabbitMQ.Client;
using Redactor.Documents;
using Redactor.TestKit.Servers;

namespace Redactor.Pipeline.Tests.Service;

/// <summary>The same flow over a real broker.</summary>
public sealed class RabbitMqTests
{
    private static readonly string[] Queues =
        ["redactor-burn", "redactor-dead", "redactor-detect", "redactor-rasterize", "redactor-read", "redactor-release", "redactor-review", "redactor-translate", "redactor-verify"];

    [Fact]
    public async Task Documents_pass_and_a_broker_that_is_killed_on_the_way_loses_none()
    {
        await using var server = await RabbitMqServer.StartAsync();
        var address = await server.CreateVirtualHostAsync();
        await using var service = await TestService.StartAsync(bus: new BusOptions { RabbitMq = address });
        (await server.QueuesAsync(address)).Keys.Order(StringComparer.Ordinal).ShouldBe(Queues);
        await RequireArgumentsAsync(address);
        var before = await service.SubmitAsync(Letters.Pdf("My brother was taken\nfrom his house in winter."), unreviewed: true);
        await service.ReachAsync(before, DocumentStage.Released);

        var during = await service.SubmitAsync(Letters.Pdf([.. Enumerable.Range(1, 6).Select(n => $"Nothing happened on day {n}.")]));
        await service.ReachAsync(during, d => d.Stage == DocumentStage.Rasterized);
        await server.KillAsync();
        await Task.Delay(1000);
        await server.StartAgainAsync();
        var document = await service.ReachAsync(during, DocumentStage.Detected);
        document.StageVersion.ShouldBe(3);
        (await service.Documents.FindAsync(before, default)).ShouldNotBeNull().StageVersion.ShouldBe(8);
    }

    [Fact]
    public async Task A_worker_that_is_told_to_stop_leaves_its_messages_to_others()
    {
        await using var server = await RabbitMqServer.StartAsync();
        var address = await server.CreateVirtualHostAsync();
        await using var service = await TestService.StartAsync(tune: o => o with { StopSeconds = 0, ResumeSeconds = 3600, QuietSeconds = 3600 }, bus: new BusOptions { RabbitMq = address });
        var id = await service.SubmitAsync(Letters.Pdf([.. Enumerable.Range(1, 8).Select(n => $"Nothing happened on day {n}.")]));
        await service.ReachAsync(id, d => d.Stage == DocumentStage.Rasterized);
        await service.RestartAsync();
        // The sweep sleeps for an hour: what goes on, goes on by messages that came back.
        (await service.ReachAsync(id, DocumentStage.Detected)).StageVersion.ShouldBe(3);
    }

    // A queue that is declared with other arguments than it has is refused.
    private static async Task RequireArgumentsAsync(Uri address)
    {
        var arguments = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["x-queue-type"] = "quorum",
            ["x-delivery-limit"] = 20,
            ["x-dead-letter-exchange"] = "redactor-dead",
        };
        await using var connection = await RabbitMqServer.ConnectAsync(address);
        await using var channel = await connection.CreateChannelAsync();
        foreach (var queue in Queues.Where(q => q != "redactor-dead")) await channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, arguments);
    }
}
