using Redactor.Detection.Policies;
using Redactor.Packaging;
using Redactor.Pipeline.Burn;
using Redactor.Pipeline.Translate;
using Redactor.Pipeline.Verify;

namespace Redactor.Pipeline.Release;

/// <summary>Says of a document's making what a package may say: numbers and names of tools, no box, nothing of what was there before.</summary>
internal static class PackageReports
{
    /// <param name="notSet">PDFs that could not be set.</param>
    public static PackageReport Of(CheckReport report, ClaimsFile claims, IReadOnlyList<string> notSet) => new()
    {
        Tool = report.Tool,
        Reviewed = report.Reviewed,
        Policy = report.Policy,
        PolicySha256 = report.PolicyHash ?? throw new InvalidDataException("A report does not say by which policy: this document was verified by an earlier version. Withdraw it and hand it in again."),
        Release = report.Release == PolicyRelease.Page ? "page" : "transcript",
        Pages = [.. claims.Pages.Select(Page)],
        FindingsByType = Counts(claims),
        LeakCheck = new(Passed: true, report.Rounds, report.Probes),
        Translations = [.. (report.Translations ?? []).Select(Translation)],
        NotSet = notSet.Count > 0 ? notSet : null,
    };

    private static PackageReportPage Page(StoredPageClaim page) => new(
        page.Page, !page.Boxes.Any(b => b.Label.Contains(Cover.UnexaminedLabel, StringComparison.Ordinal)), page.Width, page.Height, page.Dpi, page.Languages, page.Boxes.Count);

    private static PackageReportTranslation Translation(TranslationEntry entry) => new(
        entry.Target, [.. entry.Engines.Select(e => e.Version.Length == 0 ? e.Name : $"{e.Name} {e.Version}")], entry.Untranslated);

    // A label is such as "[PERSON-1]", or several of them; what could not be read has "[UNREAD]" and "[NOT EXAMINED]".
    private static SortedDictionary<string, int> Counts(ClaimsFile claims) => new(
        claims.Pages.SelectMany(p => p.Boxes).SelectMany(b => TypesOf(b.Label)).GroupBy(t => t, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal), StringComparer.Ordinal);

    internal static IEnumerable<string> TypesOf(string label)
    {
        var types = label.Split(']', StringSplitOptions.RemoveEmptyEntries).Select(part => string.Concat(part.Where(char.IsAsciiLetterUpper))).Where(t => t.Length > 0).ToList();
        return types.Count > 0 ? types : ["OTHER"];
    }
}
