using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redactor.Server.Accounts;
using Redactor.Server.Api.Review;

namespace Redactor.Server.Pages;

/// <summary>What waits for a reviewer, and why.</summary>
[Authorize(Access.ReviewPages)]
internal sealed class QueueModel(ReviewQueue queue) : PageModel
{
    public IReadOnlyList<QueuedAnswer> Waiting { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Waiting = await queue.ListAsync(Caller.From(User), cancellationToken);

    public async Task<IActionResult> OnGetRowsAsync(CancellationToken cancellationToken)
    {
        await OnGetAsync(cancellationToken);
        return Partial("_Queue", this);
    }
}
