using Redactor.Typeset.Fonts;

namespace Redactor.Typeset.Layout;

/// <summary>Glyphs that belong together with the letters they stand for.</summary>
/// <param name="Backwards">Whether it is part of a run from right to left.</param>
internal sealed record Cluster(UsedFace Face, RunStyle Style, bool Backwards, double Left, double Right, PlacedGlyph[] Glyphs, string Text)
{
    /// <summary>What a reader of the file is told: the text, with a mark of direction where the reader could not tell it.</summary>
    public string Said { get; set; } = Text;

    public bool HasLetter => Text.Any(char.IsLetterOrDigit);

    /// <summary>The text of each glyph: all of it for one, a letter each for as many as there are letters; else null.</summary>
    public string[]? Letters()
    {
        if (Glyphs.Length == 1)
            return [Said];
        var letters = Said.EnumerateRunes().Select(r => r.ToString()).ToArray();
        if (Backwards)
            Array.Reverse(letters);
        return letters.Length == Glyphs.Length ? letters : null;
    }
}
