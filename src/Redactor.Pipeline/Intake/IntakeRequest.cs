using Redactor.Documents;
using Redactor.Storage.Database;

namespace Redactor.Pipeline.Intake;

/// <summary>What is handed in with a file.</summary>
/// <param name="CaseId">A <see cref="CaseCode"/>.</param>
/// <param name="SubmittedBy">A <see cref="Code"/> for who hands it in: the actor in the audit log.</param>
public sealed record IntakeRequest(string CaseId, string SubmittedBy, IntakeSettings Settings)
{
    /// <summary>The client's key for this request, so that sent again it gets the same answer; null if it chose none.</summary>
    public string? IdempotencyKey { get; init; }
}

/// <summary>The document, and whether it is new or its case had the same file already.</summary>
public sealed record IntakeResult(StoredDocument Document, bool IsNew)
{
    public DocumentId DocumentId => Document.Id;
}

/// <summary>A file that lies sealed and waits to be registered.</summary>
public sealed record StoredOriginal(DocumentId Id, ContentHash Content, long Length);

/// <summary>An idempotency key was used before, for another request.</summary>
public sealed class IdempotencyKeyReusedException() : Exception("This idempotency key was used for another request. Choose a new one.");
