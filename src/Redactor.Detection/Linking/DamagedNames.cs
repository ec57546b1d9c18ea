using Redactor.Detection.Lexicon;

namespace Redactor.Detection.Linking;

/// <summary>
/// People whose name is one misread letter away from a word that nobody's name explains. A word that the lists have as a name is another
/// person's: Мурат is no damaged Марат.
/// </summary>
internal sealed class DamagedNames
{
    private const int Shortest = 6;

    private readonly Dictionary<string, KnownPerson> deletions = new(StringComparer.Ordinal);

    public void Add(KnownPerson person, List<NameWord> words)
    {
        foreach (var word in words.Where(w => !w.IsHan && w.Key.Length >= Shortest))
        {
            deletions.TryAdd(word.Key, person);
            for (var i = 0; i < word.Key.Length; i++)
                deletions.TryAdd(word.Key.Remove(i, 1), person);
        }
    }

    /// <summary>The person who has every word of a name or a word near to it, or null.</summary>
    public KnownPerson? Nearest(List<NameWord> words)
    {
        var person = words.Where(MayBeDamaged).Select(w => Near(w.Key)).FirstOrDefault(p => p is not null);
        return person is not null && words.TrueForAll(w => person.Has(w) || (MayBeDamaged(w) && Near(w.Key) == person)) ? person : null;
    }

    private static bool MayBeDamaged(NameWord word) =>
        !word.IsHan && word.Key.Length >= Shortest && !Gazetteers.Shipped.Name(word.Key).Has(WordClasses.Personal);

    private KnownPerson? Near(string key)
    {
        if (deletions.TryGetValue(key, out var person))
            return person;
        for (var i = 0; i < key.Length; i++)
        {
            if (deletions.TryGetValue(key.Remove(i, 1), out person))
                return person;
        }

        return null;
    }
}
