using System.Text;
using System.Text.Json.Nodes;
using Redactor.Contracts.V1;

namespace Redactor.Pipeline.Tests.Contracts;

/// <summary>Events for archives are the golden bytes; an answer is believed only if it is one.</summary>
public sealed class ArchiveEventTests
{
    private static readonly byte[] Accepted = ArchiveEvents.Write(ContractFiles.Accepted, ContractFiles.ArchiveSource), Refused = ArchiveEvents.Write(ContractFiles.Refused, ContractFiles.ArchiveSource);

    public static TheoryData<string, byte[]> Golden => new()
    {
        { "released", ArchiveEvents.Write(ContractFiles.Released, ContractFiles.Source) },
        { "withdrawn", ArchiveEvents.Write(ContractFiles.Withdrawn, ContractFiles.Source) },
        { "accepted", Accepted },
        { "refused", Refused },
    };

    /// <summary>A place in an answer that holds another thing than it should.</summary>
    public static TheoryData<string, string?> Spoiled => new()
    {
        { "specversion", "\"0.3\"" }, { "type", "\"org.redactor.testimony.released.v1\"" }, { "type", "7" }, { "type", null }, { "data", "[]" }, { "data", null },
        { "data/documentId", "\"0F1E2D3C4B5A69788796A5B4C3D2E1F0\"" }, { "data/documentId", "\"0f1e2d3c4b5a69788796a5b4c3d2e1f0\\n\"" }, { "data/documentId", null }, { "data/documentId", "\"\\ud800\"" },
        { "data/eventId", "\"ffffffffffffffffffffffffffffffff.released\"" }, { "data/eventId", "\"0f1e2d3c4b5a69788796a5b4c3d2e1f0.other\"" }, { "data/eventId", "{}" },
        { "data/at", "\"yesterday\"" }, { "data/at", "20261122" }, { "data/at", null }, { "data/at", "\"0001-01-01T00:00:00+14:00\"" },
        { "data/code", "\"the name on page 3\"" }, { "data/code", "\"" + new string('A', 65) + "\"" }, { "data/code", "\"Invalid\\n\"" }, { "data/code", "\"<b>\"" }, { "data/code", null },
    };

    [Theory]
    [MemberData(nameof(Golden))]
    public void What_is_written_are_the_golden_bytes(string name, byte[] written) =>
        Encoding.UTF8.GetString(written).ShouldBe(File.ReadAllText(Path.Combine(ContractFiles.Golden, name + ".json")).TrimEnd('\n'));

    [Fact]
    public void Times_of_other_zones_are_written_in_UTC()
    {
        var there = ContractFiles.Released with { At = ContractFiles.At.ToOffset(TimeSpan.FromHours(6)) };
        ArchiveEvents.Write(there, ContractFiles.Source).ShouldBe(ArchiveEvents.Write(ContractFiles.Released, ContractFiles.Source));
    }

    [Fact]
    public void An_answer_is_read_whatever_else_is_in_it()
    {
        ArchiveEvents.TryReadAnswer(Accepted, out var accepted).ShouldBeTrue();
        accepted.ShouldBe(new(ContractFiles.Accepted.DocumentId, ContractFiles.Accepted.EventId, null, ContractFiles.Accepted.At));
        var more = JsonNode.Parse(Refused)!;
        more["traceparent"] = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        more["data"]!["note"] = new JsonObject { ["shelf"] = 3 };
        ArchiveEvents.TryReadAnswer(Encoding.UTF8.GetBytes(more.ToJsonString()), out var refused).ShouldBeTrue();
        refused.ShouldBe(new(ContractFiles.Refused.DocumentId, ContractFiles.Refused.EventId, "SignatureInvalid", ContractFiles.Refused.At));
    }

    [Theory]
    [MemberData(nameof(Spoiled))]
    public void An_answer_with_a_spoiled_field_is_none(string path, string? json)
    {
        var answer = JsonNode.Parse(Refused)!;
        var holder = path.StartsWith("data/", StringComparison.Ordinal) ? answer["data"]! : answer;
        var name = path.Split('/')[^1];
        holder.AsObject().Remove(name);
        if (json is not null) holder[name] = "@";
        Rejects(Encoding.UTF8.GetBytes(answer.ToJsonString().Replace("\"@\"", json ?? "", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_is_too_large_or_no_JSON_or_says_a_thing_twice_is_no_answer()
    {
        byte[][] others =
        [
            [], [0xff, 0xfe, 0x00], [.. "null"u8], [.. "[]"u8], [.. "{}"u8], [.. Encoding.UTF8.GetBytes(new string('[', 5000))], [.. Accepted, .. Accepted], Accepted[..^1],
            [.. Accepted, .. Enumerable.Repeat((byte)' ', ArchiveEvents.MaxAnswerBytes)],
            [.. """{"type":"org.redactor.testimony.refused.v1","""u8, .. Accepted.AsSpan(1)],
            [.. """{"\ud800":1,"""u8, .. "\"\\ud800\":2,"u8, .. Accepted.AsSpan(1)],
        ];
        foreach (var other in others) Rejects(other);
    }

    [Fact]
    public void No_spoiled_bytes_make_it_throw()
    {
        var random = new Random(7);
        for (var turn = 0; turn < 20_000; turn++)
        {
            byte[] bytes = [.. turn % 2 == 0 ? Accepted : Refused];
            for (var spoil = random.Next(1, 6); spoil > 0; spoil--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            if (ArchiveEvents.TryReadAnswer(bytes, out var answer)) answer!.DocumentId.ShouldBe(answer.EventId[..32]);
        }
    }

    private static void Rejects(byte[] bytes)
    {
        ArchiveEvents.TryReadAnswer(bytes, out var answer).ShouldBeFalse();
        answer.ShouldBeNull();
    }
}
