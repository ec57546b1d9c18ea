using System.Runtime.CompilerServices;
using Redactor.Detection.Lexicon;
using Redactor.Documents;

namespace Redactor.Detection.Names;

/// <summary>The tokens of a text, made once and shared by all recognizers that look at names.</summary>
internal sealed class TokenizedText
{
    private static readonly ConditionalWeakTable<DetectionText, TokenizedText> Cache = [];

    private TokenizedText(DetectionText text, Gazetteers gazetteers)
    {
        Text = text;
        Tokens = new Tokenizer(text, gazetteers).Run();
        ScriptCounts = Tokens.GroupBy(t => t.Script).ToDictionary(g => g.Key, g => g.Count());
    }

    public DetectionText Text { get; }

    public IReadOnlyList<Token> Tokens { get; }

    public IReadOnlyDictionary<Script, int> ScriptCounts { get; }

    public static TokenizedText Of(DetectionText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Cache.GetValue(text, static t => new TokenizedText(t, Gazetteers.Shipped));
    }

    /// <summary>Index of the first token that ends behind <paramref name="offset"/>.</summary>
    public int TokenAt(int offset)
    {
        int low = 0, high = Tokens.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Tokens[middle].End <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    public Token? At(int index) => index >= 0 && index < Tokens.Count ? Tokens[index] : null;

    /// <summary>"Client: Mr Samat B. File: 17": the next label of a form on the same line.</summary>
    public bool IsNextLabel(Token token) => token.End < Text.Value.Length && Text.Value[token.End] is ':' or '：' && CueWords.NextLabels.Contains(token.WordKey);

    /// <summary>True where a colon stands between the token at <paramref name="index"/> and the one before it, on one line.</summary>
    public bool EndsLabel(int index)
    {
        var gap = Text.Value.AsSpan(Tokens[index - 1].End, Tokens[index].Start - Tokens[index - 1].End);
        return gap.IndexOfAny(':', '：') >= 0 && gap.IndexOfAny('\n', '\r', '\f') < 0;
    }
}
