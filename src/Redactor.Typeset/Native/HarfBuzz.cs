using System.Runtime.InteropServices;

namespace Redactor.Typeset.Native;

/// <summary>The HarfBuzz functions that Redactor calls (3.0 or later). Pointers returned are owned by the caller unless said otherwise.</summary>
internal static unsafe partial class HarfBuzz
{
    private const string Library = "libharfbuzz.so.0";
    private const string SubsetLibrary = "libharfbuzz-subset.so.0";

    internal const int WithoutHinting = 1;
    internal const int KeepGlyphIds = 2;
    internal const int DropTables = 3;
    internal const int PostScriptName = 6;

    // Borrowed.
    [LibraryImport(Library)]
    internal static partial nint hb_font_get_face(nint font);

    [LibraryImport(Library)]
    internal static partial nint hb_face_reference(nint face);

    [LibraryImport(Library)]
    internal static partial void hb_face_destroy(nint face);

    [LibraryImport(Library)]
    internal static partial nint hb_face_create(nint blob, uint index);

    [LibraryImport(Library)]
    internal static partial uint hb_face_get_upem(nint face);

    [LibraryImport(Library)]
    internal static partial void hb_face_collect_unicodes(nint face, nint set);

    [LibraryImport(Library)]
    internal static partial nint hb_face_reference_table(nint face, uint tag);

    [LibraryImport(Library)]
    internal static partial nint hb_face_reference_blob(nint face);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint hb_blob_create_from_file_or_fail(string file);

    [LibraryImport(Library)]
    internal static partial byte* hb_blob_get_data(nint blob, out uint length);

    [LibraryImport(Library)]
    internal static partial void hb_blob_destroy(nint blob);

    [LibraryImport(Library)]
    internal static partial nint hb_font_create(nint face);

    [LibraryImport(Library)]
    internal static partial void hb_font_destroy(nint font);

    [LibraryImport(Library)]
    internal static partial int hb_font_get_glyph_h_advance(nint font, uint glyph);

    [LibraryImport(Library)]
    internal static partial uint hb_ot_name_get_utf8(nint face, uint name, nint language, ref uint size, byte* text);

    [LibraryImport(Library)]
    internal static partial nint hb_set_create();

    [LibraryImport(Library)]
    internal static partial void hb_set_destroy(nint set);

    [LibraryImport(Library)]
    internal static partial void hb_set_add(nint set, uint value);

    [LibraryImport(Library)]
    internal static partial int hb_set_next_range(nint set, out uint first, ref uint last);

    [LibraryImport(SubsetLibrary)]
    internal static partial nint hb_subset_input_create_or_fail();

    [LibraryImport(SubsetLibrary)]
    internal static partial void hb_subset_input_destroy(nint input);

    [LibraryImport(SubsetLibrary)]
    internal static partial void hb_subset_input_set_flags(nint input, uint flags);

    // Borrowed.
    [LibraryImport(SubsetLibrary)]
    internal static partial nint hb_subset_input_glyph_set(nint input);

    // Borrowed.
    [LibraryImport(SubsetLibrary)]
    internal static partial nint hb_subset_input_set(nint input, int kind);

    [LibraryImport(SubsetLibrary)]
    internal static partial nint hb_subset_or_fail(nint face, nint input);

    internal static uint Tag(string name) => ((uint)name[0] << 24) | ((uint)name[1] << 16) | ((uint)name[2] << 8) | name[3];

    /// <summary>A copy of a table of the font; empty when it has none of that name.</summary>
    internal static byte[] Table(nint face, string name) => Bytes(hb_face_reference_table(face, Tag(name)));

    /// <summary>A copy of the whole font file.</summary>
    internal static byte[] File(nint face) => Bytes(hb_face_reference_blob(face));

    private static byte[] Bytes(nint blob)
    {
        var data = hb_blob_get_data(blob, out var length);
        var bytes = new ReadOnlySpan<byte>(data, (int)length).ToArray();
        hb_blob_destroy(blob);
        return bytes;
    }
}
