// SPDX-License-Identifier: Apache-2.0
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Redactor.Contracts.V1;

/// <summary>Writes events for archives and their answers as UTF-8 JSON, and reads answers. The same event gives the same bytes.</summary>
public static class ArchiveEvents
{
    /// <summary>Larger answers are not looked at.</summary>
    public const int MaxAnswerBytes = 64 * 1024;

    /// <summary>The id under which a document's release is announced, again and again.</summary>
    public static string ReleasedId(string documentId) => documentId + ".released";

    /// <summary>The id under which a document's withdrawal is announced, again and again.</summary>
    public static string WithdrawnId(string documentId) => documentId + ".withdrawn";

    /// <param name="source">Who says it: <c>urn:redactor:</c> and the name of the instance.</param>
    public static byte[] Write(TestimonyReleased released, string source)
    {
        ArgumentNullException.ThrowIfNull(released);
        return Write(ReleasedId(released.DocumentId), source, ArchiveQueues.ReleasedType, released.DocumentId, released.At, released, ArchiveJson.Default.ArchiveEventTestimonyReleased);
    }

    /// <inheritdoc cref="Write(TestimonyReleased, string)"/>
    public static byte[] Write(TestimonyWithdrawn withdrawn, string source)
    {
        ArgumentNullException.ThrowIfNull(withdrawn);
        return Write(WithdrawnId(withdrawn.DocumentId), source, ArchiveQueues.WithdrawnType, withdrawn.DocumentId, withdrawn.At, withdrawn, ArchiveJson.Default.ArchiveEventTestimonyWithdrawn);
    }

    /// <param name="source">Who says it: <c>urn:redactor:archive:</c> and the name of the archive.</param>
    public static byte[] Write(TestimonyAccepted accepted, string source)
    {
        ArgumentNullException.ThrowIfNull(accepted);
        return Write(accepted.EventId + ".accepted", source, ArchiveQueues.AcceptedType, accepted.DocumentId, accepted.At, accepted, ArchiveJson.Default.ArchiveEventTestimonyAccepted);
    }

    /// <inheritdoc cref="Write(TestimonyAccepted, string)"/>
    public static byte[] Write(TestimonyRefused refused, string source)
    {
        ArgumentNullException.ThrowIfNull(refused);
        return Write(refused.EventId + ".refused", source, ArchiveQueues.RefusedType, refused.DocumentId, refused.At, refused, ArchiveJson.Default.ArchiveEventTestimonyRefused);
    }

    /// <summary>
    /// Reads what an archive answered. The bytes may be anything: what is too large, is no such answer, or holds an id or a code out of its
    /// pattern gives false. Fields that are not known are skipped.
    /// </summary>
    public static bool TryReadAnswer(ReadOnlySpan<byte> untrusted, out ArchiveAnswer? answer) => UntrustedAnswer.TryRead(untrusted, out answer);

    private static byte[] Write<T>(string id, string source, string type, string documentId, DateTimeOffset at, T data, JsonTypeInfo<ArchiveEvent<T>> json) =>
        JsonSerializer.SerializeToUtf8Bytes(new ArchiveEvent<T>("1.0", id, source, type, documentId, at, "application/json", data), json);
}

/// <summary>How the events look in JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(UtcTimeConverter)])]
[JsonSerializable(typeof(ArchiveEvent<TestimonyReleased>))]
[JsonSerializable(typeof(ArchiveEvent<TestimonyWithdrawn>))]
[JsonSerializable(typeof(ArchiveEvent<TestimonyAccepted>))]
[JsonSerializable(typeof(ArchiveEvent<TestimonyRefused>))]
internal sealed partial class ArchiveJson : JsonSerializerContext;
