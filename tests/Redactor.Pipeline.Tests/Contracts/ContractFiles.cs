using System.Text.Json.Nodes;
using Redactor.Contracts.V1;
using Redactor.TestKit;

namespace Redactor.Pipeline.Tests.Contracts;

/// <summary>Where the contract lies, and one example of everything in it that archives see.</summary>
internal static class ContractFiles
{
    public const string Source = "urn:redactor:test", ArchiveSource = "urn:redactor:archive:memory";

    private static readonly string Id = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";

    public static readonly DateTimeOffset At = new(2026, 11, 22, 2, 43, 58, 123, TimeSpan.Zero);

    public static string Project { get; } = Path.Combine(Repository.Root, "src", "Redactor.Contracts");

    public static string Golden { get; } = Path.Combine(Repository.Root, "tests", "golden", "contracts", "V1");

    public static TestimonyReleased Released { get; } = new(
        Id,
        new($"https://redactor.example.org/api/v1/packages/{Id}", new string('5', 128), 48213, "bagit-1.0+zip", "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"),
        ["kk", "ru"],
        ["en"],
        "archive",
        true,
        "trusted-archives",
        3,
        At);

    public static TestimonyWithdrawn Withdrawn { get; } = new(Id, true, At.AddDays(1));

    public static TestimonyAccepted Accepted { get; } = new(Id, ArchiveEvents.ReleasedId(Id), At.AddMinutes(1));

    public static TestimonyRefused Refused { get; } = new(Id, ArchiveEvents.ReleasedId(Id), "SignatureInvalid", At.AddMinutes(1));

    /// <summary>All schemas by name.</summary>
    public static IEnumerable<string> Schemas => Directory.GetFiles(Path.Combine(Project, "Schemas", "V1")).Select(f => Path.GetFileName(f)[..^".schema.json".Length]).Order(StringComparer.Ordinal);

    public static JsonNode Schema(string name) => Read($"Schemas/V1/{name}.schema.json");

    public static JsonNode Read(string path) => JsonNode.Parse(File.ReadAllText(Path.Combine(Project, path)))!;
}
