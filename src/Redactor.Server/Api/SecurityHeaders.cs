using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Redactor.Server.Pages.Hosting;

namespace Redactor.Server.Api;

/// <summary>Headers that keep answers out of caches, frames, other sites and guesses about their type.</summary>
internal static class SecurityHeaders
{
    /// <summary>Scripts, styles and pictures of this site alone; nothing inline, no other host, no frame.</summary>
    public const string OfPages =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private const string OfAnswers = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(Add, context);
        return next(context);
    });

    private static Task Add(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers.TryAdd("Content-Security-Policy", PageRequests.IsPage(context) ? OfPages : OfAnswers);
        headers.TryAdd("Cache-Control", "no-store");
        if (context.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000";
        return Task.CompletedTask;
    }
}
