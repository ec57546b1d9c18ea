using System.Text;
using Redactor.Documents;

namespace Redactor.Translation;

/// <summary>What is known of single characters: their script, and what may never stand in text that goes out or comes in.</summary>
internal static class Letters
{
    /// <summary>Stands in a template where a placeholder stands in the text.</summary>
    public const char Slot = '\uFFFC';

    public static bool IsHan(char c) => c is (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uD840' and <= '\uD87F') or '\u3007';

    /// <summary>Han characters and the punctuation that is set solid with them.</summary>
    public static bool IsSetSolid(char c) => IsHan(c) || c is (>= '\u3000' and <= '\u303F') or (>= '\uFF00' and <= '\uFF65');

    public static Script ScriptOf(char c) => c switch
    {
        _ when IsHan(c) => Script.Han,
        _ when !char.IsLetter(c) => Script.Unknown,
        <= '\u024F' or (>= '\u1E00' and <= '\u1EFF') => Script.Latin,
        (>= '\u0400' and <= '\u052F') or (>= '\u1C80' and <= '\u1C8F') => Script.Cyrillic,
        (>= '\u0600' and <= '\u06FF') or (>= '\u0750' and <= '\u077F') or (>= '\uFB50' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFE') => Script.Arabic,
        _ => Script.Unknown,
    };

    /// <summary>Letters of each script, in the order of <see cref="Script"/>.</summary>
    public static int[] CountByScript(ReadOnlySpan<char> text)
    {
        var counts = new int[Enum.GetValues<Script>().Length];
        foreach (var c in text)
        {
            if (char.IsLetter(c) || IsHan(c)) counts[(int)ScriptOf(c)]++;
        }

        return counts;
    }

    public static bool HasLetters(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c) || char.IsHighSurrogate(c)) return true;
        }

        return false;
    }

    /// <summary>
    /// Takes out what nobody sees: control and bidi characters, slots, private and unassigned ones, lone surrogates, tags. White space becomes single
    /// spaces; a joiner stays between Arabic letters.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c) || c is '\u0085' or '\u2028' or '\u2029')
            {
                if (clean.Length > 0 && clean[^1] != ' ') clean.Append(' ');
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                if (IsSeen(new Rune(c, text[i + 1]))) clean.Append(c).Append(text[i + 1]);
                i++;
            }
            else if (!char.IsSurrogate(c) && (IsSeen(new Rune(c)) || IsJoiner(text, i)))
            {
                clean.Append(c);
            }
        }

        if (clean.Length > 0 && clean[^1] == ' ') clean.Length--;
        return clean.ToString();
    }

    private static bool IsJoiner(string text, int at) =>
        text[at] is '\u200C' && at > 0 && at + 1 < text.Length && ScriptOf(text[at - 1]) == Script.Arabic && ScriptOf(text[at + 1]) == Script.Arabic;

    private static bool IsSeen(Rune rune) => rune.Value != Slot && Rune.GetUnicodeCategory(rune) is not (
        System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.PrivateUse
        or System.Globalization.UnicodeCategory.OtherNotAssigned or System.Globalization.UnicodeCategory.Surrogate);
}
