using Redactor.Detection.Lexicon;

namespace Redactor.Detection.Names.Han;

/// <summary>
/// Cuts a run of Chinese into words and names along the cheapest path, as class-based segmenters do: Zhang, Liu et al., "Chinese Lexical
/// Analysis Using Hierarchical Hidden Markov Model" (2003), with classes for Chinese names, names in transcription, and listed places.
/// </summary>
internal sealed class HanSegmenter(HanLexicon lexicon)
{
    private const int UnknownCharacter = 17;
    private const int ListedName = 13;
    private const int ChineseName = 6;
    private const int ForeignName = 3;
    private const int CueBonus = 6;
    private const int LongestForeignPart = 7;
    private const int MostForeignDots = 6;

    private readonly List<HanSegment> candidates = [];

    /// <param name="text">The whole text.</param>
    /// <param name="start">Start of the run.</param>
    /// <param name="end">End of the run: Han characters, and middle dots between them.</param>
    /// <param name="into">Receives the segments in order.</param>
    public void Segment(string text, int start, int end, List<HanSegment> into)
    {
        var n = end - start;
        var best = new int[n + 1];
        var edge = new HanSegment[n + 1];
        Array.Fill(best, int.MaxValue, 1, n);
        for (var i = 0; i < n; i++)
        {
            if (best[i] == int.MaxValue)
                continue;
            candidates.Clear();
            Collect(text, start + i, start, end);
            foreach (var candidate in candidates)
            {
                var at = candidate.End - start;
                var cost = best[i] + candidate.Cost;
                if (cost >= best[at])
                    continue;
                best[at] = cost;
                edge[at] = candidate;
            }
        }

        var first = into.Count;
        for (var at = n; at > 0; at = edge[at].Start - start)
            into.Add(edge[at]);
        into.Reverse(first, into.Count - first);
    }

    private void Collect(string text, int i, int start, int end)
    {
        if (IsDot(text[i]))
        {
            candidates.Add(new HanSegment(i, i + 1, HanKind.Word, 5));
            return;
        }

        var single = Math.Min(lexicon.Word(text.AsSpan(i, 1)), UnknownCharacter);
        candidates.Add(new HanSegment(i, i + 1, single == UnknownCharacter ? HanKind.Unknown : HanKind.Word, single));
        for (var length = 2; length <= HanLexicon.LongestName && i + length <= end; length++)
        {
            var piece = text.AsSpan(i, length);
            if (length <= HanLexicon.LongestWord && lexicon.Word(piece) is var cost && cost != HanLexicon.Unknown)
                candidates.Add(new HanSegment(i, i + length, HanKind.Word, cost));
            if (KindOf(lexicon.Name(piece)) is { } kind)
                candidates.Add(new HanSegment(i, i + length, kind, ListedName + (length == 2 ? 2 : 0) + (kind == HanKind.Person ? 0 : -1)));
        }

        var bonus = Cue(text, i, start);
        foreach (var name in ChineseNames(text, i, end))
            candidates.Add(name with { Cost = Math.Max(1, name.Cost - bonus - Tail(text, name.End, end)) });
        foreach (var name in ForeignNames(text, i, end))
            candidates.Add(name with { Cost = Math.Max(1, name.Cost - bonus) });
    }

    private IEnumerable<HanSegment> ChineseNames(string text, int i, int end)
    {
        // 小李, 老张.
        if (text[i] is '小' or '老' or '阿' && i + 1 < end && lexicon.Surname(text.AsSpan(i + 1, 1)) <= 9)
            yield return new HanSegment(i, i + 2, HanKind.Person, ChineseName + lexicon.Surname(text.AsSpan(i + 1, 1)) + 8);
        for (var size = 1; size <= 2 && i + size <= end; size++)
        {
            var surname = lexicon.Surname(text.AsSpan(i, size));
            if (surname == HanLexicon.Unknown)
                continue;
            if (TitleAt(text, i + size, end))
                yield return new HanSegment(i, i + size, HanKind.Surname, surname + 5);
            // 孙队, 张哥: a familiar title is part of the name.
            if (i + size < end && "队哥姐嫂叔婶爷奶妈婆总工".Contains(text[i + size], StringComparison.Ordinal))
                yield return new HanSegment(i, i + size + 1, HanKind.Person, surname + 12);
            var cost = ChineseName + surname;
            for (var given = 1; given <= 2 && i + size + given <= end; given++)
            {
                var c = text[i + size + given - 1];
                if (IsDot(c))
                    break;
                cost += c == '某' ? 3 : Math.Min(lexicon.GivenCharacter(c), 16);
                yield return new HanSegment(i, i + size + given, HanKind.Person, cost + (given == 1 ? 4 : 0));
            }
        }
    }

    private IEnumerable<HanSegment> ForeignNames(string text, int i, int end)
    {
        var cost = ForeignName;
        var part = 0;
        var dots = 0;
        for (var j = i; j < end; j++)
        {
            if (IsDot(text[j]))
            {
                if (part == 0 || j + 1 >= end || IsDot(text[j + 1]) || ++dots > MostForeignDots)
                    yield break;
                part = 0;
                cost -= 8;
                continue;
            }

            var sound = lexicon.Sound(text[j]);
            if (sound == HanLexicon.Unknown)
            {
                // After a dot a name goes on with any character.
                if (dots == 0 || part > 0)
                    yield break;
                sound = 12;
            }

            if (++part > LongestForeignPart)
                yield break;
            cost += dots > 0 ? Math.Min(sound, 7) : sound;
            var nextDot = j + 1 < end && IsDot(text[j + 1]);
            if (!nextDot && (part >= 2 || dots > 0) && j - i >= 1)
                yield return new HanSegment(i, j + 1, HanKind.Person, Math.Max(2, cost + (dots == 0 && part == 2 ? 6 : 0)));
        }
    }

    // A word before the run position that announces a name, or nothing before it at all.
    private static int Cue(string text, int i, int start)
    {
        for (var length = 4; length >= 1; length--)
        {
            if (i - length >= start && HanCues.Before.Contains(text.Substring(i - length, length)))
                return length >= 2 ? CueBonus : 2;
        }

        return i == start ? 2 : 0;
    }

    private static int Tail(string text, int at, int end)
    {
        if (at == end)
            return 3;
        for (var length = 3; length >= 1; length--)
        {
            if (at + length > end)
                continue;
            var word = text.Substring(at, length);
            if (HanCues.Titles.Contains(word))
                return 4;
            if (HanCues.After.Contains(word))
                return 2;
        }

        return 0;
    }

    private static bool TitleAt(string text, int at, int end)
    {
        for (var length = 3; length >= 1; length--)
        {
            if (at + length <= end && HanCues.Titles.Contains(text.Substring(at, length)))
                return true;
        }

        return false;
    }

    private static HanKind? KindOf(WordClasses classes) =>
        classes == WordClasses.None ? null
        : classes.Has(WordClasses.Country) ? HanKind.Country
        : classes.Has(WordClasses.Region) ? HanKind.Region
        : classes.Has(WordClasses.PublicBody) ? HanKind.PublicBody
        : classes.Has(WordClasses.Group) ? HanKind.Group
        : classes.Has(WordClasses.Place) ? HanKind.Place
        : classes.Has(WordClasses.Harmless) ? HanKind.Harmless
        : classes.Has(WordClasses.Given) ? HanKind.Person
        : null;

    public static bool IsDot(char c) => c is '·' or '•' or '・' or '．' or '∙' or '⋅';
}
