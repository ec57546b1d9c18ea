using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Redactor.Server.Accounts;
using Redactor.Storage.Database.Accounts;

namespace Redactor.Server.Pages.Hosting;

/// <summary>The person who is signed in, as pages speak to them.</summary>
internal sealed class Visitor(IHttpContextAccessor http, AccountDirectory directory)
{
    private Account? account;
    private bool isLoaded;

    /// <summary>Null for strangers and programs.</summary>
    public async Task<Account?> AccountAsync()
    {
        if (isLoaded) return account;
        isLoaded = true;
        var user = http.HttpContext!.User;
        return account = Guid.TryParse(user.FindFirstValue(CallerClaims.Session), out var id) ? await directory.FindAsync(id) : null;
    }
}
