using System.Text.Json.Nodes;
using Redactor.TestKit.Contracts;

namespace Redactor.Pipeline.Tests.Contracts;

/// <summary>Whoever could read version 1 when it was published still can, and whoever could answer.</summary>
public sealed class CompatibilityTests
{
    private static readonly string[] Published = File.ReadAllLines(Path.Combine(ContractFiles.Golden, "shape.txt"));

    /// <summary>A schema, what is done to it, and what of it is found.</summary>
    public static TheoryData<string, string, Action<JsonObject>, string> Breaking => new()
    {
        { "removed", "TestimonyReleased", s => Fields(s).Remove("pages"), "gone: TestimonyReleased/pages type" },
        { "renamed", "TestimonyReleased", s => Rename(Fields(s)["package"]!["properties"]!, "sha512", "hash"), "gone: TestimonyReleased/package/sha512 pattern" },
        { "another type", "TestimonyReleased", s => Fields(s)["reviewed"]!["type"] = "string", "gone: TestimonyReleased/reviewed type" },
        { "no longer promised", "TestimonyReleased", s => s["required"]!.AsArray().RemoveAt(0), "gone: TestimonyReleased/documentId required" },
        { "another value in the list", "TestimonyReleased", s => Fields(s)["consentScope"]!["enum"]!.AsArray().Add("anyone"), "gone: TestimonyReleased/consentScope enum" },
        { "newly asked of archives", "TestimonyAccepted", s => Add(s, "shelf", required: true), "new: TestimonyAccepted/shelf required" },
        { "newly asked of all", "ArchiveEvent", s => Add(s, "traceparent", required: true), "new: ArchiveEvent/traceparent required" },
        { "pattern narrowed", "TestimonyRefused", s => Fields(s)["code"]!["pattern"] = "^[A-Z][a-z]{0,31}$", "gone: TestimonyRefused/code pattern" },
        { "a new limit", "TestimonyRefused", s => Fields(s)["code"]!["maxLength"] = 10, "new: TestimonyRefused/code maxLength" },
        { "closed to others", "TestimonyAccepted", s => s["additionalProperties"] = false, "gone: TestimonyAccepted additionalProperties" },
        { "another event", "TestimonyWithdrawn", s => s["$id"] = "TestimonyRemoved.schema.json", "gone: TestimonyWithdrawn $id" },
    };

    [Fact]
    public void Nothing_that_was_published_has_changed() => ContractFiles.Schemas.SelectMany(n => Breaks(n, ContractFiles.Schema(n))).ShouldBeEmpty("make version 2 of what has to change");

    [Fact]
    public void No_published_schema_has_gone() => Published.Select(l => l.Split(' ', '/')[0]).Distinct(StringComparer.Ordinal).Except(ContractFiles.Schemas).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Breaking))]
    public void A_breaking_change_is_found(string change, string name, Action<JsonObject> apply, string found)
    {
        ArgumentNullException.ThrowIfNull(apply);
        var schema = ContractFiles.Schema(name);
        apply(schema.AsObject());
        Breaks(name, schema).ShouldContain(b => b.StartsWith(found, StringComparison.Ordinal), change);
    }

    [Theory]
    [InlineData("TestimonyReleased", true)] // the service may promise more
    [InlineData("TestimonyReleased", false)]
    [InlineData("TestimonyAccepted", false)]
    [InlineData("ArchiveEvent", false)]
    public void A_new_field_that_nobody_has_to_send_breaks_nothing(string name, bool promised)
    {
        var schema = ContractFiles.Schema(name);
        Add(schema.AsObject(), "shelf", promised);
        Breaks(name, schema).ShouldBeEmpty();
    }

    private static IReadOnlyList<string> Breaks(string name, JsonNode schema)
    {
        var writer = name switch
        {
            "TestimonyAccepted" or "TestimonyRefused" => SchemaShape.Writer.Archive,
            "ArchiveEvent" => SchemaShape.Writer.Both,
            _ => SchemaShape.Writer.Service,
        };
        return SchemaShape.Breaks([.. Published.Where(l => l.Split(' ', '/')[0] == name)], SchemaShape.Of(name, schema), writer);
    }

    private static JsonObject Fields(JsonObject schema) => schema["properties"]!.AsObject();

    private static void Add(JsonObject schema, string field, bool required)
    {
        Fields(schema)[field] = new JsonObject { ["type"] = "string", ["minLength"] = 1 };
        if (required) schema["required"]!.AsArray().Add(field);
    }

    private static void Rename(JsonNode fields, string from, string to)
    {
        var field = fields[from]!.DeepClone();
        fields.AsObject().Remove(from);
        fields[to] = field;
    }
}
