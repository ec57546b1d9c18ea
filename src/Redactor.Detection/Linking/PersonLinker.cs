using Redactor.Detection.Lexicon;
using Redactor.Detection.Names;
using Redactor.Detection.Places;
using Redactor.Documents;

namespace Redactor.Detection.Linking;

/// <summary>
/// Decides which findings are one person: longer names first, then each shorter one joins a name that holds all its words. Where several could
/// be meant, a name that begins with the word is preferred, then the one that appeared first.
/// </summary>
internal sealed class PersonLinker
{
    private const char SoundMark = '~';

    // A document that names more people alike is a list; the first are enough to choose from, and time stays linear.
    private const int MostCandidates = 100;

    private readonly DetectionText text;
    private readonly IReadOnlyList<Token> tokens;
    private readonly Dictionary<Finding, string> keys = [];
    private readonly DamagedNames damaged = new();
    private readonly Dictionary<string, List<KnownPerson>> byForm = new(StringComparer.Ordinal);

    public PersonLinker(DetectionText text, IReadOnlyList<Finding> findings)
    {
        this.text = text;
        tokens = TokenizedText.Of(text).Tokens;
        var people = findings.Where(f => f.Type == EntityType.Person)
            .Select(f => (Finding: f, Words: WordsOf(f)))
            .OrderByDescending(p => p.Words.Count(w => w.Length > 1)).ThenByDescending(p => p.Words.Count).ThenBy(p => p.Finding.Start);
        foreach (var (finding, words) in people)
            keys[finding] = Assign(finding, words);
    }

    public string KeyOf(Finding finding) => keys.GetValueOrDefault(finding) ?? EntityLinker.Normalize(text.Folded.AsSpan(finding.Start, finding.Length));

    /// <summary>A place by its listed name, without case ending, in any script.</summary>
    public string PlaceKey(Finding finding)
    {
        var parts = new List<string>();
        foreach (var token in TokensOf(finding))
        {
            if (CueWords.IsPlaceAfter(token) || CueWords.PlaceBefore.Contains(token.WordKey) || PlaceReach.IsKind(token))
                continue;
            parts.Add(NameForms.Of(token).Find(f => Gazetteers.Shipped.Name(f).Has(WordClasses.Place | WordClasses.Region | WordClasses.Country)) ?? token.Key);
        }

        return parts.Count == 0 ? EntityLinker.Normalize(text.Folded.AsSpan(finding.Start, finding.Length)) : string.Join(' ', parts);
    }

    private string Assign(Finding finding, List<NameWord> words)
    {
        var best = (Person: (KnownPerson?)null, Rank: int.MaxValue);
        foreach (var person in Candidates(words))
        {
            if (person.Rank(words) is { } rank && (rank < best.Rank || (rank == best.Rank && person.Order < best.Person!.Order)))
                best = (person, rank);
        }

        if ((best.Person ?? damaged.Nearest(words)) is { } known)
            return known.Key;
        var created = new KnownPerson($"person {finding.Start}", finding.Start, words);
        foreach (var form in words.SelectMany(IndexForms).Distinct(StringComparer.Ordinal))
        {
            if (!byForm.TryGetValue(form, out var list))
                byForm[form] = list = [];
            list.Add(created);
        }

        damaged.Add(created, words);
        return created.Key;
    }

    private static IEnumerable<string> IndexForms(NameWord word) =>
        word.Forms.Where(f => f[0] != '.' || word.Length == 1).Concat(word.Sounds.Select(s => SoundMark + s));

    // A person must have every word, so those that may have the rarest are all there are: in a list of people with one given name, few.
    private IEnumerable<KnownPerson> Candidates(List<NameWord> words)
    {
        List<List<KnownPerson>>? fewest = null;
        foreach (var word in words.Where(w => w.Length > 1))
        {
            var lists = IndexForms(word).Distinct(StringComparer.Ordinal).Select(f => byForm.GetValueOrDefault(f)).OfType<List<KnownPerson>>().ToList();
            if (fewest is null || lists.Sum(l => l.Count) < fewest.Sum(l => l.Count))
                fewest = lists;
        }

        return fewest is null ? [] : fewest.SelectMany(l => l).Take(MostCandidates);
    }

    private List<NameWord> WordsOf(Finding finding)
    {
        if (TextFolding.IsHan(text.Value[finding.Start]))
        {
            return [.. text.Value.Substring(finding.Start, finding.Length).Split(['·', '•', '・', '．'], StringSplitOptions.RemoveEmptyEntries).Select(NameWord.OfHan)];
        }

        var all = TokensOf(finding).Where(t => !CueWords.KinInName.Contains(t.WordKey) && !CueWords.Patronymics.Contains(t.WordKey)).ToList();
        var names = all.FindAll(t => !IsBeside(t));
        return [.. (names.Count == 0 ? all : names).Select(NameWord.OfToken)];
    }

    // "Mrs Omirzakh", "Қалиман апаларыңыз": title and kinship are no part of who it is.
    private static bool IsBeside(Token token) =>
        CueWords.Titles.Contains(token.WordKey) || (token.Casing == Casing.Lower && (token.IsCommon || CueWords.Kin.Contains(token.WordKey)));

    private IEnumerable<Token> TokensOf(Finding finding)
    {
        int low = 0, high = tokens.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tokens[middle].End <= finding.Start)
                low = middle + 1;
            else
                high = middle;
        }

        for (; low < tokens.Count && tokens[low].Start < finding.End; low++)
            yield return tokens[low];
    }
}
