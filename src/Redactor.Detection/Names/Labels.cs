using Redactor.Detection.Lexicon;
using Redactor.Documents;

namespace Redactor.Detection.Names;

/// <summary>Values of forms and signatures: what follows "Name:", "Қолы:", "ئىمزا:" is a name, what follows "Village:" a place.</summary>
internal static class Labels
{
    private const int LongestLabel = 4;
    private const int LongestValue = 5;

    public static void Judge(TokenizedText text, Verdict[] verdicts)
    {
        for (var i = 1; i < text.Tokens.Count; i++)
        {
            if (text.Tokens[i].Gap != Gap.Other || !text.EndsLabel(i))
                continue;
            var label = LabelOf(text, i - 1);
            if (label == Verdict.None)
                continue;
            var token = text.Tokens[i];
            for (var n = 0; n < LongestValue && IsValue(token, label); n++)
            {
                if (verdicts[token.Index] != Verdict.Kept)
                    verdicts[token.Index] = label;
                var next = text.At(token.Index + 1);
                if (next is null || !(next.Gap == Gap.Space || (next.Gap == Gap.Dot && token.IsInitial)))
                    break;
                token = next;
            }
        }
    }

    private static bool IsValue(Token token, Verdict label) =>
        token.Script == Script.Arabic
            ? token.Commonness < Commonness.Listed || token.IsExactlyPersonal || NameShapes.IsNameLike(token) || (label == Verdict.Place && token.Commonness < Commonness.Core)
            : token.IsCapital && (token.Commonness < Commonness.Core || token.IsExactlyPersonal) && !token.Exact.Has(WordClasses.Kept);

    private static Verdict LabelOf(TokenizedText text, int last)
    {
        var token = text.Tokens[last];
        for (var n = 0; n < LongestLabel; n++)
        {
            if (CueWords.NameLabels.Contains(token.WordKey))
                return Verdict.Person;
            if (CueWords.PlaceLabels.Contains(token.WordKey))
                return Verdict.Place;
            if (token.PreviousAdjacent is not { } before)
                break;
            token = before;
        }

        return Verdict.None;
    }
}
