using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redactor.Documents;

namespace Redactor.Storage.Database.Intake;

/// <summary>An upload that is under way: its parts are sealed blobs of the document it will become.</summary>
public sealed class StoredUpload
{
    /// <summary>Of the document it will become.</summary>
    public DocumentId Id { get; set; }

    /// <summary>A code for the account that began it; nobody else may go on with it.</summary>
    public string Owner { get; set; } = "";

    public string CaseId { get; set; } = "";

    /// <summary>What the whole file must hash to.</summary>
    public ContentHash ContentHash { get; set; }

    /// <summary>Bytes of the whole file; 0 for one that comes in one request, whose length and hash are known at its end.</summary>
    public long Size { get; set; }

    /// <summary>Bytes that are there, in parts 1 to <see cref="Parts"/>.</summary>
    public long Received { get; set; }

    /// <summary>Below 0 once the upload was given up, until its blobs are erased.</summary>
    public int Parts { get; set; }

    /// <summary>How it shall be treated: canonical JSON of codes, numbers and truth values.</summary>
    public string Settings { get; set; } = "{}";

    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>It was given up: nothing may be added to it, and it becomes no document.</summary>
    public bool IsGivenUp => Parts < 0;
}

/// <summary>The table of uploads.</summary>
internal sealed class StoredUploadTable : IEntityTypeConfiguration<StoredUpload>
{
    public void Configure(EntityTypeBuilder<StoredUpload> builder)
    {
        builder.ToTable("uploads");
        builder.HasKey(u => u.Id);
        builder.Property(u => u.Owner).HasMaxLength(Code.MaxLength);
        builder.Property(u => u.CaseId).HasMaxLength(Code.MaxLength);
        builder.Property(u => u.Settings).HasMaxLength(1000);
        builder.Property(u => u.Parts).IsConcurrencyToken();
        builder.HasIndex(u => new { u.Owner, u.CaseId, u.ContentHash }, "ix_uploads_content").IsUnique();
        builder.HasIndex(u => u.UpdatedAt, "ix_uploads_updated");
    }
}
