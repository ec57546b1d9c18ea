namespace Redactor.Verification.Search;

/// <summary>What a person decided to leave readable, folded: whole texts and each word of them, in this form and no other.</summary>
internal sealed class KeptWords
{
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);

    public static KeptWords None { get; } = new([]);

    public KeptWords(IEnumerable<ApprovedText> approved)
    {
        foreach (var text in approved.Where(a => a.IsKept))
        {
            var tokens = FoldedToken.Of(text.Text.Reveal());
            keys.Add(string.Concat(tokens.Select(t => t.Key)));
            foreach (var token in tokens.Where(t => !(t.Key.Length == 1 && Folding.IsHan(t.Key[0])))) keys.Add(token.Key);
        }
    }

    /// <param name="key">Folded, without blanks.</param>
    public bool Has(string key) => keys.Contains(key);

    public bool IsEmpty => keys.Count == 0;

    /// <summary>Whether a text is one of them.</summary>
    public bool HasText(string text) => !IsEmpty && Has(string.Concat(FoldedToken.Of(text).Select(t => t.Key)));
}
