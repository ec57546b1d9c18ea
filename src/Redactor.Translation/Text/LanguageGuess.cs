using Redactor.Documents;

namespace Redactor.Translation;

/// <summary>
/// Which language a paragraph is in: of those the document is said to be in, the one whose script it is written in; where several are, the one whose own
/// letters and small words it has; else what the reader read it as.
/// </summary>
internal static class LanguageGuess
{
    private static readonly Dictionary<string, string> OwnLetters = new(StringComparer.Ordinal)
    {
        ["kk-Cyrl"] = "әғқңөұүһі",
        ["ky"] = "ңөү",
        ["uz-Cyrl"] = "ўқғҳ",
        ["ru"] = "ыэёъщ",
        ["uk"] = "іїєґ",
        ["sr-Cyrl"] = "ђјљњћџ",
        ["ug"] = "ئېۈۆ",
        ["kk-Arab"] = "\u0674\u0621ع",
        ["tr"] = "ğışçöü",
        ["es"] = "ñáéíóú¿¡",
        ["bs"] = "čćđšž",
        ["hr"] = "čćđšž",
        ["sr-Latn"] = "čćđšž",
        ["kk-Latn"] = "äğıñöşūü",
        ["uz-Latn"] = "ʻ‘",
        ["fr"] = "éèàçêœ",
        ["de"] = "äöüß",
    };

    private static readonly Dictionary<string, string[]> SmallWords = new(StringComparer.Ordinal)
    {
        ["en"] = ["the", "and", "of", "to", "in", "was", "is", "that", "he", "she", "my", "they", "with", "for", "on", "were", "not", "had"],
        ["es"] = ["el", "la", "los", "las", "de", "que", "y", "en", "un", "una", "fue", "con", "por", "mi", "no", "se", "lo", "del", "al"],
        ["bs"] = ["je", "i", "u", "da", "se", "na", "su", "od", "za", "smo", "sam", "nije", "bio", "iz", "koji", "kao", "moj", "ali", "šta"],
        ["hr"] = ["je", "i", "u", "da", "se", "na", "su", "od", "za", "smo", "sam", "nije", "bio", "iz", "koji", "kao", "moj", "ali", "što", "tko"],
        ["sr-Latn"] = ["je", "i", "u", "da", "se", "na", "su", "od", "za", "smo", "sam", "nije", "bio", "iz", "koji", "kao", "moj", "ali", "šta", "ko"],
        ["tr"] = ["ve", "bir", "bu", "için", "ile", "da", "de", "ben", "o", "çok", "sonra", "oldu", "var"],
        ["uz-Latn"] = ["va", "bir", "bu", "bilan", "uchun", "edi", "men", "u", "ham", "deb"],
        ["kk-Latn"] = ["jäne", "bir", "bul", "men", "ol", "edi", "üşin", "dep", "keiın"],
        ["fr"] = ["le", "la", "les", "et", "de", "des", "un", "une", "est", "que", "dans", "pas", "il"],
        ["de"] = ["der", "die", "das", "und", "ist", "nicht", "ein", "eine", "mit", "zu", "von", "war", "er"],
    };

    /// <param name="read">What the reader took most of the words for, or <c>und</c>.</param>
    /// <param name="expected">Languages of the document; may be empty.</param>
    public static string Of(string text, string read, IReadOnlyList<string> expected)
    {
        var counts = Letters.CountByScript(text);
        var most = counts.Max();
        if (most == 0) return LanguageTags.Undetermined;
        var script = (Script)Array.IndexOf(counts, most);
        var said = expected.Select(LanguageTags.Normalize).OfType<string>().Where(l => LanguageTags.ScriptOf(l) == script).Distinct(StringComparer.Ordinal).ToList();
        if (said.Count == 1) return said[0];
        var known = LanguageTags.Normalize(read) is { } tag && LanguageTags.ScriptOf(tag) == script ? tag : LanguageTags.Undetermined;
        if (said.Count == 0 && known != LanguageTags.Undetermined) return known;
        if (script == Script.Han) return "zh-Hans";
        var candidates = said.Count > 1 ? said : [.. LanguageTags.All.Where(l => LanguageTags.ScriptOf(l) == script && l is not ("hr" or "sr-Latn"))];
        var best = candidates.Select(l => (Language: l, Score: Score(text, l) + (l == known ? 0.02 : 0))).MaxBy(c => c.Score);
        return best.Score > 0 ? best.Language : known;
    }

    private static double Score(string text, string language)
    {
        var lower = text.ToLowerInvariant();
        var letters = lower.Count(char.IsLetter) + 1.0;
        var own = OwnLetters.TryGetValue(language, out var set) ? lower.Count(c => set.Contains(c, StringComparison.Ordinal)) / letters : 0;
        var words = lower.Split([' ', ',', '.', Letters.Slot, '!', '?', ':', ';'], StringSplitOptions.RemoveEmptyEntries);
        var small = SmallWords.TryGetValue(language, out var list) && words.Length > 0 ? words.Count(w => list.Contains(w, StringComparer.Ordinal)) / (double)words.Length : 0;
        return own + small;
    }
}
