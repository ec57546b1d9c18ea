// SPDX-License-Identifier: Apache-2.0
namespace Redactor.Contracts.V1;

/// <summary>What an archive answered to one event, read from an untrusted message and checked.</summary>
/// <param name="DocumentId">32 lower-case hexadecimal digits.</param>
/// <param name="EventId">The event that is answered, of this document: <c>.released</c> or <c>.withdrawn</c>.</param>
/// <param name="RefusalCode">Null if the archive accepted.</param>
/// <param name="At">UTC, by the archive's clock.</param>
public sealed record ArchiveAnswer(string DocumentId, string EventId, string? RefusalCode, DateTimeOffset At);
