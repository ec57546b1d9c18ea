using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redactor.Server.Accounts;
using Redactor.Server.Pages.Wording;
using Redactor.Storage.Database.Accounts;

namespace Redactor.Server.Pages.Admin;

/// <summary>All accounts, and a form to add one.</summary>
[Authorize(Access.AdministerPages)]
internal sealed class AccountsModel(AccountDirectory directory, TimeProvider time, UiText text) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public string? Cases { get; set; }

    public IReadOnlyList<Account> Accounts { get; private set; } = [];

    /// <summary>Shown once.</summary>
    public string? Password { get; private set; }

    /// <summary>Whose it is.</summary>
    public string? Added { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken) => Accounts = await directory.ListAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Roles.TryParse(Role, out var role)) return BadRequest();
        try
        {
            var password = AccountDirectory.NewPassword();
            var account = await directory.AddAsync(Name?.Trim() ?? "", role, password, Caller.From(User).Actor, cancellationToken, AccountCases.Parse(Cases));
            (Password, Added, Name, Cases) = (password, account.UserName, null, null);
            ModelState.Clear();
        }
        catch (AccountRefusedException refused)
        {
            var (field, reason) = text.Refusal(refused.Code);
            ModelState.AddModelError(field, reason);
        }

        await OnGetAsync(cancellationToken);
        return Page();
    }

    public string StateOf(Account account) => StateOf(account, time, text);

    internal static string StateOf(Account account, TimeProvider time, UiText text) =>
        account.IsDisabled ? text.AdminDisabled : account.LockoutEnd > time.GetUtcNow() ? text.AdminLocked : text.AdminActive;

    internal static string MarkOf(Account account, TimeProvider time) => account.IsDisabled ? "gone" : account.LockoutEnd > time.GetUtcNow() ? "waits" : "good";

    public string MarkOf(Account account) => MarkOf(account, time);
}
