using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redactor.Documents;

namespace Redactor.Storage.Database;

/// <summary>One row of the audit log: who did what when, chained by hash to the row before.</summary>
public sealed class AuditRow
{
    /// <summary>1, 2, 3 and so on without a gap.</summary>
    public long Sequence { get; internal set; }

    public DateTimeOffset At { get; internal set; }

    /// <summary>A code for the account or program.</summary>
    public string Actor { get; internal set; } = "";

    /// <summary>A code for what was done.</summary>
    public string Action { get; internal set; } = "";

    public DocumentId? DocumentId { get; internal set; }

    /// <summary>Canonical JSON: one object of codes by name, names in ordinal order, no blanks.</summary>
    public string Details { get; internal set; } = "{}";

    /// <summary>Of the row before; 64 zeros in the first.</summary>
    public ContentHash PreviousHash { get; internal set; }

    /// <summary>SHA-256 of all the above.</summary>
    public ContentHash Hash { get; internal set; }

    // A JSON array of strings, so that no two different rows are the same bytes.
    internal ContentHash ComputeHash()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartArray();
            writer.WriteStringValue("redactor audit 1");
            writer.WriteNumberValue(Sequence);
            writer.WriteNumberValue(At.ToUnixTimeMilliseconds());
            writer.WriteStringValue(Actor);
            writer.WriteStringValue(Action);
            writer.WriteStringValue(DocumentId?.ToString());
            writer.WriteStringValue(Details);
            writer.WriteStringValue(PreviousHash.Hex);
            writer.WriteEndArray();
        }

        return ContentHash.Of(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }
}

/// <summary>The table of the audit log. Two rows after the same one are impossible.</summary>
internal sealed class AuditTable : IEntityTypeConfiguration<AuditRow>
{
    public void Configure(EntityTypeBuilder<AuditRow> builder)
    {
        builder.ToTable("audit_log");
        builder.HasKey(r => r.Sequence);
        builder.Property(r => r.Sequence).ValueGeneratedNever();
        builder.Property(r => r.Actor).HasMaxLength(Code.MaxLength);
        builder.Property(r => r.Action).HasMaxLength(Code.MaxLength);
        builder.HasIndex(r => r.PreviousHash, "ix_audit_log_previous").IsUnique();
        builder.HasIndex(r => new { r.DocumentId, r.Sequence }, "ix_audit_log_document");
    }
}
