using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redactor.Server.Pages.Hosting;
using Redactor.Server.Pages.Wording;

namespace Redactor.Server.Pages;

/// <summary>Keeps the language and theme that somebody chose, and goes back to where they were.</summary>
[AllowAnonymous]
internal sealed class PreferencesModel : PageModel
{
    public IActionResult OnGet() => Redirect("/");

    public IActionResult OnPost(string? language, string? theme, [FromForm(Name = SignInPage.Return)] string? address)
    {
        if (UiLanguages.Find(language) is { } chosen) Appearance.Choose(HttpContext, chosen);
        if (Enum.TryParse<Theme>(theme, ignoreCase: true, out var look) && Enum.IsDefined(look)) Appearance.Choose(HttpContext, look);
        return Redirect(PageRequests.SafeReturn(address));
    }
}
