using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redactor.Documents;

namespace Redactor.Storage.Database;

/// <summary>Two pages of one case that are nearly the same picture, to be redacted alike. Each pair is there once, the earlier page as the twin.</summary>
public sealed class StoredPageTwin
{
    public DocumentId DocumentId { get; internal set; }

    public int Number { get; internal set; }

    public DocumentId TwinDocumentId { get; internal set; }

    public int TwinNumber { get; internal set; }

    /// <summary>Bits in which the perceptual hashes differ, 0 to 64.</summary>
    public int Distance { get; internal set; }
}

/// <summary>The table of pairs.</summary>
internal sealed class StoredPageTwinTable : IEntityTypeConfiguration<StoredPageTwin>
{
    public void Configure(EntityTypeBuilder<StoredPageTwin> builder)
    {
        builder.ToTable("page_twins");
        builder.HasKey(t => new { t.DocumentId, t.Number, t.TwinDocumentId, t.TwinNumber });
        builder.HasIndex(t => new { t.TwinDocumentId, t.TwinNumber }, "ix_page_twins_twin");
    }
}
