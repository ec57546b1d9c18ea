using System.Buffers.Binary;
using System.Text;
using Redactor.Typeset.Native;

namespace Redactor.Typeset.Fonts;

/// <summary>The part of a font file that a document uses, and what a PDF says about it. Glyphs keep their numbers.</summary>
internal sealed record FaceProgram(string Name, bool IsTrueType, byte[] Bytes, string Box, int Ascent, int Descent, int CapHeight)
{
    /// <summary>What only shaping needs, which is done.</summary>
    private static readonly string[] NeedlessTables = ["GSUB", "GPOS", "GDEF", "STAT", "BASE", "name", "post", "OS/2", "cmap", "gasp", "meta", "VORG", "vhea", "vmtx"];

    public static unsafe FaceProgram Of(UsedFace used)
    {
        RequirePermission(HarfBuzz.Table(used.Face, "OS/2"));
        var trueType = HarfBuzz.Table(used.Face, "glyf").Length > 0;
        var input = HarfBuzz.hb_subset_input_create_or_fail();
        if (input == 0)
            throw TypesetException.Failed(nameof(HarfBuzz.hb_subset_input_create_or_fail));
        // A CFF program of ours is keyed by CIDs equal to glyph numbers, which survive without empty glyphs between them.
        HarfBuzz.hb_subset_input_set_flags(input, (uint)(HarfBuzz.WithoutHinting | (trueType ? HarfBuzz.KeepGlyphIds : 0)));
        var glyphs = HarfBuzz.hb_subset_input_glyph_set(input);
        foreach (var glyph in used.Advances.Keys)
            HarfBuzz.hb_set_add(glyphs, glyph);
        var dropped = HarfBuzz.hb_subset_input_set(input, HarfBuzz.DropTables);
        foreach (var table in NeedlessTables)
            HarfBuzz.hb_set_add(dropped, HarfBuzz.Tag(table));
        var subset = HarfBuzz.hb_subset_or_fail(used.Face, input);
        HarfBuzz.hb_subset_input_destroy(input);
        if (subset == 0)
            throw TypesetException.Failed(nameof(HarfBuzz.hb_subset_or_fail));
        var bytes = trueType ? HarfBuzz.File(subset) : HarfBuzz.Table(subset, "CFF ");
        HarfBuzz.hb_face_destroy(subset);
        return Describe(used, trueType, bytes);
    }

    private static FaceProgram Describe(UsedFace used, bool trueType, byte[] bytes)
    {
        var head = HarfBuzz.Table(used.Face, "head");
        var hhea = HarfBuzz.Table(used.Face, "hhea");
        var os2 = HarfBuzz.Table(used.Face, "OS/2");
        int Thousandths(byte[] table, int at) => (int)Math.Round(BinaryPrimitives.ReadInt16BigEndian(table.AsSpan(at)) * 1000.0 / used.UnitsPerEm);
        var ascent = Thousandths(hhea, 4);
        return new FaceProgram(
            NameOf(used.Face),
            trueType,
            bytes,
            $"{Thousandths(head, 36)} {Thousandths(head, 38)} {Thousandths(head, 40)} {Thousandths(head, 42)}",
            ascent,
            Thousandths(hhea, 6),
            os2.Length >= 90 ? Thousandths(os2, 88) : ascent);
    }

    private static unsafe string NameOf(nint face)
    {
        var buffer = stackalloc byte[128];
        uint size = 128;
        HarfBuzz.hb_ot_name_get_utf8(face, HarfBuzz.PostScriptName, 0, ref size, buffer);
        var name = Encoding.UTF8.GetString(buffer, (int)size);
        return new string([.. name.Where(c => char.IsAsciiLetterOrDigit(c) || c == '-')]);
    }

    /// <summary>OS/2 fsType: 0x0002 forbids embedding, 0x0100 forbids subsets, 0x0200 allows bitmaps alone.</summary>
    private static void RequirePermission(byte[] os2)
    {
        var permission = os2.Length >= 10 ? BinaryPrimitives.ReadUInt16BigEndian(os2.AsSpan(8)) : 0;
        if ((permission & 0x000F) == 0x0002 || (permission & 0x0300) != 0)
            throw new TypesetException(TypesetError.FontMissing, "A font does not allow to be embedded: install the Debian packages fonts-noto-core and fonts-noto-cjk again.");
    }
}
