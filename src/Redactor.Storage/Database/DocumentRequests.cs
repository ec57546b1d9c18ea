using System.Collections.ObjectModel;
using Redactor.Documents;
using Redactor.Storage.Database.Release;
using Redactor.Storage.Database.Review;

namespace Redactor.Storage.Database;

/// <summary>What intake registers of a document.</summary>
/// <param name="CaseId">A <see cref="Code"/>, never a name.</param>
/// <param name="PolicyName">A <see cref="Code"/>.</param>
/// <param name="ContentHash">Of the original file.</param>
/// <param name="OriginalSize">Bytes.</param>
public sealed record NewDocument(DocumentId Id, string CaseId, string PolicyName, ContentHash ContentHash, long OriginalSize)
{
    /// <summary>A <see cref="Code"/> for the account that handed it in.</summary>
    public string SubmittedBy { get; init; } = "operator";

    /// <summary>Whether it may be burned without a person's approval.</summary>
    public bool UnreviewedAllowed { get; init; }

    public LanguageList SourceLanguages { get; init; } = LanguageList.None;

    public LanguageList TargetLanguages { get; init; } = LanguageList.None;

    public ConsentScope ConsentScope { get; init; } = ConsentScope.Internal;

    public bool CloudTranslationAllowed { get; init; }

    public int? RetentionDays { get; init; }

    /// <summary>It came by the upload of its id, which ends with the registration. An upload that was given up is not registered.</summary>
    public bool EndsUpload { get; init; }

    /// <summary>Written to the audit log in the same transaction; its document is this one.</summary>
    public AuditEntry? Audit { get; init; }
}

/// <summary>The document as it is now, and whether it is new or the same file was in this case before.</summary>
public sealed record Registration(StoredDocument Document, bool IsNew);

/// <summary>A move to another stage by one who saw the document in <paramref name="From"/> at <paramref name="ExpectedVersion"/>.</summary>
public sealed record StageMove(DocumentId Document, DocumentStage From, DocumentStage To, int ExpectedVersion)
{
    /// <summary>Demanded when moving to <see cref="DocumentStage.Quarantined"/>, and only then.</summary>
    public RejectionCode? RejectionCode { get; init; }

    /// <summary>Demanded when moving to <see cref="DocumentStage.Approved"/>, and only then.</summary>
    public Approval? Approval { get; init; }

    /// <summary>Of the burned PDF; demanded when moving to <see cref="DocumentStage.Burned"/>, and only then.</summary>
    public ContentHash? BurnedHash { get; init; }

    /// <summary>Demanded when moving to <see cref="DocumentStage.Released"/>, and only then.</summary>
    public NewRelease? Release { get; init; }

    /// <summary>Begins the document's review with the move; what was decided before is forgotten.</summary>
    public NewReview? Review { get; init; }

    /// <summary>The move happens only if the review is still as it was seen.</summary>
    public ReviewSeen? ReviewSeen { get; init; }

    /// <summary>Written to the audit log in the same transaction; its document is this one.</summary>
    public AuditEntry? Audit { get; init; }

    /// <summary>For the audit row, by name: of what was made on the way, and of what it was made from.</summary>
    public IReadOnlyDictionary<string, ContentHash> Hashes { get; init; } = ReadOnlyDictionary<string, ContentHash>.Empty;

    /// <summary>For the audit row, by name: versions of what was used. Each a <see cref="Code"/>.</summary>
    public IReadOnlyDictionary<string, string> Codes { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>When the resume sweep may announce the new stage; null is at once.</summary>
    public DateTimeOffset? NotBefore { get; init; }
}

/// <summary>What was approved.</summary>
/// <param name="Hash">Of the approved redactions and texts.</param>
/// <param name="IsUnreviewed">No person approved it.</param>
public sealed record Approval(ContentHash Hash, bool IsUnreviewed);

/// <summary>What became of a change.</summary>
public enum ChangeOutcome
{
    /// <summary>It was made.</summary>
    Done,

    /// <summary>Another was faster: the document is no longer as it was seen. Nothing was changed.</summary>
    Conflict,

    /// <summary>There is no such document.</summary>
    Missing,
}

/// <summary>What became of a change, and the document as it is now; null only if it is missing.</summary>
public sealed record DocumentChange(ChangeOutcome Outcome, StoredDocument? Document);

/// <summary>A page as the decoder gave it.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
public sealed record NewPage(int Number, ContentHash RawHash, int Width, int Height, int Dpi)
{
    public ulong? PerceptualHash { get; init; }
}

/// <summary>The outcome of reading one page. Width, height and dpi are those of the canonical image.</summary>
/// <param name="Confidence">0 to 1; null for a page that was not examined, which is what tells the two apart.</param>
public sealed record ReadPage(DocumentId Document, int Number, ContentHash CanonicalHash, int Width, int Height, int Dpi, double? Confidence)
{
    public LanguageList Languages { get; init; } = LanguageList.None;

    public ulong? PerceptualHash { get; init; }

    /// <summary>When the resume sweep may announce its document anew; null leaves that as it is.</summary>
    public DateTimeOffset? NotBefore { get; init; }
}

/// <summary>What a document still waits for after one of its pages was marked.</summary>
/// <param name="WasMarked">False if the page was marked before (or never was), so that nothing changed.</param>
/// <param name="PagesLeft">Pages still waiting.</param>
public sealed record FanIn(bool WasMarked, int PagesLeft)
{
    /// <summary>True for exactly one caller, however many mark pages at once.</summary>
    public bool WasLast => WasMarked && PagesLeft == 0;
}

/// <summary>Which documents to list.</summary>
public sealed record DocumentQuery
{
    public const int MaxLimit = 500;

    public string? CaseId { get; init; }

    /// <summary>Of these cases only; null for all.</summary>
    public IReadOnlyCollection<string>? Cases { get; init; }

    public DocumentStage? Stage { get; init; }

    /// <summary>Only those that came after the one with this <see cref="StoredDocument.Number"/>; 0 begins with the first.</summary>
    public long After { get; init; }

    /// <summary>1 to <see cref="MaxLimit"/>.</summary>
    public int Limit { get; init; } = 100;
}
