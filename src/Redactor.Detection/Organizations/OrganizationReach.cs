using Redactor.Detection.Lexicon;
using Redactor.Detection.Names;
using Redactor.Documents;

namespace Redactor.Detection.Organizations;

/// <summary>How far the name of an organisation reaches to both sides of its head word.</summary>
internal sealed class OrganizationReach(NameAnalysis analysis)
{
    private const int MostWords = 7;
    private const int LongestQuotation = 60;

    // Behind other words a name may be the director's.
    private static readonly string[] NamedBehind = ["мечет", "тиурм", "лагер", "колони"];

    private readonly string value = analysis.Text.Text.Value;

    /// <summary>The span of the name, or null where nothing ties the head down.</summary>
    public (int Start, int End)? Of(int head)
    {
        var token = analysis.Text.Tokens[head];
        var (start, tiedLeft) = Left(head);
        var (end, tiedRight) = Right(head);
        return tiedLeft || tiedRight ? (Math.Min(start, token.Start), WithBrackets(Math.Max(end, token.End))) : null;
    }

    // "Warsaw District Court (Sąd Rejonowy)", "№ 3 мектеп (гимназия)": the same name in another language, or short.
    private int WithBrackets(int end)
    {
        if (end + 3 >= value.Length || value[end] != ' ' || value[end + 1] != '(' || !(char.IsUpper(value[end + 2]) || value[end + 2] is '“' or '«' or '"'))
            return end;
        var close = value.AsSpan(end + 2, Math.Min(LongestQuotation, value.Length - end - 2)).IndexOfAny(")\n\f0123456789".AsSpan());
        return close > 0 && value[end + 2 + close] == ')' ? end + close + 3 : end;
    }

    private (int Start, bool Tied) Left(int head)
    {
        var start = analysis.Text.Tokens[head].Start;
        var tied = false;
        var beside = true;
        for (var i = head - 1; i >= 0 && head - i <= MostWords; i--)
        {
            var token = analysis.Text.Tokens[i];
            var gap = value.AsSpan(token.End, analysis.Text.Tokens[i + 1].Start - token.End);
            if (!Links(gap))
                break;
            if (NumberIn(gap) is { } number)
            {
                start = Math.Min(start, token.End + number);
                tied = true;
            }

            if (gap.IndexOfAny("»”\"“".AsSpan()) >= 0 && OpeningQuote(token.Start) is { } quote)
            {
                start = quote;
                tied = true;
                while (i > 0 && analysis.Text.Tokens[i - 1].Start > quote)
                    i--;
                continue;
            }

            if (!Belongs(token, analysis.Text.Tokens[head], beside, ref tied))
                break;
            beside &= OrganizationWords.Modifiers.Contains(token.WordKey);
            start = token.Start;
        }

        // A number right before, with nothing else.
        var before = start;
        while (before > 0 && start - before < 8 && (char.IsDigit(value[before - 1]) || value[before - 1] is '-' or '№' or ' ' && before > 1 && (char.IsDigit(value[before - 2]) || value[before - 2] == '№')))
            before--;
        return before < start ? (before, true) : (start, tied);
    }

    private bool Belongs(Token token, Token head, bool adjacent, ref bool tied)
    {
        if (OrganizationWords.Stops.Contains(token.WordKey) || token.IsInitial)
            return false;
        if (OrganizationWords.Levels.Contains(token.WordKey))
            return tied = true;
        if (OrganizationWords.Modifiers.Contains(token.WordKey))
        {
            tied |= token is { Script: Script.Latin, Casing: Casing.Capital, SentenceStart: false };
            return true;
        }

        if (analysis.Verdicts[token.Index] is Verdict.Place or Verdict.Person)
            return tied = true;
        // "Hamburg Social Court", "Xinjiang University": the region is part of the name.
        if (analysis.Verdicts[token.Index] == Verdict.Kept && token.Exact.Has(WordClasses.Region) && token.Casing is Casing.Capital or Casing.Upper && head.Casing == token.Casing)
            return tied = true;
        if (token is { Casing: Casing.Capital or Casing.Upper, SentenceStart: false } && analysis.Verdicts[token.Index] != Verdict.Kept)
            return tied = true;
        if (IsLocativeAdjective(token))
            return tied = true;
        // "Қорғас түрмесінде" at the start of a sentence: the form of possession ties the name to its head.
        if (token.Casing != Casing.Lower && token.Casing != Casing.None)
            return token.Casing == Casing.Capital && token.Language != Language.Russian && token.Commonness != Commonness.Core && !IsGenitive(token)
                && ((adjacent && IsPossessed(head)) || (tied && IsLevel(token.NextAdjacent))) && (tied = true);
        if (IsRussianAdjective(token) && head.Script == Script.Cyrillic)
            return tied = true;
        return adjacent && IsPossessed(head) && !IsGenitive(token) && (tied = true);
    }

    private static bool IsLevel(Token? token) => token is not null && OrganizationWords.Levels.Contains(token.WordKey);

    private (int End, bool Tied) Right(int head)
    {
        var token = analysis.Text.Tokens[head];
        var end = token.End;
        var rest = value.AsSpan(end, Math.Min(LongestQuotation + 10, value.Length - end));
        var trimmed = rest.TrimStart(' ');
        var skipped = rest.Length - trimmed.Length;
        // "Camp 4", "Лагерь 3".
        if (skipped == 1 && token.Casing == Casing.Capital && trimmed.Length > 0 && char.IsDigit(trimmed[0]) && DigitsOf(trimmed) is <= 3 and var digits)
            return (end + 1 + digits, true);
        if (Numbered(trimmed) is var number and > 0)
            return (end + skipped + number, true);
        if (skipped > 0 && trimmed.Length > 2 && trimmed[0] is '«' or '“' or '"' or '„')
        {
            var close = trimmed[1..].IndexOfAny("»”\"\n".AsSpan());
            if (close > 0 && trimmed[close + 1] != '\n')
                return (end + skipped + close + 2, true);
        }

        var next = token.NextAdjacent;
        for (var n = 0; n < 3 && next is not null && token.Script == Script.Cyrillic && OrganizationWords.BetweenHeadAndPlace.Contains(next.WordKey); n++)
            next = next.NextAdjacent;
        // "РОВД Уйгурского района"
        if (next is { IsCapital: true, NextAdjacent: { } level } && token.Script == Script.Cyrillic && OrganizationWords.LevelsAfter.Contains(level.WordKey))
            return (level.End, true);
        if (next is not null && OrganizationWords.LevelsAfter.Contains(next.WordKey) && token.Script == Script.Cyrillic)
            return (EndOfCapitals(next.NextAdjacent, next.End), true);
        // "мечети Янги-Хаят", "тюрьмы Уши": Russian puts the name behind.
        if (next is { Casing: Casing.Capital, Script: Script.Cyrillic } name && token.Language == Language.Russian && token.Casing == Casing.Lower && (analysis.Verdicts[name.Index] == Verdict.Place || (analysis.Verdicts[name.Index] == Verdict.Person && Array.Exists(NamedBehind, h => token.WordKey.StartsWith(h, StringComparison.Ordinal)))))
            return (EndOfCapitals(name, end), true);
        if (next is { WordKey: "of", NextAdjacent: { IsCapital: true } place })
            return (EndOfCapitals(place, end), true);
        return (end, false);
    }

    private static int DigitsOf(ReadOnlySpan<char> text)
    {
        var i = 0;
        while (i < text.Length && char.IsDigit(text[i]))
            i++;
        return i < text.Length && char.IsLetter(text[i]) ? int.MaxValue : i;
    }

    private static int EndOfCapitals(Token? name, int end)
    {
        for (var n = 0; n < MostWords && name is { IsCapital: true }; n++, name = name.NextAdjacent)
            end = name.End;
        return end;
    }

    private static bool Links(ReadOnlySpan<char> gap) => gap.Length < 14 && gap.IndexOfAny(".,;:!?\n\r\f()،؛؟–—".AsSpan()) < 0;

    private static int? NumberIn(ReadOnlySpan<char> gap)
    {
        var at = gap.IndexOfAny("0123456789№".AsSpan());
        return at < 0 ? null : at;
    }

    private static int Numbered(ReadOnlySpan<char> text)
    {
        var i = text.StartsWith("№", StringComparison.Ordinal) ? 1
            : text.StartsWith("No.", StringComparison.OrdinalIgnoreCase) ? 3
            : text.StartsWith("No ", StringComparison.OrdinalIgnoreCase) ? 3
            : text.StartsWith("Number ", StringComparison.OrdinalIgnoreCase) ? 7 : 0;
        if (i == 0)
            return 0;
        while (i < text.Length && text[i] == ' ')
            i++;
        var digits = i;
        while (i < text.Length && (char.IsDigit(text[i]) || text[i] is '-' or '/'))
            i++;
        return i > digits ? i : 0;
    }

    private int? OpeningQuote(int before)
    {
        for (var i = before - 1; i >= 0 && before - i < LongestQuotation && value[i] is not ('\n' or '\f'); i--)
        {
            if (value[i] is '«' or '“' or '„' or '"')
                return i;
        }

        return null;
    }

    private static bool IsLocativeAdjective(Token token) =>
        token.WordKey.Length > 6 && (token.WordKey.EndsWith("даги", StringComparison.Ordinal) || token.WordKey.EndsWith("деги", StringComparison.Ordinal)
            || token.WordKey.EndsWith("таги", StringComparison.Ordinal) || token.WordKey.EndsWith("теги", StringComparison.Ordinal)
            || token.WordKey.EndsWith("دىكى", StringComparison.Ordinal) || token.WordKey.EndsWith("تىكى", StringComparison.Ordinal));

    private static bool IsRussianAdjective(Token token) =>
        token.Language == Language.Russian && token.Text.Length > 5
        && (token.Text.EndsWith("ную", StringComparison.OrdinalIgnoreCase) || token.Text.EndsWith("ной", StringComparison.OrdinalIgnoreCase)
            || token.Text.EndsWith("ная", StringComparison.OrdinalIgnoreCase) || token.Text.EndsWith("ный", StringComparison.OrdinalIgnoreCase)
            || token.Text.EndsWith("ном", StringComparison.OrdinalIgnoreCase) || token.Text.EndsWith("ного", StringComparison.OrdinalIgnoreCase)
            || token.Text.EndsWith("ской", StringComparison.OrdinalIgnoreCase) || token.Text.EndsWith("скую", StringComparison.OrdinalIgnoreCase)
            || token.Text.EndsWith("ский", StringComparison.OrdinalIgnoreCase) || token.Text.EndsWith("ском", StringComparison.OrdinalIgnoreCase)
            || token.Text.EndsWith("ского", StringComparison.OrdinalIgnoreCase) || token.Text.EndsWith("ская", StringComparison.OrdinalIgnoreCase));

    // Turkic: "cotton its-factory".
    private static bool IsPossessed(Token head)
    {
        if (head.Language == Language.Russian || (head.Script == Script.Latin && head.Language != Language.KazakhLatin))
            return false;
        var key = head.WordKey;
        string[] endings = head.WordKey.Length > 0 && head.WordKey[0] is >= '\u0400' and <= '\u04FF'
            ? ["и", "си", "ина", "ине", "инда", "инде", "инан", "инен", "инин", "ин", "сина", "сине", "синда", "синде", "синан", "синен", "синин", "син", "имен", "симен", "индаги", "индеги", "синдаги", "синдеги"]
            : ["ى", "سى", "ىدا", "ىدە", "ىغا", "ىگە", "ىنىڭ", "ىنى", "ىدىن", "سىدا", "سىدە", "سىغا", "سىگە", "سىنىڭ", "سىنى", "سىدىن", "سىدىكى", "ىدىكى"];
        return Array.Exists(endings, e => key.EndsWith(e, StringComparison.Ordinal));
    }

    private static bool IsGenitive(Token token) =>
        Array.Exists(["нин", "дин", "тин", "نىڭ", "дан", "ден", "тан", "тен", "га", "ге", "ка", "ке", "да", "де", "та", "те", "دا", "دە", "تا", "تە", "غا", "گە", "قا", "كە", "دىن", "تىن", "п", "پ"],
            e => token.WordKey.Length > e.Length + 2 && token.WordKey.EndsWith(e, StringComparison.Ordinal));
}
