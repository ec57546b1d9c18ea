using Microsoft.EntityFrameworkCore;
using Redactor.Documents;

namespace Redactor.Storage.Database;

/// <summary>A page of a document that came into the same case before.</summary>
public sealed record CasePage(DocumentId Document, int Number, DocumentStage Stage, ulong PerceptualHash);

/// <summary>Two pages that are nearly the same picture; the twin came first.</summary>
/// <param name="Distance">Bits in which their hashes differ.</param>
public sealed record PageTwin(DocumentId Document, int Number, DocumentId TwinDocument, int TwinNumber, int Distance);

/// <summary>The record of pages of one case that are nearly the same picture.</summary>
public sealed class TwinStore(IDbContextFactory<RedactorDatabase> databases)
{
    /// <summary>Whether a document that came into the case before was not yet taken apart, so that its pages are not known.</summary>
    public async Task<bool> AnyEarlierUnknownAsync(StoredDocument document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        await using var database = databases.CreateDbContext();
        return await database.Documents.AsNoTracking()
            .AnyAsync(d => d.CaseId == document.CaseId && d.Stage == DocumentStage.Received && d.Number < document.Number, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Pages of documents that came into the case before and were neither withdrawn nor quarantined, in order.</summary>
    public async Task<IReadOnlyList<CasePage>> ListEarlierAsync(StoredDocument document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        await using var database = databases.CreateDbContext();
        return await database.Documents.AsNoTracking()
            .Where(d => d.CaseId == document.CaseId && d.Number < document.Number && d.Stage != DocumentStage.Withdrawn && d.Stage != DocumentStage.Quarantined)
            .Join(
                database.Pages.AsNoTracking().Where(p => p.PerceptualHash != null),
                d => d.Id,
                p => p.DocumentId,
                (d, p) => new { Order = d.Number, d.Id, p.Number, d.Stage, Hash = p.PerceptualHash!.Value })
            .OrderBy(p => p.Order).ThenBy(p => p.Number)
            .Select(p => new CasePage(p.Id, p.Number, p.Stage, p.Hash))
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Keeps pairs; those there already stay.</summary>
    public async Task AddAsync(IReadOnlyCollection<PageTwin> twins, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(twins);
        if (twins.Count == 0) return;
        await using var database = databases.CreateDbContext();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        foreach (var twin in twins)
        {
            await database.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO page_twins (document_id, number, twin_document_id, twin_number, distance)
                VALUES ({twin.Document.Value}, {twin.Number}, {twin.TwinDocument.Value}, {twin.TwinNumber}, {twin.Distance})
                ON CONFLICT (document_id, number, twin_document_id, twin_number) DO NOTHING
                """,
                cancellationToken).ConfigureAwait(false);
        }

        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>All pairs a document is in, as the earlier or the later.</summary>
    public async Task<IReadOnlyList<PageTwin>> ListAsync(DocumentId document, CancellationToken cancellationToken)
    {
        await using var database = databases.CreateDbContext();
        return await database.PageTwins.AsNoTracking()
            .Where(t => t.DocumentId == document || t.TwinDocumentId == document)
            .OrderBy(t => t.Number).ThenBy(t => t.TwinNumber)
            .Select(t => new PageTwin(t.DocumentId, t.Number, t.TwinDocumentId, t.TwinNumber, t.Distance))
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
    }
}
