using System.Globalization;

namespace Redactor.Detection;

/// <summary>Brings the many forms of digits, dashes, spaces and full-width signs to ASCII without moving any character.</summary>
public static class TextFolding
{
    /// <summary>Folds each UTF-16 code unit by itself: the result is exactly as long as <paramref name="text"/>.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = Fold(source[i]);
        });
    }

    public static char Fold(char c) => c switch
    {
        < '\u0080' => c,
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u00A0' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u3000' => ' ',
        (>= '\u2010' and <= '\u2015') or '\u2212' or '\uFE58' or '\uFE63' => '-',
        '\u060C' => ',',
        '\u061B' => ';',
        _ when char.IsDigit(c) => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)),
        _ => c,
    };

    /// <summary>Han characters, including the ideographic zero.</summary>
    public static bool IsHan(char c) => c is (>= '\u3400' and <= '\u9FFF') or '\u3007' or (>= '\uF900' and <= '\uFAFF');

    /// <summary>Han characters and the punctuation written with them.</summary>
    public static bool IsHanOrItsPunctuation(char c) => IsHan(c) || c is (>= '\u3001' and <= '\u303F') or (>= '\uFF00' and <= '\uFFEF');
}
