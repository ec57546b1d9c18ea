using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Redactor.Server.Hosting;

/// <summary>Serves the pages' scripts and styles to anybody: they hold nothing of any document. Browsers keep them, for a changed file has another name.</summary>
internal static class AssetEndpoint
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".js"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".woff2"] = "font/woff2",
    };

    public static IServiceCollection AddPageAssets(this IServiceCollection services) => services.AddSingleton(_ => PageAssets.Load());

    public static void MapPageAssets(this IEndpointRouteBuilder app)
    {
        var names = Directory.Exists(PageAssets.Folder) ? Directory.GetFiles(PageAssets.Folder).Select(f => Path.GetFileName(f)!).ToHashSet(StringComparer.Ordinal) : [];
        app.MapGet(PageAssets.Path + "/{name}", (string name, HttpContext context) =>
        {
            // Only a name that was there at the start: what a request says never becomes a path.
            if (!names.Contains(name) || !Types.TryGetValue(Path.GetExtension(name), out var type)) return Results.NotFound();
            context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Results.File(Path.Combine(PageAssets.Folder, name), type);
        }).AllowAnonymous().ExcludeFromDescription();
    }
}
