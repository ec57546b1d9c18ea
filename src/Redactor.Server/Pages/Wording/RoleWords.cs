using Redactor.Storage.Database.Accounts;

namespace Redactor.Server.Pages.Wording;

/// <summary>What roles are called.</summary>
internal sealed partial class UiText
{
    public string Role(AccountRole role) => role switch
    {
        AccountRole.Caseworker => RoleCaseworker,
        AccountRole.Reviewer => RoleReviewer,
        AccountRole.Archive => RoleArchive,
        AccountRole.Administrator => RoleAdministrator,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "A role without a name."),
    };

    /// <summary>What it may do.</summary>
    public string RoleHint(AccountRole role) => role switch
    {
        AccountRole.Caseworker => RoleCaseworkerHint,
        AccountRole.Reviewer => RoleReviewerHint,
        AccountRole.Archive => RoleArchiveHint,
        AccountRole.Administrator => RoleAdministratorHint,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "A role without a hint."),
    };
}
