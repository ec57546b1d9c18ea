using Microsoft.AspNetCore.Http;

namespace Redactor.Server.Pages.Hosting;

/// <summary>Where people sign in, and how they come back to what they asked for.</summary>
internal static class SignInPage
{
    public const string Path = "/sign-in", Return = "return";

    /// <summary>Sent by scripts that look for news by themselves: it neither prolongs a session nor leads to a form.</summary>
    public const string QuietHeader = "X-Redactor-Quiet";

    /// <summary>Leads a person who is not signed in to the form; tells a program 401.</summary>
    public static Task AskAsync(HttpContext context)
    {
        var request = context.Request;
        if (!PageRequests.IsPage(context) || !PageRequests.IsOfPerson(context) || request.Headers.ContainsKey(QuietHeader))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }

        // A form that was sent is sent again by the person, not by the address.
        var asked = HttpMethods.IsPost(request.Method) ? request.Path.ToString() : request.Path + request.QueryString;
        var over = request.Cookies.ContainsKey(Accounts.SessionCookie.Name) ? "&over=1" : "";
        context.Response.Redirect(asked == "/" ? Path : $"{Path}?{Return}={Uri.EscapeDataString(asked)}{over}");
        return Task.CompletedTask;
    }
}
