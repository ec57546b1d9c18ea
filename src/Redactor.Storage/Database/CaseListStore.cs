using Microsoft.EntityFrameworkCore;
using Redactor.Documents;

namespace Redactor.Storage.Database;

/// <summary>Where the lists of a case are as they stand.</summary>
/// <param name="Version">One more with each change.</param>
/// <param name="File">A code of the file that holds them.</param>
/// <param name="IsGone">They were emptied and are to be erased.</param>
public sealed record CaseListsNow(int Version, string File, bool IsGone);

/// <summary>The record of which file holds a case's lists: of several who change them at once, one is first, and the others look again.</summary>
public sealed class CaseListStore(IDbContextFactory<RedactorDatabase> databases)
{
    /// <summary>Null before the first change.</summary>
    public async Task<CaseListsNow?> FindAsync(DocumentId lists, CancellationToken cancellationToken)
    {
        await using var database = databases.CreateDbContext();
        return await database.CaseLists.AsNoTracking().Where(l => l.DocumentId == lists)
            .Select(l => new CaseListsNow(l.Version, l.File, l.IsGone))
            .SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>False, and nothing changed, if somebody else was first.</summary>
    /// <param name="seen">What was found before; null for nothing.</param>
    public async Task<bool> ReplaceAsync(DocumentId lists, CaseListsNow? seen, string file, bool isGone, CancellationToken cancellationToken)
    {
        Code.Require(file, nameof(file));
        await using var database = databases.CreateDbContext();
        if (seen is null)
        {
            return await database.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO case_lists (document_id, version, file, is_gone) VALUES ({lists.Value}, {1}, {file}, {isGone})
                ON CONFLICT (document_id) DO NOTHING
                """,
                cancellationToken).ConfigureAwait(false) == 1;
        }

        return await database.CaseLists.Where(l => l.DocumentId == lists && l.Version == seen.Version)
            .ExecuteUpdateAsync(
                change => change.SetProperty(l => l.Version, seen.Version + 1).SetProperty(l => l.File, file).SetProperty(l => l.IsGone, isGone), cancellationToken)
            .ConfigureAwait(false) == 1;
    }
}
