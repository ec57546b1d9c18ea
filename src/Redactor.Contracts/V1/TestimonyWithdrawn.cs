// SPDX-License-Identifier: Apache-2.0
namespace Redactor.Contracts.V1;

/// <summary>
/// A document was withdrawn by those who handed it in. Whoever has its package must delete it and everything made from it, and stop others
/// from reading it.
/// </summary>
/// <param name="DocumentId">32 lower-case hexadecimal digits, as in the package.</param>
/// <param name="WasReleased">Archives may have its package.</param>
/// <param name="At">UTC.</param>
public sealed record TestimonyWithdrawn(string DocumentId, bool WasReleased, DateTimeOffset At);
