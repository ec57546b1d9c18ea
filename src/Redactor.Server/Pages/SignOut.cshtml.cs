using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redactor.Server.Accounts;
using Redactor.Server.Pages.Hosting;
using Redactor.Server.Pages.Wording;

namespace Redactor.Server.Pages;

/// <summary>Ends every session of the account.</summary>
[Authorize(Access.OwnAccount)]
internal sealed class SignOutModel(OwnAccount own, UiText text) : PageModel
{
    public IActionResult OnGet() => Redirect("/");

    public async Task<IActionResult> OnPostAsync()
    {
        await own.SignOutAsync(HttpContext);
        TempData["Said"] = text.SignInSignedOut;
        return Redirect(SignInPage.Path);
    }
}
