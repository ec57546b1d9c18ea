using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Redactor.Server.Accounts;

/// <summary>Signing in over HTTP: programs by key, people by cookie.</summary>
internal static class SignInRegistration
{
    private const string Either = "redactor";

    public const string AntiforgeryHeader = "X-Redactor-Antiforgery", AntiforgeryCookie = "redactor-antiforgery";

    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddSingleton<SealedDataProtection>();
        services.AddSingleton<IDataProtectionProvider>(provider => provider.GetRequiredService<SealedDataProtection>());
        services.AddAuthentication(Either)
            .AddPolicyScheme(Either, null, options => options.ForwardDefaultSelector = context =>
                context.Request.Headers.Authorization.Count > 0 || ApiKeyAuthentication.IsOpen(context) ? ApiKeyAuthentication.SchemeName : SessionCookie.Scheme)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyAuthentication>(ApiKeyAuthentication.SchemeName, null)
            .AddCookie(SessionCookie.Scheme, SessionCookie.Configure);
        services.AddAntiforgery(options =>
        {
            options.HeaderName = AntiforgeryHeader;
            options.Cookie.Name = AntiforgeryCookie;
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        DropKeyRing(services);
        return services.AddAccess();
    }

    // The framework would make keys in the home folder at every start, in clear, though nothing is protected with them.
    private static void DropKeyRing(IServiceCollection services)
    {
        var owner = typeof(KeyManagementOptions).Assembly;
        foreach (var warmUp in services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType?.Assembly == owner).ToList()) services.Remove(warmUp);
    }
}
