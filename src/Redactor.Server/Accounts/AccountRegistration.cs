using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redactor.Storage.Database;
using Redactor.Storage.Database.Accounts;
using Redactor.Storage.Keys;

namespace Redactor.Server.Accounts;

/// <summary>Puts accounts and keys together; storage is registered elsewhere. What is needed to sign in over HTTP comes on top.</summary>
internal static class AccountRegistration
{
    public const int LockoutAttempts = 5, LockoutMinutes = 15, MinPasswordLength = 12;

    // As OWASP's password storage cheat sheet says for PBKDF2 with HMAC-SHA512.
    private const int HashRounds = 210_000;

    private const string NameCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._";

    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddSingleton<ServiceSecrets>();
        services.AddSingleton<ApiKeyStore>();
        services.AddSingleton<ApiKeys>();
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<RedactorDatabase>>().CreateDbContext());
        services.AddScoped<AccountChanges>();
        services.AddScoped<AccountDirectory>();
        services.AddScoped<AccountSecrets>();
        services.AddScoped<OwnAccount>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashRounds);
        services.AddIdentityCore<Account>(options =>
        {
            options.User.AllowedUserNameCharacters = NameCharacters;
            // Length counts; rules for characters make passwords that are written down.
            options.Password.RequiredLength = MinPasswordLength;
            options.Password.RequiredUniqueChars = 5;
            options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = false;
            options.Password.RequireNonAlphanumeric = false;
            options.Lockout.MaxFailedAccessAttempts = LockoutAttempts;
            options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(LockoutMinutes);
            options.Tokens.ProviderMap[TokenOptions.DefaultAuthenticatorProvider] = new(typeof(AuthenticatorTokenProvider<Account>));
        }).AddUserStore<AccountStore>();
        services.AddTransient<AuthenticatorTokenProvider<Account>>();
        return services;
    }
}
