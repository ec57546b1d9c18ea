using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Redactor.Server.Pages.Hosting;
using Redactor.Storage.Database.Accounts;

namespace Redactor.Server.Accounts;

/// <summary>The cookie of a person who signed in: half an hour after the last request it is worthless, and at once when the account changes.</summary>
internal static class SessionCookie
{
    public const string Scheme = "session", Name = "redactor-session";

    private const string Stamp = "stamp";
    private const int IdleMinutes = 30, LongestHours = 12;

    private static readonly TimeSpan Renewal = TimeSpan.FromMinutes(1);

    /// <summary>For so long a session surely lasts after a page was asked for.</summary>
    public static TimeSpan SurelyLasts => TimeSpan.FromMinutes(IdleMinutes) - Renewal;

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = Name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Cookie.IsEssential = true;
        options.ExpireTimeSpan = TimeSpan.FromMinutes(IdleMinutes);
        options.SlidingExpiration = true;
        options.Events.OnRedirectToLogin = context => SignInPage.AskAsync(context.HttpContext);
        options.Events.OnCheckSlidingExpiration = context =>
        {
            // A page that looks for news by itself is nobody at work.
            context.ShouldRenew = context.ElapsedTime > Renewal && !context.HttpContext.Request.Headers.ContainsKey(SignInPage.QuietHeader);
            return Task.CompletedTask;
        };
        options.Events.OnRedirectToAccessDenied = context => Answer(context.Response, StatusCodes.Status403Forbidden);
        options.Events.OnValidatePrincipal = ValidateAsync;
    }

    /// <summary>From now on, in this request too, the caller is this account.</summary>
    public static Task SignInAsync(HttpContext context, Account account, TimeProvider time)
    {
        var cases = AccountCases.Of(account).Select(c => new Claim(CallerClaims.Case, c));
        var identity = new ClaimsIdentity(
            [
                .. cases,
                new(CallerClaims.Actor, AccountDirectory.ActorOf(account)),
                new(CallerClaims.Role, Roles.Of(account.Role)),
                new(CallerClaims.Session, account.Id.ToString()),
                // What antiforgery tokens are bound to.
                new(ClaimTypes.NameIdentifier, account.Id.ToString()),
                new(Stamp, account.SecurityStamp!),
                new("since", time.GetUtcNow().ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ],
            Scheme,
            CallerClaims.Actor,
            CallerClaims.Role);
        context.User = new ClaimsPrincipal(identity);
        return context.SignInAsync(Scheme, context.User);
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var directory = services.GetRequiredService<AccountDirectory>();
        var isId = Guid.TryParse(context.Principal?.FindFirstValue(CallerClaims.Session), out var id);
        var account = isId ? await directory.FindAsync(id) : null;
        var since = long.TryParse(context.Principal?.FindFirstValue("since"), System.Globalization.CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : DateTimeOffset.UnixEpoch;
        var isGood = account is { IsDisabled: false }
            && string.Equals(account.SecurityStamp, context.Principal!.FindFirstValue(Stamp), StringComparison.Ordinal)
            && string.Equals(Roles.Of(account.Role), context.Principal!.FindFirstValue(CallerClaims.Role), StringComparison.Ordinal)
            && services.GetRequiredService<TimeProvider>().GetUtcNow() - since < TimeSpan.FromHours(LongestHours);
        if (isGood) return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Scheme);
    }

    private static Task Answer(HttpResponse response, int status)
    {
        response.StatusCode = status;
        return Task.CompletedTask;
    }
}
