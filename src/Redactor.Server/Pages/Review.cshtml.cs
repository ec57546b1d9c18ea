using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redactor.Documents;
using Redactor.Server.Accounts;
using Redactor.Server.Pages.Documents;

namespace Redactor.Server.Pages;

/// <summary>The workbench's page: an empty bench that its script fills.</summary>
[Authorize(Access.ReviewPages)]
internal sealed class ReviewModel(DocumentFinder finder) : PageModel
{
    public string Id { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (await finder.FindAsync(id, User, cancellationToken) is not { } document) return NotFound();
        if (document.Stage != DocumentStage.Detected) return Redirect($"/documents/{document.Id}");
        Id = document.Id.ToString();
        return Page();
    }
}
