using Redactor.Detection.Lexicon;
using Redactor.Documents;

namespace Redactor.Detection.Names;

/// <summary>
/// Judges words of Cyrillic and Latin script. Recall first: a capital inside a sentence on a word that is no common word is a name;
/// at the start of a sentence it takes a list, a name's ending, or a word that no lexicon knows.
/// </summary>
internal sealed class CasedNames(TokenizedText text, Verdict[] verdicts)
{
    private readonly HashSet<string> capitalInside = CollectInside(text);

    public void Judge()
    {
        foreach (var token in text.Tokens)
        {
            if (token.Casing is Casing.Capital or Casing.Upper && verdicts[token.Index] == Verdict.None)
                verdicts[token.Index] = Of(token);
        }

        Extend();
    }

    private Verdict Of(Token token)
    {
        if (token.Length < 2)
            return Verdict.None;
        var place = PlaceEvidence(token);
        var telling = !token.SentenceStart && token.Casing == Casing.Capital;
        if (!token.IsCommon)
            return Uncommon(token, place);
        if (token.Exact.Has(WordClasses.Personal) && token.Commonness < Commonness.Core)
        {
            if (telling || token.Commonness == Commonness.ByStem || HasNameEvidence(token))
                return Verdict.Person;
        }

        if (telling && token.Commonness < Commonness.Core && (NameShapes.IsNameLike(token) || NameShapes.IsSurname(token)))
            return Verdict.Person;
        if (token.Commonness <= Commonness.ByStem && (NameShapes.IsNameLike(token) || NameShapes.IsSurname(token)) && token.ByStem.Has(WordClasses.Personal))
            return Verdict.Person;
        if (place || (token.IsPlace && telling && token.Commonness < Commonness.Core))
            return Verdict.Place;
        if (telling && token.Commonness == Commonness.ByStem)
            return token.ByStem.Has(WordClasses.Place) ? Verdict.Place : Verdict.Person;
        return HasCue(token) && token.Commonness < Commonness.Core ? Verdict.Person : Verdict.None;
    }

    private static Verdict Uncommon(Token token, bool place)
    {
        if (token.Casing == Casing.Upper && token.Length <= 4 && !token.IsPersonal && !token.IsPlace && !NextToUpper(token))
            return Verdict.None;
        if (place || (token.IsPlace && !token.Exact.Has(WordClasses.Given)))
            return Verdict.Place;
        return Verdict.Person;
    }

    private static bool NextToUpper(Token token) =>
        token.NextAdjacent is { Casing: Casing.Upper, Length: > 1 } || token.PreviousAdjacent is { Casing: Casing.Upper, Length: > 1 };

    private static bool PlaceEvidence(Token token) =>
        (token.NextAdjacent is { } next && CueWords.IsPlaceAfter(next))
        || (token.PreviousAdjacent is { } before && CueWords.PlaceBefore.Contains(before.WordKey) && !token.IsCommon)
        || (token.PreviousAdjacent is { Script: Script.Latin } preposition && CueWords.PlacePrepositions.Contains(preposition.WordKey)
            && !token.IsCommon && !token.IsPersonal);

    // For a word that is both a name and a common word, at the start of a sentence.
    private bool HasNameEvidence(Token token) =>
        capitalInside.Contains(token.Key)
        || (token.NextAdjacent is { Casing: Casing.Capital } next && !next.Exact.Has(WordClasses.Kept) && (!next.IsCommon || next.Exact.Has(WordClasses.Personal)))
        || (token.ListEntry && token.Index + 1 < text.Tokens.Count && text.Tokens[token.Index + 1].Gap == Gap.Comma)
        || HasCue(token)
        || (token.Casing == Casing.Capital && token.PreviousAdjacent is { } before && (CueWords.Kin.Contains(before.WordKey) || CueWords.Titles.Contains(before.WordKey)));

    private static bool HasCue(Token token) =>
        token.NextAdjacent is { } next && CueWords.AfterName.Contains(next.WordKey) && next.Casing == Casing.Lower
            && next.WordKey is not ("деп" or "деиди");

    private void Extend()
    {
        for (var i = 0; i < text.Tokens.Count; i++)
        {
            if (verdicts[i] != Verdict.Person)
                continue;
            var token = text.Tokens[i];
            for (var next = token.NextAdjacent; next is not null && Joins(next); next = next.NextAdjacent)
                verdicts[next.Index] = Verdict.Person;
            var before = token.PreviousAdjacent;
            if (before is not null && verdicts[before.Index] is Verdict.None or Verdict.Place && JoinsBefore(before))
                verdicts[before.Index] = Verdict.Person;
        }
    }

    private bool Joins(Token token)
    {
        if (verdicts[token.Index] == Verdict.Kept && !token.Exact.Has(WordClasses.Personal))
            return false;
        if (CueWords.Patronymics.Contains(token.WordKey))
            return true;
        return token.Casing is Casing.Capital or Casing.Upper && token.Length > 1
            && !CueWords.IsPlaceAfter(token) && !CueWords.Titles.Contains(token.WordKey)
            && (token.Commonness < Commonness.Core || token.Exact.Has(WordClasses.Personal));
    }

    private static bool JoinsBefore(Token token) =>
        CueWords.KinInName.Contains(token.WordKey)
        || (token.IsCapital && token.Length > 1 && token.Exact.Has(WordClasses.Personal) && token.Commonness < Commonness.Core);

    private static HashSet<string> CollectInside(TokenizedText text) =>
        [.. text.Tokens.Where(t => t is { Casing: Casing.Capital, SentenceStart: false } && t.Exact.Has(WordClasses.Personal)).Select(t => t.Key)];
}
