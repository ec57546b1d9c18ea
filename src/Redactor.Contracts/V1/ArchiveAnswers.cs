// SPDX-License-Identifier: Apache-2.0
namespace Redactor.Contracts.V1;

/// <summary>An archive did what an event asked for: it stored the package, or deleted what was withdrawn (or never had it). Sent by the archive.</summary>
/// <param name="DocumentId">32 lower-case hexadecimal digits, as in the event.</param>
/// <param name="EventId">The <c>id</c> of the CloudEvent that is answered.</param>
/// <param name="At">UTC.</param>
public sealed record TestimonyAccepted(string DocumentId, string EventId, DateTimeOffset At);

/// <summary>An archive cannot or will not do what an event asked for. Sent by the archive.</summary>
/// <param name="DocumentId">32 lower-case hexadecimal digits, as in the event.</param>
/// <param name="EventId">The <c>id</c> of the CloudEvent that is answered.</param>
/// <param name="Code">Why: letters and digits, such as <c>SignatureInvalid</c>; never text of a document.</param>
/// <param name="At">UTC.</param>
public sealed record TestimonyRefused(string DocumentId, string EventId, string Code, DateTimeOffset At);
