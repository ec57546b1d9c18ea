using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redactor.Server.Api;
using Redactor.Server.Observability;

namespace Redactor.Server.Pages.Hosting;

/// <summary>Tells people at a browser from programs.</summary>
internal static class PageRequests
{
    private static readonly PathString[] OfPrograms = [ApiPaths.Root, "/openapi", "/metrics", ObservabilityRegistration.HealthPath];

    /// <summary>Whether what was asked for is one of our pages.</summary>
    public static bool IsPage(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is not null;

    /// <summary>Whether a person would rather read a page than an answer for programs.</summary>
    public static bool IsOfPerson(HttpContext context) =>
        !OfPrograms.Any(p => context.Request.Path.StartsWithSegments(p, StringComparison.OrdinalIgnoreCase))
        && context.Request.Headers.Authorization.Count == 0
        && (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) || HttpMethods.IsPost(context.Request.Method));

    /// <summary>An address of this site and nothing else, or the start page.</summary>
    public static string SafeReturn(string? address) => IsLocal(address) ? address! : "/";

    // As IUrlHelper.IsLocalUrl, without "~/": one slash, then neither another nor a backslash, and no control characters.
    private static bool IsLocal(string? address) =>
        address is ['/'] || (address is ['/', not ('/' or '\\'), ..] && !address.Any(char.IsControl) && !address.Contains('\\', StringComparison.Ordinal));
}
