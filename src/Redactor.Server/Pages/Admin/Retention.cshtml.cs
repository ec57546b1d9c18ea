using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redactor.Server.Accounts;
using Redactor.Storage.Database;

namespace Redactor.Server.Pages.Admin;

/// <summary>Originals that wait for the day on which they are destroyed, and withdrawals that are not finished.</summary>
[Authorize(Access.AdministerPages)]
internal sealed class RetentionModel(DocumentLists lists, ErasureStore erasures, TimeProvider time) : PageModel
{
    public const int Most = 500;

    public IReadOnlyList<StoredDocument> Retained { get; private set; } = [];

    public IReadOnlyList<StoredDocument> Withdrawn { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Retained = [.. (await lists.ListRetainedAsync(Most, cancellationToken)).OrderBy(DueOf)];
        Withdrawn = await erasures.ListWithdrawnAsync(Most, cancellationToken);
    }

    public static DateTimeOffset DueOf(StoredDocument document) => (document.ReleasedAt ?? document.CreatedAt).AddDays(document.RetentionDays ?? 0);

    public bool IsDue(StoredDocument document) => DueOf(document) <= time.GetUtcNow();
}
