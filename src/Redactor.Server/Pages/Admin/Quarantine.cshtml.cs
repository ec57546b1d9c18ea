using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redactor.Documents;
using Redactor.Pipeline.Resume;
using Redactor.Server.Accounts;
using Redactor.Server.Pages.Documents;
using Redactor.Server.Pages.Wording;
using Redactor.Storage.Database;

namespace Redactor.Server.Pages.Admin;

/// <summary>What stopped, why, and another try. Administrators see ids and codes, no document.</summary>
[Authorize(Access.AdministerPages)]
internal sealed class QuarantineModel(DocumentFinder finder, DocumentRetry retry, UiText text) : PageModel
{
    public const int Most = 200;

    public IReadOnlyList<StoredDocument> Stopped { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Stopped = await finder.FindAllAsync(new() { Stages = [DocumentStage.Quarantined], Limit = Most }, User, cancellationToken);

    public async Task<IActionResult> OnPostAsync(string? id, CancellationToken cancellationToken)
    {
        if (await finder.FindAsync(id, User, cancellationToken) is not { } document) return NotFound();
        var change = await retry.RetryAsync(document.Id, Caller.From(User).Actor, cancellationToken);
        TempData["Said"] = change.Outcome == ChangeOutcome.Done ? text.DocRetryDone : text.DocRetryLate;
        return Redirect("/admin/quarantine");
    }
}
