namespace Redactor.Translation;

/// <summary>Azure Translator's codes of our languages. It writes Kazakh in Cyrillic, Uzbek in Latin letters and knows no others of them.</summary>
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

    public static string? CodeOf(string tag) => Codes.GetValueOrDefault(tag);

    /// <summary>Every pair of the languages that the service says it translates.</summary>
    public static HashSet<LanguagePair> Pairs(IReadOnlySet<string> offeredCodes)
    {
        var tags = Codes.Where(c => offeredCodes.Contains(c.Value)).Select(c => c.Key).ToList();
        return [.. tags.SelectMany(s => tags.Where(t => t != s).Select(t => new LanguagePair(s, t)))];
    }
}
