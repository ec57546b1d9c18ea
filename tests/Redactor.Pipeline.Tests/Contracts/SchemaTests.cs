using System.Text.Json;
using System.Text.Json.Nodes;
using MassTransit;
using MassTransit.Serialization;
using Redactor.Contracts.V1;
using Redactor.TestKit.Contracts;

namespace Redactor.Pipeline.Tests.Contracts;

/// <summary>What archives are told of messages is what travels.</summary>
public sealed class SchemaTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly string Id = new('a', 32), Hash = new('b', 64);

    // Of the archives' queues: no event of its own, or none with a fanout exchange.
    private static readonly string[] OfArchives =
        ["ArchiveAnswer", "ArchiveEvent`1", "ArchiveEvents", "ArchiveQueues", "TestimonyAccepted", "TestimonyPackage", "TestimonyRefused", "TestimonyReleased"];

    public static TheoryData<object> Messages =>
    [
        new DocumentReceived(Id, At), new DocumentRasterized(Id, 3, At), new PageRasterized(Id, 2, At), new DocumentRead(Id, At), new DocumentDetected(Id, At),
        new DocumentApproved(Id, true, At), new DocumentBurned(Id, Hash, At), new DocumentVerified(Id, Hash, false, At), new LeakFound(Id, [1], ["raw-bytes/1 approved-text"], At),
        new DocumentTranslated(Id, At), new DocumentQuarantined(Id, "Encrypted", At), new TestimonyWithdrawn(Id, true, At),
    ];

    public static TheoryData<object, byte[]> ArchiveMessages => new()
    {
        { ContractFiles.Released, ArchiveEvents.Write(ContractFiles.Released, ContractFiles.Source) },
        { ContractFiles.Withdrawn, ArchiveEvents.Write(ContractFiles.Withdrawn, ContractFiles.Source) },
        { ContractFiles.Accepted, ArchiveEvents.Write(ContractFiles.Accepted, ContractFiles.ArchiveSource) },
        { ContractFiles.Refused, ArchiveEvents.Write(ContractFiles.Refused, ContractFiles.ArchiveSource) },
    };

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_message_on_the_wire_is_as_its_schema_says(object message)
    {
        ArgumentNullException.ThrowIfNull(message);
        RequireSame(ContractFiles.Schema(message.GetType().Name), JsonSerializer.SerializeToNode(message, message.GetType(), SystemTextJsonMessageSerializer.Options)!.AsObject());
    }

    [Theory]
    [MemberData(nameof(ArchiveMessages))]
    public void An_archives_event_on_the_wire_is_as_its_schemas_say(object message, byte[] sent)
    {
        ArgumentNullException.ThrowIfNull(message);
        var cloudEvent = JsonNode.Parse(sent)!.AsObject();
        var envelope = ContractFiles.Schema("ArchiveEvent");
        cloudEvent.Select(p => p.Key).ShouldBe(envelope["properties"]!.AsObject().Select(p => p.Key));
        SchemaCheck.Faults(envelope, cloudEvent).ShouldBeEmpty();
        RequireSame(ContractFiles.Schema(message.GetType().Name), cloudEvent["data"]!.AsObject());
    }

    [Fact]
    public void Every_message_has_its_schema_and_its_channel()
    {
        var types = typeof(DocumentReceived).Assembly.GetExportedTypes().Where(t => t.Namespace == "Redactor.Contracts.V1").Select(t => t.Name).Except(OfArchives).Order(StringComparer.Ordinal).ToList();
        types.ShouldBe(((IEnumerable<object[]>)Messages).Select(m => m[0].GetType().Name).Order(StringComparer.Ordinal));
        var channels = ContractFiles.Read("asyncapi.json")["channels"]!.AsObject();
        channels.Select(c => c.Key).Except(["archive", "replies"]).Order(StringComparer.Ordinal).ShouldBe(types);
        foreach (var name in types) ((string)channels[name]!["address"]!).ShouldBe($"Redactor.Contracts.V1:{name}");
        ContractFiles.Schemas.ShouldBe([.. types.Concat(["ArchiveEvent", "Envelope", "TestimonyAccepted", "TestimonyRefused", "TestimonyReleased"]).Order(StringComparer.Ordinal)]);
    }

    [Fact]
    public void The_channels_of_archives_are_those_that_the_code_names()
    {
        var api = ContractFiles.Read("asyncapi.json");
        ((string)api["channels"]!["archive"]!["address"]!).ShouldBe(ArchiveQueues.QueueOf("{archive}"));
        ((string)api["channels"]!["replies"]!["address"]!).ShouldBe(ArchiveQueues.RepliesOf("{archive}"));
        string[] messages = ["TestimonyReleased", "TestimonyWithdrawn", "TestimonyAccepted", "TestimonyRefused"];
        string[] types = [ArchiveQueues.ReleasedType, ArchiveQueues.WithdrawnType, ArchiveQueues.AcceptedType, ArchiveQueues.RefusedType];
        foreach (var (name, type) in messages.Zip(types))
        {
            var message = api["components"]!["messages"]![name + "Event"]!;
            ((string)message["contentType"]!).ShouldBe(ArchiveQueues.ContentType);
            ((string)message["payload"]!["allOf"]![1]!["properties"]!["type"]!["const"]!).ShouldBe(type);
        }
    }

    [Fact]
    public void Everything_that_the_AsyncAPI_document_points_to_is_there()
    {
        var api = ContractFiles.Read("asyncapi.json");
        foreach (var reference in References(api))
        {
            if (!reference.StartsWith('#')) File.Exists(Path.Combine(ContractFiles.Project, reference)).ShouldBeTrue(reference);
            else reference[2..].Split('/').Aggregate(api, (node, step) => node?[step]!).ShouldNotBeNull(reference);
        }
    }

    [Fact]
    public void The_urn_of_a_message_is_as_the_envelope_says() =>
        MessageUrn.ForTypeString<DocumentVerified>().ShouldBe("urn:message:Redactor.Contracts.V1:DocumentVerified");

    // Nothing travels that the schema does not name, and all that it names is there.
    private static void RequireSame(JsonNode schema, JsonObject sent)
    {
        sent.Select(p => p.Key).ShouldBe(schema["properties"]!.AsObject().Select(p => p.Key), ignoreOrder: true);
        schema["required"]!.AsArray().Select(r => (string)r!).ShouldBe(sent.Select(p => p.Key), ignoreOrder: true);
        foreach (var (name, value) in sent.Where(p => p.Value is JsonObject)) RequireSame(schema["properties"]![name]!, value!.AsObject());
        SchemaCheck.Faults(schema, sent).ShouldBeEmpty();
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject holder => holder.SelectMany(p => p.Key == "$ref" ? [(string)p.Value!] : References(p.Value)),
        JsonArray array => array.SelectMany(References),
        _ => [],
    };
}
