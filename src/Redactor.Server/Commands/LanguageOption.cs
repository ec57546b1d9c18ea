using Redactor.Documents;

namespace Redactor.Server.Commands;

/// <summary>Parses <c>auto</c> or a list such as <c>kk,ru,zh</c>.</summary>
internal static class LanguageOption
{
    private static readonly Dictionary<string, Language[]> Families = new(StringComparer.OrdinalIgnoreCase)
    {
        ["kk"] = [Language.KazakhCyrillic, Language.KazakhLatin],
        ["uz"] = [Language.UzbekLatin, Language.UzbekCyrillic],
    };

    /// <summary>Empty for <c>auto</c>. <c>kk</c> means Kazakh in Cyrillic and Latin (Arabic script: <c>kk-Arab</c>), <c>uz</c> both scripts.</summary>
    public static IReadOnlyList<Language> Parse(string value)
    {
        if (string.Equals(value, "auto", StringComparison.OrdinalIgnoreCase)) return [];
        var languages = new List<Language>();
        foreach (var code in value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Families.TryGetValue(code, out var family)) languages.AddRange(family);
            else if (Language.TryParse(code, out var language) && language != Language.Undetermined) languages.Add(language);
            else throw new UsageException($"Unknown language '{code}'. Known: auto, or a list of {string.Join(", ", Known())}.");
        }

        return languages.Count > 0 ? languages.Distinct().ToList() : throw new UsageException("Give --languages auto, or a list such as kk,ru.");
    }

    private static IEnumerable<string> Known() =>
        Families.Keys.Concat(Language.All.Where(l => l != Language.Undetermined).Select(l => l.Tag)).Order(StringComparer.Ordinal);
}
