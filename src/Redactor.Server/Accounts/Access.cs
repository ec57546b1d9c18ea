using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace Redactor.Server.Accounts;

/// <summary>Who may do what. An endpoint that names none of these policies is closed to everybody.</summary>
internal static class Access
{
    /// <summary>Hands documents in and withdraws them.</summary>
    public const string Submit = "submit";

    /// <summary>Sees how far documents are.</summary>
    public const string Follow = "follow";

    /// <summary>Takes what was burned and verified.</summary>
    public const string Take = "take";

    /// <summary>A person who decides what is burned; no API key: an approval is somebody's.</summary>
    public const string Review = "review";

    /// <summary>Has what failed tried again.</summary>
    public const string Retry = "retry";

    /// <summary>Looks after accounts and keys.</summary>
    public const string Administer = "administer";

    /// <summary>A person who is signed in, for what concerns their own account; no API key.</summary>
    public const string OwnAccount = "own-account";

    /// <summary>People who hand documents in, at their pages.</summary>
    public const string SubmitPages = "submit-pages";

    /// <summary>People who follow documents, at their pages.</summary>
    public const string FollowPages = "follow-pages";

    /// <summary>People who review, at their pages.</summary>
    public const string ReviewPages = "review-pages";

    /// <summary>People who look after accounts and machine, at their pages.</summary>
    public const string AdministerPages = "administer-pages";

    public static IServiceCollection AddAccess(this IServiceCollection services) => services.AddAuthorization(options =>
    {
        options.AddPolicy(Submit, p => p.RequireRole(Roles.Caseworker));
        options.AddPolicy(Follow, p => p.RequireRole(Roles.Caseworker, Roles.Reviewer, Roles.Archive));
        options.AddPolicy(Take, p => p.RequireRole(Roles.Caseworker, Roles.Reviewer, Roles.Archive));
        options.AddPolicy(Review, p => p.RequireRole(Roles.Reviewer).RequireClaim(CallerClaims.Session));
        options.AddPolicy(Retry, p => p.RequireRole(Roles.Caseworker, Roles.Administrator));
        options.AddPolicy(Administer, p => p.RequireRole(Roles.Administrator));
        options.AddPolicy(OwnAccount, p => p.RequireClaim(CallerClaims.Session));
        options.AddPolicy(SubmitPages, p => p.RequireClaim(CallerClaims.Session).RequireRole(Roles.Caseworker));
        options.AddPolicy(FollowPages, p => p.RequireClaim(CallerClaims.Session).RequireRole(Roles.Caseworker, Roles.Reviewer, Roles.Archive));
        options.AddPolicy(ReviewPages, p => p.RequireClaim(CallerClaims.Session).RequireRole(Roles.Reviewer));
        options.AddPolicy(AdministerPages, p => p.RequireClaim(CallerClaims.Session).RequireRole(Roles.Administrator));
        // Deny by default: neither a key nor a session opens what was given no rule.
        options.FallbackPolicy = Nobody;
        options.DefaultPolicy = Nobody;
    });

    private static AuthorizationPolicy Nobody { get; } = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build();
}
