using Redactor.Documents;

namespace Redactor.Verification.Search;

/// <summary>Looks for evidence in tokens: at the beginning of each, across spaces that OCR put in or left out, with endings behind.</summary>
internal sealed class EvidenceFinder
{
    private const int FreeEnding = 4;
    private const int LettersForFreeEnding = 6;
    private const int LettersToStartInside = 8;
    private const int Reach = 8;
    private const int LeastHalf = 4;
    private const double HalfShare = 0.6;

    private readonly IReadOnlyList<Evidence> evidence;
    private readonly KeptWords kept;
    private readonly HashSet<string> halves = new(StringComparer.Ordinal);

    public EvidenceFinder(IReadOnlyList<ApprovedText> approved)
        : this(Search.Evidence.Of(approved).All, new KeptWords(approved))
    {
    }

    public EvidenceFinder(IReadOnlyList<Evidence> evidence, KeptWords kept)
    {
        this.evidence = evidence;
        this.kept = kept;
        foreach (var one in evidence.Where(e => !e.IsHan || e.Key.Length > 2))
        {
            var least = one.IsHan ? 2 : Math.Max(LeastHalf, (int)Math.Ceiling(one.Key.Length * HalfShare));
            for (var length = least; length < one.Key.Length; length++)
            {
                halves.Add(one.Key[..length]);
                halves.Add(one.Key[^length..]);
            }
        }
    }

    /// <summary>First and last token of each place where evidence stands.</summary>
    public IEnumerable<(int First, int Last)> Find(IReadOnlyList<FoldedToken> tokens)
    {
        var marked = kept.Mark(tokens);
        for (var first = 0; first < tokens.Count; first++)
        {
            if (tokens[first].IsBreak)
                continue;
            var (text, ends) = Joined(tokens, first);
            foreach (var one in evidence)
            {
                if (Stands(one, tokens[first], text, ends) is { } last && marked.AsSpan(first, last + 1).Contains(false))
                {
                    yield return (first, first + last);
                    break;
                }
            }
        }
    }

    /// <summary>Whether letters beside a burned box are most of an approved text, of which the box covers the rest.</summary>
    public bool IsHalf(string key) => halves.Contains(key);

    /// <summary>The letters from a token on, as far as any evidence reaches, and where each token in them ends.</summary>
    private static (string Text, List<int> Ends) Joined(IReadOnlyList<FoldedToken> tokens, int first)
    {
        const int longest = 160;
        var ends = new List<int>();
        var text = new System.Text.StringBuilder();
        for (var i = first; i < tokens.Count && !tokens[i].IsBreak && text.Length < longest; i++)
        {
            text.Append(tokens[i].Key);
            ends.Add(text.Length);
        }

        return (text.ToString(), ends);
    }

    /// <summary>Index, counted from the token, of the last token of evidence that begins in it; null when there is none.</summary>
    private static int? Stands(Evidence one, FoldedToken token, string text, List<int> ends)
    {
        if (one.NeedsCapital && !token.Capital)
            return null;
        if (text.Length + Reach < one.Key.Length)
            return null;
        if (MayBegin(one, text) && EndsWell(one, text, ends, 0) is { } last)
            return last;
        // Two words that OCR ran together: the second begins inside the token.
        if (one.Key.Length < LettersToStartInside)
            return null;
        for (var at = 1; at + one.Key.Length <= ends[0]; at++)
        {
            if (text.AsSpan(at).StartsWith(one.Key, StringComparison.Ordinal))
                return 0;
        }

        return null;
    }

    private static bool MayBegin(Evidence one, string text)
    {
        if (one.Budget == 0)
            return text.StartsWith(one.Key, StringComparison.Ordinal);
        // Within the budgets in use one of the first three letters of a name is read right, at its place or beside it.
        var head = text.AsSpan(0, Math.Min(4, text.Length));
        return head.Contains(one.Key[0]) || head.Contains(one.Key[1]) || head.Contains(one.Key[2]);
    }

    private static int? EndsWell(Evidence one, string text, List<int> ends, int start)
    {
        var (cost, length) = LetterDistance.ToBeginning(one.Key, text.AsSpan(start), one.Budget);
        if (cost > one.Budget)
            return null;
        var end = start + length;
        var last = ends.FindIndex(e => e >= end);
        var rest = ends[last] - end;
        if (rest == 0 || one.IsHan || Folding.IsHan(text[end - 1]))
            return last;
        if (!one.TakesEndings)
            return one.Key.Length >= LettersForFreeEnding && !char.IsAsciiDigit(text[end]) ? last : null;
        var ending = text.AsSpan(end, rest);
        return CaseEndings.IsEnding(ending) || one.Key.Length >= LettersToStartInside || (one.Key.Length >= LettersForFreeEnding && rest <= FreeEnding) ? last : null;
    }
}
