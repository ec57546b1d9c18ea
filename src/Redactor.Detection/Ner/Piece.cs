namespace Redactor.Detection.Ner;

/// <summary>What a piece of text is made of.</summary>
internal enum PieceKind
{
    /// <summary>A word of an alphabetic script.</summary>
    Word,
    Number,

    /// <summary>One punctuation mark or symbol.</summary>
    Sign,

    /// <summary>One Han character.</summary>
    Han,
}

/// <summary>
/// What the tagger labels: span <c>[Start, End)</c> in UTF-16 code units of the examined text. <paramref name="Token"/> and
/// <paramref name="Segment"/> are indexes into the words and the Chinese segments of the text, -1 where there is none.
/// </summary>
internal readonly record struct Piece(int Start, int End, PieceKind Kind, int Token, int Segment)
{
    public int Length => End - Start;
}

/// <summary>Pieces <c>[First, End)</c> that are tagged together.</summary>
internal readonly record struct PieceRange(int First, int End)
{
    public int Count => End - First;
}
