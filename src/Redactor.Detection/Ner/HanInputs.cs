using Redactor.Detection.Lexicon;
using Redactor.Detection.Names.Han;

namespace Redactor.Detection.Ner;

/// <summary>What the Chinese tagger is told: the character with its neighbours, the segment it stands in, and what the lists know.</summary>
internal static class HanInputs
{
    public const int HashCount = 7;

    private const int SegmentShift = 54, LikelyGiven = 11, LikelySound = 9;

    public static PieceInput Of(PiecedText text, int index, PieceRange sentence)
    {
        var piece = text.Pieces[index];
        var before = Text(text, index - 1, sentence);
        var here = Text(text, index, sentence);
        var after = Text(text, index + 1, sentence);
        var segment = piece.Segment;
        uint[] hashes =
        [
            PieceHash.Of(0, here),
            PieceHash.Of(1, before, here),
            PieceHash.Of(2, here, after),
            PieceHash.Of(3, before, here, after),
            PieceHash.Of(4, segment < 0 ? here : text.Chinese.TextOf(text.Chinese.Segments[segment])),
            PieceHash.Of(5, Neighbour(text, segment, -1)),
            PieceHash.Of(6, Neighbour(text, segment, +1)),
        ];
        return new PieceInput(Flags(text, piece), hashes, []);
    }

    private static ReadOnlySpan<char> Text(PiecedText text, int index, PieceRange sentence)
    {
        if (index < sentence.First) return "\u0002";
        if (index >= sentence.End) return "\u0003";
        var piece = text.Pieces[index];
        return piece.Kind switch
        {
            PieceKind.Number => WordInputs.NumberShape(piece.Length),
            PieceKind.Word => text.Words.Tokens[piece.Token].Key,
            _ => text.Value.AsSpan(piece.Start, 1),
        };
    }

    private static ReadOnlySpan<char> Neighbour(PiecedText text, int segment, int step)
    {
        if (segment < 0 || segment + step < 0 || segment + step >= text.Chinese.Segments.Count) return [];
        var (here, other) = (text.Chinese.Segments[segment], text.Chinese.Segments[segment + step]);
        return other.End == here.Start || here.End == other.Start ? text.Chinese.TextOf(other) : [];
    }

    private static PieceFlags Flags(PiecedText text, Piece piece)
    {
        if (piece.Kind == PieceKind.Number) return PieceFlags.Number;
        if (piece.Kind == PieceKind.Word) return PieceFlags.Word;
        if (piece.Kind == PieceKind.Sign) return PieceFlags.Sign;
        var flags = PieceFlags.Han;
        if (piece.Segment >= 0)
        {
            var segment = text.Chinese.Segments[piece.Segment];
            var (first, last) = (segment.Start == piece.Start, segment.End == piece.End);
            flags |= first && last ? PieceFlags.SegmentAlone : first ? PieceFlags.SegmentBegins : last ? PieceFlags.SegmentEnds : PieceFlags.SegmentInside;
            flags |= (PieceFlags)(1UL << (SegmentShift + Kind(segment.Kind)));
        }

        var c = text.Value[piece.Start];
        var lists = Gazetteers.Shipped.Han;
        if (lists.Surname(text.Value.AsSpan(piece.Start, 1)) != HanLexicon.Unknown) flags |= PieceFlags.SurnameSign;
        if (lists.GivenCharacter(c) <= LikelyGiven) flags |= PieceFlags.GivenSign;
        if (lists.Sound(c) <= LikelySound) flags |= PieceFlags.SoundSign;
        return flags;
    }

    private static int Kind(HanKind kind) => kind switch
    {
        HanKind.Word => 0,
        HanKind.Unknown => 1,
        HanKind.Person => 2,
        HanKind.Surname => 3,
        HanKind.Place => 4,
        HanKind.Region or HanKind.Country => 5,
        _ => 6,
    };
}
