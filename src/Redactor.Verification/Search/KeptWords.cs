using Redactor.Documents;

namespace Redactor.Verification.Search;

/// <summary>
/// What a person decided to leave readable, folded: whole texts, in this form and no other. A word of a kept text counts as kept inside
/// that text alone: who keeps the name of a village has not kept the name of the man it is called after, and who keeps a word in small letters
/// has not kept the name that is written like it.
/// </summary>
internal sealed class KeptWords
{
    private const char Mask = '\u0001';

    // For each text whether it is kept with a capital as well.
    private readonly Dictionary<string, bool> keys = new(StringComparer.Ordinal);
    private readonly List<string> texts;
    private readonly int longest;

    public KeptWords(IEnumerable<ApprovedText> approved)
    {
        texts = [.. approved.Where(a => a.IsKept).Select(a => a.Text.Reveal().Trim()).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal).OrderByDescending(t => t.Length)];
        foreach (var text in texts)
        {
            if (KeyOf(text) is { Key.Length: > 0 } key) keys[key.Key] = key.Capital || keys.GetValueOrDefault(key.Key);
        }

        longest = keys.Count == 0 ? 0 : keys.Keys.Max(k => k.Length);
    }

    public static KeptWords None { get; } = new([]);

    /// <summary>For each token whether it stands in a kept text, however its letters are divided into words.</summary>
    public bool[] Mark(IReadOnlyList<FoldedToken> tokens)
    {
        var marked = new bool[tokens.Count];
        if (longest == 0) return marked;
        for (var first = 0; first < tokens.Count; first++)
        {
            var key = "";
            for (var last = first; last < tokens.Count && !tokens[last].IsBreak && key.Length + tokens[last].Key.Length <= longest; last++)
            {
                key += tokens[last].Key;
                if (Covers(key, tokens[first].Capital)) Array.Fill(marked, true, first, last - first + 1);
            }
        }

        return marked;
    }

    /// <summary>Whether a text is one of them.</summary>
    public bool HasText(string text) => longest > 0 && KeyOf(text) is var (key, capital) && Covers(key, capital);

    /// <summary>A line without the kept texts that stand in it as words of their own.</summary>
    public string Without(string line, Func<string, int, int, bool> standsAlone)
    {
        foreach (var text in texts)
        {
            for (var at = line.IndexOf(text, StringComparison.Ordinal); at >= 0; at = line.IndexOf(text, at + 1, StringComparison.Ordinal))
            {
                if (standsAlone(line, at, at + text.Length)) line = string.Concat(line.AsSpan(0, at), Mask.ToString(), line.AsSpan(at + text.Length));
            }
        }

        return line;
    }

    private bool Covers(string key, bool capital) => keys.TryGetValue(key, out var withCapital) && (withCapital || !capital);

    private static (string Key, bool Capital) KeyOf(string text)
    {
        var tokens = FoldedToken.Of(text);
        return (string.Concat(tokens.Select(t => t.Key)), tokens.Count > 0 && tokens[0].Capital);
    }
}
