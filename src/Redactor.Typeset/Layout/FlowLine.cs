using Redactor.Typeset.Fonts;

namespace Redactor.Typeset.Layout;

/// <param name="X">From the left end of the line, in points.</param>
/// <param name="Y">Above the line's foot, in points.</param>
/// <param name="Layer">Which of its face's fonts says the right letters for it.</param>
internal readonly record struct PlacedGlyph(uint Glyph, double X, double Y, int Layer);

/// <summary>Glyphs of one face and style beside each other, from left to right.</summary>
/// <param name="Said">What is written there, where the glyphs cannot tell by themselves.</param>
internal sealed record GlyphRun(UsedFace Face, RunStyle Style, double Left, double Right, IReadOnlyList<PlacedGlyph> Glyphs, string? Said);

/// <summary>A line as it is drawn. All lengths are in points.</summary>
/// <param name="Start">Where the line begins in the text, in UTF-8 bytes.</param>
internal sealed record FlowLine(int Start, double Size, double Ascent, double Height, double Width, IReadOnlyList<GlyphRun> Runs);
