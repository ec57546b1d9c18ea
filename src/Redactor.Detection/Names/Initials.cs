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
            if (FormLabel(text, i) is > 0 and var label)
            {
                i += label - 1;
                continue;
            }

            var before = text.At(i - 1);
            var after = text.At(last + 1);
            var lead = token.LineStart && last == i;
            var follows = after is { Gap: Gap.Dot } && IsName(after, lead) && !text.IsNextLabel(after);
            var named = follows || (before is not null && token.Gap == Gap.Space && IsName(before, lead: true));
            if (!named && last == i && !StandsAlone(text, token))
                continue;
            for (var j = i; j <= last; j++)
                verdicts[j] = Verdict.Person;
            if (follows)
                verdicts[after!.Index] = Verdict.Person;
            else if (before is not null && token.Gap == Gap.Space && IsName(before, lead: true))
                verdicts[before.Index] = Verdict.Person;
            i = last;
        }
    }

    private static bool IsInitial(Token token) => token is { IsInitial: true, Dotted: true };

    /// <summary>How many tokens from <paramref name="first"/> on are "Ф. И. О." or "Т. А. Ә.", also where the last dot was lost or the last letter read as a zero; else 0.</summary>
    public static int FormLabel(TokenizedText text, int first)
    {
        if (text.At(first + 1) is not { } second) return 0;
        var two = text.Tokens[first].Text + second.Text;
        if (text.At(first + 2) is { } third && two + third.Text is "ФИО" or "ФИO" or "ТАӘ" or "АӘТ") return 3;
        var rest = text.Text.Value.AsSpan(second.End).TrimStart(". ");
        return two == "ФИ" && rest is ['0', ..] && (rest.Length == 1 || !char.IsLetterOrDigit(rest[1])) ? 2 : 0;
    }

    // After a lone letter at the start of a line ("A. Sixty-six") a common word is an answer, not a surname.
    private static bool IsName(Token token, bool lead) =>
        !token.IsInitial && token.Casing != Casing.Lower && !CueWords.Titles.Contains(token.WordKey)
        && (token.IsExactlyPersonal || !token.Exact.Has(WordClasses.Kept))
        && (!token.IsCommon
            || (!lead && token.Casing is Casing.Capital or Casing.None)
            || (token.Commonness < Commonness.Core && (token.IsExactlyPersonal || (!token.SentenceStart && token.Casing == Casing.Capital))));

    // "whom I will call M.": one capital and a full stop inside a sentence.
    private static bool StandsAlone(TokenizedText text, Token token) =>
        token is { SentenceStart: false, Casing: Casing.Capital or Casing.Upper, Gap: Gap.Space or Gap.Comma } && text.At(token.Index - 1) is { Length: > 1 };
}
