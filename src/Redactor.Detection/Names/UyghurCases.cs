using System.Collections.Frozen;
using Redactor.Detection.Lexicon;
using Redactor.Documents;

namespace Redactor.Detection.Names;

/// <summary>Case endings of Uyghur on word keys: what takes one of a common word is that word, whatever name is written like it.</summary>
internal static class UyghurCases
{
    private const int ShortestStem = 3;
    private const string Vowels = "اەوى";

    // Counties and cities of Xinjiang that are words too: Kucha is a street, Bay a rich man. They go.
    private static readonly FrozenSet<string> Towns = CueWords.Keys("", "ئارال لوپ جىڭ ئېمىن چىرا مورى ئالتاي تەكەس گۇما كۇچا باي ئاۋات ئىلى تەڭرىتاغ شايار");

    /// <summary>From somewhere or something; the second and third of what belongs to somebody.</summary>
    public static readonly string[] Ablative = ["دىن", "ىدىن", "سىدىن"];

    /// <summary>Of, to, in and from.</summary>
    public static readonly string[] All = ["نىڭ", "نى", "غا", "گە", "قا", "كە", "دا", "دە", "تا", "تە", "دىن", "تىن"];

    /// <summary>The token is a common word of Uyghur with one of <paramref name="endings"/>.</summary>
    public static bool IsFormOfCommonWord(Token token, string[] endings)
    {
        if (token.Script != Script.Arabic || token.Language == Language.KazakhArabic) return false;
        foreach (var ending in endings)
        {
            var length = token.WordKey.Length - ending.Length;
            if (length < ShortestStem || !token.WordKey.EndsWith(ending, StringComparison.Ordinal)) continue;
            // What belongs to somebody is marked one way behind a vowel and another behind a consonant.
            var vowel = Vowels.Contains(token.WordKey[length - 1], StringComparison.Ordinal);
            if ((ending[0] == 'س' && !vowel) || (ending[0] == 'ى' && vowel)) continue;
            var stem = token.WordKey[..length];
            if (!Towns.Contains(stem) && Gazetteers.Shipped.Word(Script.Arabic, stem).Has(WordClasses.CommonUyghur)) return true;
        }

        return false;
    }
}
