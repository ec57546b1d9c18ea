using System.Text;
using Redactor.Typeset.Fonts;
using Redactor.Typeset.Native;

namespace Redactor.Typeset.Layout;

/// <summary>Copies a line that Pango laid out: which glyphs, where, and what each of them says.</summary>
internal sealed unsafe class LineReader(FontMap fonts, byte[] text, Func<int, RunStyle> styleAt, double size)
{
    private const double Unit = 1.0 / Pango.Scale;

    private readonly List<GlyphRun> runs = [];
    private readonly List<PlacedGlyph> pending = [];
    private double x;
    private double pendingLeft;

    public FlowLine Read(PangoLine* line)
    {
        PangoRectangle logical;
        Pango.pango_layout_line_get_extents(line, null, &logical);
        runs.Clear();
        x = 0;
        for (var node = line->Runs; node != null; node = node->Next)
            ReadRun((PangoGlyphRun*)node->Data);
        return new FlowLine(line->Start, size, -logical.Y * Unit, logical.Height * Unit, x, runs.ToArray());
    }

    private void ReadRun(PangoGlyphRun* run)
    {
        var face = fonts.FaceOf(run->Item->Font);
        var glyphs = run->Glyphs;
        var rightToLeft = (run->Item->Level & 1) != 0;
        x += run->StartXOffset * Unit;
        var style = RunStyle.Plain;
        pendingLeft = x;
        for (var first = 0; first < glyphs->Count;)
        {
            var count = 1;
            while (first + count < glyphs->Count && glyphs->Clusters[first + count] == glyphs->Clusters[first])
                count++;
            var start = glyphs->Clusters[first];
            var end = rightToLeft
                ? (first == 0 ? run->Item->Length : glyphs->Clusters[first - 1])
                : (first + count == glyphs->Count ? run->Item->Length : glyphs->Clusters[first + count]);
            var styleHere = styleAt(run->Item->Offset + start);
            if (styleHere != style)
                Flush(face, style);
            style = styleHere;
            ReadCluster(face, style, glyphs, first, count, run->YOffset, run->Item->Offset + start, end - start, rightToLeft);
            first += count;
        }

        Flush(face, style);
        x += run->EndXOffset * Unit;
    }

    private void ReadCluster(
        UsedFace face, RunStyle style, PangoGlyphs* glyphs, int first, int count, int rise, int at, int length, bool rightToLeft)
    {
        var visible = 0;
        for (var i = first; i < first + count; i++)
            visible += (glyphs->Infos[i].Glyph & Pango.UnknownGlyph) == 0 && glyphs->Infos[i].Glyph != Pango.EmptyGlyph ? 1 : 0;
        var letters = Letters(at, length, visible);
        var layers = new int[visible];
        var known = letters is not null;
        for (int i = first, n = 0; i < first + count; i++)
        {
            var glyph = glyphs->Infos[i].Glyph;
            if ((glyph & Pango.UnknownGlyph) != 0 || glyph == Pango.EmptyGlyph)
                continue;
            face.Advance(glyph);
            layers[n] = known ? face.LayerFor(glyph, letters![rightToLeft ? visible - 1 - n : n]) : 0;
            known &= layers[n] >= 0;
            n++;
        }

        if (!known)
            Flush(face, style);
        for (int i = first, n = 0; i < first + count; i++)
        {
            var info = glyphs->Infos[i];
            if ((info.Glyph & Pango.UnknownGlyph) == 0 && info.Glyph != Pango.EmptyGlyph)
                pending.Add(new PlacedGlyph(info.Glyph, x + (info.XOffset * Unit), (rise - info.YOffset) * Unit, Math.Max(layers[n++], 0)));
            x += info.Width * Unit;
        }

        if (!known)
            Flush(face, style, Encoding.UTF8.GetString(text, at, length));
    }

    /// <summary>The text of each of a cluster's glyphs: all of it for one, a letter each for as many as there are letters; else null.</summary>
    private string[]? Letters(int at, int length, int glyphs)
    {
        if (glyphs == 0)
            return [];
        var said = Encoding.UTF8.GetString(text, at, length);
        if (glyphs == 1)
            return [said];
        var letters = said.EnumerateRunes().Select(r => r.ToString()).ToArray();
        return letters.Length == glyphs ? letters : null;
    }

    private void Flush(UsedFace face, RunStyle style, string? said = null)
    {
        if (pending.Count > 0)
            runs.Add(new GlyphRun(face, style, pendingLeft, x, pending.ToArray(), said));
        pending.Clear();
        pendingLeft = x;
    }
}
