using Microsoft.EntityFrameworkCore;
using Redactor.Documents;

namespace Redactor.Storage.Database;

/// <summary>The record of pages: what fans out of a document and comes in again.</summary>
public sealed class PageStore(IDbContextFactory<RedactorDatabase> databases, TimeProvider time)
{
    /// <summary>
    /// Registers the pages of a document, 1 to their number, and its page count; what was registered before stays as it is, so repeating it
    /// is fine. False if there is no such document.
    /// </summary>
    /// <exception cref="ArgumentException">The pages are not numbered 1, 2, 3 and so on.</exception>
    public async Task<bool> AddAsync(DocumentId document, IReadOnlyList<NewPage> pages, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(pages);
        if (pages.Where((page, i) => page.Number != i + 1).Any()) throw new ArgumentException("Pages are numbered 1, 2, 3 and so on.", nameof(pages));
        await using var database = databases.CreateDbContext();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        var now = time.GetUtcNow();
        var held = await database.Documents.Where(d => d.Id == document)
            .ExecuteUpdateAsync(change => change.SetProperty(d => d.PageCount, pages.Count).SetProperty(d => d.UpdatedAt, now), cancellationToken)
            .ConfigureAwait(false);
        if (held == 0) return false;
        var there = await database.Pages.Where(p => p.DocumentId == document).Select(p => p.Number).ToHashSetAsync(cancellationToken).ConfigureAwait(false);
        database.Pages.AddRange(pages.Where(p => !there.Contains(p.Number)).Select(p => Row(document, p)));
        await database.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>All pages of a document by number.</summary>
    public async Task<IReadOnlyList<StoredPage>> ListAsync(DocumentId document, CancellationToken cancellationToken)
    {
        await using var database = databases.CreateDbContext();
        return await database.Pages.AsNoTracking().Where(p => p.DocumentId == document).OrderBy(p => p.Number).ToListAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>How many pages of each document are not waiting any more; documents without pages are left out.</summary>
    public async Task<IReadOnlyDictionary<DocumentId, int>> CountReadAsync(IReadOnlyCollection<DocumentId> documents, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(documents);
        if (documents.Count == 0) return new Dictionary<DocumentId, int>();
        await using var database = databases.CreateDbContext();
        return await database.Pages.Where(p => documents.Contains(p.DocumentId) && p.State != PageState.Waiting)
            .GroupBy(p => p.DocumentId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Marks a page as read and says how many are left. The document's row is held meanwhile, so that exactly one caller sees the last.</summary>
    public async Task<FanIn> MarkReadAsync(ReadPage read, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(read);
        var state = read.Confidence is null ? PageState.Unexamined : PageState.Examined;
        var now = time.GetUtcNow();
        await using var database = databases.CreateDbContext();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await database.Documents.Where(d => d.Id == read.Document)
            .ExecuteUpdateAsync(
                change => change.SetProperty(d => d.UpdatedAt, now).SetProperty(d => d.Nudges, 0).SetProperty(d => d.NotBefore, d => read.NotBefore ?? d.NotBefore),
                cancellationToken)
            .ConfigureAwait(false);
        var marked = await database.Pages
            .Where(p => p.DocumentId == read.Document && p.Number == read.Number && p.State == PageState.Waiting)
            .ExecuteUpdateAsync(
                change => change
                    .SetProperty(p => p.State, state)
                    .SetProperty(p => p.CanonicalHash, read.CanonicalHash)
                    .SetProperty(p => p.Width, read.Width)
                    .SetProperty(p => p.Height, read.Height)
                    .SetProperty(p => p.Dpi, read.Dpi)
                    .SetProperty(p => p.Confidence, read.Confidence)
                    .SetProperty(p => p.Languages, read.Languages)
                    .SetProperty(p => p.PerceptualHash, p => read.PerceptualHash ?? p.PerceptualHash)
                    .SetProperty(p => p.LeaseOwner, (string?)null)
                    .SetProperty(p => p.LeaseUntil, DateTimeOffset.UnixEpoch),
                cancellationToken)
            .ConfigureAwait(false);
        var left = await database.Pages.CountAsync(p => p.DocumentId == read.Document && p.State == PageState.Waiting, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return new(marked == 1, left);
    }

    /// <summary>Keeps the hash of a page's burned image; burning again replaces it. False if there is no such page.</summary>
    public async Task<bool> MarkBurnedAsync(DocumentId document, int number, ContentHash burned, CancellationToken cancellationToken)
    {
        await using var database = databases.CreateDbContext();
        return await database.Pages.Where(p => p.DocumentId == document && p.Number == number)
            .ExecuteUpdateAsync(change => change.SetProperty(p => p.BurnedHash, burned), cancellationToken)
            .ConfigureAwait(false) == 1;
    }

    /// <summary>Tags of the languages found on the pages of each document, the most frequent first.</summary>
    public async Task<IReadOnlyDictionary<DocumentId, IReadOnlyList<string>>> LanguagesAsync(IReadOnlyCollection<DocumentId> documents, CancellationToken cancellationToken)
    {
        await using var database = databases.CreateDbContext();
        var found = await database.Pages.AsNoTracking().Where(p => documents.Contains(p.DocumentId)).GroupBy(p => new { p.DocumentId, p.Languages })
            .Select(g => new { g.Key.DocumentId, g.Key.Languages, Count = g.Count() })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return found.GroupBy(f => f.DocumentId).ToDictionary(
            g => g.Key,
            IReadOnlyList<string> (g) => [.. g.OrderByDescending(f => f.Count).SelectMany(f => f.Languages.Languages).Select(l => l.Tag).Distinct(StringComparer.Ordinal)]);
    }

    private static StoredPage Row(DocumentId document, NewPage page) => new()
    {
        DocumentId = document,
        Number = page.Number,
        RawHash = page.RawHash,
        Width = page.Width,
        Height = page.Height,
        Dpi = page.Dpi,
        PerceptualHash = page.PerceptualHash,
        LeaseUntil = DateTimeOffset.UnixEpoch,
    };
}
