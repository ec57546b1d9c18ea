using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redactor.Server.Accounts;
using Redactor.Server.Pages.Hosting;

namespace Redactor.Server.Pages;

/// <summary>Leads each role to where its work begins.</summary>
[Authorize(Access.OwnAccount)]
internal sealed class IndexModel(Visitor visitor) : PageModel
{
    public async Task<IActionResult> OnGetAsync() => await visitor.AccountAsync() is { } account ? Redirect(Navigation.StartOf(account.Role)) : NotFound();
}
