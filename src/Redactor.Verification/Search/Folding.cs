using System.Collections.Frozen;
using System.Globalization;

namespace Redactor.Verification.Search;

/// <summary>
/// Brings letters to a common form, so that the same name is found in another case, in look-alike letters of another alphabet, or with
/// the marks that scanning loses. Signs that are neither letter nor digit fall away.
/// </summary>
internal static class Folding
{
    // Pairs: from, to. Cyrillic look-alikes go to Latin, letters with marks to those without.
    private const string Pairs =
        "аaеeоoрpсcуyхxкkмmтtвbнhіiїiјjѕsёeйиҗжқkңhғгұyүyөoәaһhҳxӣиӯyїi" +
        "áaàaâaäaãaåaāaăaçcćcčcéeèeêeëeēeğgģgíiìiîiïiıiīiñnńnňnóoòoôoöoõoōoşsšsśsúuùuûuüuūuýyÿyžzźzżzŋn" +
        "\u0623\u0627\u0625\u0627\u0622\u0627\u0671\u0627\u0649\u064A\u06CC\u064A\u06A9\u0643\u06C1\u0647\u06BE\u0647\u06D5\u0647\u0629\u0647";

    private const string Dropped = "\u0626\u0674\u0621\u0640'ʻʼ’‘";

    private static readonly FrozenDictionary<char, char> Map = Enumerable.Range(0, Pairs.Length / 2)
        .DistinctBy(i => Pairs[i * 2]).ToFrozenDictionary(i => Pairs[i * 2], i => Pairs[(i * 2) + 1]);

    public static bool IsHan(char c) => c is (>= '\u3400' and <= '\u9FFF') or '\u3007' or (>= '\uF900' and <= '\uFAFF');

    /// <summary>The folded letters and digits of a text.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        Span<char> folded = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            var one = Fold(c);
            if (one != '\0')
                folded[length++] = one;
        }

        return new string(folded[..length]);
    }

    /// <summary>The folded form of one code unit, or NUL for one that falls away.</summary>
    public static char Fold(char c)
    {
        if (c is >= '\uFF01' and <= '\uFF5E')
            c = (char)(c - 0xFEE0);
        if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || IsHan(c))
            return c;
        if (Dropped.Contains(c, StringComparison.Ordinal))
            return '\0';
        if (char.IsDigit(c))
            return (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c));
        if (!char.IsLetter(c) && !char.IsSurrogate(c))
            return '\0';
        c = c == '\u0130' ? 'i' : char.ToLowerInvariant(c);
        return Map.GetValueOrDefault(c, c);
    }
}
