using Redactor.Documents;

namespace Redactor.Detection.Names;

/// <summary>Nicknames: what stands in quotation marks after "nickname", "по прозвищу", "лақабы", "لەقىمى".</summary>
internal sealed class NicknameRecognizer : IRecognizer
{
    private const int LongestNickname = 40;
    private const int LongestGap = 24;

    public string Name => "person/nickname/1";

    public IEnumerable<Finding> Recognize(DetectionText text)
    {
        foreach (var token in TokenizedText.Of(text).Tokens)
        {
            if (!CueWords.Nickname.Contains(token.WordKey) || !Announces(token) || Quoted(text.Value, token.End) is not { } end)
                continue;
            var start = token.Start > 0 && text.Value[token.Start - 1] == '(' ? token.Start : end.Open;
            yield return new Finding(start, end.Close + 1, EntityType.Person, 0.85, Name, "a quotation that is named a nickname");
        }
    }

    // "known as", not "known for".
    private static bool Announces(Token token) => token.WordKey != "known" || token.NextAdjacent is { WordKey: "as" };

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
