using Redactor.Documents;

namespace Redactor.Detection.Lexicon;

/// <summary>
/// Case endings of names on name keys. Kazakh, Kyrgyz, Uyghur, Uzbek and Turkish share one table, because a name key has no vowel harmony
/// but a and e; Russian has its own.
/// </summary>
internal static class NameEndings
{
    private const int ShortestStem = 3;

    private static readonly string[] Turkic =
    [
        "larinin", "lerinin", "larinan", "lerinen", "larina", "lerine", "larindagi", "lerindegi", "indagi", "indegi", "sindagi", "sindegi",
        "ndagi", "ndegi", "dagi", "degi", "tagi", "tegi", "diki", "tiki", "niki", "dagilar", "degiler",
        "larga", "lerge", "larni", "lerni", "larnin", "lernin", "lardin", "lerdin", "lardan", "lerden",
        "sinin", "sina", "sine", "sinda", "sinde", "sinan", "sinen", "inin", "inda", "inde", "inan", "inen", "ina", "ine",
        "menen", "benen", "penen", "biren", "bilen", "men", "ben", "pen", "mene",
        "nin", "din", "tin", "nun", "dun", "tun", "ni", "di", "ti", "nu", "du", "tu",
        "ga", "ge", "ka", "ke", "gu", "ku", "ha", "na", "ne", "nu",
        "nda", "nde", "da", "de", "ta", "te", "du", "tu", "ndan", "nden", "dan", "den", "tan", "ten", "nan", "nen", "dun", "tun", "nun",
        "lar", "ler", "dar", "der", "tar", "ter", "lur", "dur", "tur", "liler", "lilar", "lik", "dik", "tik", "lig", "dai", "dei", "tai", "tei", "dek", "tek",
        "imiz", "imizdin", "im", "um", "sin", "siz", "mu", "u", "i", "si", "in", "un", "ca", "ce", "la", "le", "lik",
        "ia", "ie", "a", "e", "idin", "iga", "ida", "inin", "iki",
    ];

    // Ending and what it stood in for.
    private static readonly (string Ending, string Instead)[] Russian =
    [
        ("a", ""), ("u", ""), ("e", ""), ("i", ""), ("um", ""), ("em", ""), ("ui", ""), ("ei", ""), ("ami", ""), ("am", ""), ("ah", ""),
        ("u", "a"), ("e", "a"), ("i", "a"), ("ui", "a"), ("ei", "a"), ("oiu", "a"), ("uiu", "a"), ("eiu", "a"),
        ("iu", "ia"), ("ie", "ia"), ("iei", "ia"), ("ii", "ia"), ("iu", "i"), ("ia", "i"), ("iem", "i"), ("em", "i"),
        ("ugu", "i"), ("umu", "i"), ("im", "i"), ("um", "i"), ("ugu", ""), ("umu", ""), ("im", ""), ("ih", ""),
        ("uiu", ""), ("iia", ""), ("aia", "i"), ("ui", "aia"), ("uiu", "aia"), ("uuui", "uua"),
    ];

    /// <summary>What may stand before a case ending, longest stem first; the key itself is not among them.</summary>
    public static void Stems(string key, Script script, List<string> into)
    {
        foreach (var ending in Turkic)
        {
            if (key.Length - ending.Length < ShortestStem || !key.EndsWith(ending, StringComparison.Ordinal))
                continue;
            var stem = key[..^ending.Length];
            Add(into, stem);
            // Uyghur raises the last vowel of the stem: Korla, Korlidin.
            if (script == Script.Arabic && stem.Length > 3 && stem[^1] == 'i')
            {
                Add(into, string.Concat(stem.AsSpan(0, stem.Length - 1), "a"));
                Add(into, string.Concat(stem.AsSpan(0, stem.Length - 1), "e"));
            }
        }

        if (script != Script.Cyrillic)
            return;
        foreach (var (ending, instead) in Russian)
        {
            if (key.Length - ending.Length >= ShortestStem && key.EndsWith(ending, StringComparison.Ordinal))
                Add(into, string.Concat(key.AsSpan(0, key.Length - ending.Length), instead));
        }
    }

    private static void Add(List<string> into, string stem)
    {
        if (!into.Contains(stem))
            into.Add(stem);
    }
}
