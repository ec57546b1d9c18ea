using System.Globalization;
using System.Text;
using Redactor.Typeset.Pdf;

namespace Redactor.Typeset.Fonts;

/// <summary>Writes the faces that a document used as composite fonts: codes are glyph numbers (Identity-H).</summary>
internal static class FontObjects
{
    private const int MostInBlock = 100;

    /// <summary>Writes all fonts and returns the entries of the pages' font resources.</summary>
    public static string Write(PdfBytes pdf, IEnumerable<UsedFace> faces)
    {
        var resources = new StringBuilder();
        foreach (var face in faces.Where(f => f.Advances.Count > 0))
        {
            var program = FaceProgram.Of(face);
            var name = $"{Prefix(face.Number)}+{program.Name}";
            var descendant = Descendant(pdf, face, program, name);
            for (var layer = 0; layer < face.Layers.Count; layer++)
            {
                int font = pdf.Reserve(), map = pdf.Reserve();
                var baseFont = program.IsTrueType ? name : name + "-Identity-H";
                pdf.WriteObject(font, string.Create(
                    CultureInfo.InvariantCulture,
                    $"<</Type/Font/Subtype/Type0/BaseFont/{baseFont}/Encoding/Identity-H/DescendantFonts[{descendant} 0 R]/ToUnicode {map} 0 R>>"));
                pdf.WriteCompressed(map, string.Empty, Encoding.ASCII.GetBytes(CharacterMap(face.Layers[layer])));
                resources.Append(CultureInfo.InvariantCulture, $"/{face.NameOf(layer)} {font} 0 R");
            }
        }

        return resources.ToString();
    }

    private static int Descendant(PdfBytes pdf, UsedFace face, FaceProgram program, string name)
    {
        int descendant = pdf.Reserve(), descriptor = pdf.Reserve(), file = pdf.Reserve();
        var kind = program.IsTrueType ? "CIDFontType2" : "CIDFontType0";
        pdf.WriteObject(descendant, string.Create(
            CultureInfo.InvariantCulture,
            $"<</Type/Font/Subtype/{kind}/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>" +
            $"/FontDescriptor {descriptor} 0 R/DW 1000/W[{Widths(face)}]{(program.IsTrueType ? "/CIDToGIDMap/Identity" : string.Empty)}>>"));
        pdf.WriteObject(descriptor, string.Create(
            CultureInfo.InvariantCulture,
            $"<</Type/FontDescriptor/FontName/{name}/Flags 4/FontBBox[{program.Box}]/ItalicAngle 0/Ascent {program.Ascent}/Descent {program.Descent}" +
            $"/CapHeight {program.CapHeight}/StemV 80/{(program.IsTrueType ? "FontFile2" : "FontFile3")} {file} 0 R>>"));
        var entries = program.IsTrueType ? string.Create(CultureInfo.InvariantCulture, $"/Length1 {program.Bytes.Length}") : "/Subtype/CIDFontType0C";
        pdf.WriteCompressed(file, entries, program.Bytes);
        return descendant;
    }

    private static string Widths(UsedFace face)
    {
        var text = new StringBuilder();
        uint? before = null;
        foreach (var (glyph, advance) in face.Advances.OrderBy(a => a.Key))
        {
            if (before is null || glyph != before + 1)
                text.Append(CultureInfo.InvariantCulture, $"{(before is null ? string.Empty : "]")}{glyph}[");
            text.Append(CultureInfo.InvariantCulture, $"{advance} ");
            before = glyph;
        }

        return text.Append(']').ToString();
    }

    private static string CharacterMap(IReadOnlyDictionary<uint, string> layer)
    {
        var text = new StringBuilder(
            "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n" +
            "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n");
        foreach (var block in layer.OrderBy(e => e.Key).Chunk(MostInBlock))
        {
            text.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach (var (glyph, letters) in block)
                text.Append(CultureInfo.InvariantCulture, $"<{glyph:X4}><{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(letters))}>\n");
            text.Append("endbfchar\n");
        }

        return text.Append("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend").ToString();
    }

    /// <summary>Six capital letters that tell the subsets of a file apart.</summary>
    private static string Prefix(int number) => $"AAAA{(char)('A' + (number / 26 % 26))}{(char)('A' + (number % 26))}";
}
