using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redactor.Documents;

namespace Redactor.Storage.Database.Intake;

/// <summary>A request that was answered, so that the same one, sent again, gets the same answer.</summary>
public sealed class StoredIdempotencyKey
{
    /// <summary>A code for the account that sent it.</summary>
    public string Owner { get; set; } = "";

    /// <summary>Of the key the client chose.</summary>
    public ContentHash KeyHash { get; set; }

    /// <summary>Of everything that decides what the request does.</summary>
    public ContentHash RequestHash { get; set; }

    /// <summary>The document it made or found.</summary>
    public DocumentId DocumentId { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
}

/// <summary>The table of idempotency keys.</summary>
internal sealed class StoredIdempotencyKeyTable : IEntityTypeConfiguration<StoredIdempotencyKey>
{
    public void Configure(EntityTypeBuilder<StoredIdempotencyKey> builder)
    {
        builder.ToTable("idempotency_keys");
        builder.HasKey(k => new { k.Owner, k.KeyHash });
        builder.Property(k => k.Owner).HasMaxLength(Code.MaxLength);
        builder.HasIndex(k => k.CreatedAt, "ix_idempotency_keys_created");
    }
}
