namespace Redactor.Translation;

/// <summary>Azure Translator's codes of our languages. It writes Kazakh in Cyrillic and Uzbek in Latin letters.</summary>
internal static class AzureLanguages
{
    private static readonly Dictionary<string, string> Codes = new(StringComparer.Ordinal)
    {
        ["kk-Cyrl"] = "kk",
        ["ru"] = "ru",
        ["ug"] = "ug",
        ["zh-Hans"] = "zh-Hans",
        ["en"] = "en",
        ["es"] = "es",
        ["tr"] = "tr",
        ["ky"] = "ky",
        ["uz-Latn"] = "uz",
        ["uk"] = "uk",
        ["fr"] = "fr",
        ["de"] = "de",
        ["bs"] = "bs",
        ["hr"] = "hr",
        ["sr-Cyrl"] = "sr-Cyrl",
        ["sr-Latn"] = "sr-Latn",
    };

    /// <summary>Kazakh in Arabic script goes out in Cyrillic letters; it does not come back so.</summary>
    private static readonly Dictionary<string, string> Rewritten = new(StringComparer.Ordinal) { ["kk-Arab"] = "kk-Cyrl" };

    public static string? CodeOf(string tag) => Codes.GetValueOrDefault(tag);

    /// <summary>The code a source is sent under.</summary>
    public static string? SourceCodeOf(string tag) => CodeOf(Rewritten.GetValueOrDefault(tag, tag));

    /// <summary>How a text is written for the service.</summary>
    public static string Rewrite(string tag, string text) => Rewritten.ContainsKey(tag) ? KazakhScripts.ToCyrillic(text) : text;

    /// <summary>Every pair of the languages that the service says it translates.</summary>
    public static HashSet<LanguagePair> Pairs(IReadOnlySet<string> offeredCodes)
    {
        var tags = Codes.Where(c => offeredCodes.Contains(c.Value)).Select(c => c.Key).ToList();
        var sources = tags.Concat(Rewritten.Where(r => tags.Contains(r.Value, StringComparer.Ordinal)).Select(r => r.Key));
        return [.. sources.SelectMany(s => tags.Where(t => t != s && t != Rewritten.GetValueOrDefault(s)).Select(t => new LanguagePair(s, t)))];
    }
}
