using System.Text;
using Redactor.Documents;

namespace Redactor.Translation;

/// <summary>A sentence cut at its placeholders: the pieces between them, and how they go together again.</summary>
internal sealed class SentencePieces
{
    private readonly string[] pieces;
    private readonly bool needsSpaces;

    private SentencePieces(ClearedSentence sentence, LanguagePair pair)
    {
        pieces = sentence.Template.Text.Split(Letters.Slot);
        needsSpaces = LanguageTags.ScriptOf(pair.Target) != Script.Han;
        ToTranslate = [.. pieces.Where(p => Letters.HasLetters(p)).Select(p => sentence.Derive(new Template(p.Trim(), []), sentence.Language))];
    }

    /// <summary>Pieces with words in them, as sentences without placeholders.</summary>
    public IReadOnlyList<ClearedSentence> ToTranslate { get; }

    public static SentencePieces Of(ClearedSentence sentence, LanguagePair pair) => new(sentence, pair);

    /// <param name="translated">One for each of <see cref="ToTranslate"/>.</param>
    public Template Join(IReadOnlyList<string> translated)
    {
        var text = new StringBuilder();
        var next = 0;
        for (var i = 0; i < pieces.Length; i++)
        {
            if (i > 0) text.Append(Letters.Slot);
            var piece = Letters.HasLetters(pieces[i]) ? translated[next++] : Marks(pieces[i].Trim());
            if (piece.Length == 0)
            {
                if (i > 0 && i < pieces.Length - 1 && needsSpaces) text.Append(' ');
                continue;
            }

            if (i > 0 && needsSpaces && (char.IsLetterOrDigit(piece[0]) || "([«“„".Contains(piece[0], StringComparison.Ordinal))) text.Append(' ');
            text.Append(piece);
            if (i < pieces.Length - 1 && needsSpaces && !"([«“„".Contains(piece[^1], StringComparison.Ordinal)) text.Append(' ');
        }

        return Template.Ordered(text.ToString().Trim());
    }

    private string Marks(string piece) => needsSpaces
        ? piece.Replace('。', '.').Replace('，', ',').Replace('、', ',').Replace('；', ';').Replace('：', ':').Replace('？', '?').Replace('！', '!')
        : piece;
}
