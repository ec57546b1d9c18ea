using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redactor.Documents;

namespace Redactor.Storage.Database.Release;

/// <summary>What an archive is told of a document. Stable: its names are stored.</summary>
public enum DeliveryEvent
{
    /// <summary>There is a package for it.</summary>
    Released,

    /// <summary>It must delete what it has.</summary>
    Withdrawn,
}

/// <summary>How far it is. Stable: its names are stored.</summary>
public enum DeliveryState
{
    /// <summary>To be announced, and announced again until the archive answers.</summary>
    Due,

    /// <summary>The archive did it.</summary>
    Accepted,

    /// <summary>The archive will not.</summary>
    Refused,

    /// <summary>The document was withdrawn before the archive answered: nothing is announced any more.</summary>
    Canceled,
}

/// <summary>One thing that one archive is to be told. The record of what is due; a message is a nudge.</summary>
public sealed class StoredDelivery
{
    public long Number { get; internal set; }

    public DocumentId DocumentId { get; internal set; }

    /// <summary>Name of the archive.</summary>
    public string Archive { get; internal set; } = "";

    public DeliveryEvent Event { get; internal set; }

    public DeliveryState State { get; internal set; }

    /// <summary>When it shall be announced (again).</summary>
    public DateTimeOffset DueAt { get; internal set; }

    /// <summary>How often it was announced.</summary>
    public int Announcements { get; internal set; }

    public DateTimeOffset? AnsweredAt { get; internal set; }

    /// <summary>Why the archive refused, in its last answer.</summary>
    public string? Code { get; internal set; }

    public DateTimeOffset CreatedAt { get; internal set; }
}

/// <summary>The table of deliveries.</summary>
internal sealed class StoredDeliveryTable : IEntityTypeConfiguration<StoredDelivery>
{
    public void Configure(EntityTypeBuilder<StoredDelivery> builder)
    {
        builder.ToTable("deliveries");
        builder.HasKey(d => d.Number);
        builder.Property(d => d.Archive).HasMaxLength(Database.Code.MaxLength);
        builder.Property(d => d.Code).HasMaxLength(Database.Code.MaxLength);
        builder.HasIndex(d => new { d.DocumentId, d.Archive, d.Event }, "ix_deliveries_document").IsUnique();
        builder.HasIndex(d => new { d.State, d.DueAt }, "ix_deliveries_due");
    }
}
