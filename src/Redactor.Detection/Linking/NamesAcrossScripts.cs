using Redactor.Detection.Lexicon;
using Redactor.Detection.Names;

namespace Redactor.Detection.Linking;

/// <summary>
/// Names as they may return in another alphabet: written in Cyrillic, Latin or Arabic letters, with an ending, with spellings that transcriptions swap.
/// Made once for many texts; may be used by several at once.
/// </summary>
public sealed class NamesAcrossScripts
{
    private const int ShortestKey = 4, ShortestLoose = 6;

    private readonly HashSet<string> keys = new(StringComparer.Ordinal);
    private readonly HashSet<string> loose = new(StringComparer.Ordinal);

    /// <param name="names">Of people; each word of them counts.</param>
    public NamesAcrossScripts(IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        foreach (var form in Words(string.Join('\n', names)).SelectMany(NameForms.Of))
        {
            if (form.Length >= ShortestKey) keys.Add(form);
            if (Spelling(form) is { Length: >= ShortestLoose } spelling) loose.Add(spelling);
        }
    }

    /// <summary>Whether one of them stands in a text, as a name: a word in small letters is none.</summary>
    public bool StandIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return keys.Count > 0 && Words(text).Where(w => w.Casing != Casing.Lower).SelectMany(NameForms.Of).Any(f => keys.Contains(f) || loose.Contains(Spelling(f)));
    }

    private static IEnumerable<Token> Words(string text) => new Tokenizer(DetectionTextBuilder.FromPlain(text), Gazetteers.Shipped).Run().Where(t => !t.IsInitial);

    // Doubled letters are one, and -баева is -bayeva.
    private static string Spelling(string key)
    {
        var merged = NameForms.Loose(key).Replace("i", "", StringComparison.Ordinal);
        return string.Concat(merged.Where((c, i) => i == 0 || merged[i - 1] != c));
    }
}
