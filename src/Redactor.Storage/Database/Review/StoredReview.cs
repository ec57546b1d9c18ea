using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redactor.Documents;

namespace Redactor.Storage.Database.Review;

/// <summary>What the database knows of a document's review: how far it is and who has it open. A picture of the moment it was loaded.</summary>
public sealed class StoredReview
{
    public DocumentId DocumentId { get; internal set; }

    /// <summary>Of the findings that are decided on; what was decided on others counts for nothing.</summary>
    public ContentHash FindingsHash { get; internal set; }

    /// <summary>0 to 100: how much a missed name is to be feared.</summary>
    public int Risk { get; internal set; }

    /// <summary>Codes of what makes the risk, separated by commas.</summary>
    public string Reasons { get; internal set; } = "";

    /// <summary>Number of the last action; 0 before the first.</summary>
    public int Revision { get; internal set; }

    /// <summary>Marks on which somebody has to decide.</summary>
    public int Total { get; internal set; }

    /// <summary>Those on which nobody has decided yet.</summary>
    public int Open { get; internal set; }

    /// <summary>Who has it open; null for nobody.</summary>
    public string? LockActor { get; internal set; }

    /// <summary>What the holder proves the lock with.</summary>
    public string? LockToken { get; internal set; }

    /// <summary>The lock counts until then; in the past if there is none.</summary>
    public DateTimeOffset LockUntil { get; internal set; }

    /// <summary>Who approved it first, where two must.</summary>
    public string? FirstActor { get; internal set; }

    /// <summary>What the first approved.</summary>
    public ContentHash? FirstHash { get; internal set; }

    public DateTimeOffset? FirstAt { get; internal set; }
}

/// <summary>The table of reviews.</summary>
internal sealed class StoredReviewTable : IEntityTypeConfiguration<StoredReview>
{
    public void Configure(EntityTypeBuilder<StoredReview> builder)
    {
        builder.ToTable("reviews");
        builder.HasKey(r => r.DocumentId);
        builder.Property(r => r.Reasons).HasMaxLength(400);
        builder.Property(r => r.LockActor).HasMaxLength(Code.MaxLength);
        builder.Property(r => r.LockToken).HasMaxLength(Code.MaxLength);
        builder.Property(r => r.FirstActor).HasMaxLength(Code.MaxLength);
        builder.HasOne<StoredDocument>().WithOne().HasForeignKey<StoredReview>(r => r.DocumentId).HasPrincipalKey<StoredDocument>(d => d.Id).OnDelete(DeleteBehavior.Restrict);
    }
}
