using System.Text;
using Redactor.Typeset.Fonts;
using Redactor.Typeset.Native;

namespace Redactor.Typeset.Layout;

/// <summary>How large and how wide a text is set, in points.</summary>
internal readonly record struct TextShape(double Width, double Size, bool Bold = false);

/// <summary>
/// The lines of a cell, laid out as they are asked for: a stretch of text at a time, of which the last line is laid out again with
/// what follows it. So a paragraph of any length costs little memory.
/// </summary>
internal sealed unsafe class CellFlow
{
    private const int Stretch = 6_000;
    private const double RightToLeftScale = 1.1;

    private readonly FontMap fonts;
    private readonly CleanText clean;
    private readonly TextShape shape;
    private readonly Queue<FlowLine> lines = [];
    private int at;
    private int firstSpan;

    public CellFlow(FontMap fonts, CleanText clean, TextShape shape)
    {
        this.fonts = fonts;
        this.clean = clean;
        this.shape = shape;
    }

    public bool RightToLeft => clean.RightToLeft;

    /// <summary>Arabic letters are drawn smaller than others of their size.</summary>
    private double Size => RightToLeft ? shape.Size * RightToLeftScale : shape.Size;

    public bool Ended => lines.Count == 0 && at >= clean.Text.Length;

    /// <summary>The lines that come next, as many as there are up to <paramref name="count"/>.</summary>
    public IReadOnlyList<FlowLine> Peek(int count)
    {
        while (lines.Count < count && at < clean.Text.Length)
            LayOut();
        return lines.Take(count).ToList();
    }

    public FlowLine Take()
    {
        _ = Peek(1);
        return lines.Dequeue();
    }

    private void LayOut()
    {
        var end = Math.Min(at + Stretch, clean.Text.Length);
        if (end < clean.Text.Length && char.IsLowSurrogate(clean.Text[end]))
            end--;
        var text = Encoding.UTF8.GetBytes(clean.Text, at, end - at);
        var offsets = ByteOffsets(end);
        using var layout = GObject.Own(Pango.pango_layout_new(fonts.ContextFor(RightToLeft)), nameof(Pango.pango_layout_new));
        Prepare(layout, text, offsets);
        var reader = new LineReader(fonts, text, StyleAt(offsets), RightToLeft, Size);
        var read = new List<FlowLine>();
        for (var node = Pango.pango_layout_get_lines_readonly(layout); node != null; node = node->Next)
            read.Add(reader.Read((PangoLine*)node->Data));
        var whole = end == clean.Text.Length;
        var kept = whole || read.Count < 2 ? read.Count : read.Count - 1;
        foreach (var line in read.Take(kept))
            lines.Enqueue(line);
        at = kept == read.Count ? end : at + Encoding.UTF8.GetCharCount(text, 0, read[kept].Start);
    }

    private void Prepare(GObject layout, byte[] text, List<(int End, TextSpan Span)> offsets)
    {
        Pango.pango_layout_set_width(layout, (int)(shape.Width * Pango.Scale));
        Pango.pango_layout_set_wrap(layout, Pango.WrapWordThenLetter);
        Pango.pango_layout_set_auto_dir(layout, 0);
        var description = Pango.pango_font_description_new();
        Pango.pango_font_description_set_family(description, Families.For(LanguageTag.Undetermined));
        Pango.pango_font_description_set_absolute_size(description, Size * Pango.Scale);
        Pango.pango_layout_set_font_description(layout, description);
        Pango.pango_font_description_free(description);
        var attributes = Pango.pango_attr_list_new();
        var start = 0;
        foreach (var (end, span) in offsets)
        {
            Describe(attributes, span, (uint)start, (uint)end);
            start = end;
        }

        Pango.pango_layout_set_attributes(layout, attributes);
        Pango.pango_attr_list_unref(attributes);
        fixed (byte* bytes = text)
            Pango.pango_layout_set_text(layout, bytes, text.Length);
    }

    private void Describe(nint attributes, TextSpan span, uint start, uint end)
    {
        var placeholder = span.Style == RunStyle.Placeholder;
        void Add(PangoAttribute* attribute)
        {
            attribute->Start = start;
            attribute->End = end;
            Pango.pango_attr_list_insert(attributes, attribute);
        }

        Add(Pango.pango_attr_language_new(Pango.pango_language_from_string(placeholder ? "en" : span.Language.Tag)));
        Add(Pango.pango_attr_family_new(placeholder ? Families.ForPlaceholders : Families.For(span.Language)));
        if (shape.Bold || placeholder || span.Style == RunStyle.Uncertain)
            Add(Pango.pango_attr_weight_new(Pango.Bold));
        if (placeholder)
            Add(Pango.pango_attr_allow_breaks_new(0));
    }

    /// <summary>The spans of the stretch from <see cref="at"/> to <paramref name="end"/> with the byte each ends at.</summary>
    private List<(int End, TextSpan Span)> ByteOffsets(int end)
    {
        var offsets = new List<(int, TextSpan)>();
        var bytes = 0;
        while (firstSpan < clean.Spans.Count && clean.Spans[firstSpan].End <= at)
            firstSpan++;
        for (var i = firstSpan; i < clean.Spans.Count && clean.Spans[i].Start < end; i++)
        {
            var span = clean.Spans[i];
            var start = Math.Max(span.Start, at);
            bytes += Encoding.UTF8.GetByteCount(clean.Text.AsSpan(start, Math.Min(span.End, end) - start));
            offsets.Add((bytes, span));
        }

        return offsets;
    }

    private static Func<int, RunStyle> StyleAt(List<(int End, TextSpan Span)> offsets) => position =>
    {
        int low = 0, high = offsets.Count - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (offsets[middle].End <= position)
                low = middle + 1;
            else
                high = middle;
        }

        return high < 0 ? RunStyle.Plain : offsets[low].Span.Style;
    };
}
