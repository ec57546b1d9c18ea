// SPDX-License-Identifier: Apache-2.0
namespace Redactor.Contracts.V1;

/// <summary>
/// A document was encrypted and registered. Like every message it is a nudge: the database says what is due, and a message may come
/// twice, late, or after the document has moved on.
/// </summary>
/// <param name="DocumentId">32 lower-case hexadecimal digits.</param>
/// <param name="At">UTC.</param>
public sealed record DocumentReceived(string DocumentId, DateTimeOffset At);

/// <summary>A document was taken apart into page images, which wait to be read.</summary>
/// <param name="PageCount">At least 1.</param>
public sealed record DocumentRasterized(string DocumentId, int PageCount, DateTimeOffset At);

/// <summary>The image of one page waits to be read.</summary>
/// <param name="PageNumber">Counted from 1.</param>
public sealed record PageRasterized(string DocumentId, int PageNumber, DateTimeOffset At);

/// <summary>All pages of a document were read, or given up as unexamined.</summary>
public sealed record DocumentRead(string DocumentId, DateTimeOffset At);

/// <summary>Findings are there; a person's review is due.</summary>
public sealed record DocumentDetected(string DocumentId, DateTimeOffset At);

/// <summary>What shall be burned was decided.</summary>
/// <param name="IsUnreviewed">No person looked at it: the policy allowed that.</param>
public sealed record DocumentApproved(string DocumentId, bool IsUnreviewed, DateTimeOffset At);

/// <summary>Fresh files were made of the burned pages.</summary>
/// <param name="BurnedHash">SHA-256 of the burned PDF, 64 lower-case hexadecimal digits.</param>
public sealed record DocumentBurned(string DocumentId, string BurnedHash, DateTimeOffset At);

/// <summary>The leak check found nothing left in the burned PDF.</summary>
/// <param name="BurnedHash">SHA-256 of the very bytes that were checked, 64 lower-case hexadecimal digits.</param>
public sealed record DocumentVerified(string DocumentId, string BurnedHash, bool IsUnreviewed, DateTimeOffset At);

/// <summary>The leak check found something left, or could not finish: the document goes back to review.</summary>
/// <param name="PageNumbers">Pages concerned, counted from 1; empty if the whole file is.</param>
/// <param name="Codes">What found it: names of probes and their codes, never what was found.</param>
public sealed record LeakFound(string DocumentId, IReadOnlyList<int> PageNumbers, IReadOnlyList<string> Codes, DateTimeOffset At);

/// <summary>What remains was translated, or no translation was asked for.</summary>
public sealed record DocumentTranslated(string DocumentId, DateTimeOffset At);

/// <summary>A document cannot pass.</summary>
/// <param name="Code">A rejection code, such as <c>Encrypted</c>.</param>
public sealed record DocumentQuarantined(string DocumentId, string Code, DateTimeOffset At);
