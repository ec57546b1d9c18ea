using System.Collections.Frozen;
using Redactor.Detection.Lexicon;
using Redactor.Documents;

namespace Redactor.Detection.Names;

/// <summary>An entry of the lists found in the text: token indexes [First, Last] and its class.</summary>
internal readonly record struct Phrase(int First, int Last, WordClasses Class);

/// <summary>Finds the longest entries of the lists of places, countries, regions, peoples and public bodies, case endings on the last word included.</summary>
internal static class KeptPhrases
{
    private const int LongestPhrase = 7;

    // Countries that the lists lack, because some name is written alike.
    private static readonly FrozenSet<string> Countries = CueWords.Keys("россия россии россию россией кения кении кению", "", "kenya turkey");

    public static IEnumerable<Phrase> Find(TokenizedText text, Gazetteers gazetteers)
    {
        for (var i = 0; i < text.Tokens.Count; i++)
        {
            var found = Longest(text.Tokens[i], gazetteers);
            if (found.Last > i)
            {
                yield return found;
                i = found.Last;
            }
            else if (Single(text.Tokens[i]) is var one && one != WordClasses.None)
            {
                yield return new Phrase(i, i, one);
            }
        }
    }

    // A single word. In a script with capitals it needs one, a people or religion excepted.
    private static WordClasses Single(Token token)
    {
        var classes = Pick(token.Exact);
        if (token.IsCapital && Countries.Contains(token.WordKey))
            return WordClasses.Country;
        if (classes == WordClasses.None && !token.IsExactlyPersonal && !token.Exact.Has(WordClasses.Place))
            classes = Pick(token.ByStem) is var found && found == WordClasses.Group && token.Language == Language.English ? WordClasses.None : Pick(token.ByStem);
        if (classes == WordClasses.None || (token.Casing == Casing.Lower && classes != WordClasses.Group))
            return WordClasses.None;
        // A word of the language that happens to be an abbreviation or name elsewhere.
        if (token.Casing != Casing.Upper && token.Length <= 3 && token.Script != Script.Arabic && classes is not (WordClasses.Harmless or WordClasses.Group))
            return WordClasses.None;
        // Months and titles of one language are names of another.
        return classes == WordClasses.Harmless && token.IsExactlyPersonal && (token.Script != Script.Latin || !token.IsCommon) ? WordClasses.None : classes;
    }

    private static Phrase Longest(Token start, Gazetteers gazetteers)
    {
        var best = new Phrase(start.Index, -1, WordClasses.None);
        if (!start.Exact.Has(WordClasses.PhraseStart) || start.Casing == Casing.Lower)
            return best;
        var key = start.Key;
        var stems = new List<string>();
        for (var (next, length) = (start.NextAdjacent, 2); next is not null && length <= LongestPhrase; next = next.NextAdjacent, length++)
        {
            var whole = $"{key} {next.Key}";
            var classes = gazetteers.Name(whole);
            if (Pick(classes) == WordClasses.None)
            {
                stems.Clear();
                NameEndings.Stems(next.Key, next.Script, stems);
                foreach (var stem in stems)
                    classes |= gazetteers.Name($"{key} {stem}") & (WordClasses.Kept | WordClasses.Place);
            }

            if (Pick(classes) is var picked && picked != WordClasses.None && (picked != WordClasses.Place || next.Casing is not Casing.Lower))
                best = new Phrase(start.Index, next.Index, picked);
            if (!gazetteers.Name(whole).Has(WordClasses.PhraseStart))
                break;
            key = whole;
        }

        return best;
    }

    private static WordClasses Pick(WordClasses classes) =>
        classes.Has(WordClasses.Country) ? WordClasses.Country
        : classes.Has(WordClasses.Region) ? WordClasses.Region
        : classes.Has(WordClasses.PublicBody) ? WordClasses.PublicBody
        : classes.Has(WordClasses.Group) ? WordClasses.Group
        : classes.Has(WordClasses.Harmless) ? WordClasses.Harmless
        : classes.Has(WordClasses.Place) ? WordClasses.Place
        : WordClasses.None;
}
