using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Redactor.Storage.Database.Release;

/// <summary>A key that signs packages, or did: encrypted under the service's own key. Old ones stay, so that their packages can be verified.</summary>
public sealed class StoredSigningKey
{
    /// <summary>RFC 7638 thumbprint.</summary>
    public string KeyId { get; internal set; } = "";

    /// <summary>1 for the first, one more for each that takes over; the last one signs.</summary>
    public int Turn { get; internal set; }

    /// <summary>The private key, encrypted; empty once it was retired.</summary>
    public byte[] SealedKey { get; internal set; } = [];

    /// <summary>The public key, a point of P-256: x and y in base64url with a dot between.</summary>
    public string PublicKey { get; internal set; } = "";

    public DateTimeOffset CreatedAt { get; internal set; }

    /// <summary>When another took over; null for the one that signs.</summary>
    public DateTimeOffset? RetiredAt { get; internal set; }
}

/// <summary>The table of signing keys.</summary>
internal sealed class StoredSigningKeyTable : IEntityTypeConfiguration<StoredSigningKey>
{
    public void Configure(EntityTypeBuilder<StoredSigningKey> builder)
    {
        builder.ToTable("signing_keys");
        builder.HasKey(k => k.KeyId);
        builder.Property(k => k.KeyId).HasMaxLength(Code.MaxLength);
        builder.Property(k => k.SealedKey).HasMaxLength(1024);
        builder.Property(k => k.PublicKey).HasMaxLength(200);
        // One key signs at a time: of two processes that make one, the later is told so.
        builder.HasIndex(k => k.Turn, "ix_signing_keys_turn").IsUnique();
    }
}
