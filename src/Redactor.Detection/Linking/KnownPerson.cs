namespace Redactor.Detection.Linking;

/// <summary>A person of the document, by the longest name found.</summary>
internal sealed class KnownPerson(string key, int order, List<NameWord> words)
{
    private const int Inexact = 10;
    private const int OnlyFather = 3;

    public string Key => key;

    public int Order => order;

    /// <summary>How well a name that is no longer fits this person: 0 begins with the same word, letter by letter; null where a word is missing.</summary>
    public int? Rank(List<NameWord> other)
    {
        var used = new bool[words.Count];
        var rank = 0;
        var solid = false;
        foreach (var word in other)
        {
            if (Best(word, used) is not { } best)
                return null;
            used[best.At] = true;
            rank += best.At + (best.How * Inexact);
            solid |= best.How < OnlyFather && word.Length > 1 && words[best.At].Length > 1;
        }

        return solid ? rank : null;
    }

    public bool Has(NameWord word) => words.Exists(w => w.Meets(word) is < OnlyFather);

    private (int At, int How)? Best(NameWord word, bool[] used)
    {
        (int At, int How)? best = null;
        for (var i = 0; i < words.Count; i++)
        {
            if (!used[i] && words[i].Meets(word) is { } how && (best is null || how < best.Value.How))
                best = (i, how);
        }

        return best;
    }
}
