using Redactor.Storage.Database.Accounts;

namespace Redactor.Server.Accounts;

/// <summary>Roles as they are written in claims, commands and answers.</summary>
internal static class Roles
{
    public const string Caseworker = "caseworker", Reviewer = "reviewer", Archive = "archive", Administrator = "administrator";

    public const string Known = "caseworker, reviewer, archive, administrator";

    public static string Of(AccountRole role) => role switch
    {
        AccountRole.Caseworker => Caseworker,
        AccountRole.Reviewer => Reviewer,
        AccountRole.Archive => Archive,
        AccountRole.Administrator => Administrator,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "A role without a name."),
    };

    public static bool TryParse(string? text, out AccountRole role)
    {
        foreach (var known in Enum.GetValues<AccountRole>())
        {
            role = known;
            if (string.Equals(Of(known), text, StringComparison.OrdinalIgnoreCase)) return true;
        }

        role = default;
        return false;
    }
}
