using System.Collections.Frozen;
using Redactor.Detection.Lexicon;
using Redactor.Documents;

namespace Redactor.Detection.Names;

/// <summary>
/// Judges words of Arabic script, which has no capitals: a word of the name lists that is no common word, a word with a name's ending,
/// a word that no lexicon explains, and words that are both where what stands beside them says "name".
/// </summary>
internal sealed class UncasedNames(TokenizedText text, Verdict[] verdicts)
{
    private static readonly FrozenSet<string> Pastures = CueWords.Keys("қыстауы қыстауында қыстауына қыстауынан жайлауы жайлауында жайлауына жайлауынан");

    // Behind the name of a people they name a place: "Uyghur district" is one.
    private static readonly FrozenSet<string> Districts = CueWords.Keys("ауданы ауданының ауданында ауданына ауданынан", "ناھىيىسى ناھىيىسىنىڭ ناھىيىسىدە ناھىيىسىگە ناھىيىسىدىن", "");

    private const int ShortestUnknown = 3;
    private const int LongEnough = 5;
    private const int LongestSyllable = 5;

    public void Judge()
    {
        foreach (var token in text.Tokens)
        {
            if (token.Script != Script.Arabic) continue;
            if (verdicts[token.Index] == Verdict.None) verdicts[token.Index] = IsSurnameBehindTitle(token) ? Verdict.Person : Of(token);
            else if (verdicts[token.Index] == Verdict.Kept && token.Exact.Has(WordClasses.Group) && token.NextAdjacent is { } next && Districts.Contains(next.WordKey)) verdicts[token.Index] = Verdict.Place;
        }

        Extend();
    }

    private static Verdict Of(Token token)
    {
        if (token.Length < 2)
            return Verdict.None;
        if (token.NextAdjacent is { } next && (CueWords.IsPlaceAfter(next) || Pastures.Contains(next.WordKey)) && token.Commonness < Commonness.Core)
            return Verdict.Place;
        if (!token.IsCommon)
        {
            if (token.IsPlace && !token.IsExactlyPersonal)
                return Verdict.Place;
            return token.IsPersonal || NameShapes.IsNameLike(token) || token.Length >= ShortestUnknown ? Verdict.Person : Verdict.None;
        }

        if ((NameShapes.IsPatronymic(token) || NameShapes.IsSurname(token)) && token.Commonness <= Commonness.Listed)
            return Verdict.Person;
        if (token.IsExactlyPersonal)
        {
            if (token.Commonness == Commonness.ByStem || token.Exact.Has(WordClasses.DoubleName) || HasCue(token)
                || (token.Commonness == Commonness.Listed && token.Exact.Has(WordClasses.Given) && token.Key.Length >= LongEnough) || (token.Commonness == Commonness.Listed && NameShapes.IsNameLike(token)))
                return Verdict.Person;
        }
        else if (token.Commonness == Commonness.ByStem && NameShapes.IsNameLike(token) && !IsAblative(token))
        {
            return Verdict.Person;
        }

        if (token.Commonness == Commonness.ByStem && (token.Exact.Has(WordClasses.Place) || (token.ByStem.Has(WordClasses.Place) && token.Key.Length >= 6 && !WordShapes.IsNoName(token.WordKey, token.Script, WordClasses.None))))
            return Verdict.Place;
        return token.Commonness < Commonness.Core && IsAnnounced(token) ? Verdict.Person : Verdict.None;
    }

    // "لي سياويان": a Chinese surname before a given name that no list knows.
    private static bool IsShortSurname(Token surname, Token given) =>
        surname is { Length: <= 3, Language: var language } && language == Language.KazakhArabic && surname.Exact.Has(WordClasses.Surname) && given.Commonness == Commonness.Unknown;

    // "حاتشىسى ما.", the secretary Ma: the surname is a common word too, a question where a question mark follows.
    private bool IsSurnameBehindTitle(Token token) =>
        token is { Length: <= 3, NextAdjacent: null, PreviousAdjacent: { } title } && token.Exact.Has(WordClasses.Surname) && CueWords.Titles.Contains(title.WordKey)
        && (token.End >= text.Text.Value.Length || text.Text.Value[token.End] is not ('?' or '؟'));

    // "قانۇندىن", from the law: names such as Nizamidin end alike.
    private static bool IsAblative(Token token) => UyghurCases.IsFormOfCommonWord(token, UyghurCases.Ablative);

    // A common word that no list has as a name, where the words beside it say that it is one.
    private static bool IsAnnounced(Token token)
    {
        var next = token.NextAdjacent;
        if (next is not null && (CueWords.AfterNameOnly.Contains(next.WordKey)
            || (CueWords.TeacherAfter.Contains(next.WordKey) && token.Commonness < Commonness.Core && token.Length >= 4 && !CueWords.Kin.Contains(token.WordKey) && !CueWords.Titles.Contains(token.WordKey))
            || (CueWords.AfterName.Contains(next.WordKey) && (token.IsPersonal || IsPersonNoun(next.NextAdjacent)))))
            return true;
        return token.Commonness == Commonness.Listed && token.Length >= 4 && token.PreviousAdjacent is { } before && CueWords.Kin.Contains(before.WordKey)
            && !CueWords.Kin.Contains(token.WordKey) && !CueWords.Titles.Contains(token.WordKey) && token.ByStem.Has(WordClasses.Personal);
    }

    private static bool IsPersonNoun(Token? token) =>
        token is not null && Array.Exists(CueWords.PersonNouns, n => token.WordKey.StartsWith(n, StringComparison.Ordinal));

    private static bool HasCue(Token token)
    {
        var next = token.NextAdjacent;
        var before = token.PreviousAdjacent;
        if (next is not null && CueWords.AfterName.Contains(next.WordKey))
            return true;
        if (token.ListEntry)
            return true;
        if (next is not null && token.Length <= 4 && token.Exact.Has(WordClasses.Surname) && CueWords.Titles.Contains(next.WordKey))
            return true;
        if (next is not null && CueWords.KinAfter.Contains(next.WordKey) && token.Key.Length >= 4)
            return true;
        if (token.Commonness == Commonness.Core)
            return token.Exact.Has(WordClasses.Given) && token.Key.Length >= LongEnough - 1 && ((before is not null && CueWords.Kin.Contains(before.WordKey)) || (next is not null && CueWords.Kin.Contains(next.WordKey)));
        return (before is not null && (CueWords.Kin.Contains(before.WordKey) || CueWords.Titles.Contains(before.WordKey) || CueWords.BeforeName.Contains(before.WordKey)))
            || (next is not null && (CueWords.Kin.Contains(next.WordKey) || CueWords.Titles.Contains(next.WordKey)));
    }

    // A second name: the father's name, a surname, a patronymic word.
    private void Extend()
    {
        foreach (var token in text.Tokens)
        {
            if (token.Script != Script.Arabic || verdicts[token.Index] != Verdict.Person)
                continue;
            for (var next = token.NextAdjacent; next is not null && Joins(next); next = next.NextAdjacent)
                verdicts[next.Index] = Verdict.Person;
            // "مەغپىرەت ساۋۇت قىزى": behind two names the word for daughter or son is the father's name's.
            if (token.NextAdjacent is { } patronymic && CueWords.Patronymics.Contains(patronymic.WordKey) && token.PreviousAdjacent is { } given && verdicts[given.Index] == Verdict.Person)
                verdicts[patronymic.Index] = Verdict.Person;
            if (token.PreviousAdjacent is { } before && verdicts[before.Index] is Verdict.None or Verdict.Place
                && before.IsExactlyPersonal && (before.Commonness < Commonness.Core || NameShapes.IsNameLike(token) || IsShortSurname(before, token)))
                verdicts[before.Index] = Verdict.Person;
        }
    }

    private bool Joins(Token token) =>
        verdicts[token.Index] is Verdict.None or Verdict.Place && token.Script == Script.Arabic
        && ((token.IsExactlyPersonal && token.Commonness < Commonness.Core)
            || (token.IsPersonal && token.Commonness <= Commonness.ByStem)
            || (token.Exact.Has(WordClasses.Given) && token.Key.Length >= 3 && EndsPhrase(token))
            || (token.Length <= LongestSyllable && EndsPhrase(token) && IsNamedSyllable(token.PreviousAdjacent)));

    // "ئىسمى پۇ يۈەن": a Chinese name in Arabic script, announced.
    private static bool IsNamedSyllable(Token? token) =>
        token is { Length: <= 3, PreviousAdjacent: { } cue } && (CueWords.BeforeName.Contains(cue.WordKey) || CueWords.Titles.Contains(cue.WordKey));

    private bool EndsPhrase(Token token) => text.At(token.Index + 1) is null or { Gap: not Gap.Space };
}
