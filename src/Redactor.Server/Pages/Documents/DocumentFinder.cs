using System.Security.Claims;
using Redactor.Documents;
using Redactor.Pipeline;
using Redactor.Server.Accounts;
using Redactor.Server.Api;
using Redactor.Storage.Database;

namespace Redactor.Server.Pages.Documents;

/// <summary>Documents for pages: only those the person who asks may see; others are as if they were not there.</summary>
internal sealed class DocumentFinder(DocumentStore documents, DocumentLists lists, PageStore pages, ServiceOptions options)
{
    private const int LeastStart = 6;

    public Task<StoredDocument?> FindAsync(string? id, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        DocumentEndpoints.FindAsync(id ?? "", Caller.From(user), documents, cancellationToken);

    /// <summary>As above, also by the first figures of its number, where no other begins so.</summary>
    public async Task<StoredDocument?> FindByStartAsync(string start, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        start.Length >= LeastStart && start.All(char.IsAsciiHexDigitLower) && await lists.FindOneAsync(Narrow(new(), Caller.From(user)), start, cancellationToken) is { } id
            ? await FindAsync(id.ToString(), user, cancellationToken)
            : null;

    public async Task<IReadOnlyList<DocumentAnswer>> ListAsync(DocumentSearch search, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        await TellAsync(await FindAllAsync(search, user, cancellationToken), cancellationToken);

    /// <summary>The rows themselves, for the numbers that paging goes by.</summary>
    public async Task<IReadOnlyList<StoredDocument>> FindAllAsync(DocumentSearch search, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var caller = Caller.From(user);
        return [.. (await lists.FindAsync(Narrow(search, caller), cancellationToken)).Where(caller.MaySee)];
    }

    public async Task<IReadOnlyList<DocumentAnswer>> TellAsync(IReadOnlyList<StoredDocument> found, CancellationToken cancellationToken)
    {
        var read = await pages.CountReadAsync([.. found.Where(d => d.Stage == DocumentStage.Rasterized).Select(d => d.Id)], cancellationToken);
        return [.. found.Select(d => DocumentAnswer.Of(d, read.GetValueOrDefault(d.Id), options.Pipeline.LeakRounds))];
    }

    public Task<IReadOnlyDictionary<DocumentStage, int>> CountAsync(DocumentSearch search, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        lists.CountAsync(Narrow(search, Caller.From(user)), cancellationToken);

    private static DocumentSearch Narrow(DocumentSearch search, Caller caller)
    {
        var cases = search.Cases is { } asked ? [.. asked.Where(caller.MayUse)] : caller.Cases;
        return caller.Role == Roles.Archive
            ? search with { Cases = cases, Stages = [DocumentStage.Released], ForOthers = true }
            : search with { Cases = cases };
    }
}
