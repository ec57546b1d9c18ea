using Redactor.Documents;

namespace Redactor.Pipeline.Burn;

/// <summary>
/// The smallest thing that survives or goes as a whole: a word, or within a word with Han characters one character or one run of other
/// letters. Its box is in page pixels; <paramref name="Line"/> is the index of its line.
/// </summary>
internal sealed record TextPiece(int Line, string Text, Box Box, bool SpaceBefore)
{
    /// <summary>The pieces of a page in reading order.</summary>
    public static List<TextPiece> Of(ExaminedPage page)
    {
        var pieces = new List<TextPiece>();
        for (var l = 0; l < page.Lines.Count; l++)
        {
            var before = '\0';
            foreach (var word in page.Lines[l].Words)
            {
                var text = word.Text.Reveal();
                if (text.Length == 0)
                    continue;
                var space = before != '\0' && !(IsHanOrItsPunctuation(before) && IsHanOrItsPunctuation(text[0]));
                AddPieces(pieces, l, word, text, space);
                before = text[^1];
            }
        }

        return pieces;
    }

    private static void AddPieces(List<TextPiece> pieces, int line, Word word, string text, bool space)
    {
        if (word.Characters.Count != text.Length || !text.Any(IsHan))
        {
            pieces.Add(new TextPiece(line, text, word.Box, space));
            return;
        }

        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            while (end < text.Length && IsRun(text[start]) == IsRun(text[end]) && (IsRun(text[start]) || char.IsLowSurrogate(text[end])))
                end++;
            var box = Box.Around(word.Characters.Skip(start).Take(end - start));
            pieces.Add(new TextPiece(line, text[start..end], box.IsEmpty ? word.Box : box, space && start == 0));
            start = end;
        }
    }

    private static bool IsRun(char c) => char.IsLetterOrDigit(c) && !IsHan(c) && !char.IsSurrogate(c);

    private static bool IsHan(char c) => c is (>= '\u3400' and <= '\u9FFF') or '\u3007' or (>= '\uF900' and <= '\uFAFF');

    private static bool IsHanOrItsPunctuation(char c) => IsHan(c) || c is (>= '\u3001' and <= '\u303F') or (>= '\uFF00' and <= '\uFFEF');
}
