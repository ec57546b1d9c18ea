using System.Collections.Frozen;
using Redactor.Detection.Lexicon;
using Redactor.Documents;

namespace Redactor.Detection.Names;

/// <summary>
/// Marks the words whose capital says nothing though it stands inside a sentence: headings in title case or in capitals, and English common
/// nouns behind "the". A line of people's names is no heading: each of its words would have to be a common word and no name.
/// </summary>
internal static class Headings
{
    private const int LongestHeading = 14;

    // Words of sentences. "And", "of" and "the" are in names of organisations and between names of people, "will" and "may" are names.
    private static readonly FrozenSet<string> OfSentences = CueWords.Keys("", "",
        "how what who whom why when where while which is are was were be been being does did not you your it its he his him they them their we our us this that these those if before after because about without until from than");

    // Small words that title case leaves small, and names that are such words.
    private static readonly FrozenSet<string> Small = CueWords.Keys("", "",
        "a an the of and or but to in on for with at by as nor so will may can must do has have had no up down out off over under");

    private static readonly FrozenSet<string> FamilyWords = CueWords.Keys("", "",
        "family families brothers sisters household couple twins children parents boys girls siblings clan house home home's residence");

    public static void Mark(IReadOnlyList<Token> tokens)
    {
        for (var first = 0; first < tokens.Count;)
        {
            var end = first + 1;
            while (end < tokens.Count && !tokens[end].SentenceStart) end++;
            if (IsHeading(tokens, first, end))
            {
                for (var i = first; i < end; i++) tokens[i].InHeading = true;
            }

            first = end;
        }

        foreach (var token in tokens) token.AfterArticle = IsNounAfterArticle(token);
    }

    private static bool IsHeading(IReadOnlyList<Token> tokens, int first, int end)
    {
        if (end - first is < 2 or > LongestHeading || tokens[first].Casing == Casing.None) return false;
        bool sentence = false, title = true, upper = true, named = false;
        for (var i = first; i < end; i++)
        {
            var token = tokens[i];
            var small = Small.Contains(token.WordKey);
            if (token.Commonness < Commonness.Listed || (token.IsInitial && !small)) return false;
            sentence |= OfSentences.Contains(token.WordKey);
            upper &= token.Casing == Casing.Upper || token.Length == 1;
            title &= token.IsCapital || small;
            named |= !small && !OfSentences.Contains(token.WordKey) && (token.Exact.Has(WordClasses.Personal | WordClasses.Place) || CueWords.Titles.Contains(token.WordKey) || CueWords.Kin.Contains(token.WordKey));
        }

        var line = tokens[first].LineStart && (end == tokens.Count || tokens[end].LineStart);
        return upper ? line && !named : title && tokens[first].Script == Script.Latin && (sentence || (line && !named));
    }

    // "The Fox was made Keeper", but "the Dawn family", "the Bakers", "the Bursa court".
    private static bool IsNounAfterArticle(Token token) =>
        token is { Script: Script.Latin, Casing: Casing.Capital, Commonness: >= Commonness.Listed, PreviousAdjacent.WordKey: "the" }
        && !token.Exact.Has(WordClasses.Personal | WordClasses.Place) && !token.WordKey.EndsWith('s')
        && token.NextAdjacent is null or { Casing: Casing.Lower } && !(token.NextAdjacent is { } next && FamilyWords.Contains(next.WordKey));
}
