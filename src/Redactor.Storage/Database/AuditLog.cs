using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Redactor.Documents;

namespace Redactor.Storage.Database;

/// <summary>What is written to the audit log: codes only, so that no text can come in (law 6).</summary>
/// <param name="Actor">A <see cref="Code"/> for the account or program.</param>
/// <param name="Action">A <see cref="Code"/> for what was done, such as <c>document/released</c>.</param>
public sealed record AuditEntry(string Actor, string Action, DocumentId? Document)
{
    /// <summary>
    /// Versions, content hashes and other codes by name; names and values are each a <see cref="Code"/>. The version of this program is
    /// added as <c>tool</c>.
    /// </summary>
    public IReadOnlyDictionary<string, string> Details { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>The last row of a chain. Whoever keeps it elsewhere can tell whether the chain was cut or written anew.</summary>
public sealed record AuditHead(long Sequence, ContentHash Hash)
{
    internal static readonly ContentHash BeforeFirst = ContentHash.FromSha256(new byte[32]);

    /// <summary>Of a log in which nothing is written.</summary>
    public static readonly AuditHead Empty = new(0, BeforeFirst);
}

/// <summary>The append-only log of custody. Rows are appended one at a time over all processes, so the chain never forks.</summary>
public sealed class AuditLog(IDbContextFactory<RedactorDatabase> databases, TimeProvider time)
{
    /// <summary>This program and its version, as it stands in every row.</summary>
    public static string Tool { get; } = "redactor/" + (typeof(AuditLog).Assembly.GetName().Version?.ToString(3) ?? "0");

    /// <exception cref="ArgumentException">A part of the entry is not a code.</exception>
    public async Task<AuditHead> AppendAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        await using var database = databases.CreateDbContext();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        var head = await AppendAsync(database, entry, time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return head;
    }

    /// <summary>The last row, to be remembered elsewhere.</summary>
    public async Task<AuditHead> HeadAsync(CancellationToken cancellationToken)
    {
        await using var database = databases.CreateDbContext();
        return await HeadAsync(database, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Appends within the transaction at hand, so that what was done and its row are there together or not at all.</summary>
    internal static async Task<AuditHead> AppendAsync(RedactorDatabase database, AuditEntry entry, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var details = Canonical(entry.Details);
        await database.LockAuditAsync(cancellationToken).ConfigureAwait(false);
        var head = await HeadAsync(database, cancellationToken).ConfigureAwait(false);
        var row = new AuditRow
        {
            Sequence = head.Sequence + 1,
            At = DateTimeOffset.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds()),
            Actor = Code.Require(entry.Actor, nameof(entry)),
            Action = Code.Require(entry.Action, nameof(entry)),
            DocumentId = entry.Document,
            Details = details,
            PreviousHash = head.Hash,
        };
        row.Hash = row.ComputeHash();
        database.Audit.Add(row);
        await database.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        return new(row.Sequence, row.Hash);
    }

    private static async Task<AuditHead> HeadAsync(RedactorDatabase database, CancellationToken cancellationToken)
    {
        var last = await database.Audit.AsNoTracking().OrderByDescending(r => r.Sequence).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        return last is null ? AuditHead.Empty : new(last.Sequence, last.Hash);
    }

    private static string Canonical(IReadOnlyDictionary<string, string> given)
    {
        var details = new Dictionary<string, string>(given, StringComparer.Ordinal);
        details.TryAdd("tool", Tool);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in details.OrderBy(d => d.Key, StringComparer.Ordinal))
                writer.WriteString(Code.Require(name, nameof(details)), Code.Require(value, nameof(details)));
            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }
}
