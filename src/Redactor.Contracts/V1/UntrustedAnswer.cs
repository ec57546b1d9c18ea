// SPDX-License-Identifier: Apache-2.0
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace Redactor.Contracts.V1;

/// <summary>Reads an archive's answer from bytes of which nothing is known.</summary>
internal static partial class UntrustedAnswer
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    public static bool TryRead(ReadOnlySpan<byte> untrusted, out ArchiveAnswer? answer)
    {
        answer = null;
        if (untrusted.Length > ArchiveEvents.MaxAnswerBytes || !Utf8.IsValid(untrusted)) return false;
        try
        {
            using var json = JsonDocument.Parse(untrusted.ToArray(), Strict);
            answer = Read(json.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // No JSON; or an escaped half of a character, which no string can hold.
        }

        return answer is not null;
    }

    private static ArchiveAnswer? Read(JsonElement root)
    {
        if (TextOf(root, "specversion") != "1.0" || TextOf(root, "type") is not (ArchiveQueues.AcceptedType or ArchiveQueues.RefusedType) || !root.TryGetProperty("data", out var data)) return null;
        var documentId = TextOf(data, "documentId");
        if (documentId is null || !DocumentIds().IsMatch(documentId)) return null;
        var eventId = TextOf(data, "eventId");
        if (eventId != ArchiveEvents.ReleasedId(documentId) && eventId != ArchiveEvents.WithdrawnId(documentId)) return null;
        if (TextOf(data, "at") is null || !data.GetProperty("at").TryGetDateTimeOffset(out var at)) return null;
        if (TextOf(root, "type") == ArchiveQueues.AcceptedType) return new(documentId, eventId, null, at.ToUniversalTime());
        return TextOf(data, "code") is { } code && Codes().IsMatch(code) ? new(documentId, eventId, code, at.ToUniversalTime()) : null;
    }

    private static string? TextOf(JsonElement from, string name) =>
        from.ValueKind == JsonValueKind.Object && from.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    [GeneratedRegex(@"^[0-9a-f]{32}\z")]
    private static partial Regex DocumentIds();

    [GeneratedRegex(@"^[A-Z][A-Za-z0-9]{0,63}\z")]
    private static partial Regex Codes();
}
