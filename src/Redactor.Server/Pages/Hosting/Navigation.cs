using Microsoft.AspNetCore.Http;
using Redactor.Server.Pages.Wording;
using Redactor.Storage.Database.Accounts;

namespace Redactor.Server.Pages.Hosting;

/// <summary>A place in the main menu.</summary>
internal sealed record Place(string Path, string Text);

/// <summary>The main menu of each role, and where its work begins.</summary>
internal static class Navigation
{
    public static IReadOnlyList<Place> Of(AccountRole role, UiText text) => role switch
    {
        AccountRole.Caseworker => [new("/documents", text.NavDocuments), new("/documents/new", text.NavUpload)],
        AccountRole.Reviewer => [new("/queue", text.NavQueue), new("/documents", text.NavDocuments)],
        AccountRole.Administrator =>
        [
            new("/admin/accounts", text.NavAccounts), new("/admin/keys", text.NavKeys), new("/admin/policies", text.NavPolicies), new("/admin/audit", text.NavAudit),
            new("/admin/quarantine", text.NavQuarantine), new("/admin/retention", text.NavRetention), new("/admin/health", text.NavHealth),
        ],
        _ => [new("/documents", text.NavDocuments)],
    };

    public static string StartOf(AccountRole role) => role switch
    {
        AccountRole.Reviewer => "/queue",
        AccountRole.Administrator => "/admin/accounts",
        _ => "/documents",
    };

    /// <summary>The place that is asked for; what lies below a list belongs to it, but not what is a place by itself.</summary>
    public static bool IsCurrent(Place place, PathString path) =>
        path.Equals(place.Path, StringComparison.OrdinalIgnoreCase)
        || (path.StartsWithSegments(place.Path, StringComparison.OrdinalIgnoreCase) && !path.Equals("/documents/new", StringComparison.OrdinalIgnoreCase));
}
