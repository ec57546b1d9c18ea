using Redactor.Detection.Lexicon;
using Redactor.Documents;

namespace Redactor.Detection.Names;

/// <summary>Names with initials: "А. Б. Сейтов", "Сейтов А. Б.", "Gulzira M.", "A. S.", "م. ئەلى".</summary>
internal static class Initials
{
    public static void Judge(TokenizedText text, Verdict[] verdicts)
    {
        for (var i = 0; i < text.Tokens.Count; i++)
        {
            var token = text.Tokens[i];
            if (!IsInitial(token))
                continue;
            var last = i;
            while (last + 1 < text.Tokens.Count && IsInitial(text.Tokens[last + 1]) && text.Tokens[last + 1].Gap is Gap.Dot && last - i < 2)
                last++;
            var before = text.At(i - 1);
            var after = text.At(last + 1);
            var named = (after is { Gap: Gap.Dot } && IsName(after)) || (before is not null && token.Gap == Gap.Space && IsName(before));
            if (!named && last == i && !StandsAlone(text, token))
                continue;
            for (var j = i; j <= last; j++)
                verdicts[j] = Verdict.Person;
            if (after is { Gap: Gap.Dot } && IsName(after))
                verdicts[after.Index] = Verdict.Person;
            else if (before is not null && token.Gap == Gap.Space && IsName(before))
                verdicts[before.Index] = Verdict.Person;
            i = last;
        }
    }

    private static bool IsInitial(Token token) => token is { Length: 1, Dotted: true, Casing: Casing.Capital or Casing.Upper or Casing.None };

    private static bool IsName(Token token) =>
        token.Length > 1 && !token.Exact.Has(WordClasses.Kept) && token.Casing != Casing.Lower
        && (!token.IsCommon || (token.Commonness < Commonness.Core && (token.Exact.Has(WordClasses.Personal) || (!token.SentenceStart && token.Casing == Casing.Capital))))
        && !CueWords.Titles.Contains(token.WordKey);

    // "whom I will call M.": one capital and a full stop inside a sentence.
    private static bool StandsAlone(TokenizedText text, Token token) =>
        token is { SentenceStart: false, Casing: Casing.Capital or Casing.Upper, Gap: Gap.Space or Gap.Comma } && text.At(token.Index - 1) is { Length: > 1 };
}
