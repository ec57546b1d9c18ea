namespace Redactor.Detection.Ner;

/// <summary>
/// What the tagger is told of one piece: yes-or-no <paramref name="Flags"/>, rows of the table of embeddings by feature, and the letters.
/// </summary>
internal readonly record struct PieceInput(PieceFlags Flags, uint[] Hashes, byte[] Letters)
{
    /// <summary>True where the tagger is told the same.</summary>
    public bool IsLike(PieceInput other) => Flags == other.Flags && Hashes.AsSpan().SequenceEqual(other.Hashes) && Letters.AsSpan().SequenceEqual(other.Letters);
}

/// <summary>What is known of a piece without training. The order is part of the model's format: add at the end only.</summary>
[Flags]
internal enum PieceFlags : ulong
{
    None = 0,
    Word = 1UL << 0,
    Number = 1UL << 1,
    Sign = 1UL << 2,
    Han = 1UL << 3,
    NoCase = 1UL << 4,
    Lower = 1UL << 5,
    Capital = 1UL << 6,
    Upper = 1UL << 7,
    Latin = 1UL << 8,
    Cyrillic = 1UL << 9,
    Arabic = 1UL << 10,
    Initial = 1UL << 11,
    SentenceStart = 1UL << 12,
    LineStart = 1UL << 13,
    ListEntry = 1UL << 14,
    Dotted = 1UL << 15,
    GapBreak = 1UL << 16,
    GapSpace = 1UL << 17,
    GapDot = 1UL << 18,
    GapComma = 1UL << 19,
    GapOther = 1UL << 20,

    /// <summary>Nine classes of the word itself, as <see cref="Lexicon.WordClasses"/> orders them from Given to Harmless.</summary>
    Exact = 1UL << 21,

    /// <summary>Seven classes of its stem, from Given to Group.</summary>
    Stem = 1UL << 30,
    World = 1UL << 37,
    DoubleName = 1UL << 38,
    CommonByStem = 1UL << 39,
    CommonListed = 1UL << 40,
    CommonCore = 1UL << 41,
    Kin = 1UL << 42,
    Title = 1UL << 43,
    AfterName = 1UL << 44,
    Patronymic = 1UL << 45,
    PlaceAfter = 1UL << 46,
    BeforeName = 1UL << 47,
    PlaceBefore = 1UL << 48,
    OrganizationHead = 1UL << 49,
    SegmentBegins = 1UL << 50,
    SegmentInside = 1UL << 51,
    SegmentEnds = 1UL << 52,
    SegmentAlone = 1UL << 53,

    /// <summary>Seven kinds of Chinese segment: word, unknown, person, surname, place, region or country, other kept name.</summary>
    Segment = 1UL << 54,
    SurnameSign = 1UL << 61,
    GivenSign = 1UL << 62,
    SoundSign = 1UL << 63,
}
