using System.Runtime.InteropServices;
using Redactor.Typeset.Native;

namespace Redactor.Typeset.Fonts;

/// <summary>Pango's fonts for one document and the faces that its text uses. For one thread at a time.</summary>
internal sealed unsafe class FontMap : IDisposable
{
    private readonly GObject map;
    private readonly GObject leftToRight;
    private readonly GObject rightToLeft;
    private readonly Dictionary<nint, (GObject Font, UsedFace Face)> fonts = [];
    private readonly Dictionary<nint, UsedFace> faces = [];

    public FontMap()
    {
        var files = FontFiles.Load();
        Letters = files.Letters;
        map = GObject.Own(PangoFt2.pango_ft2_font_map_new(), nameof(PangoFt2.pango_ft2_font_map_new));
        PangoFt2.pango_fc_font_map_set_config(map, files.Config);
        PangoFt2.pango_ft2_font_map_set_resolution(map, 72, 72);
        PangoFt2.pango_fc_font_map_set_default_substitute(map, &Fontconfig.WithoutHinting, 0, 0);
        leftToRight = Context(0);
        rightToLeft = Context(1);
    }

    public LetterSet Letters { get; }

    /// <summary>The faces used so far, in the order of their first use.</summary>
    public IReadOnlyList<UsedFace> Faces => InOrder;

    private List<UsedFace> InOrder { get; } = [];

    public GObject ContextFor(bool writesRightToLeft) => writesRightToLeft ? rightToLeft : leftToRight;

    /// <summary>The face of a font that Pango chose; the font is kept until the document is done.</summary>
    public UsedFace FaceOf(nint font)
    {
        if (fonts.TryGetValue(font, out var known))
            return known.Face;
        var shaper = Pango.pango_font_get_hb_font(font);
        var face = shaper == 0 ? 0 : HarfBuzz.hb_font_get_face(shaper);
        if (face == 0)
            throw TypesetException.Failed(nameof(Pango.pango_font_get_hb_font));
        if (!faces.TryGetValue(face, out var used))
        {
            used = new UsedFace(face, faces.Count);
            faces.Add(face, used);
            InOrder.Add(used);
        }

        fonts.Add(font, (GObject.Share(font), used));
        return used;
    }

    public void Dispose()
    {
        foreach (var face in InOrder)
            face.Dispose();
        foreach (var (font, _) in fonts.Values)
            font.Dispose();
        leftToRight.Dispose();
        rightToLeft.Dispose();
        map.Dispose();
    }

    private GObject Context(int direction)
    {
        var context = GObject.Own(Pango.pango_font_map_create_context(map), nameof(Pango.pango_font_map_create_context));
        Pango.pango_context_set_base_dir(context, direction);
        Pango.pango_context_set_round_glyph_positions(context, 0);
        return context;
    }
}
