namespace Redactor.Packaging.Writing;

/// <summary>What a description and its parts must be before anything is written: nothing leaves that a verification would refuse.</summary>
internal static class DescriptionRules
{
    /// <exception cref="InvalidDataException">Says which rule is broken, never with what.</exception>
    public static void Check(PackageDescription description, IReadOnlyList<PackagePart> parts)
    {
        ArgumentNullException.ThrowIfNull(description);
        ArgumentNullException.ThrowIfNull(parts);
        Require(PackageRights.Of(description).IsWellFormed, "a consent scope, policy, number of pages, language or notice has another form");
        Require(description.Document != default, "it has no document id");
        CheckAgents(description);
        var paths = parts.Select(p => p.Path).ToHashSet(StringComparer.Ordinal);
        Require(paths.Count == parts.Count, "two parts have one path");
        Require(paths.All(p => PackagePaths.IsPart(p) && !PackagePaths.Made.Contains(p, StringComparer.Ordinal)), "a part has a path that is not known");
        Require(paths.Contains(PackagePaths.Transcript) && paths.Contains(PackagePaths.Report), "the transcript or the report is missing");
        var alto = paths.Count(PackagePaths.IsAlto);
        Require(alto == (paths.Contains(PackagePaths.Redacted) ? description.Pages : 0), "there is one ALTO file for each page of the redacted PDF, and none without it");
        Require(Enumerable.Range(1, alto).All(p => paths.Contains(PackagePaths.Alto(p))), "ALTO files are counted from page 1");
        var translated = paths.Select(PackagePaths.LanguageOf).OfType<string>().ToHashSet(StringComparer.Ordinal);
        Require(translated.SetEquals(description.Translations.Select(t => t.ToLowerInvariant())), "the translations are not those of its parts");
        Require(description.Translations.All(t => paths.Contains(PackagePaths.Translation(t))), "a translation has no text");
    }

    private static void CheckAgents(PackageDescription description)
    {
        var ids = description.Agents.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        Require(ids.Count == description.Agents.Count, "two agents have one id");
        Require(
            description.Agents.All(a => PlainWords.IsCode(a.Id) && PlainWords.AreShort(a.Name) && (string.IsNullOrEmpty(a.Version) || PlainWords.AreShort(a.Version)) && Enum.IsDefined(a.Kind)),
            "an agent's id, name or version is not short ASCII");
        Require(description.Events.Count > 0, "it has no events");
        Require(description.Events.All(e => Enum.IsDefined(e.Type) && PlainWords.AreShort(e.Outcome) && e.Agents.All(ids.Contains)), "an event's outcome is not short ASCII, or an agent of it is not described");
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds) throw new InvalidDataException($"This cannot be packed: {otherwise}.");
    }
}
