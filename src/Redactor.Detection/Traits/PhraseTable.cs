using Redactor.Detection.Lexicon;
using Redactor.Detection.Names;
using Redactor.Documents;

namespace Redactor.Detection.Traits;

/// <summary>
/// A list of words and phrases of alphabetic scripts, compared as word keys. A word that ends in <c>*</c> stands for every word that begins
/// so; the words of a phrase are joined by <c>+</c>. Kazakh Cyrillic serves the other scripts of Kazakh too.
/// </summary>
internal sealed class PhraseTable
{
    private const int LongestEnding = 10;
    private const int ShortestBeginning = 2;

    private readonly Dictionary<string, Phrase[]> whole;
    private readonly Dictionary<string, Phrase[]> beginnings;
    private readonly Dictionary<string, Phrase[]>.AlternateLookup<ReadOnlySpan<char>> byBeginning;
    private readonly int longestBeginning;

    public PhraseTable(params string[] lists)
    {
        var phrases = lists.SelectMany(l => l.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)).Select(Parse).ToList();
        whole = Index(phrases.Where(p => !p.Words[0].Open));
        beginnings = Index(phrases.Where(p => p.Words[0].Open));
        byBeginning = beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
        longestBeginning = beginnings.Count == 0 ? 0 : beginnings.Keys.Max(k => k.Length);
    }

    /// <summary>The last token of the longest phrase that begins with this one, or null.</summary>
    public Token? Find(Token token)
    {
        Token? best = null;
        if (whole.TryGetValue(token.WordKey, out var exact))
            best = Longest(exact, token, best);
        for (var length = Math.Min(longestBeginning, token.WordKey.Length); length >= ShortestBeginning; length--)
        {
            if (token.WordKey.Length - length <= LongestEnding && byBeginning.TryGetValue(token.WordKey.AsSpan(0, length), out var begun))
                best = Longest(begun, token, best);
        }

        return best;
    }

    private static Token? Longest(Phrase[] phrases, Token first, Token? best)
    {
        foreach (var phrase in phrases)
        {
            var last = first;
            var next = 1;
            for (; next < phrase.Words.Length && last.NextAdjacent is { } token && phrase.Words[next].Fits(token.WordKey); next++)
                last = token;
            if (next == phrase.Words.Length && (best is null || last.Index > best.Index))
                best = last;
        }

        return best;
    }

    private static Phrase Parse(string entry) => new([.. entry.Split('+').Select(w => new PhraseWord(Folding.WordKey(w.TrimEnd('*')), w.EndsWith('*')))]);

    private static Dictionary<string, Phrase[]> Index(IEnumerable<Phrase> phrases) =>
        phrases.GroupBy(p => p.Words[0].Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    private sealed record Phrase(PhraseWord[] Words);

    private readonly record struct PhraseWord(string Key, bool Open)
    {
        public bool Fits(string key) => Open
            ? key.Length - Key.Length is >= 0 and <= LongestEnding && key.StartsWith(Key, StringComparison.Ordinal)
            : string.Equals(key, Key, StringComparison.Ordinal);
    }
}
