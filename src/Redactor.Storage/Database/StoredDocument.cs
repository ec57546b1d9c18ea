using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redactor.Documents;

namespace Redactor.Storage.Database;

/// <summary>What the database knows of one document. A picture of the moment it was loaded: changes go through <see cref="DocumentStore"/>.</summary>
public sealed class StoredDocument
{
    /// <summary>Counts up in order of arrival; lists are in its order and continue after it.</summary>
    public long Number { get; internal set; }

    public DocumentId Id { get; internal set; }

    /// <summary>The case it belongs to: a code, never a name.</summary>
    public string CaseId { get; internal set; } = "";

    public DocumentStage Stage { get; internal set; }

    /// <summary>Goes up by one whenever <see cref="Stage"/> changes; who changes the stage says which version was seen.</summary>
    public int StageVersion { get; internal set; }

    /// <summary>Empty: to be found out page by page.</summary>
    public LanguageList SourceLanguages { get; internal set; } = LanguageList.None;

    /// <summary>Empty: no translation.</summary>
    public LanguageList TargetLanguages { get; internal set; } = LanguageList.None;

    public string PolicyName { get; internal set; } = "";

    public ConsentScope ConsentScope { get; internal set; }

    /// <summary>Whether a translator outside the group's own machines may see the redacted text.</summary>
    public bool CloudTranslationAllowed { get; internal set; }

    /// <summary>Days after release at which the original is destroyed; null keeps it.</summary>
    public int? RetentionDays { get; internal set; }

    /// <summary>Of the original file as it was received.</summary>
    public ContentHash ContentHash { get; internal set; }

    /// <summary>Bytes of the original file.</summary>
    public long OriginalSize { get; internal set; }

    /// <summary>A code for the account that handed it in.</summary>
    public string SubmittedBy { get; internal set; } = "";

    /// <summary>Whether it may be burned without a person's approval.</summary>
    public bool UnreviewedAllowed { get; internal set; }

    /// <summary>Whether what is burned was approved by no person. False until approval.</summary>
    public bool IsUnreviewed { get; internal set; }

    /// <summary>Of the approved redactions and texts; null until approval.</summary>
    public ContentHash? ApprovedHash { get; internal set; }

    /// <summary>Of the burned PDF; null until it was burned.</summary>
    public ContentHash? BurnedHash { get; internal set; }

    /// <summary>How often the leak check sent it back from Burned to Detected.</summary>
    public int LeakRounds { get; internal set; }

    /// <summary>Null until it was rasterized.</summary>
    public int? PageCount { get; internal set; }

    /// <summary>Its pages, once it was rasterized. A document of no pages would look like one in which nothing is left (law 1).</summary>
    /// <exception cref="InvalidOperationException">They are not known.</exception>
    public int PagesToShow => PageCount is > 0 and { } count ? count : throw new InvalidOperationException("The pages of a document are not known.");

    /// <summary>Why it is quarantined, if it is.</summary>
    public RejectionCode? RejectionCode { get; internal set; }

    /// <summary>The stage it was in when it was quarantined.</summary>
    public DocumentStage? QuarantinedFrom { get; internal set; }

    /// <summary>Failed attempts at what is due in this stage.</summary>
    public int Attempts { get; internal set; }

    /// <summary>How often work on what is due in this stage began; far more than once if it kills those who try.</summary>
    public int Starts { get; internal set; }

    /// <summary>How often what is due in this stage was announced anew.</summary>
    public int Nudges { get; internal set; }

    /// <summary>Codes of what no translator is there for, as <see cref="WorkStore.WaitForTranslatorAsync"/> was told; null if it does not wait for one.</summary>
    public string? TranslatorDue { get; internal set; }

    /// <summary>What is due shall not be announced anew before.</summary>
    public DateTimeOffset NotBefore { get; internal set; }

    public string? LeaseOwner { get; internal set; }

    /// <summary>The lease counts until then; in the past if there is none.</summary>
    public DateTimeOffset LeaseUntil { get; internal set; }

    public DateTimeOffset CreatedAt { get; internal set; }

    public DateTimeOffset UpdatedAt { get; internal set; }

    public DateTimeOffset? ReleasedAt { get; internal set; }

    /// <summary>When the sealed key was destroyed, by retention or withdrawal; null while the original can be read.</summary>
    public DateTimeOffset? OriginalErasedAt { get; internal set; }

    public DateTimeOffset? WithdrawnAt { get; internal set; }
}

/// <summary>The table of documents, indexed for every list there is.</summary>
internal sealed class StoredDocumentTable : IEntityTypeConfiguration<StoredDocument>
{
    internal const string OneOfACase = "ix_documents_case_content";

    public void Configure(EntityTypeBuilder<StoredDocument> builder)
    {
        builder.ToTable("documents");
        builder.HasKey(d => d.Number);
        builder.HasAlternateKey(d => d.Id);
        builder.Ignore(d => d.PagesToShow);
        builder.Property(d => d.StageVersion).IsConcurrencyToken();
        builder.Property(d => d.CaseId).HasMaxLength(Code.MaxLength);
        builder.Property(d => d.PolicyName).HasMaxLength(Code.MaxLength);
        builder.Property(d => d.SubmittedBy).HasMaxLength(Code.MaxLength);
        builder.Property(d => d.TranslatorDue).HasMaxLength(WorkStore.LongestTranslatorDue);
        builder.Property(d => d.LeaseOwner).HasMaxLength(Code.MaxLength);
        // What was withdrawn may be handed in again; all else is there once.
        builder.HasIndex(d => new { d.CaseId, d.ContentHash }, OneOfACase).IsUnique().HasFilter("withdrawn_at IS NULL");
        builder.HasIndex(d => new { d.Stage, d.NotBefore }, "ix_documents_due");
        builder.HasIndex(d => new { d.Stage, d.Number }, "ix_documents_stage");
        builder.HasIndex(d => new { d.CaseId, d.Number }, "ix_documents_case");
        builder.HasIndex(d => new { d.CaseId, d.Stage, d.Number }, "ix_documents_case_stage");
    }
}
