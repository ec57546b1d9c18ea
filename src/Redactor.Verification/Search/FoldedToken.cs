using Redactor.Documents;

namespace Redactor.Verification.Search;

/// <summary>
/// A word, or one Han character, of text under examination: its folded letters, whether it begins with a capital, and its box where
/// the text was read from pixels. An empty key is a break that nothing is searched across.
/// </summary>
internal readonly record struct FoldedToken(string Key, bool Capital, Box? Box)
{
    public static readonly FoldedToken Break = new(string.Empty, Capital: false, Box: null);

    public bool IsBreak => Key.Length == 0;

    /// <summary>Tokens of running text.</summary>
    public static List<FoldedToken> Of(string text)
    {
        var tokens = new List<FoldedToken>();
        Add(tokens, text, box: null);
        return tokens;
    }

    /// <summary>Adds the tokens of one word or of running text.</summary>
    public static void Add(List<FoldedToken> tokens, string text, Box? box)
    {
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var end = at + 1;
            while (!Folding.IsHan(text[at]) && end < text.Length && !char.IsWhiteSpace(text[end]) && !Folding.IsHan(text[end]))
                end++;
            var piece = text.AsSpan(at, end - at);
            var key = Folding.Fold(piece);
            if (key.Length > 0)
                tokens.Add(new FoldedToken(key, IsCapital(piece), box));
            at = end;
        }
    }

    /// <summary>Scripts without capitals count as capital: their case tells nothing.</summary>
    private static bool IsCapital(ReadOnlySpan<char> piece)
    {
        foreach (var c in piece)
        {
            if (char.IsLetter(c))
                return !char.IsLower(c);
        }

        return true;
    }
}
