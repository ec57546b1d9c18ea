using Redactor.Pipeline.Intake;
using Redactor.Storage.Database.Accounts;

namespace Redactor.Server.Accounts;

/// <summary>The cases an account may see, as they are written in its row, in commands and in forms: codes with commas between; none for all.</summary>
internal static class AccountCases
{
    private const int MaxLength = 4000;

    public static IReadOnlyList<string> Of(Account account) => account.Cases?.Split(',') ?? [];

    /// <summary>Null for all.</summary>
    /// <exception cref="AccountRefusedException">One is not the code of a case, or they are too many.</exception>
    public static string? Parse(string? text)
    {
        var codes = (text ?? "").Split([',', ' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).ToList();
        if (codes.Count == 0) return null;
        var joined = string.Join(',', codes);
        return joined.Length <= MaxLength && codes.TrueForAll(CaseCode.IsCase) ? joined : throw new AccountRefusedException("InvalidCase");
    }
}
