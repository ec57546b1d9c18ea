using Microsoft.EntityFrameworkCore;
using Redactor.Documents;

namespace Redactor.Storage.Database;

/// <summary>
/// Leases on documents and pages: who works on what, until when. They save work and are no lock: what a late worker does is
/// caught by the stage version. The owner is a <see cref="Code"/> that is new for each piece of work; clocks of workers should agree to a second.
/// </summary>
public sealed class LeaseStore(IDbContextFactory<RedactorDatabase> databases, TimeProvider time)
{
    /// <summary>True if nobody had it and now this owner has.</summary>
    public Task<bool> TakeAsync(DocumentId document, string owner, TimeSpan duration, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return SetAsync(rows => rows.Where(d => d.Id == document && d.LeaseUntil <= now), Code.Require(owner, nameof(owner)), now + duration, cancellationToken);
    }

    /// <summary>True if the owner still had it; it may have run out, as long as no other took it.</summary>
    public Task<bool> RenewAsync(DocumentId document, string owner, TimeSpan duration, CancellationToken cancellationToken) =>
        SetAsync(rows => rows.Where(d => d.Id == document && d.LeaseOwner == owner), owner, time.GetUtcNow() + duration, cancellationToken);

    /// <summary>True if the owner had it; now nobody has.</summary>
    public Task<bool> ReleaseAsync(DocumentId document, string owner, CancellationToken cancellationToken) =>
        SetAsync(rows => rows.Where(d => d.Id == document && d.LeaseOwner == owner), null, DateTimeOffset.UnixEpoch, cancellationToken);

    /// <summary>True if the page waits to be read, nobody had it, and now this owner has.</summary>
    public Task<bool> TakePageAsync(DocumentId document, int number, string owner, TimeSpan duration, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return SetPageAsync(
            rows => rows.Where(p => p.DocumentId == document && p.Number == number && p.State == PageState.Waiting && p.LeaseUntil <= now),
            Code.Require(owner, nameof(owner)),
            now + duration,
            cancellationToken);
    }

    /// <summary>As <see cref="RenewAsync"/>, for a page.</summary>
    public Task<bool> RenewPageAsync(DocumentId document, int number, string owner, TimeSpan duration, CancellationToken cancellationToken) =>
        SetPageAsync(rows => rows.Where(p => p.DocumentId == document && p.Number == number && p.LeaseOwner == owner), owner, time.GetUtcNow() + duration, cancellationToken);

    /// <summary>As <see cref="ReleaseAsync"/>, for a page.</summary>
    public Task<bool> ReleasePageAsync(DocumentId document, int number, string owner, CancellationToken cancellationToken) =>
        SetPageAsync(rows => rows.Where(p => p.DocumentId == document && p.Number == number && p.LeaseOwner == owner), null, DateTimeOffset.UnixEpoch, cancellationToken);

    private async Task<bool> SetAsync(
        Func<IQueryable<StoredDocument>, IQueryable<StoredDocument>> which, string? owner, DateTimeOffset until, CancellationToken cancellationToken)
    {
        await using var database = databases.CreateDbContext();
        return await which(database.Documents)
            .ExecuteUpdateAsync(change => change.SetProperty(d => d.LeaseOwner, owner).SetProperty(d => d.LeaseUntil, until), cancellationToken)
            .ConfigureAwait(false) == 1;
    }

    private async Task<bool> SetPageAsync(
        Func<IQueryable<StoredPage>, IQueryable<StoredPage>> which, string? owner, DateTimeOffset until, CancellationToken cancellationToken)
    {
        await using var database = databases.CreateDbContext();
        return await which(database.Pages)
            .ExecuteUpdateAsync(change => change.SetProperty(p => p.LeaseOwner, owner).SetProperty(p => p.LeaseUntil, until), cancellationToken)
            .ConfigureAwait(false) == 1;
    }
}
