using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redactor.Documents;

namespace Redactor.Storage.Database.Release;

/// <summary>The package of a released document: what its bytes are, and who signed it. Stays as a tombstone when the document is withdrawn.</summary>
public sealed class StoredPackage
{
    public DocumentId DocumentId { get; internal set; }

    /// <summary>Of the whole file, 128 lower-case hexadecimal digits.</summary>
    public string Sha512 { get; internal set; } = "";

    /// <summary>Bytes.</summary>
    public long Size { get; internal set; }

    /// <summary>RFC 7638 thumbprint of the key that signed it.</summary>
    public string KeyId { get; internal set; } = "";

    /// <summary>Of what remains on the pages, as given at intake or read.</summary>
    public LanguageList Languages { get; internal set; } = LanguageList.None;

    public DateTimeOffset CreatedAt { get; internal set; }
}

/// <summary>The table of packages.</summary>
internal sealed class StoredPackageTable : IEntityTypeConfiguration<StoredPackage>
{
    public void Configure(EntityTypeBuilder<StoredPackage> builder)
    {
        builder.ToTable("packages");
        builder.HasKey(p => p.DocumentId);
        builder.Property(p => p.Sha512).HasMaxLength(128);
        builder.Property(p => p.KeyId).HasMaxLength(Code.MaxLength);
    }
}
