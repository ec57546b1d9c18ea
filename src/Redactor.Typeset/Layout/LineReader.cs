using System.Text;
using Redactor.Typeset.Fonts;
using Redactor.Typeset.Native;

namespace Redactor.Typeset.Layout;

/// <summary>Copies a line that Pango laid out: which glyphs, where, and what each of them says.</summary>
internal sealed unsafe class LineReader(FontMap fonts, byte[] text, Func<int, RunStyle> styleAt, bool rightToLeft, double size)
{
    private const double Unit = 1.0 / Pango.Scale;

    private readonly List<Cluster> clusters = [];
    private double x;

    public FlowLine Read(PangoLine* line)
    {
        PangoRectangle logical;
        Pango.pango_layout_line_get_extents(line, null, &logical);
        clusters.Clear();
        x = 0;
        for (var node = line->Runs; node != null; node = node->Next)
            ReadRun((PangoGlyphRun*)node->Data);
        if (rightToLeft)
            ReadingMarks.Place(clusters);
        return new FlowLine(line->Start, size, -logical.Y * Unit, logical.Height * Unit, x, GlyphRuns.Of(clusters));
    }

    private void ReadRun(PangoGlyphRun* run)
    {
        var face = fonts.FaceOf(run->Item->Font);
        var glyphs = run->Glyphs;
        var backwards = (run->Item->Level & 1) != 0;
        x += run->StartXOffset * Unit;
        for (var first = 0; first < glyphs->Count;)
        {
            var count = 1;
            while (first + count < glyphs->Count && glyphs->Clusters[first + count] == glyphs->Clusters[first])
                count++;
            var start = glyphs->Clusters[first];
            var end = backwards
                ? (first == 0 ? run->Item->Length : glyphs->Clusters[first - 1])
                : (first + count == glyphs->Count ? run->Item->Length : glyphs->Clusters[first + count]);
            var at = run->Item->Offset + start;
            var left = x;
            var placed = Place(face, glyphs, first, count, run->YOffset);
            if (placed.Length > 0)
                clusters.Add(new Cluster(face, styleAt(at), backwards, left, x, placed, Encoding.UTF8.GetString(text, at, end - start)));
            first += count;
        }

        x += run->EndXOffset * Unit;
    }

    private PlacedGlyph[] Place(UsedFace face, PangoGlyphs* glyphs, int first, int count, int rise)
    {
        var placed = new List<PlacedGlyph>(count);
        for (var i = first; i < first + count; i++)
        {
            var info = glyphs->Infos[i];
            if ((info.Glyph & Pango.UnknownGlyph) == 0 && info.Glyph != Pango.EmptyGlyph)
            {
                face.Advance(info.Glyph);
                placed.Add(new PlacedGlyph(info.Glyph, x + (info.XOffset * Unit), (rise - info.YOffset) * Unit, 0));
            }

            x += info.Width * Unit;
        }

        return placed.ToArray();
    }
}
