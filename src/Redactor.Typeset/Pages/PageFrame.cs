using System.Globalization;
using Redactor.Typeset.Fonts;
using Redactor.Typeset.Layout;
using Redactor.Typeset.Pdf;

namespace Redactor.Typeset.Pages;

/// <summary>What all pages have in common: header, column headings and footer. Written once, when the number of pages is known.</summary>
internal sealed class PageFrame
{
    private const int MostLines = 4;
    private const double HeadGap = 8;

    private readonly Drawing drawing = new();
    private readonly TextSetter setter;
    private readonly int number;

    public PageFrame(TypesetDocument document, PageShape shape, TextSetter setter, int number)
    {
        this.setter = setter;
        this.number = number;
        var top = PageShape.Top;
        if (document.Header is { } header)
            top = Lines(setter.Lines(header, LanguageTag.Undetermined, new TextShape(PageShape.FullWidth, PageShape.SmallSize), MostLines), PageShape.Left, PageShape.FullWidth, top) - 4;
        if (document.Columns.Any(c => c.Heading.Length > 0))
            top = Headings(document, shape, top);
        drawing.Rule(PageShape.Left, top - 3, PageShape.FullWidth, 0.5);
        BodyTop = top - HeadGap;
        var footer = document.Footer is { } foot
            ? setter.Lines(foot, LanguageTag.Undetermined, new TextShape(PageShape.FooterWidth, PageShape.SmallSize), MostLines)
            : default;
        var footTop = PageShape.Bottom + Math.Max(footer.Lines?.Sum(l => l.Height) ?? 0, 12);
        if (footer.Lines is not null)
            Lines((footer.Lines, false), PageShape.Left, PageShape.FooterWidth, footTop);
        drawing.Rule(PageShape.Left, footTop + 4, PageShape.FullWidth, 0.5);
        BodyBottom = footTop + 10;
        FooterTop = footTop;
    }

    public double BodyTop { get; }

    public double BodyBottom { get; }

    private double FooterTop { get; }

    /// <summary>Draws the frame and the page's own number.</summary>
    public void Begin(Drawing page, int pageNumber)
    {
        page.Invoke("Frame");
        var line = setter.Small(pageNumber.ToString(CultureInfo.InvariantCulture));
        page.Line(line, PageShape.Right - PageShape.TotalWidth - line.Width, FooterTop);
    }

    public void Write(PdfBytes pdf, int resources, int pages)
    {
        drawing.Line(setter.Small(string.Create(CultureInfo.InvariantCulture, $" / {pages}")), PageShape.Right - PageShape.TotalWidth, FooterTop);
        pdf.WriteCompressed(
            number,
            string.Create(
                CultureInfo.InvariantCulture,
                $"/Type/XObject/Subtype/Form/BBox[0 0 {PageShape.Width} {PageShape.Height}]/Resources {resources} 0 R"),
            drawing.ToBytes());
    }

    private double Headings(TypesetDocument document, PageShape shape, double top)
    {
        var lowest = top;
        for (var i = 0; i < document.Columns.Count; i++)
        {
            var column = document.Columns[i];
            var set = setter.Lines(
                TypesetCell.Of(column.Heading), LanguageTag.Undetermined, new TextShape(shape.ColumnWidth, PageShape.NoteSize, Bold: true), MostLines);
            lowest = Math.Min(lowest, Lines(set, shape.LeftOf(i), shape.ColumnWidth, top));
        }

        return lowest;
    }

    private double Lines((IReadOnlyList<FlowLine> Lines, bool RightToLeft) set, double left, double width, double top)
    {
        foreach (var line in set.Lines)
        {
            drawing.Line(line, set.RightToLeft ? left + width - line.Width : left, top);
            top -= line.Height;
        }

        return top;
    }
}
