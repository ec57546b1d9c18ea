using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Redactor.Server.Accounts;
using Redactor.Server.Api;
using Redactor.Server.Pages.Hosting;
using Redactor.Server.Pages.Wording;
using Redactor.Storage.Database.Accounts;

namespace Redactor.Server.Pages;

/// <summary>What people change of their own account: password and authenticator.</summary>
[Authorize(Access.OwnAccount)]
[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class AccountModel(Visitor visitor, OwnAccount own, UiText text) : PageModel
{
    public Account Account { get; private set; } = null!;

    /// <summary>Shown until it is confirmed or the page is left.</summary>
    public AuthenticatorSecret? Secret { get; private set; }

    /// <summary>Whether the app's first code is asked for.</summary>
    public bool IsConfirming { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context, Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (await visitor.AccountAsync() is not { } account)
        {
            context.Result = NotFound();
            return;
        }

        Account = account;
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostPasswordAsync(string? password, string? fresh, string? again, string? code, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(password)) ModelState.AddModelError("password", text.SignInPasswordDue);
        if (string.IsNullOrEmpty(fresh)) ModelState.AddModelError("fresh", text.AccountPasswordWeak);
        else if (fresh != again) ModelState.AddModelError("again", text.AccountPasswordDiffer);
        if (!ModelState.IsValid) return Page();
        try
        {
            var verdict = await own.ChangePasswordAsync(HttpContext, Account, password!, fresh!, code?.Trim(), cancellationToken);
            if (verdict.Account is null)
            {
                Say(verdict.Outcome, "password", "code");
                return Page();
            }
        }
        catch (AccountRefusedException)
        {
            ModelState.AddModelError("fresh", text.AccountPasswordWeak);
            return Page();
        }

        TempData["Said"] = text.AccountPasswordDone;
        return Redirect("/account");
    }

    public async Task<IActionResult> OnPostBeginAsync(string? proof, string? proofCode, CancellationToken cancellationToken)
    {
        var (verdict, secret) = await own.BeginAuthenticatorAsync(HttpContext, Account, proof ?? "", proofCode?.Trim(), cancellationToken);
        if (secret is null) Say(verdict.Outcome, "proof", "proofCode");
        (Secret, IsConfirming) = (secret, secret is not null);
        return Page();
    }

    /// <param name="shown">The secret as the form has it: who sends it sees it again after a wrong code, nobody else does.</param>
    public async Task<IActionResult> OnPostConfirmAsync(string? confirm, string? shown, CancellationToken cancellationToken)
    {
        if (await own.ConfirmAuthenticatorAsync(HttpContext, Account, confirm?.Trim(), cancellationToken))
        {
            TempData["Said"] = text.AccountAuthenticatorDone;
            return Redirect("/account");
        }

        ModelState.AddModelError("confirm", text.SignInCodeWrong);
        (Secret, IsConfirming) = (await own.RepeatAuthenticatorAsync(Account, shown), true);
        return Page();
    }

    private void Say(SecretOutcome outcome, string password, string code)
    {
        if (outcome == SecretOutcome.CodeDue) ModelState.AddModelError(code, text.SignInCodeDue);
        else ModelState.AddModelError(password, text.AccountPasswordWrong);
    }
}
