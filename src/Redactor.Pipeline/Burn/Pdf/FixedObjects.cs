using System.Globalization;
using System.Text;
using Redactor.Typeset.Pdf;

namespace Redactor.Pipeline.Burn.Pdf;

/// <summary>The objects that are the same in every file: metadata, output intent, font.</summary>
internal sealed class FixedObjects
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    private readonly int catalog;
    private readonly int metadata;
    private readonly int profile;
    private readonly int descendant;
    private readonly int descriptor;
    private readonly int program;
    private readonly int characterMap;
    private readonly int toUnicode;

    public FixedObjects(PdfBytes pdf)
    {
        catalog = pdf.Reserve();
        Pages = pdf.Reserve();
        metadata = pdf.Reserve();
        profile = pdf.Reserve();
        Font = pdf.Reserve();
        descendant = pdf.Reserve();
        descriptor = pdf.Reserve();
        program = pdf.Reserve();
        characterMap = pdf.Reserve();
        toUnicode = pdf.Reserve();
        Write(pdf);
    }

    public int Catalog => catalog;

    /// <summary>The page tree, written last.</summary>
    public int Pages { get; }

    public int Font { get; }

    private void Write(PdfBytes pdf)
    {
        pdf.WriteObject(catalog, string.Create(
            Invariant,
            $"<</Type/Catalog/Pages {Pages} 0 R/Metadata {metadata} 0 R/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1" +
            $"/OutputConditionIdentifier(Grey, gamma 2.2)/Info(Grey, gamma 2.2)/DestOutputProfile {profile} 0 R>>]>>"));
        pdf.WriteStream(metadata, "/Type/Metadata/Subtype/XML", Encoding.UTF8.GetBytes(ArchiveMetadata.Xmp()));
        pdf.WriteStream(profile, "/N 1", GrayProfile.Bytes);
        pdf.WriteObject(Font, string.Create(
            Invariant,
            $"<</Type/Font/Subtype/Type0/BaseFont/AAAAAA+Glyphless/Encoding/Identity-H/DescendantFonts[{descendant} 0 R]/ToUnicode {toUnicode} 0 R>>"));
        pdf.WriteObject(descendant, string.Create(
            Invariant,
            $"<</Type/Font/Subtype/CIDFontType2/BaseFont/AAAAAA+Glyphless/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>" +
            $"/FontDescriptor {descriptor} 0 R/DW {GlyphlessFont.Advance}/CIDToGIDMap {characterMap} 0 R>>"));
        pdf.WriteObject(descriptor, string.Create(
            Invariant,
            $"<</Type/FontDescriptor/FontName/AAAAAA+Glyphless/Flags 4/FontBBox[0 -200 {GlyphlessFont.Advance} 800]/ItalicAngle 0/Ascent 800" +
            $"/Descent -200/CapHeight 800/StemV 80/FontFile2 {program} 0 R>>"));
        pdf.WriteStream(program, string.Create(Invariant, $"/Length1 {GlyphlessFont.Program.Length}"), GlyphlessFont.Program);
        pdf.WriteStream(characterMap, "/Filter/RunLengthDecode", GlyphlessFont.CharacterMap);
        pdf.WriteStream(toUnicode, string.Empty, GlyphlessFont.ToUnicode);
    }
}
