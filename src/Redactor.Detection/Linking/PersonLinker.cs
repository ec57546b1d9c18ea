using Redactor.Detection.Lexicon;
using Redactor.Detection.Names;
using Redactor.Detection.Names.Han;
using Redactor.Documents;

namespace Redactor.Detection.Linking;

/// <summary>
/// Decides which findings are one person: longer names first, then each shorter one joins a name that holds all its words. Where several could
/// be meant, a name that begins with the word is preferred, then the one that appeared first.
/// </summary>
internal sealed class PersonLinker
{
    private readonly DetectionText text;
    private readonly IReadOnlyList<Token> tokens;
    private readonly Dictionary<Finding, string> keys = [];
    private readonly Dictionary<string, List<Person>> byForm = new(StringComparer.Ordinal);

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
            if (CueWords.IsPlaceAfter(token) || CueWords.PlaceBefore.Contains(token.WordKey))
                continue;
            parts.Add(NameForms.Of(token).Find(f => Gazetteers.Shipped.Name(f).Has(WordClasses.Place | WordClasses.Region | WordClasses.Country)) ?? token.Key);
        }

        return parts.Count == 0 ? EntityLinker.Normalize(text.Folded.AsSpan(finding.Start, finding.Length)) : string.Join(' ', parts);
    }

    private string Assign(Finding finding, List<Word> words)
    {
        var best = (Person: (Person?)null, Rank: int.MaxValue);
        foreach (var person in Candidates(words))
        {
            if (person.Rank(words) is { } rank && (rank < best.Rank || (rank == best.Rank && person.Order < best.Person!.Order)))
                best = (person, rank);
        }

        if (best.Person is { } known)
            return known.Key;
        var created = new Person($"person {finding.Start}", finding.Start, words);
        foreach (var form in words.SelectMany(w => w.Forms.Where(f => f[0] != '.' || w.Length == 1)).Distinct(StringComparer.Ordinal))
        {
            if (!byForm.TryGetValue(form, out var list))
                byForm[form] = list = [];
            list.Add(created);
        }

        return created.Key;
    }

    // A person must have every word, so those that may have the rarest are all there are: in a list of people with one given name, few.
    private IEnumerable<Person> Candidates(List<Word> words)
    {
        List<List<Person>>? fewest = null;
        foreach (var word in words.Where(w => w.Length > 1))
        {
            var lists = word.Forms.Distinct(StringComparer.Ordinal).Select(f => byForm.GetValueOrDefault(f)).OfType<List<Person>>().ToList();
            if (fewest is null || lists.Sum(l => l.Count) < fewest.Sum(l => l.Count))
                fewest = lists;
        }

        return fewest is null ? [] : fewest.SelectMany(l => l);
    }

    private List<Word> WordsOf(Finding finding)
    {
        if (TextFolding.IsHan(text.Value[finding.Start]))
        {
            return [.. text.Value.Substring(finding.Start, finding.Length).Split(['·', '•', '・', '．'], StringSplitOptions.RemoveEmptyEntries)
                .Select(part => new Word(part.Length + 1, HanForms(part)))];
        }

        return [.. TokensOf(finding).Where(t => !CueWords.KinInName.Contains(t.WordKey) && !CueWords.Patronymics.Contains(t.WordKey))
            .Select(t => new Word(t.Length, t.IsInitial ? ["." + t.Key] : [.. NameForms.Of(t), .. NameForms.Of(t).Select(NameForms.Loose), "." + t.Key[..Math.Min(1, t.Key.Length)]]))];
    }

    private static string[] HanForms(string part) =>
        part.Length == 3 && Gazetteers.Shipped.Han.Surname(part.AsSpan(0, 1)) != HanLexicon.Unknown ? [part, part[1..]] : [part];

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

    private sealed record Word(int Length, string[] Forms);

    private sealed class Person(string key, int order, List<Word> words)
    {
        public string Key => key;

        public int Order => order;

        /// <summary>How well a name that is no longer fits this person: 0 begins with the same word; null where a word is missing.</summary>
        public int? Rank(List<Word> other)
        {
            var used = new bool[words.Count];
            var rank = 0;
            var solid = false;
            foreach (var word in other)
            {
                var at = -1;
                for (var i = 0; i < words.Count && at < 0; i++)
                {
                    if (!used[i] && words[i].Forms.Any(f => f[0] != '.' || word.Length == 1 || words[i].Length == 1 ? word.Forms.Contains(f, StringComparer.Ordinal) : false))
                        at = i;
                }

                if (at < 0)
                    return null;
                used[at] = true;
                rank += at;
                solid |= word.Length > 1 && words[at].Length > 1;
            }

            return solid ? rank : null;
        }
    }
}
