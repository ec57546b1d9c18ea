using System.Security.Claims;
using Redactor.Documents;
using Redactor.Pipeline.Intake;
using Redactor.Storage.Database;

namespace Redactor.Server.Accounts;

/// <summary>Names of the claims we issue.</summary>
internal static class CallerClaims
{
    /// <summary>The code that stands in the audit log.</summary>
    public const string Actor = "actor";

    public const string Role = "role";

    /// <summary>A case a key or an account is good for; none for all.</summary>
    public const string Case = "case";

    /// <summary>What an API key is for; that of an archive is the archive's name.</summary>
    public const string Label = "label";

    /// <summary>A consent scope that an archive gets; none for all but internal ones.</summary>
    public const string Scope = "scope";

    /// <summary>There for a person who signed in, not for keys.</summary>
    public const string Session = "session";
}

/// <summary>Who asks, and what they may see.</summary>
/// <param name="Actor">A <see cref="Code"/> such as <c>key:8f2c...</c>, as in the audit log.</param>
/// <param name="Cases">The cases they see; null for all.</param>
internal sealed record Caller(string Actor, string Role, IReadOnlyList<string>? Cases)
{
    /// <summary>Of the API key; null for a person.</summary>
    public string? Label { get; init; }

    /// <summary>What an archive gets of what was released; null for all but internal ones.</summary>
    private IReadOnlyList<string>? Scopes { get; init; }

    public static Caller From(ClaimsPrincipal user)
    {
        var cases = user.FindAll(CallerClaims.Case).Select(c => c.Value).ToList();
        return new(user.FindFirstValue(CallerClaims.Actor)!, user.FindFirstValue(CallerClaims.Role)!, cases.Count == 0 ? null : cases)
        {
            Label = user.FindFirstValue(CallerClaims.Label),
            Scopes = user.FindAll(CallerClaims.Scope).Select(c => c.Value).ToList() is { Count: > 0 } scopes ? scopes : null,
        };
    }

    /// <summary>The case that is meant when none is said: the only one they see.</summary>
    public string? OnlyCase => Cases is [var one] ? one : null;

    public bool IsArchive => string.Equals(Role, Roles.Archive, StringComparison.Ordinal);

    public bool MayUse(string caseId) => Cases is null || Cases.Contains(caseId, StringComparer.Ordinal);

    /// <summary>What a caller may not see is answered as if it were not there. Archives see what was released to others than the group.</summary>
    public bool MaySee(StoredDocument document) =>
        MayUse(document.CaseId) && (!IsArchive || (document.Stage == DocumentStage.Released && Takes(document.ConsentScope)));

    private bool Takes(ConsentScope scope) => scope != ConsentScope.Internal && (Scopes is null || Scopes.Contains(ConsentCodes.Of(scope), StringComparer.Ordinal));

    /// <summary>The stage an archive sees, whatever it asks for.</summary>
    public DocumentStage? Narrow(DocumentStage? asked) => IsArchive ? DocumentStage.Released : asked;
}
