using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redactor.Documents;

namespace Redactor.Storage.Database;

/// <summary>Which file holds the lists of a case now.</summary>
internal sealed class StoredCaseLists
{
    /// <summary>The id that the lists have as if they were a document.</summary>
    public DocumentId DocumentId { get; set; }

    /// <summary>One more with each change.</summary>
    public int Version { get; set; }

    /// <summary>A random code.</summary>
    public string File { get; set; } = "";

    /// <summary>They were emptied; the key is destroyed, or is to be.</summary>
    public bool IsGone { get; set; }
}

/// <summary>The table of the lists of cases.</summary>
internal sealed class StoredCaseListsTable : IEntityTypeConfiguration<StoredCaseLists>
{
    public void Configure(EntityTypeBuilder<StoredCaseLists> builder)
    {
        builder.ToTable("case_lists");
        builder.HasKey(l => l.DocumentId);
        builder.Property(l => l.File).HasMaxLength(64);
    }
}
