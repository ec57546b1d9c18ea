using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.WebEncoders;
using Redactor.Server.Hosting;
using Redactor.Server.Pages.Documents;
using Redactor.Server.Pages.Wording;
using Redactor.Storage.Database;

namespace Redactor.Server.Pages.Hosting;

/// <summary>The pages for people: what they need, and where they stand among what a request passes.</summary>
internal static class PageRegistration
{
    /// <summary>Holds what a page has to say after it led to another.</summary>
    public const string NoticeCookie = "redactor-notice";

    // Below it a page for each status tells what went wrong.
    private const string Problem = "/problem/{0}";

    /// <summary>Of styles and scripts, whose addresses change with their content.</summary>
    private const string LongKept = "public, max-age=31536000, immutable", AskedAgain = "no-cache";

    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorPages().AddMvcOptions(options => options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true);
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<CookieTempDataProviderOptions>(cookie =>
        {
            cookie.Cookie.Name = NoticeCookie;
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.Cookie.IsEssential = true;
        });
        services.AddHttpContextAccessor();
        services.AddScoped(provider => Appearance.Of(provider.GetRequiredService<IHttpContextAccessor>().HttpContext!.Request));
        services.AddScoped<Visitor>();
        services.AddSingleton<DocumentLists>();
        services.AddSingleton<DocumentFinder>();
        services.AddSingleton<AuditReader>();
        services.AddSingleton<AuditVerifier>();
        services.AddScoped(provider => UiText.Of(provider.GetRequiredService<Appearance>().Language));
        return services;
    }

    /// <summary>Styles and icons; then what people are told where programs get problem+json.</summary>
    public static void UsePages(this WebApplication app)
    {
        app.UseWhen(
            context => !context.Request.Path.StartsWithSegments(PageAssets.Path, StringComparison.OrdinalIgnoreCase),
            rest => rest.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = SetCaching }));
        app.UseWhen(PageRequests.IsOfPerson, people => people.UseStatusCodePagesWithReExecute(Problem));
    }

    private static void SetCaching(StaticFileResponseContext file) =>
        file.Context.Response.Headers.CacheControl = file.Context.Request.Query.ContainsKey("v") ? LongKept : AskedAgain;
}
