using Redactor.Documents;

namespace Redactor.Translation;

/// <summary>The languages texts are translated from and to, as BCP 47 tags: those that are read, and Bosnian, Croatian, Serbian.</summary>
public static class LanguageTags
{
    public const string Undetermined = "und";

    private static readonly Dictionary<string, string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["kk"] = "kk-Cyrl",
        ["kk-Cyrl"] = "kk-Cyrl",
        ["kk-Arab"] = "kk-Arab",
        ["ka"] = "kk-Arab",
        ["kk-Latn"] = "kk-Latn",
        ["ru"] = "ru",
        ["ug"] = "ug",
        ["zh"] = "zh-Hans",
        ["zh-CN"] = "zh-Hans",
        ["zh-Hans"] = "zh-Hans",
        ["en"] = "en",
        ["es"] = "es",
        ["tr"] = "tr",
        ["ky"] = "ky",
        ["uz"] = "uz-Latn",
        ["uz-Latn"] = "uz-Latn",
        ["uz-Cyrl"] = "uz-Cyrl",
        ["uk"] = "uk",
        ["fr"] = "fr",
        ["de"] = "de",
        ["bs"] = "bs",
        ["hr"] = "hr",
        ["sr"] = "sr-Cyrl",
        ["sr-Cyrl"] = "sr-Cyrl",
        ["sr-Latn"] = "sr-Latn",
    };

    public static IEnumerable<string> All => Known.Values.Distinct(StringComparer.Ordinal);

    /// <summary>The full tag of a tag or short code, ignoring case; null for a language that is not known.</summary>
    public static string? Normalize(string? tag) => tag is null ? null : Known.GetValueOrDefault(tag);

    /// <summary>The language without its script: <c>kk</c>.</summary>
    public static string ShortOf(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        return tag.IndexOf('-', StringComparison.Ordinal) is > 0 and var at ? tag[..at] : tag;
    }

    public static Script ScriptOf(string tag) => tag switch
    {
        "kk-Cyrl" or "ru" or "ky" or "uz-Cyrl" or "uk" or "sr-Cyrl" => Script.Cyrillic,
        "kk-Arab" or "ug" => Script.Arabic,
        "zh-Hans" => Script.Han,
        Undetermined => Script.Unknown,
        _ => Script.Latin,
    };
}
