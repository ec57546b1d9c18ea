using System.Text.Json;
using System.Text.Json.Nodes;
using MassTransit;
using MassTransit.Serialization;
using Redactor.Contracts.V1;
using Redactor.TestKit;

namespace Redactor.Pipeline.Tests.Contracts;

/// <summary>What archives are told of messages is what travels.</summary>
public sealed class SchemaTests
{
    private static readonly string Project = Path.Combine(Repository.Root, "src", "Redactor.Contracts");
    private static readonly DateTimeOffset At = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly string Id = new('a', 32), Hash = new('b', 64);

    public static TheoryData<object> Messages =>
    [
        new DocumentReceived(Id, At), new DocumentRasterized(Id, 3, At), new PageRasterized(Id, 2, At), new DocumentRead(Id, At), new DocumentDetected(Id, At),
        new DocumentApproved(Id, true, At), new DocumentBurned(Id, Hash, At), new DocumentVerified(Id, Hash, false, At), new LeakFound(Id, [1], ["raw-bytes/1 approved-text"], At),
        new DocumentTranslated(Id, At), new DocumentQuarantined(Id, "Encrypted", At), new TestimonyWithdrawn(Id, true, At),
    ];

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_message_on_the_wire_is_as_its_schema_says(object message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var schema = Read($"Schemas/V1/{message.GetType().Name}.schema.json");
        var sent = JsonSerializer.SerializeToNode(message, message.GetType(), SystemTextJsonMessageSerializer.Options)!.AsObject();
        sent.Select(p => p.Key).ShouldBe(schema["properties"]!.AsObject().Select(p => p.Key), ignoreOrder: true);
        schema["required"]!.AsArray().Select(r => (string)r!).ShouldBe(sent.Select(p => p.Key), ignoreOrder: true);
        foreach (var (name, value) in sent) Kind(value!).ShouldBe((string)schema["properties"]![name]!["type"]!, name);
    }

    [Fact]
    public void Every_message_has_its_schema_and_its_channel()
    {
        var types = typeof(DocumentReceived).Assembly.GetExportedTypes().Where(t => t.Namespace == "Redactor.Contracts.V1").Select(t => t.Name).Order(StringComparer.Ordinal).ToList();
        types.ShouldBe(((IEnumerable<object[]>)Messages).Select(m => m[0].GetType().Name).Order(StringComparer.Ordinal));
        var api = Read("asyncapi.json");
        api["channels"]!.AsObject().Select(c => c.Key).Order(StringComparer.Ordinal).ShouldBe(types);
        foreach (var (name, channel) in api["channels"]!.AsObject()) ((string)channel!["address"]!).ShouldBe($"Redactor.Contracts.V1:{name}");
        foreach (var name in types) File.Exists(Path.Combine(Project, "Schemas", "V1", name + ".schema.json")).ShouldBeTrue(name);
    }

    [Fact]
    public void The_urn_of_a_message_is_as_the_envelope_says() =>
        MessageUrn.ForTypeString<DocumentVerified>().ShouldBe("urn:message:Redactor.Contracts.V1:DocumentVerified");

    private static JsonNode Read(string path) => JsonNode.Parse(File.ReadAllText(Path.Combine(Project, path)))!;

    private static string Kind(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.Number => "integer",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Array => "array",
        _ => "string",
    };
}
