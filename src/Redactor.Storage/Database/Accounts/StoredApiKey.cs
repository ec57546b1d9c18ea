using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redactor.Documents;

namespace Redactor.Storage.Database.Accounts;

/// <summary>A key with which a program signs in. The key itself is shown once and kept nowhere.</summary>
public sealed class StoredApiKey
{
    /// <summary>A random code; public, and the actor in the audit log.</summary>
    public string Id { get; set; } = "";

    /// <summary>A <see cref="Code"/> that says what it is for.</summary>
    public string Label { get; set; } = "";

    public AccountRole Role { get; set; }

    /// <summary>The one case it is good for; null for all.</summary>
    public string? CaseId { get; set; }

    /// <summary>Of the secret part, which has 256 random bits.</summary>
    public ContentHash SecretHash { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }
}

/// <summary>The table of API keys.</summary>
internal sealed class StoredApiKeyTable : IEntityTypeConfiguration<StoredApiKey>
{
    public void Configure(EntityTypeBuilder<StoredApiKey> builder)
    {
        builder.ToTable("api_keys");
        builder.HasKey(k => k.Id);
        builder.Property(k => k.Id).HasMaxLength(Code.MaxLength);
        builder.Property(k => k.Label).HasMaxLength(Code.MaxLength);
        builder.Property(k => k.CaseId).HasMaxLength(Code.MaxLength);
    }
}
