using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redactor.Documents;

namespace Redactor.Storage.Database;

/// <summary>Whether a page was read.</summary>
public enum PageState
{
    /// <summary>Not yet.</summary>
    Waiting,

    /// <summary>It was.</summary>
    Examined,

    /// <summary>Reading failed for good: it is treated as ink through and through (law 1).</summary>
    Unexamined,
}

/// <summary>What the database knows of one page. A picture of the moment it was loaded.</summary>
public sealed class StoredPage
{
    public DocumentId DocumentId { get; internal set; }

    /// <summary>Counted from 1.</summary>
    public int Number { get; internal set; }

    public PageState State { get; internal set; }

    /// <summary>Of the page image the decoder gave.</summary>
    public ContentHash RawHash { get; internal set; }

    /// <summary>Of the canonical image; null until the page was read.</summary>
    public ContentHash? CanonicalHash { get; internal set; }

    /// <summary>Of the burned image; null until it was burned.</summary>
    public ContentHash? BurnedHash { get; internal set; }

    /// <summary>Pixels: of the raw image while waiting, of the canonical image afterwards.</summary>
    public int Width { get; internal set; }

    /// <summary>Pixels, as <see cref="Width"/>.</summary>
    public int Height { get; internal set; }

    public int Dpi { get; internal set; }

    /// <summary>0 to 1; null unless examined.</summary>
    public double? Confidence { get; internal set; }

    /// <summary>Those found on it.</summary>
    public LanguageList Languages { get; internal set; } = LanguageList.None;

    /// <summary>64 bits that differ in few places between pictures of the same page.</summary>
    public ulong? PerceptualHash { get; internal set; }

    /// <summary>How often reading it began; far more than once if it kills those who try.</summary>
    public int Starts { get; internal set; }

    public string? LeaseOwner { get; internal set; }

    /// <summary>The lease counts until then; in the past if there is none.</summary>
    public DateTimeOffset LeaseUntil { get; internal set; }
}

/// <summary>The table of pages.</summary>
internal sealed class StoredPageTable : IEntityTypeConfiguration<StoredPage>
{
    public void Configure(EntityTypeBuilder<StoredPage> builder)
    {
        builder.ToTable("pages");
        builder.HasKey(p => new { p.DocumentId, p.Number });
        builder.Property(p => p.LeaseOwner).HasMaxLength(Code.MaxLength);
        builder.HasIndex(p => p.PerceptualHash, "ix_pages_perceptual");
        builder.HasIndex(p => new { p.DocumentId, p.State }, "ix_pages_state");
        builder.HasOne<StoredDocument>().WithMany().HasForeignKey(p => p.DocumentId).HasPrincipalKey(d => d.Id).OnDelete(DeleteBehavior.Restrict);
    }
}
