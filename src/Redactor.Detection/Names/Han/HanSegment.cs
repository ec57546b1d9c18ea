namespace Redactor.Detection.Names.Han;

/// <summary>What a segment of Chinese text is.</summary>
internal enum HanKind
{
    Word,

    /// <summary>A character that no list explains.</summary>
    Unknown,
    Person,

    /// <summary>A surname alone, before a title.</summary>
    Surname,
    Place,
    Region,
    Country,
    Group,
    PublicBody,
    Harmless,
}

/// <summary>A piece of Chinese text: span <c>[Start, End)</c> in UTF-16 code units of the examined text. A low cost is a frequent word.</summary>
internal readonly record struct HanSegment(int Start, int End, HanKind Kind, int Cost)
{
    public int Length => End - Start;

    /// <summary>A particle, pronoun or other word too frequent to be part of a name.</summary>
    public bool IsFunctionWord => Kind == HanKind.Word && Cost <= 11;
}
