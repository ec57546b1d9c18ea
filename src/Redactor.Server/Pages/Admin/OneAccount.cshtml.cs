using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redactor.Server.Accounts;
using Redactor.Server.Pages.Wording;
using Redactor.Storage.Database.Accounts;

namespace Redactor.Server.Pages.Admin;

/// <summary>One account: its cases, whether it may sign in, and a new password for who lost theirs.</summary>
[Authorize(Access.AdministerPages)]
internal sealed class OneAccountModel(AccountDirectory directory, TimeProvider time, UiText text) : PageModel
{
    public Account Account { get; private set; } = null!;

    /// <summary>Shown once.</summary>
    public string? Password { get; private set; }

    public bool IsOwn => AccountDirectory.ActorOf(Account) == Caller.From(User).Actor;

    public string State => AccountsModel.StateOf(Account, time, text);

    public string Mark => AccountsModel.MarkOf(Account, time);

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public Task<IActionResult> OnPostCasesAsync(Guid id, string? cases, CancellationToken cancellationToken) =>
        ChangeAsync(id, () => directory.SetCasesAsync(Account, AccountCases.Parse(cases), Caller.From(User).Actor, cancellationToken));

    public Task<IActionResult> OnPostDisableAsync(Guid id, CancellationToken cancellationToken) =>
        ChangeAsync(id, () => directory.SetDisabledAsync(Account, true, Caller.From(User).Actor, cancellationToken));

    public Task<IActionResult> OnPostEnableAsync(Guid id, CancellationToken cancellationToken) =>
        ChangeAsync(id, () => directory.SetDisabledAsync(Account, false, Caller.From(User).Actor, cancellationToken));

    public async Task<IActionResult> OnPostResetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id)) return NotFound();
        var password = AccountDirectory.NewPassword();
        await directory.ResetAsync(Account, password, Caller.From(User).Actor, cancellationToken);
        Password = password;
        return Page();
    }

    private async Task<IActionResult> ChangeAsync(Guid id, Func<Task> change)
    {
        if (!await LoadAsync(id)) return NotFound();
        try
        {
            await change();
        }
        catch (AccountRefusedException refused)
        {
            var (field, reason) = text.Refusal(refused.Code);
            ModelState.AddModelError(field, reason);
            return Page();
        }

        TempData["Said"] = text.AdminChanged;
        return Redirect($"/admin/accounts/{id}");
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await directory.FindAsync(id) is not { } account) return false;
        Account = account;
        return true;
    }
}
