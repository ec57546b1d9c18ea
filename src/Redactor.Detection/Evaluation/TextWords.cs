using System.Globalization;

namespace Redactor.Detection.Evaluation;

/// <summary>Words for counting: runs of letters and figures, Han characters one by one.</summary>
internal static class TextWords
{
    public static IEnumerable<TextRange> Of(string text)
    {
        var i = 0;
        while (i < text.Length)
        {
            var start = i++;
            if (TextFolding.IsHan(text[start]))
                yield return new TextRange(start, i);
            if (!IsPart(text, start))
                continue;
            while (i < text.Length && IsPart(text, i))
                i++;
            yield return new TextRange(start, i);
        }
    }

    public static bool HasText(string text, TextRange word)
    {
        for (var i = word.Start; i < word.End; i++)
        {
            if (char.IsLetterOrDigit(text, i))
                return true;
        }

        return false;
    }

    private static bool IsPart(string text, int i) =>
        !TextFolding.IsHan(text[i]) && (char.IsLetterOrDigit(text, i) || char.GetUnicodeCategory(text, i) is UnicodeCategory.NonSpacingMark);
}
