using Microsoft.EntityFrameworkCore;
using Redactor.Documents;

namespace Redactor.Storage.Database;

/// <summary>Which documents a person looks for.</summary>
public sealed record DocumentSearch
{
    /// <summary>Only those of these cases; null for all.</summary>
    public IReadOnlyList<string>? Cases { get; init; }

    /// <summary>Only those in these stages; null for all.</summary>
    public IReadOnlyList<DocumentStage>? Stages { get; init; }

    /// <summary>Only those that others than the group may see.</summary>
    public bool ForOthers { get; init; }

    /// <summary>Only those that came before this <see cref="StoredDocument.Number"/>.</summary>
    public long? Before { get; init; }

    /// <summary>Only those that came after this number; the ones next to it are given.</summary>
    public long? After { get; init; }

    /// <summary>1 to <see cref="DocumentQuery.MaxLimit"/>.</summary>
    public int Limit { get; init; } = 50;
}

/// <summary>Documents as people look for them: the newest first.</summary>
public sealed class DocumentLists(IDbContextFactory<RedactorDatabase> databases)
{
    public async Task<IReadOnlyList<StoredDocument>> FindAsync(DocumentSearch search, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(search);
        ArgumentOutOfRangeException.ThrowIfLessThan(search.Limit, 1, nameof(search));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(search.Limit, DocumentQuery.MaxLimit, nameof(search));
        await using var database = databases.CreateDbContext();
        var rows = Among(database, search);
        if (search.Before is { } before) rows = rows.Where(d => d.Number < before);
        if (search.After is not { } after) return await rows.OrderByDescending(d => d.Number).Take(search.Limit).ToListAsync(cancellationToken).ConfigureAwait(false);
        var next = await rows.Where(d => d.Number > after).OrderBy(d => d.Number).Take(search.Limit).ToListAsync(cancellationToken).ConfigureAwait(false);
        next.Reverse();
        return next;
    }

    /// <summary>The one document of these whose number begins so; null if there is none or several.</summary>
    /// <param name="start">Hexadecimal figures in small letters.</param>
    public async Task<DocumentId?> FindOneAsync(DocumentSearch search, string start, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(search);
        ArgumentException.ThrowIfNullOrEmpty(start);
        await using var database = databases.CreateDbContext();
        DocumentId? found = null;
        await foreach (var id in Among(database, search).Select(d => d.Id).AsAsyncEnumerable().WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (!id.ToString().StartsWith(start, StringComparison.Ordinal)) continue;
            if (found is not null) return null;
            found = id;
        }

        return found;
    }

    /// <summary>The cases that have documents and whose code begins so, in small or capital letters.</summary>
    public async Task<IReadOnlyList<string>> CasesAsync(string start, CancellationToken cancellationToken)
    {
        await using var database = databases.CreateDbContext();
        var all = await database.Documents.AsNoTracking().Select(d => d.CaseId).Distinct().ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. all.Where(c => c.StartsWith(start, StringComparison.OrdinalIgnoreCase))];
    }

    /// <summary>How many there are in each stage; limit and place in the list do not count.</summary>
    public async Task<IReadOnlyDictionary<DocumentStage, int>> CountAsync(DocumentSearch search, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(search);
        await using var database = databases.CreateDbContext();
        return await Among(database, search).GroupBy(d => d.Stage).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Released documents whose original shall be destroyed and still can be read, those released first at the top.</summary>
    public async Task<IReadOnlyList<StoredDocument>> ListRetainedAsync(int limit, CancellationToken cancellationToken)
    {
        await using var database = databases.CreateDbContext();
        return await database.Documents.AsNoTracking()
            .Where(d => d.Stage == DocumentStage.Released && d.RetentionDays != null && d.OriginalErasedAt == null)
            .OrderBy(d => d.ReleasedAt).ThenBy(d => d.Number)
            .Take(limit)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
    }

    private static IQueryable<StoredDocument> Among(RedactorDatabase database, DocumentSearch search)
    {
        var rows = database.Documents.AsNoTracking();
        if (search.Cases is { } cases) rows = rows.Where(d => cases.Contains(d.CaseId));
        if (search.Stages is { } stages) rows = rows.Where(d => stages.Contains(d.Stage));
        if (search.ForOthers) rows = rows.Where(d => d.ConsentScope != ConsentScope.Internal);
        return rows;
    }
}
