using System.Globalization;
using System.Text;
using Redactor.Typeset.Layout;

namespace Redactor.Typeset.Pages;

/// <summary>The content of a page or of what pages have in common: lines of text, rules and grey grounds, in grey alone.</summary>
internal sealed class Drawing
{
    private const string Ground = "0.88";
    private const double LeastShift = 0.5;

    private readonly StringBuilder content = new();

    public byte[] ToBytes() => Encoding.ASCII.GetBytes(content.ToString());

    /// <summary>What is placed here once it is written, on every page.</summary>
    public void Invoke(string name) => content.Append('/').Append(name).Append(" Do\n");

    public void Rule(double left, double bottom, double width, double height, string gray = "0.6") =>
        content.Append(CultureInfo.InvariantCulture, $"{gray} g {Number(left)} {Number(bottom)} {Number(width)} {Number(height)} re f 0 g\n");

    /// <summary>Draws a line whose left end and top are given.</summary>
    public void Line(FlowLine line, double left, double top)
    {
        var baseline = top - line.Ascent;
        foreach (var run in line.Runs)
        {
            if (run.Style == RunStyle.Untranslated)
                Rule(left + run.Left, top - line.Height, run.Right - run.Left, line.Height, Ground);
            else if (run.Style == RunStyle.Uncertain)
                Rule(left + run.Left, baseline - 1.8, run.Right - run.Left, 0.6, "0");
        }

        if (line.Runs.Count == 0)
            return;
        content.Append("BT\n");
        foreach (var run in line.Runs)
        {
            if (run.Said is not null)
                content.Append(CultureInfo.InvariantCulture, $"/Span<</ActualText<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(run.Said))}>>>BDC\n");
            Glyphs(run, line.Size, left, baseline);
            if (run.Said is not null)
                content.Append("EMC\n");
        }

        content.Append("ET\n");
    }

    private void Glyphs(GlyphRun run, double size, double left, double baseline)
    {
        var layer = -1;
        double pen = 0, height = 0;
        foreach (var glyph in run.Glyphs)
        {
            var shift = (pen - glyph.X) * 1000 / size;
            if (layer != glyph.Layer || Math.Abs(height - glyph.Y) > 0.001)
            {
                if (layer >= 0)
                    content.Append(">]TJ\n");
                if (layer != glyph.Layer)
                    content.Append(CultureInfo.InvariantCulture, $"/{run.Face.NameOf(glyph.Layer)} {Number(size)} Tf\n");
                layer = glyph.Layer;
                height = glyph.Y;
                content.Append(CultureInfo.InvariantCulture, $"1 0 0 1 {Number(left + glyph.X)} {Number(baseline + glyph.Y)} Tm\n[<");
                pen = glyph.X;
            }
            else if (Math.Abs(shift) > LeastShift)
            {
                content.Append(CultureInfo.InvariantCulture, $">{Math.Round(shift):0}<");
                pen -= Math.Round(shift) * size / 1000;
            }

            content.Append(CultureInfo.InvariantCulture, $"{glyph.Glyph:X4}");
            pen += run.Face.Advance(glyph.Glyph) * size / 1000;
        }

        if (layer >= 0)
            content.Append(">]TJ\n");
    }

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
