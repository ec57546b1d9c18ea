using Redactor.Detection.Lexicon;
using Redactor.Documents;

namespace Redactor.Detection.Names;

/// <summary>Numbered lists of people: where most entries open with a name, what opens the others is a name as well.</summary>
internal static class NameLists
{
    private const int FewestEntries = 3;
    private const int LongestOpening = 4;

    public static void Judge(TokenizedText text, Verdict[] verdicts)
    {
        var entries = text.Tokens.Where(t => t.ListEntry).Select(t => Opening(text, t)).Where(o => o.Count > 0).ToList();
        var named = entries.Count(o => o.Exists(t => verdicts[t.Index] == Verdict.Person));
        if (entries.Count < FewestEntries || named * 2 < entries.Count)
            return;
        foreach (var opening in entries.Where(o => o.Exists(t => verdicts[t.Index] == Verdict.Person) || o.TrueForAll(MayBeName)))
        {
            foreach (var token in opening.Where(MayBeName))
            {
                if (verdicts[token.Index] != Verdict.Kept)
                    verdicts[token.Index] = Verdict.Person;
            }
        }
    }

    // The words before the first comma, figure or bracket, when they are few.
    private static List<Token> Opening(TokenizedText text, Token first)
    {
        var opening = new List<Token> { first };
        for (var next = first.NextAdjacent; next is not null; next = next.NextAdjacent)
        {
            if (opening.Count == LongestOpening)
                return [];
            opening.Add(next);
        }

        return text.At(opening[^1].Index + 1) is { Gap: Gap.Comma or Gap.Other or Gap.Dot or Gap.Break } or null ? opening : [];
    }

    private static bool MayBeName(Token token) =>
        token.Casing != Casing.Lower && !CueWords.Titles.Contains(token.WordKey) && !CueWords.Kin.Contains(token.WordKey)
        && (token.Commonness < Commonness.Core || token.Exact.Has(WordClasses.Given) || token.IsInitial);
}
