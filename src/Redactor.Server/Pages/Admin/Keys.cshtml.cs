using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redactor.Pipeline.Intake;
using Redactor.Server.Accounts;
using Redactor.Server.Pages.Wording;
using Redactor.Storage.Database;
using Redactor.Storage.Database.Accounts;

namespace Redactor.Server.Pages.Admin;

/// <summary>API keys: made, shown once, revoked.</summary>
[Authorize(Access.AdministerPages)]
internal sealed class KeysModel(ApiKeyStore store, ApiKeys keys, TimeProvider time, UiText text) : PageModel
{
    [BindProperty]
    public string? Label { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public string? Case { get; set; }

    [BindProperty]
    public string? Days { get; set; } = "365";

    public IReadOnlyList<StoredApiKey> Keys { get; private set; } = [];

    /// <summary>Shown once.</summary>
    public string? Made { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken) => Keys = await store.ListAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Roles.TryParse(Role, out var role)) return BadRequest();
        var caseId = string.IsNullOrWhiteSpace(Case) ? null : Case.Trim();
        if (!Code.IsCode(Label)) ModelState.AddModelError(nameof(Label), text.KeysRefusedLabel);
        if (caseId is not null && !CaseCode.IsCase(caseId)) ModelState.AddModelError(nameof(Case), text.DocsWrongCase);
        var isNumber = int.TryParse(Days, NumberStyles.None, CultureInfo.InvariantCulture, out var days);
        if (!isNumber || days is < 1 or > ApiKeys.MaxDays) ModelState.AddModelError(nameof(Days), text.KeysRefusedDays(ApiKeys.MaxDays));
        if (ModelState.IsValid)
        {
            var (made, _) = await keys.AddAsync(new(Label!, role, caseId, days), Caller.From(User).Actor, cancellationToken);
            (Made, Label, Case) = (made.Reveal(), null, null);
            ModelState.Clear();
        }

        await OnGetAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync(string? key, CancellationToken cancellationToken)
    {
        if (!await store.RevokeAsync(key ?? "", Caller.From(User).Actor, cancellationToken)) return NotFound();
        TempData["Said"] = text.KeysRevokeDone;
        return Redirect("/admin/keys");
    }

    public bool IsGood(StoredApiKey key) => key.RevokedAt is null && key.ExpiresAt > time.GetUtcNow();

    public string StateOf(StoredApiKey key) => key.RevokedAt is not null ? text.KeysRevoked : IsGood(key) ? text.KeysGood : text.KeysExpired;
}
