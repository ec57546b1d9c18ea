using Redactor.Documents;

namespace Redactor.Translation;

/// <summary>
/// Cuts a paragraph into sentences: at full stops, question and exclamation marks of all scripts, but not after abbreviations, initials, ordinals and numbers
/// of a list. No character is lost: ranges cover all but the spaces between them.
/// </summary>
internal static class SentenceSplitter
{
    public static IEnumerable<Range> Split(string text, string language, int longest)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!SentenceEnd.IsTerminator(text[i])) continue;
            var end = i + 1;
            while (end < text.Length && (SentenceEnd.IsTerminator(text[end]) || SentenceEnd.Closers.Contains(text[end], StringComparison.Ordinal))) end++;
            if (end >= text.Length || !Ends(text, start, i, end, language)) continue;
            foreach (var range in Cut(text, start, end, longest)) yield return range;
            start = end;
            i = end - 1;
        }

        foreach (var range in Cut(text, start, text.Length, longest)) yield return range;
    }

    private static bool Ends(string text, int start, int at, int end, string language)
    {
        // 「…？」她问: speech that ends within a sentence.
        if (text[at] is '。' or '！' or '？' or '｡') return SentenceEnd.IsTerminator(text[end - 1]) || !Letters.IsHan(text[end]);
        var next = end;
        while (next < text.Length && text[next] == ' ') next++;
        if (next == text.Length) return true;
        var isApart = next > end;
        if (!isApart && !(Letters.ScriptOf(text[next]) is Script.Han or Script.Arabic && text[at] is not '.')) return false;
        if (!MayBegin(text, next)) return false;
        return text[at] != '.' || EndsAtStop(text, start, at, next, language);
    }

    /// <summary>Whether a sentence may begin with the character: nothing that is written small in a script that has capitals.</summary>
    private static bool MayBegin(string text, int next)
    {
        while (next < text.Length && "\"'“„«‘([—–- ¿¡《「".Contains(text[next], StringComparison.Ordinal)) next++;
        return next >= text.Length || !char.IsLower(text[next]);
    }

    private static bool EndsAtStop(string text, int start, int at, int next, string language)
    {
        var from = at;
        while (from > start && (char.IsLetterOrDigit(text[from - 1]) || text[from - 1] is '.' or '-' or '\'' || char.GetUnicodeCategory(text[from - 1]) is System.Globalization.UnicodeCategory.NonSpacingMark)) from--;
        var word = text[from..at].Trim('-').ToLowerInvariant();
        if (word.Length == 0) return true;
        var next0 = text[next];
        if (char.IsDigit(word[^1])) return !(word.All(c => char.IsDigit(c) || c == '.') && text.AsSpan(start, from - start).Trim().Length == 0) && !(char.IsDigit(next0) && word.Length <= 2);
        if (Abbreviations.MayEnd(word)) return next0 != Letters.Slot;
        if (Abbreviations.EndsAfterNumber(word) && IsNumberBefore(text, from)) return char.IsUpper(next0) || next0 == Letters.Slot;
        if (Abbreviations.Holds(language, word)) return false;
        // Initials: «А. Б.», «J. K. [PERSON-1]».
        return !(word.Length == 1 && Letters.ScriptOf(word[0]) is Script.Latin or Script.Cyrillic && char.IsUpper(text[from]));
    }

    private static bool IsNumberBefore(string text, int from)
    {
        var before = text.AsSpan(0, from).TrimEnd();
        return before.Length > 0 && (char.IsDigit(before[^1]) || before[^1] == Letters.Slot);
    }

    /// <summary>The range without spaces around it, in pieces when it is too long.</summary>
    private static IEnumerable<Range> Cut(string text, int start, int end, int longest)
    {
        while (start < end && text[start] == ' ') start++;
        while (end > start && text[end - 1] == ' ') end--;
        while (end - start > longest)
        {
            var cut = CutAt(text, start, start + longest);
            yield return start..TrimmedEnd(text, start, cut);
            start = cut;
            while (start < end && text[start] == ' ') start++;
        }

        if (end > start) yield return start..end;
    }

    private static int TrimmedEnd(string text, int start, int end)
    {
        while (end > start + 1 && text[end - 1] == ' ') end--;
        return end;
    }

    private static int CutAt(string text, int start, int end)
    {
        for (var i = end; i > start + ((end - start) / 2); i--)
        {
            if (text[i - 1] is ';' or ',' or '，' or '；' or '،' or '؛' or '、' or ':') return i;
        }

        var space = text.LastIndexOf(' ', end - 1, (end - start) / 2);
        if (space > start) return space + 1;
        return char.IsLowSurrogate(text[end]) ? end - 1 : end;
    }
}
