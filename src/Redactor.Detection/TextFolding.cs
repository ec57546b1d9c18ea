using System.Globalization;
using System.Text.RegularExpressions;

namespace Redactor.Detection;

/// <summary>Brings the many forms of digits, dashes, spaces and full-width signs to ASCII without moving any character.</summary>
public static partial class TextFolding
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
        // Heh stands for Ae where a model of another language read Kazakh or Uyghur, which do not have it.
        '\u0647' => '\u06D5',
        _ when char.IsDigit(c) => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)),
        _ => c,
    };

    /// <summary>
    /// Turns letters that look like figures into figures where they stand among them: a run of figures and look-alikes, not beside other
    /// letters, that has at least as many figures as letters and begins or ends with one. The result is as long as <paramref name="folded"/>.
    /// </summary>
    public static string RepairFigures(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        char[]? repaired = null;
        for (var start = 0; start < folded.Length; start++)
        {
            if (Patterns.DigitRepair.ValueOf(folded[start]) < 0 || (start > 0 && IsPlainLetter(folded[start - 1])))
                continue;
            var end = start;
            var digits = 0;
            for (; end < folded.Length && Patterns.DigitRepair.ValueOf(folded[end]) >= 0; end++)
                digits += char.IsAsciiDigit(folded[end]) ? 1 : 0;
            if (digits < end - start && digits * 2 >= end - start && (end == folded.Length || !IsPlainLetter(folded[end])))
            {
                repaired ??= folded.ToCharArray();
                for (var i = start; i < end; i++)
                    repaired[i] = (char)('0' + Patterns.DigitRepair.ValueOf(folded[i]));
            }

            start = end;
        }

        foreach (var one in BracketedOne().EnumerateMatches(folded))
            (repaired ??= folded.ToCharArray())[one.Index] = one.Index > 1 && char.IsAsciiDigit(folded[one.Index - 1]) && char.IsAsciiDigit(folded[one.Index - 2]) ? ' ' : '1';
        return repaired is null ? folded : new string(repaired);
    }

    // "2018 年 ] 月", "11] 月": among Chinese text a narrow 1 is often read as a bracket or a stroke.
    [GeneratedRegex(@"(?<=[0-9年月][ ]?)[\]\[|lI!](?=[ ]?[0-9]?[ ]?[年月日号岁])")]
    private static partial Regex BracketedOne();

    private static bool IsPlainLetter(char c) => char.IsLetter(c) && !IsHan(c);

    /// <summary>Han characters, including the ideographic zero.</summary>
    public static bool IsHan(char c) => c is (>= '\u3400' and <= '\u9FFF') or '\u3007' or (>= '\uF900' and <= '\uFAFF');

    /// <summary>Han characters and the punctuation written with them.</summary>
    public static bool IsHanOrItsPunctuation(char c) => IsHan(c) || c is (>= '\u3001' and <= '\u303F') or (>= '\uFF00' and <= '\uFFEF');
}
