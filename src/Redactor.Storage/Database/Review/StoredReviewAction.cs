using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redactor.Documents;

namespace Redactor.Storage.Database.Review;

/// <summary>One thing a reviewer did. What it was is sealed with the document's key; rows are added and never changed.</summary>
public sealed class StoredReviewAction
{
    public DocumentId DocumentId { get; internal set; }

    /// <summary>1, 2, 3 and so on within the document.</summary>
    public int Revision { get; internal set; }

    /// <summary>Made by whoever sends it, so that what is sent twice is done once.</summary>
    public Guid ActionId { get; internal set; }

    /// <summary>A code for the account.</summary>
    public string Actor { get; internal set; } = "";

    public DateTimeOffset At { get; internal set; }

    /// <summary>Sealed JSON: see <see cref="Blobs.SealedNotes"/>.</summary>
    public byte[] Payload { get; internal set; } = [];
}

/// <summary>An action to be added.</summary>
public sealed record NewReviewAction(Guid Id, byte[] Payload);

/// <summary>The table of what reviewers did. No action is there twice.</summary>
internal sealed class StoredReviewActionTable : IEntityTypeConfiguration<StoredReviewAction>
{
    public void Configure(EntityTypeBuilder<StoredReviewAction> builder)
    {
        builder.ToTable("review_actions");
        builder.HasKey(a => new { a.DocumentId, a.Revision });
        builder.Property(a => a.Actor).HasMaxLength(Code.MaxLength);
        builder.HasIndex(a => new { a.DocumentId, a.ActionId }, "ix_review_actions_id").IsUnique();
        builder.HasOne<StoredReview>().WithMany().HasForeignKey(a => a.DocumentId).OnDelete(DeleteBehavior.Cascade);
    }
}
