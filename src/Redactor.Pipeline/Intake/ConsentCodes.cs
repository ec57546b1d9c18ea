using Redactor.Documents;

namespace Redactor.Pipeline.Intake;

/// <summary>How consent scopes are written outside of the program.</summary>
public static class ConsentCodes
{
    public const string Known = "internal, trusted-archives, public";

    public static string Of(ConsentScope scope) => scope switch
    {
        ConsentScope.Internal => "internal",
        ConsentScope.TrustedArchives => "trusted-archives",
        ConsentScope.Public => "public",
        _ => throw new ArgumentOutOfRangeException(nameof(scope), scope, "A consent scope without a code."),
    };

    public static bool TryParse(string value, out ConsentScope scope)
    {
        foreach (var known in Enum.GetValues<ConsentScope>())
        {
            scope = known;
            if (string.Equals(Of(known), value, StringComparison.OrdinalIgnoreCase)) return true;
        }

        scope = default;
        return false;
    }
}
