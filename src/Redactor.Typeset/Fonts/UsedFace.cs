using System.Globalization;
using Redactor.Typeset.Native;

namespace Redactor.Typeset.Fonts;

/// <summary>
/// A font face and the glyphs of it that a document uses. A glyph that stands for different letters in different places is counted in
/// different layers, each of which becomes a font of its own with the same program and its own ToUnicode.
/// </summary>
internal sealed class UsedFace : IDisposable
{
    private const int MostLayers = 8;
    private const int LongestText = 8;

    private readonly nint shaper;
    private readonly Dictionary<uint, int> advances = [];
    private readonly List<Dictionary<uint, string>> layers = [];

    public UsedFace(nint face, int number)
    {
        Face = HarfBuzz.hb_face_reference(face);
        Number = number;
        UnitsPerEm = HarfBuzz.hb_face_get_upem(face);
        shaper = HarfBuzz.hb_font_create(face);
    }

    public nint Face { get; }

    public int Number { get; }

    public uint UnitsPerEm { get; }

    public IReadOnlyList<IReadOnlyDictionary<uint, string>> Layers => layers;

    /// <summary>Glyphs used, with their advances in thousandths of the font size.</summary>
    public IReadOnlyDictionary<uint, int> Advances => advances;

    /// <summary>Name of the font in the pages' resources.</summary>
    public string NameOf(int layer) => string.Create(CultureInfo.InvariantCulture, $"F{Number}.{layer}");

    /// <summary>The layer in which the glyph stands for the text; -1 when there is none and the text must be said otherwise.</summary>
    public int LayerFor(uint glyph, string text)
    {
        if (text.Length is 0 or > LongestText)
            return -1;
        for (var i = 0; i < layers.Count; i++)
        {
            if (layers[i].TryAdd(glyph, text) || string.Equals(layers[i][glyph], text, StringComparison.Ordinal))
                return i;
        }

        if (layers.Count == MostLayers)
            return -1;
        layers.Add(new Dictionary<uint, string> { [glyph] = text });
        return layers.Count - 1;
    }

    /// <summary>Advance in thousandths of the font size, as the file will say it. Counts the glyph as used.</summary>
    public int Advance(uint glyph)
    {
        if (advances.TryGetValue(glyph, out var advance))
            return advance;
        if (layers.Count == 0)
            layers.Add([]);
        advance = (int)Math.Round(HarfBuzz.hb_font_get_glyph_h_advance(shaper, glyph) * 1000.0 / UnitsPerEm, MidpointRounding.AwayFromZero);
        advances.Add(glyph, advance);
        return advance;
    }

    public void Dispose()
    {
        HarfBuzz.hb_font_destroy(shaper);
        HarfBuzz.hb_face_destroy(Face);
    }
}
