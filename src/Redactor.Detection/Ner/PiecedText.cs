using System.Runtime.CompilerServices;
using Redactor.Detection.Names;
using Redactor.Detection.Names.Han;

namespace Redactor.Detection.Ner;

/// <summary>A text cut into the pieces that the tagger labels, and these into sentences. The trainer is fed by the same code.</summary>
internal sealed class PiecedText
{
    private const int LongestSentence = 120;

    private static readonly ConditionalWeakTable<DetectionText, PiecedText> Cache = [];

    private readonly List<Piece> pieces = [];

    private PiecedText(DetectionText text)
    {
        Value = text.Value;
        Words = TokenizedText.Of(text);
        Chinese = HanAnalysis.Of(text);
        Cut();
        Sentences = [.. SplitSentences()];
    }

    public string Value { get; }

    public TokenizedText Words { get; }

    public HanAnalysis Chinese { get; }

    public IReadOnlyList<Piece> Pieces => pieces;

    public IReadOnlyList<PieceRange> Sentences { get; }

    public static PiecedText Of(DetectionText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Cache.GetValue(text, static t => new PiecedText(t));
    }

    /// <summary>Index of the first piece that ends behind <paramref name="offset"/>.</summary>
    public int PieceAt(int offset)
    {
        int low = 0, high = pieces.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (pieces[middle].End <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>True where most of what can be a name is Chinese.</summary>
    public bool IsHan(PieceRange range)
    {
        int han = 0, words = 0;
        for (var i = range.First; i < range.End; i++)
        {
            han += pieces[i].Kind == PieceKind.Han ? 1 : 0;
            words += pieces[i].Kind == PieceKind.Word ? 1 : 0;
        }

        return han > 2 * words;
    }

    public bool Has(PieceRange range, PieceKind kind)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (pieces[i].Kind == kind) return true;
        }

        return false;
    }

    private void Cut()
    {
        int token = 0, segment = 0;
        for (var i = 0; i < Value.Length;)
        {
            var c = Value[i];
            while (token < Words.Tokens.Count && Words.Tokens[token].Start < i) token++;
            var end = i + 1;
            if (token < Words.Tokens.Count && Words.Tokens[token].Start == i)
            {
                end = Words.Tokens[token].End;
                pieces.Add(new Piece(i, end, PieceKind.Word, token, -1));
            }
            else if (TextFolding.IsHan(c))
            {
                while (segment < Chinese.Segments.Count && Chinese.Segments[segment].End <= i) segment++;
                pieces.Add(new Piece(i, end, PieceKind.Han, -1, segment < Chinese.Segments.Count && Chinese.Segments[segment].Start <= i ? segment : -1));
            }
            else if (char.IsDigit(c))
            {
                while (end < Value.Length && char.IsDigit(Value[end])) end++;
                pieces.Add(new Piece(i, end, PieceKind.Number, -1, -1));
            }
            else if (!char.IsWhiteSpace(c) && !char.IsControl(c) && !char.IsLowSurrogate(c))
            {
                pieces.Add(new Piece(i, end, PieceKind.Sign, -1, -1));
            }

            i = end;
        }
    }

    private IEnumerable<PieceRange> SplitSentences()
    {
        var first = 0;
        for (var i = 0; i < pieces.Count; i++)
        {
            if (i + 1 < pieces.Count && !Ends(i) && i + 1 - first < LongestSentence) continue;
            yield return new PieceRange(first, i + 1);
            first = i + 1;
        }
    }

    private bool Ends(int i)
    {
        var (piece, next) = (pieces[i], pieces[i + 1]);
        if (Value.AsSpan(piece.End, next.Start - piece.End).IndexOfAny('\n', '\r', '\f') >= 0) return true;
        if (piece.Kind != PieceKind.Sign) return false;
        return Value[piece.Start] switch
        {
            '。' or '！' or '？' or '；' => true,
            '!' or '?' or '؟' or '…' or '۔' => next.Start > piece.End,
            '.' => next.Start > piece.End && next.Kind != PieceKind.Sign && !IsAbbreviation(i),
            _ => false,
        };
    }

    // "А. Серік", "г. Алматы", "р. 1980": a stop after few letters ends nothing.
    private bool IsAbbreviation(int stop) => stop > 0 && pieces[stop - 1] is { Kind: PieceKind.Word, Length: <= 3 } before && before.End == pieces[stop].Start;
}
