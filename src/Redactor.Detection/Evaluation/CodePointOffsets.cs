namespace Redactor.Detection.Evaluation;

/// <summary>Turns offsets that count Unicode code points, as public sets give them, into UTF-16 code units.</summary>
internal sealed class CodePointOffsets
{
    // Only for a text that has characters of two code units.
    private readonly List<int>? units;
    private readonly int length;

    public CodePointOffsets(string text)
    {
        length = text.Length;
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
            return;
        units = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i == 0 || !char.IsSurrogatePair(text[i - 1], text[i]))
                units.Add(i);
        }
    }

    /// <summary>The code unit at which a code point begins; offsets outside the text become its ends.</summary>
    public int Unit(int point)
    {
        if (units is null)
            return Math.Clamp(point, 0, length);
        return point < 0 ? 0 : point < units.Count ? units[point] : length;
    }
}
