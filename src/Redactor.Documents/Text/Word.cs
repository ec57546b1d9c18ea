namespace Redactor.Documents;

/// <summary>
/// One word as read from a page: text in logical order, box in pixels of the canonical page image,
/// <paramref name="Confidence"/> from 0 to 1, and the box of each character where the reader knows them.
/// </summary>
/// <param name="Characters">Empty, or one box for each UTF-16 code unit of <paramref name="Text"/> (a surrogate pair repeats its box).</param>
public sealed record Word(SensitiveText Text, Box Box, double Confidence, Language Language, IReadOnlyList<Box> Characters);

/// <summary>A line of a page: its words in logical (reading) order.</summary>
/// <param name="Wraps">The sentence goes on in the next line of the same paragraph (the line is full, not ended by its author).</param>
/// <param name="Hyphenated">The last word is broken by a hyphen and goes on with the first word of the next line.</param>
public sealed record TextLine(IReadOnlyList<Word> Words, Box Box, Language Language, bool Wraps, bool Hyphenated)
{
    public bool RightToLeft => Language.Script == Script.Arabic;
}
