using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Redactor.Server.Accounts;
using Redactor.Server.Api;
using Redactor.Server.Pages.Hosting;
using Redactor.Server.Pages.Wording;

namespace Redactor.Server.Pages;

/// <summary>The form at which people sign in; throttled as the API is.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class SignInModel(OwnAccount own, UiText text) : PageModel
{
    private const int MaxLength = 256;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    /// <summary>What was asked for before.</summary>
    [BindProperty(Name = SignInPage.Return, SupportsGet = true)]
    public string? Return { get; set; }

    /// <summary>A session ended by itself.</summary>
    [BindProperty(Name = "over", SupportsGet = true)]
    public string? Over { get; set; }

    public bool IsOver => Over is not null && HttpMethods.IsGet(Request.Method);

    public IActionResult OnGet() => User.HasClaim(c => c.Type == CallerClaims.Session) ? Redirect(PageRequests.SafeReturn(Return)) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(Name) || Name.Length > MaxLength) ModelState.AddModelError(nameof(Name), text.SignInNameDue);
        if (string.IsNullOrEmpty(Password) || Password.Length > MaxLength) ModelState.AddModelError(nameof(Password), text.SignInPasswordDue);
        if (!ModelState.IsValid) return Page();
        var verdict = await own.SignInAsync(HttpContext, Name!, Password!, Code?.Trim(), cancellationToken);
        if (verdict.Outcome == SecretOutcome.Right) return Redirect(PageRequests.SafeReturn(Return));
        if (verdict.Outcome == SecretOutcome.CodeDue) ModelState.AddModelError(nameof(Code), text.SignInCodeDue);
        else ModelState.AddModelError(nameof(Name), text.SignInRefused(AccountRegistration.LockoutAttempts, AccountRegistration.LockoutMinutes));
        return Page();
    }
}
