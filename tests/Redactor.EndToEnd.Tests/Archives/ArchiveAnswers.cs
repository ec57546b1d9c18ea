using System.Text.Json.Nodes;
using RabbitMQ.Client;
using Redactor.Contracts.V1;
using Redactor.TestKit;
using Redactor.TestKit.Contracts;
using Redactor.TestKit.Servers;

namespace Redactor.EndToEnd.Tests.Archives;

/// <summary>Reads an archive's answers as the service does, and finds fault with any that is not as the contract says.</summary>
internal sealed class ArchiveAnswers(ArchiveBench bench) : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private readonly List<ArchiveAnswer> all = [];
    private IConnection? connection;
    private IChannel? channel;

    /// <summary>Waits until each of these events was answered; gives back all answers to them, "accepted" or a code, by event.</summary>
    public async Task<ILookup<string, string>> WaitAsync(params IEnumerable<string> events)
    {
        var due = events.ToHashSet(StringComparer.Ordinal);
        var end = DateTime.UtcNow + Limit;
        while (!all.Select(a => a.EventId).ToHashSet(StringComparer.Ordinal).IsSupersetOf(due))
        {
            if (DateTime.UtcNow > end) throw new TimeoutException($"{due.Except(all.Select(a => a.EventId)).Count()} events are not answered.");
            if (!await ReadAsync()) await Task.Delay(50);
        }

        while (await ReadAsync())
        {
            // Whatever else was said until now.
        }

        return all.ToLookup(a => a.EventId, a => a.RefusalCode ?? "accepted", StringComparer.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        if (connection is not null) await connection.DisposeAsync();
    }

    private async Task<bool> ReadAsync()
    {
        BasicGetResult? got;
        try
        {
            connection ??= await RabbitMqServer.ConnectAsync(bench.Topology.Service);
            channel ??= await connection.CreateChannelAsync();
            got = await channel.BasicGetAsync(bench.Topology.Replies, autoAck: true);
        }
        catch (RabbitMQ.Client.Exceptions.RabbitMQClientException)
        {
            // The test cut all connections of the virtual host.
            (connection, channel) = (null, null);
            return true;
        }

        if (got is null) return false;
        ArchiveEvents.TryReadAnswer(got.Body.Span, out var answer).ShouldBeTrue();
        var json = JsonNode.Parse(got.Body.Span)!;
        SchemaCheck.Faults(Schema("ArchiveEvent"), json).ShouldBeEmpty();
        SchemaCheck.Faults(Schema(answer!.RefusalCode is null ? "TestimonyAccepted" : "TestimonyRefused"), json["data"]).ShouldBeEmpty();
        got.BasicProperties.ContentType.ShouldBe(ArchiveQueues.ContentType);
        got.BasicProperties.MessageId.ShouldBe((string)json["id"]!);
        got.BasicProperties.Type.ShouldBe((string)json["type"]!);
        got.BasicProperties.Persistent.ShouldBeTrue();
        all.Add(answer);
        return true;
    }

    private static JsonNode Schema(string name) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "src", "Redactor.Contracts", "Schemas", "V1", name + ".schema.json")))!;
}
