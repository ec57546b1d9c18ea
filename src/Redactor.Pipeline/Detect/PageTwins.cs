using Redactor.Detection;
using Redactor.Documents;
using Redactor.Storage.Database;

namespace Redactor.Pipeline.Detect;

/// <summary>Pages of one case that are nearly the same picture.</summary>
public sealed class PageTwins
{
    public Task<TimeSpan?> MustWaitAsync(StoredDocument document, CancellationToken cancellationToken) => Task.FromResult<TimeSpan?>(null);

    public Task<IReadOnlyList<Finding>> FindingsAsync(StoredDocument document, PagedText paged, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Finding>>([]);
}
