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
        if (token.Length < 2 || IsInstitution(token) || (token.Language == Language.Bosnian && token.Commonness == Commonness.Core))
            return Verdict.None;
        var place = PlaceEvidence(token);
        var telling = token.HasTellingCapital;
        if (!token.IsCommon)
            return Uncommon(token, place);
        if (place)
            return Verdict.Place;
        if ((NameShapes.IsDouble(token) && token.Script == Script.Cyrillic) || token.Exact.Has(WordClasses.DoubleName))
            return Verdict.Person;
        if (token.IsExactlyPersonal && (telling ? token.Commonness < Commonness.Core || token.Exact.Has(WordClasses.Personal) : HasNameEvidence(token)) && !CueWords.Kin.Contains(token.WordKey))
            return Verdict.Person;
        if (telling && token.Script == Script.Cyrillic && (token.Exact | token.ByStem).Has(WordClasses.Given) && !CueWords.Polite.Contains(token.WordKey) && !CueWords.Kin.Contains(token.WordKey))
            return Verdict.Person;
        if (token.Commonness == Commonness.ByStem && (token.IsExactlyPersonal || (token.IsPersonal && token.Key.Length >= 6)))
            return Verdict.Person;
        if (token.Commonness == Commonness.ByStem && token.ByStem.Has(WordClasses.Place) && token.Key.Length >= 6)
            return Verdict.Place;
        if (token.Commonness == Commonness.Core || CueWords.Kin.Contains(token.WordKey))
            return Verdict.None;
        if (token.Script == Script.Cyrillic && token.Casing == Casing.Capital && (BeforeSurname(token) || BeforeKin(token) || IsInflectedGiven(token)))
            return Verdict.Person;
        if ((telling && (NameShapes.IsNameLike(token) || NameShapes.IsSurname(token) || IsTitled(token))) || HasCue(token))
            return Verdict.Person;
        if (token.IsPlace && telling)
            return Verdict.Place;
        return telling && token.Commonness == Commonness.ByStem ? Verdict.Person : Verdict.None;
    }

    // "Court", "Government", "Austrian": capitals of English that no name is behind; after a given name they may still be a surname.
    private static bool IsInstitution(Token token) =>
        token.Script == Script.Latin && (CueWords.Institutions.Contains(token.WordKey) || (token.Casing == Casing.Capital && Traits.NationalityRecognizer.IsPeople(token)));

    // "Director Fang", "капитан Суй".
    private static bool IsTitled(Token token) =>
        token.PreviousAdjacent is { } before && (CueWords.Titles.Contains(before.WordKey) || CueWords.Kin.Contains(before.WordKey));

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

    private bool PlaceEvidence(Token token)
    {
        var telling = !token.IsCommon || (token.Casing == Casing.Capital && token.Commonness < Commonness.Core && (!token.SentenceStart || token.IsPlace));
        if (token.NextAdjacent is { } next && CueWords.IsPlaceAfter(next))
            return telling;
        if (token.PreviousAdjacent is { } before)
        {
            return telling && (CueWords.PlaceBefore.Contains(before.WordKey)
                || (before.Script == Script.Latin && IsPlacePreposition(before) && !token.IsCommon && !token.IsPersonal)
                || (verdicts[before.Index] == Verdict.Place && before.IsCommon && token.Casing == Casing.Capital));
        }

        return token.Gap == Gap.Dot && text.At(token.Index - 1) is { Dotted: true, Length: <= 4 } abbreviation && CueWords.PlaceBefore.Contains(abbreviation.WordKey);
    }

    private static bool IsPlacePreposition(Token before) =>
        CueWords.PlacePrepositions.Contains(before.WordKey) || (before.Language == Language.Bosnian && before.WordKey is "u" or "iz" or "prema" or "blizu" or "kraj" or "pored");

    // For a word that is both a name and a common word, at the start of a sentence.
    private bool HasNameEvidence(Token token) =>
        token.Commonness == Commonness.Core ? IsSurnameBeforeName(token) : (token.Exact.Has(WordClasses.Given) && token.Script == Script.Cyrillic && token.Casing == Casing.Capital)
        || capitalInside.Contains(token.Key)
        || (token.NextAdjacent is { Casing: Casing.Capital } next && !next.Exact.Has(WordClasses.Kept) && (!next.IsCommon || next.IsExactlyPersonal))
        || (token.ListEntry && token.Index + 1 < text.Tokens.Count && text.Tokens[token.Index + 1].Gap == Gap.Comma)
        || (token.Index > 0 && text.EndsLabel(token.Index) && text.At(token.Index + 1) is null or { Gap: Gap.Comma or Gap.Break or Gap.Dot })
        || HasCue(token)
        || (token.Casing == Casing.Capital && token.PreviousAdjacent is { } before && (CueWords.Kin.Contains(before.WordKey) || CueWords.Titles.Contains(before.WordKey)));

    // "Ли Сяоянь", "Анна Глухова": a name that is a frequent word too.
    private static bool IsSurnameBeforeName(Token token) =>
        token.Casing == Casing.Capital && token.NextAdjacent is { Casing: Casing.Capital } next && !next.Exact.Has(WordClasses.Kept)
        && ((token.Exact.Has(WordClasses.Surname) && token.Length <= 4 && !next.IsCommon) || (token.Exact.Has(WordClasses.Given) && NameShapes.IsSurname(next)));

    // "Қымбат Кокиева": whatever opens the sentence, a surname follows it.
    private static bool BeforeSurname(Token token) =>
        token.NextAdjacent is { Casing: Casing.Capital } next && NameShapes.IsSurname(next) && next.Commonness < Commonness.Listed
        && !CueWords.Titles.Contains(token.WordKey);

    // "Әлжан әжеміз": kinship in small letters follows.
    private static bool BeforeKin(Token token) =>
        token.NextAdjacent is { Casing: Casing.Lower } next && CueWords.KinAfter.Contains(next.WordKey) && !CueWords.Titles.Contains(token.WordKey);

    // "Димашты": a given name with a case ending opens the sentence.
    private static bool IsInflectedGiven(Token token) =>
        token.ByStem.Has(WordClasses.Given) && token.Key.Length >= 7 && token.Commonness == Commonness.ByStem;

    private static bool HasCue(Token token) =>
        token.NextAdjacent is { } next && CueWords.AfterName.Contains(next.WordKey) && next.Casing == Casing.Lower
            && next.WordKey is not ("деп" or "деиди");

    private void Extend()
    {
        for (var i = 0; i < text.Tokens.Count; i++)
        {
            var token = text.Tokens[i];
            if (verdicts[i] == Verdict.Place && IsNamesake(token))
                verdicts[i] = Verdict.Person;
            if (verdicts[i] != Verdict.Person)
                continue;
            // A person right of it goes on by itself, so that a long run of names is walked once.
            for (var next = token.NextAdjacent; next is not null && verdicts[next.Index] != Verdict.Person && Joins(next); next = next.NextAdjacent)
                verdicts[next.Index] = Verdict.Person;
            var before = token.PreviousAdjacent;
            if (before is not null && (verdicts[before.Index] is Verdict.None or Verdict.Place || CueWords.KinInName.Contains(before.WordKey)) && JoinsBefore(before))
                verdicts[before.Index] = Verdict.Person;
        }
    }

    // "Бай Сяомин": a place of that name, but a capital follows that is no word for a place.
    private bool IsNamesake(Token token) =>
        token.IsExactlyPersonal && token.NextAdjacent is { Casing: Casing.Capital, Length: > 1 } next && verdicts[next.Index] is Verdict.Person or Verdict.None && !CueWords.IsPlaceAfter(next);

    private bool Joins(Token token)
    {
        if (verdicts[token.Index] == Verdict.Kept && !token.IsExactlyPersonal)
            return false;
        if (IsInstitution(token) && token.PreviousAdjacent is { } given && !given.Exact.Has(WordClasses.Given))
            return false;
        if (CueWords.Patronymics.Contains(token.WordKey))
            return true;
        return token.Casing is Casing.Capital or Casing.Upper && token.Length > 1
            && !CueWords.IsPlaceAfter(token) && !CueWords.Titles.Contains(token.WordKey)
            && (token.Commonness < Commonness.Core || (token.Casing == Casing.Upper ? token.Exact.Has(WordClasses.Personal) : token.IsExactlyPersonal)) && !(token.InHeading && token.IsCommon);
    }

    private static bool JoinsBefore(Token token) =>
        (CueWords.KinInName.Contains(token.WordKey) && (token.Script == Script.Cyrillic || token is { Casing: Casing.Capital, SentenceStart: false }))
        || (token.IsCapital && token.Length > 1 && token.IsExactlyPersonal && token.Commonness < Commonness.Core && !CueWords.Titles.Contains(token.WordKey));

    private static HashSet<string> CollectInside(TokenizedText text) =>
        [.. text.Tokens.Where(t => t.HasTellingCapital && t.IsExactlyPersonal).Select(t => t.Key)];
}
