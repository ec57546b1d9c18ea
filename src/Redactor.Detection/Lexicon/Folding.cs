using Redactor.Documents;

namespace Redactor.Detection.Lexicon;

/// <summary>
/// Folded keys of tokens, the same as in <c>models/gazetteers/folding.py</c>. A word key stays in its own script and drops what OCR and
/// spelling lose (Қ and К, ё and е, hamza); a name key is one Latin form for a name in any script, so that Гүлбахар, Gulbahar and
/// گۈلباھار are one.
/// </summary>
internal static class Folding
{
    /// <summary>Tokens longer than this are cut: no word or name is.</summary>
    public const int LongestToken = 60;

    private static readonly string?[] WordMap = Build(FoldingTables.Word);
    private static readonly string?[] NameMap = Build(FoldingTables.Name);
    private static readonly string?[] KazakhArabicMap = Build(FoldingTables.KazakhArabic);
    private static readonly string?[] KazakhLatinMap = Build(FoldingTables.KazakhLatin);

    /// <summary>The form under which common words are stored; Kazakh in Arabic or Latin letters becomes Cyrillic.</summary>
    public static string WordKey(ReadOnlySpan<char> token, Language? language = null)
    {
        var script = ScriptOf(token);
        if (language == Language.KazakhArabic && script == Script.Arabic)
            return Map(token, KazakhArabicMap, collapse: true);
        if (language == Language.KazakhLatin && script == Script.Latin)
            return Map(token.ToString().Replace("sh", "ş", StringComparison.OrdinalIgnoreCase).Replace("ch", "ç", StringComparison.OrdinalIgnoreCase), KazakhLatinMap, collapse: true);
        return Map(token, WordMap, collapse: script == Script.Cyrillic);
    }

    /// <summary>One Latin form for a name in any alphabet; Han characters stay.</summary>
    public static string NameKey(ReadOnlySpan<char> token)
    {
        Span<char> buffer = stackalloc char[(3 * LongestToken) + 3];
        var length = 0;
        var latin = ScriptOf(token) == Script.Latin;
        for (var i = 0; i < Math.Min(token.Length, LongestToken); i++)
        {
            var c = Lower(token[i]);
            if (latin && i + 1 < token.Length && FoldingTables.Digraph(c, Lower(token[i + 1])) is var one and not '\0')
            {
                buffer[length++] = one;
                i++;
                continue;
            }

            if (NameMap[c] is not { } mapped)
            {
                buffer[length++] = c;
                continue;
            }

            mapped.CopyTo(buffer[length..]);
            length += mapped.Length;
        }

        return Tidy(buffer[..length]);
    }

    /// <summary>The script most letters of a token are in.</summary>
    public static Script ScriptOf(ReadOnlySpan<char> token)
    {
        int latin = 0, cyrillic = 0, arabic = 0, han = 0;
        foreach (var c in token)
        {
            if (c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '\u00C0' and <= '\u024F'))
                latin++;
            else if (c is >= '\u0400' and <= '\u052F')
                cyrillic++;
            else if (c is (>= '\u0620' and <= '\u06FF') or (>= '\uFB50' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFE'))
                arabic++;
            else if (TextFolding.IsHan(c))
                han++;
        }

        return Math.Max(Math.Max(latin, cyrillic), Math.Max(arabic, han)) == 0 ? Script.Unknown
            : han >= Math.Max(latin, Math.Max(cyrillic, arabic)) ? Script.Han
            : arabic >= Math.Max(latin, cyrillic) ? Script.Arabic
            : cyrillic >= latin ? Script.Cyrillic : Script.Latin;
    }

    public static char Lower(char c) => c == 'İ' ? 'i' : char.ToLowerInvariant(c);

    // ng and n, dj and j are one; doubled letters single; a leading ye is e.
    private static string Tidy(Span<char> key)
    {
        var length = 0;
        for (var i = 0; i < key.Length; i++)
        {
            var c = key[i];
            if (c == 'g' && i > 0 && key[i - 1] == 'n')
                continue;
            if (c == 'd' && i + 1 < key.Length && key[i + 1] == 'j')
                continue;
            if (length > 0 && key[length - 1] == c)
                continue;
            key[length++] = c;
        }

        var start = length > 2 && key[0] == 'i' && key[1] == 'e' ? 1 : 0;
        return key[start..length].ToString();
    }

    private static string Map(ReadOnlySpan<char> token, string?[] map, bool collapse)
    {
        Span<char> buffer = stackalloc char[2 * LongestToken];
        var length = 0;
        for (var i = 0; i < Math.Min(token.Length, LongestToken); i++)
        {
            var c = Lower(token[i]);
            if (map[c] is not { } mapped)
            {
                if (!collapse || length == 0 || buffer[length - 1] != c)
                    buffer[length++] = c;
                continue;
            }

            foreach (var m in mapped)
            {
                if (!collapse || length == 0 || buffer[length - 1] != m)
                    buffer[length++] = m;
            }
        }

        return buffer[..length].ToString();
    }

    private static string?[] Build(IEnumerable<KeyValuePair<char, string>> pairs)
    {
        var map = new string?[char.MaxValue + 1];
        foreach (var (from, to) in pairs)
            map[from] = to;
        return map;
    }
}
