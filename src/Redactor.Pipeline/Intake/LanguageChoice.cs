using System.Diagnostics.CodeAnalysis;
using Redactor.Documents;

namespace Redactor.Pipeline.Intake;

/// <summary>Reads <c>auto</c> or a list such as <c>kk,ru,zh</c>. <c>kk</c> means Kazakh in Cyrillic and Latin, <c>uz</c> both scripts.</summary>
public static class LanguageChoice
{
    private static readonly Dictionary<string, Language[]> Families = new(StringComparer.OrdinalIgnoreCase)
    {
        ["kk"] = [Language.KazakhCyrillic, Language.KazakhLatin],
        ["uz"] = [Language.UzbekLatin, Language.UzbekCyrillic],
    };

    public static IEnumerable<string> Known { get; } =
        [.. Families.Keys.Concat(Language.All.Where(l => l != Language.Undetermined).Select(l => l.Tag)).Order(StringComparer.Ordinal)];

    /// <summary>Empty for <c>auto</c>. False if a code is unknown, or there is none.</summary>
    public static bool TryParse(string value, [NotNullWhen(true)] out IReadOnlyList<Language>? languages)
    {
        ArgumentNullException.ThrowIfNull(value);
        languages = [];
        if (string.Equals(value, "auto", StringComparison.OrdinalIgnoreCase)) return true;
        var found = new List<Language>();
        foreach (var code in value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Families.TryGetValue(code, out var family)) found.AddRange(family);
            else if (Language.TryParse(code, out var language) && language != Language.Undetermined) found.Add(language);
            else return false;
        }

        languages = [.. found.Distinct()];
        return languages.Count > 0;
    }
}
