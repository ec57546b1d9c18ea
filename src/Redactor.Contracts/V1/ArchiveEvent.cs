// SPDX-License-Identifier: Apache-2.0
namespace Redactor.Contracts.V1;

/// <summary>What lies around everything that the service and archives tell each other: a CloudEvent 1.0 in structured JSON mode.</summary>
/// <param name="Specversion"><c>1.0</c>.</param>
/// <param name="Id">The same each time the event is announced: whoever has handled it may skip it.</param>
/// <param name="Source">Who says it, such as <c>urn:redactor:1</c>.</param>
/// <param name="Type">One of those of <see cref="ArchiveQueues"/>.</param>
/// <param name="Subject">The document.</param>
/// <param name="Time">UTC.</param>
/// <param name="Datacontenttype"><c>application/json</c>.</param>
public sealed record ArchiveEvent<T>(
    string Specversion,
    string Id,
    string Source,
    string Type,
    string Subject,
    DateTimeOffset Time,
    string Datacontenttype,
    T Data);
