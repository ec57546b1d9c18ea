using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Redactor.Server.Accounts;

namespace Redactor.Server.Api;

/// <summary>
/// A change that a session's cookie allows needs a token in a header as well, which no other site can send. Programs with a key carry no
/// cookie and need none. Pages with forms check theirs by themselves.
/// </summary>
internal static class Antiforgery
{
    public static IApplicationBuilder UseSessionAntiforgery(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (!IsDue(context))
        {
            await next(context);
            return;
        }

        var antiforgery = context.RequestServices.GetRequiredService<IAntiforgery>();
        var isThere = context.Request.Headers.ContainsKey(SignInRegistration.AntiforgeryHeader);
        if (isThere && await antiforgery.IsRequestValidAsync(context)) await next(context);
        else await Problems.Of(StatusCodes.Status400BadRequest, "AntiforgeryDue", $"Send the token of GET {ApiPaths.Session} in the header {SignInRegistration.AntiforgeryHeader}.").ExecuteAsync(context);
    });

    private static bool IsDue(HttpContext context) =>
        context.Request.Path.StartsWithSegments(ApiPaths.Root, StringComparison.OrdinalIgnoreCase)
        && context.User.HasClaim(c => string.Equals(c.Type, CallerClaims.Session, StringComparison.Ordinal))
        && !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method)
        && context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is null;
}

/// <summary>Where the API lies.</summary>
internal static class ApiPaths
{
    public const string Root = "/api/v1", Documents = Root + "/documents", Uploads = Root + "/uploads", Session = Root + "/session",
        Accounts = Root + "/accounts", ApiKeys = Root + "/api-keys", Cases = Root + "/cases", Packages = Root + "/packages";
}
