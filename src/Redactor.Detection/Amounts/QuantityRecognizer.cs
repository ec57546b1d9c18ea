using Redactor.Detection.Names;
using Redactor.Detection.Traits;
using Redactor.Documents;

namespace Redactor.Detection.Amounts;

/// <summary>
/// Amounts of money, lengths of time, measures, shares and counts in alphabetic scripts, in figures and words: together with other facts they
/// single out a case. Dates, ages and numbers of documents are others' to find.
/// </summary>
internal sealed class QuantityRecognizer : IRecognizer
{
    private const int LongestFigures = 24;
    private const int MostBetween = 3;
    private const string Money = "an amount of money";
    private const string Symbols = "€$£₸₽¥₺";

    public string Name => "quantity/1";

    public IEnumerable<Finding> Recognize(DetectionText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = TokenizedText.Of(text).Tokens;
        var value = text.Repaired;
        var done = 0;
        var next = 0;
        for (var i = 0; i < value.Length; i++)
        {
            while (next < tokens.Count && tokens[next].Start < i)
                next++;
            var (end, word) = char.IsAsciiDigit(value[i]) ? (EndOfFigures(value, i), (Token?)null) : InWords(tokens, next, i);
            if (end <= i)
                continue;
            if (Examine(value, tokens, i, end, word, ref next) is { } finding && finding.End > done)
            {
                yield return finding;
                done = finding.End;
                end = Math.Max(end, done);
            }

            i = end - 1;
        }
    }

    private Finding? Examine(string value, IReadOnlyList<Token> tokens, int start, int end, Token? word, ref int next)
    {
        while (next < tokens.Count && tokens[next].Start < end)
            next++;
        if (word is null && start > 0 && (char.IsLetterOrDigit(value[start - 1]) || value[start - 1] is '/' or '№' || (value[start - 1] is '.' or '-' or ',' && start > 1 && char.IsDigit(value[start - 2]))))
            return null;
        var begin = WithCode(value, start);
        var reach = end;
        if (reach < value.Length && value[reach] == '%' || (reach + 1 < value.Length && value[reach] == ' ' && value[reach + 1] == '%'))
            return Found(begin, value[reach] == '%' ? reach + 1 : reach + 2, "a share");
        if (reach < value.Length && Symbols.Contains(value[reach], StringComparison.Ordinal))
            return Found(begin, reach + 1, Money);
        var unit = next < tokens.Count && tokens[next].Start - end <= 2 && IsLink(value.AsSpan(end, tokens[next].Start - end)) ? Unit(tokens[next]) : null;
        if (unit is { } found && (found.Reason == Money || !IsYear(value.AsSpan(start, end - start))))
            return Found(begin, WithBrackets(value, found.Last.End), found.Reason);
        return begin < start ? Found(begin, WithBrackets(value, end), Money) : null;
    }

    private Finding Found(int start, int end, string reason) => new(start, end, EntityType.Quantity, 0.6, Name, reason);

    // "1,579 New Turkish liras", "two and a half years", "10 лет лишения свободы".
    private static (Token Last, string Reason)? Unit(Token token)
    {
        var at = token;
        for (var n = 0; n <= MostBetween && at is not null; n++, at = at.NextAdjacent)
        {
            if (QuantityWords.Money.Find(at) is { } money || (QuantityWords.Codes.Contains(at.Text) && (money = at) is not null))
                return (money, Money);
            if (QuantityWords.Times.Find(at) is { } time)
                return (time.NextAdjacent is { } of && QuantityWords.After.Find(of) is { } last ? last : time, "a length of time");
            if (QuantityWords.Measures.Find(at) is { } measure)
                return (measure, "a measure");
            if (QuantityWords.Counted.Find(at) is { } counted)
                return (counted, "a count");
            if (QuantityWords.Between.Find(at) is null && QuantityWords.Numbers.Find(at) is null && !(n < 2 && at.Casing == Casing.Capital && at.Script != Script.Arabic))
                return null;
        }

        return null;
    }

    private static (int End, Token? First) InWords(IReadOnlyList<Token> tokens, int next, int at)
    {
        if (next >= tokens.Count || tokens[next].Start != at || QuantityWords.Numbers.Find(tokens[next]) is not { } last)
            return (0, null);
        while (last.NextAdjacent is { } more && QuantityWords.Numbers.Find(more) is { } further)
            last = further;
        return (last.End, tokens[next]);
    }

    private static int EndOfFigures(string value, int start)
    {
        var end = start;
        for (var i = start; i < value.Length && i - start < LongestFigures; i++)
        {
            if (char.IsAsciiDigit(value[i]))
                end = i + 1;
            else if (value[i] is not ('.' or ',' or ' ' or '/' or '-') || i > end || i + 1 >= value.Length || !char.IsAsciiDigit(value[i + 1]) || (value[i] == ' ' && !IsThousands(value, i + 1)))
                break;
        }

        while (end < value.Length && char.IsAsciiDigit(value[end]))
            end++;
        return end;
    }

    private static bool IsThousands(string value, int start)
    {
        var i = start;
        while (i < value.Length && i - start < 4 && char.IsAsciiDigit(value[i]))
            i++;
        return i - start == 3;
    }

    // "EUR 1,300", "$ 20".
    private static int WithCode(string value, int start)
    {
        var at = start;
        while (at > 0 && start - at < 2 && value[at - 1] == ' ')
            at--;
        if (at > 0 && Symbols.Contains(value[at - 1], StringComparison.Ordinal))
            return at - 1;
        for (var length = 2; length <= 3; length++)
        {
            if (at >= length && (at == length || !char.IsLetterOrDigit(value[at - length - 1])) && QuantityWords.Codes.Contains(value[(at - length)..at]))
                return at - length;
        }

        return start;
    }

    // "Turkish liras (TRL)", "PLN 5 [EUR 1]": the same amount again.
    private static int WithBrackets(string value, int end)
    {
        if (end + 2 >= value.Length || value[end] != ' ' || value[end + 1] is not ('(' or '['))
            return end;
        var close = value.AsSpan(end + 2, Math.Min(48, value.Length - end - 2)).IndexOfAny(')', ']', '\n');
        if (close < 0 || value[end + 2 + close] == '\n')
            return end;
        var inside = value.AsSpan(end + 2, close);
        foreach (var code in QuantityWords.Codes)
        {
            if (inside.Contains(code, StringComparison.Ordinal))
                return end + close + 3;
        }

        return end;
    }

    private static bool IsYear(ReadOnlySpan<char> figures) => Dates.DateShapes.IsYear(figures);

    private static bool IsLink(ReadOnlySpan<char> gap) => gap.IndexOfAnyExcept(' ', '-', '‑') < 0;
}
