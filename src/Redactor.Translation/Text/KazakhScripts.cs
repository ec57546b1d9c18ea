using System.Buffers;
using System.Text;

namespace Redactor.Translation;

/// <summary>
/// Writes Kazakh of Xinjiang's Arabic script in Cyrillic letters, for engines that know no other Kazakh. A word is read with front vowels when a hamza stands before it or when
/// it holds a letter that only such words have (k, g, e), as the spelling rules of 1982 say.
/// </summary>
internal static class KazakhScripts
{
    private static readonly Dictionary<char, string> Common = new()
    {
        ['ب'] = "б",
        ['پ'] = "п",
        ['ت'] = "т",
        ['ج'] = "ж",
        ['چ'] = "ч",
        ['ح'] = "х",
        ['د'] = "д",
        ['ر'] = "р",
        ['ز'] = "з",
        ['س'] = "с",
        ['ش'] = "ш",
        ['ع'] = "ғ",
        ['ف'] = "ф",
        ['ق'] = "қ",
        ['ك'] = "к",
        ['گ'] = "г",
        ['ڭ'] = "ң",
        ['ل'] = "л",
        ['م'] = "м",
        ['ن'] = "н",
        ['ھ'] = "һ",
        ['ە'] = "е",
        ['ه'] = "е",
        ['ۆ'] = "в",
        ['ۋ'] = "у",
        ['ي'] = "и",
        ['ۇ'] = "ұ",
        ['و'] = "о",
        ['ى'] = "ы",
        ['ا'] = "а",
        ['ء'] = "",
        ['\u0674'] = "",
        ['ٵ'] = "ә",
        ['ٶ'] = "ө",
        ['ٷ'] = "ү",
        ['ٸ'] = "і",
        ['\u0640'] = "",
        ['،'] = ",",
        ['؛'] = ";",
        ['؟'] = "?",
        ['۔'] = ".",
    };

    private static readonly SearchValues<char> OfFrontWords = SearchValues.Create("ء\u0674كگەه");

    private static readonly Dictionary<char, string> Front = new() { ['ا'] = "ә", ['و'] = "ө", ['ۇ'] = "ү", ['ى'] = "і" };

    /// <summary>What is not of the Arabic script, markup and tokens among it, stays as it is.</summary>
    public static string ToCyrillic(string text)
    {
        var written = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && IsOfWord(text[end])) end++;
            if (end == at)
            {
                written.Append(Common.TryGetValue(text[at], out var mark) ? mark : text[at].ToString());
                at++;
                continue;
            }

            written.Append(Word(text.AsSpan(at, end - at)));
            at = end;
        }

        return written.ToString();
    }

    private static string Word(ReadOnlySpan<char> word)
    {
        var written = new StringBuilder(word.Length);
        var isFront = word.ContainsAny(OfFrontWords);
        foreach (var letter in word)
        {
            var isAfterVowel = letter == 'ي' && written.Length > 0 && "аәеоөұүыі".Contains(written[^1], StringComparison.Ordinal);
            written.Append(isAfterVowel ? "й" : isFront && Front.TryGetValue(letter, out var front) ? front : Common.GetValueOrDefault(letter, letter.ToString()));
        }

        // Two letters that Cyrillic writes as one.
        return written.Replace("йа", "я").Replace("йу", "ю").Replace("иа", "ия").Replace("иу", "ию").ToString();
    }

    private static bool IsOfWord(char c) => c is (>= '\u0621' and <= '\u063A') or (>= '\u0640' and <= '\u064A') or (>= '\u0671' and <= '\u06D3') or '\u06D5';
}
