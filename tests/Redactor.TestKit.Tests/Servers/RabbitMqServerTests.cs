using System.Diagnostics;
using System.Text;
using RabbitMQ.Client;
using Redactor.TestKit.Servers;

namespace Redactor.TestKit.Tests.Servers;

/// <summary>The broker that tests use is real, keeps what it confirmed, and leaves nothing behind.</summary>
public sealed class RabbitMqServerTests
{
    private static readonly Dictionary<string, object?> Quorum = new(StringComparer.Ordinal) { ["x-queue-type"] = "quorum" };

    [Fact]
    public async Task What_was_confirmed_survives_a_kill_and_nothing_survives_the_end()
    {
        string folder;
        await using (var server = await RabbitMqServer.StartAsync())
        {
            folder = server.Folder;
            ProcessesNaming(folder).ShouldNotBeEmpty();
            var address = await server.CreateVirtualHostAsync();
            await SendAsync(address, "kept");
            await Task.Delay(TimeSpan.FromSeconds(1)); // the broker writes the names of new quorum queues down every half second
            await server.KillAsync();
            await Should.ThrowAsync<RabbitMQ.Client.Exceptions.BrokerUnreachableException>(() => RabbitMqServer.ConnectAsync(address));
            await server.StartAgainAsync();
            var seen = await RabbitMqServer.PeekAsync(address, "q", 10);
            seen.Select(m => Encoding.UTF8.GetString(m.Body)).ShouldBe(["kept"]);
            seen[0].Headers["kind"].ShouldBe("test");
            var deadline = TimeProvider.System.GetUtcNow().AddSeconds(30);
            while ((await server.QueuesAsync(address))["q"] != 1) TimeProvider.System.GetUtcNow().ShouldBeLessThan(deadline);
            (await server.QueuesAsync(address)).ShouldBe(new Dictionary<string, long> { ["q"] = 1 });
            (await server.QueuesAsync(server.Address)).ShouldBeEmpty();
        }

        Directory.Exists(folder).ShouldBeFalse();
        // The pipe that was closed just now is also closed by the kernel when the test process is killed.
        // The broker's small servants see that it is gone, and go.
        for (var looks = 0; looks < 100 && ProcessesNaming(folder).Count > 0; looks++) await Task.Delay(TimeSpan.FromMilliseconds(100));
        ProcessesNaming(folder).ShouldBeEmpty();
    }

    private static async Task SendAsync(Uri address, string text)
    {
        await using var connection = await RabbitMqServer.ConnectAsync(address);
        await using var channel = await connection.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true));
        await channel.QueueDeclareAsync("q", durable: true, exclusive: false, autoDelete: false, arguments: Quorum);
        var properties = new BasicProperties { Headers = new Dictionary<string, object?>(StringComparer.Ordinal) { ["kind"] = "test" } };
        await channel.BasicPublishAsync("", "q", mandatory: true, properties, Encoding.UTF8.GetBytes(text));
    }

    private static List<int> ProcessesNaming(string folder)
    {
        var found = new List<int>();
        foreach (var process in Process.GetProcesses())
        {
            using (process)
            {
                try
                {
                    var line = File.ReadAllText($"/proc/{process.Id}/cmdline") + File.ReadAllText($"/proc/{process.Id}/environ");
                    if (line.Contains(folder, StringComparison.Ordinal)) found.Add(process.Id);
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                {
                    // It ended meanwhile, or belongs to another user.
                }
            }
        }

        return found;
    }
}
