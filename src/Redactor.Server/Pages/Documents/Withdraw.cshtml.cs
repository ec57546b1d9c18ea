using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redactor.Pipeline.Erasure;
using Redactor.Pipeline.Review;
using Redactor.Server.Accounts;
using Redactor.Server.Pages.Wording;

namespace Redactor.Server.Pages.Documents;

/// <summary>Asks once more, then withdraws.</summary>
[Authorize(Access.SubmitPages)]
internal sealed class WithdrawModel(DocumentFinder finder, DocumentWithdrawal withdrawal, ReviewMaterials materials, UiText text) : PageModel
{
    public string Id { get; private set; } = "";

    public string Case { get; private set; } = "";

    [BindProperty]
    public string? Sure { get; set; }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken) => await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken)) return NotFound();
        if (Sure != "yes")
        {
            ModelState.AddModelError(nameof(Sure), text.WithdrawSureDue);
            return Page();
        }

        if (await finder.FindAsync(id, User, cancellationToken) is not { } document) return NotFound();
        materials.Forget(document.Id);
        var outcome = await withdrawal.WithdrawAsync(document.Id, Caller.From(User).Actor, cancellationToken);
        if (outcome == WithdrawalOutcome.Missing) return NotFound();
        TempData["Said"] = outcome == WithdrawalOutcome.Erased ? text.WithdrawDone : text.WithdrawBegun;
        return Redirect($"/documents/{Id}");
    }

    private async Task<bool> LoadAsync(string id, CancellationToken cancellationToken)
    {
        if (await finder.FindAsync(id, User, cancellationToken) is not { } document) return false;
        (Id, Case) = (document.Id.ToString(), document.CaseId);
        return true;
    }
}
