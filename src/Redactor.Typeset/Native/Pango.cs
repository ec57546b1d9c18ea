using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Redactor.Typeset.Native;

/// <summary>The Pango functions that Redactor calls (1.48 or later). Pointers returned are borrowed unless said otherwise.</summary>
internal static unsafe partial class Pango
{
    /// <summary>Pango's units to a point, at the 72 dots per inch that <see cref="PangoFt2"/> is set to.</summary>
    public const int Scale = 1024;

    public const uint EmptyGlyph = 0x0FFFFFFF;
    public const uint UnknownGlyph = 0x10000000;
    public const int WrapWordThenLetter = 2;
    public const int Bold = 700;

    private const string Library = "libpango-1.0.so.0";

    // Owned.
    [LibraryImport(Library)]
    internal static partial nint pango_font_map_create_context(GObject map);

    [LibraryImport(Library)]
    internal static partial void pango_context_set_base_dir(GObject context, int direction);

    [LibraryImport(Library)]
    internal static partial void pango_context_set_round_glyph_positions(GObject context, int round);

    // Owned.
    [LibraryImport(Library)]
    internal static partial nint pango_layout_new(GObject context);

    [LibraryImport(Library)]
    internal static partial void pango_layout_set_text(GObject layout, byte* text, int length);

    [LibraryImport(Library)]
    internal static partial void pango_layout_set_width(GObject layout, int width);

    [LibraryImport(Library)]
    internal static partial void pango_layout_set_wrap(GObject layout, int mode);

    [LibraryImport(Library)]
    internal static partial void pango_layout_set_auto_dir(GObject layout, int automatic);

    [LibraryImport(Library)]
    internal static partial void pango_layout_set_font_description(GObject layout, nint description);

    [LibraryImport(Library)]
    internal static partial void pango_layout_set_attributes(GObject layout, nint attributes);

    [LibraryImport(Library)]
    internal static partial SingleList* pango_layout_get_lines_readonly(GObject layout);

    [LibraryImport(Library)]
    internal static partial void pango_layout_line_get_extents(PangoLine* line, PangoRectangle* ink, PangoRectangle* logical);

    // Owned.
    [LibraryImport(Library)]
    internal static partial nint pango_font_description_new();

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void pango_font_description_set_family(nint description, string family);

    [LibraryImport(Library)]
    internal static partial void pango_font_description_set_absolute_size(nint description, double size);

    [LibraryImport(Library)]
    internal static partial void pango_font_description_free(nint description);

    // Owned.
    [LibraryImport(Library)]
    internal static partial nint pango_attr_list_new();

    [LibraryImport(Library)]
    internal static partial void pango_attr_list_unref(nint list);

    // Takes the attribute over.
    [LibraryImport(Library)]
    internal static partial void pango_attr_list_insert(nint list, PangoAttribute* attribute);

    [LibraryImport(Library)]
    internal static partial PangoAttribute* pango_attr_language_new(nint language);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial PangoAttribute* pango_attr_family_new(string family);

    [LibraryImport(Library)]
    internal static partial PangoAttribute* pango_attr_weight_new(int weight);

    [LibraryImport(Library)]
    internal static partial PangoAttribute* pango_attr_allow_breaks_new(int allow);

    // Kept for ever by Pango.
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint pango_language_from_string(string tag);

    [LibraryImport(Library)]
    internal static partial nint pango_font_get_hb_font(nint font);
}

/// <summary>Pango's fonts on FreeType and fontconfig.</summary>
internal static unsafe partial class PangoFt2
{
    private const string Library = "libpangoft2-1.0.so.0";

    // Owned.
    [LibraryImport(Library)]
    internal static partial nint pango_ft2_font_map_new();

    [LibraryImport(Library)]
    internal static partial void pango_ft2_font_map_set_resolution(GObject map, double horizontal, double vertical);

    [LibraryImport(Library)]
    internal static partial void pango_fc_font_map_set_config(GObject map, nint config);

    [LibraryImport(Library)]
    internal static partial void pango_fc_font_map_set_default_substitute(
        GObject map, delegate* unmanaged<nint, nint, void> substitute, nint data, nint destroyed);
}

/// <summary>The fontconfig functions that Redactor calls.</summary>
internal static partial class Fontconfig
{
    private const string Library = "libfontconfig.so.1";

    // Owned.
    [LibraryImport(Library)]
    internal static partial nint FcConfigCreate();

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int FcConfigAppFontAddFile(nint config, string file);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int FcPatternAddBool(nint pattern, string key, int value);

    /// <summary>Called for each pattern: letters are as wide as they were drawn, not as a screen would have them.</summary>
    [UnmanagedCallersOnly]
    internal static void WithoutHinting(nint pattern, nint data) => _ = FcPatternAddBool(pattern, "hinting", 0);
}
