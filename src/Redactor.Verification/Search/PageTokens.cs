using Redactor.Documents;

namespace Redactor.Verification.Search;

/// <summary>Tokens of words that were read from pixels, each with its box.</summary>
internal static class PageTokens
{
    /// <summary>Adds a word's tokens; of Han words each character has the box that the reader gave it.</summary>
    public static void Add(List<FoldedToken> tokens, Word word)
    {
        var text = word.Text.Reveal();
        if (word.Characters.Count != text.Length || !text.Any(Folding.IsHan))
        {
            FoldedToken.Add(tokens, text, word.Box);
            return;
        }

        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            while (end < text.Length && !Folding.IsHan(text[start]) && !Folding.IsHan(text[end]))
                end++;
            FoldedToken.Add(tokens, text[start..end], Box.Around(word.Characters.Skip(start).Take(end - start)));
            start = end;
        }
    }
}
