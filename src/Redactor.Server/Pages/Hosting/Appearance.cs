using Microsoft.AspNetCore.Http;
using Redactor.Server.Pages.Wording;

namespace Redactor.Server.Pages.Hosting;

/// <summary>Light, dark, or as the device is set.</summary>
internal enum Theme
{
    Auto,
    Light,
    Dark,
}

/// <summary>Language and theme of the pages: as chosen, else as the browser asks.</summary>
internal sealed record Appearance(UiLanguage Language, Theme Theme)
{
    public const string LanguageCookie = "redactor-language", ThemeCookie = "redactor-theme";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    public static Appearance Of(HttpRequest request) => new(
        UiLanguages.Find(request.Cookies[LanguageCookie]) ?? Asked(request) ?? UiLanguage.English,
        Enum.TryParse<Theme>(request.Cookies[ThemeCookie], ignoreCase: true, out var theme) && Enum.IsDefined(theme) ? theme : Theme.Auto);

    public static void Choose(HttpContext context, UiLanguage language) => Keep(context, LanguageCookie, language.Tag());

    public static void Choose(HttpContext context, Theme theme) => Keep(context, ThemeCookie, TagOf(theme));

    public static string TagOf(Theme theme) => theme switch { Theme.Light => "light", Theme.Dark => "dark", _ => "auto" };

    private static UiLanguage? Asked(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .Where(l => l.Quality is not 0).OrderByDescending(l => l.Quality ?? 1)
        .Select(l => UiLanguages.Find(l.Value.Value)).FirstOrDefault(l => l is not null);

    private static void Keep(HttpContext context, string name, string value) => context.Response.Cookies.Append(name, value, new CookieOptions
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = context.Request.IsHttps,
        MaxAge = Kept,
        IsEssential = true,
    });
}
