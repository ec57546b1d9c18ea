using System.Runtime.CompilerServices;
using Redactor.Detection.Lexicon;
using Redactor.Documents;

namespace Redactor.Detection.Names;

/// <summary>What each token of a text is taken for, made once and shared by the recognizers of persons, places and kept names.</summary>
internal sealed class NameAnalysis
{
    private static readonly ConditionalWeakTable<DetectionText, NameAnalysis> Cache = [];

    private NameAnalysis(DetectionText source)
    {
        Text = TokenizedText.Of(source);
        Verdicts = new Verdict[Text.Tokens.Count];
        Phrases = [.. KeptPhrases.Find(Text, Gazetteers.Shipped)];
        foreach (var phrase in Phrases)
        {
            // A single place is judged with the names; a longer one is certain.
            if (phrase.Class == WordClasses.Place && phrase.First == phrase.Last)
                continue;
            for (var i = phrase.First; i <= phrase.Last; i++)
                Verdicts[i] = phrase.Class == WordClasses.Place ? Verdict.Place : Verdict.Kept;
        }

        var told = new bool[Verdicts.Length];
        var before = (Verdict[])Verdicts.Clone();
        Labels.Judge(Text, Verdicts);
        Initials.Judge(Text, Verdicts);
        MarkChanged(told, before);
        new CasedNames(Text, Verdicts).Judge();
        new UncasedNames(Text, Verdicts).Judge();
        before = (Verdict[])Verdicts.Clone();
        NameLists.Judge(Text, Verdicts);
        MarkChanged(told, before);
        Told = told;
    }

    public TokenizedText Text { get; }

    public Verdict[] Verdicts { get; }

    /// <summary>True for each token that the layout tells to be a name: the value of a label, a name with initials, an entry of a list of people.</summary>
    public IReadOnlyList<bool> Told { get; }

    /// <summary>Entries of the lists found in the text.</summary>
    public IReadOnlyList<Phrase> Phrases { get; }

    public static NameAnalysis Of(DetectionText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Cache.GetValue(text, static t => new NameAnalysis(t));
    }

    /// <summary>Runs of adjacent tokens with one verdict, as token indexes [First, Last].</summary>
    public IEnumerable<(int First, int Last)> Runs(Verdict verdict)
    {
        for (var i = 0; i < Verdicts.Length; i++)
        {
            if (Verdicts[i] != verdict)
                continue;
            var last = i;
            while (last + 1 < Verdicts.Length && Verdicts[last + 1] == verdict && Continues(Text.Tokens[last], Text.Tokens[last + 1]))
                last++;
            yield return (i, last);
            i = last;
        }
    }

    private void MarkChanged(bool[] told, Verdict[] before)
    {
        for (var i = 0; i < told.Length; i++)
            told[i] |= Verdicts[i] != before[i];
    }

    private static bool Continues(Token token, Token next) =>
        next.Gap == Gap.Space || (next.Gap == Gap.Dot && (token.IsInitial || next.IsInitial) && token.Dotted);
}
