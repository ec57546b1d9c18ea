using Redactor.Documents;

namespace Redactor.Detection.Names;

/// <summary>Nicknames: what stands in quotation marks after "nickname", "по прозвищу", "лақабы", "لەقىمى".</summary>
internal sealed class NicknameRecognizer : IRecognizer
{
    private const int LongestNickname = 40;
    private const int LongestGap = 24;
    private const int LongestHan = 4;

    private static readonly Traits.HanPhrases HanCue = new("外号 外号叫 绰号 绰号叫 诨名 小名叫 人称 人家叫他 人家叫她 的人叫 有人叫 大家叫他 大家叫她 都喊他 都喊她 都叫他 都叫她 化名");

    public string Name => "person/nickname/1";

    public IEnumerable<Finding> Recognize(DetectionText text)
    {
        foreach (var token in TokenizedText.Of(text).Tokens)
        {
            if (!CueWords.Nickname.Contains(token.WordKey) || !Announces(token)) continue;
            if (Quoted(text.Value, token.End) is not { } end)
            {
                if (InBrackets(text.Value, token.Start, token.End) is { } close) yield return new Finding(token.Start, close, EntityType.Person, 0.8, Name, "a nickname in brackets");
                continue;
            }

            var start = token.Start > 0 && text.Value[token.Start - 1] == '(' ? token.Start : end.Open;
            yield return new Finding(start, end.Close + 1, EntityType.Person, 0.85, Name, "a quotation that is named a nickname");
        }

        foreach (var finding in Han(text.Value))
            yield return finding;
    }

    // 外号驼背, 外号叫"驼背", 人称老三
    private IEnumerable<Finding> Han(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (!TextFolding.IsHan(value[i]) || HanCue.LengthAt(value, i) is not (> 0 and var length))
                continue;
            var start = i + length;
            while (start < value.Length && "叫是:：“\"「".Contains(value[start], StringComparison.Ordinal))
                start++;
            var end = start;
            while (end < value.Length && TextFolding.IsHan(value[end]) && !"的在是就人约已现年男女今".Contains(value[end], StringComparison.Ordinal))
                end++;
            if (end - start is >= 2 and <= LongestHan)
                yield return new Finding(start, end, EntityType.Person, 0.75, Name, "what somebody is called, in Chinese");
            i = start - 1;
        }
    }

    // "known as", not "known for".
    private static bool Announces(Token token) => token.WordKey != "known" || token.NextAdjacent is { WordKey: "as" };

    // "(лақап аты Соқыр Мәжит)": up to the bracket that closes.
    private static int? InBrackets(string text, int start, int end)
    {
        if (start == 0 || text[start - 1] != '(') return null;
        var close = text.AsSpan(end, Math.Min(LongestNickname, text.Length - end)).IndexOfAny(")\n\f".AsSpan());
        return close > 1 && text[end + close] == ')' ? end + close : null;
    }

    private static (int Open, int Close)? Quoted(string text, int from)
    {
        var open = text.AsSpan(from, Math.Min(LongestGap, text.Length - from)).IndexOfAny("«“\"„".AsSpan());
        if (open < 0 || text.AsSpan(from, open).IndexOfAny(".\n\f!?".AsSpan()) >= 0)
            return null;
        open += from;
        var close = text.AsSpan(open + 1, Math.Min(LongestNickname, text.Length - open - 1)).IndexOfAny("»”\"“\n\f".AsSpan());
        return close > 0 && text[open + 1 + close] is not ('\n' or '\f') ? (open, open + 1 + close) : null;
    }
}
