using Redactor.Detection.Names;
using Redactor.Documents;

namespace Redactor.Detection.Traits;

/// <summary>What tells of a person without naming anybody: each phrase of a table, in every script.</summary>
internal abstract class TraitRecognizer(string name, EntityType type, double score, string reason, PhraseTable phrases, HanPhrases han) : IRecognizer
{
    public string Name => name;

    public IEnumerable<Finding> Recognize(DetectionText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = TokenizedText.Of(text).Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            if ((phrases.Find(tokens[i]) ?? ByShape(tokens[i])) is not { } last || !Fits(tokens[i], last))
                continue;
            last = Extend(last);
            yield return Finding(Begin(tokens[i]).Start, last.End);
            i = last.Index;
        }

        for (var i = 0; i < text.Value.Length; i++)
        {
            if (!TextFolding.IsHan(text.Value[i]) || han.LengthAt(text.Value, i) is not (> 0 and var length))
                continue;
            yield return Finding(i, i + length);
            i += length - 1;
        }
    }

    /// <summary>The last token of a phrase that the table does not hold but its shape tells, or null.</summary>
    protected virtual Token? ByShape(Token token) => null;

    /// <summary>False where the words beside the phrase give it another meaning.</summary>
    protected virtual bool Fits(Token first, Token last) => true;

    /// <summary>The first token that belongs to the phrase, at or before its first word.</summary>
    protected virtual Token Begin(Token first) => first;

    /// <summary>The last token that belongs to the phrase, at or after its last word.</summary>
    protected virtual Token Extend(Token last) => last;

    private Finding Finding(int start, int end) => new(start, end, type, score, name, reason);
}
