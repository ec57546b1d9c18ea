using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redactor.Documents;
using Redactor.Storage.Keys;

namespace Redactor.Storage.Database;

/// <summary>A wrapped key in the database, or the memory that there was one and it was destroyed.</summary>
internal sealed class StoredKey
{
    public DocumentId DocumentId { get; set; }

    public Compartment Compartment { get; set; }

    public string MasterKeyId { get; set; } = "";

    public byte Version { get; set; }

    /// <summary>Empty once destroyed.</summary>
    public byte[] Wrapped { get; set; } = [];

    public bool IsGone { get; set; }
}

/// <summary>The table of wrapped keys. A key may come before its document, so nothing ties the two.</summary>
internal sealed class StoredKeyTable : IEntityTypeConfiguration<StoredKey>
{
    public void Configure(EntityTypeBuilder<StoredKey> builder)
    {
        builder.ToTable("wrapped_keys");
        builder.HasKey(k => new { k.DocumentId, k.Compartment });
        builder.Property(k => k.MasterKeyId).HasMaxLength(64);
    }
}
