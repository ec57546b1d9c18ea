using System.Globalization;
using Redactor.Typeset.Fonts;
using Redactor.Typeset.Layout;
using Redactor.Typeset.Pdf;

namespace Redactor.Typeset.Pages;

/// <summary>Puts rows on pages, one page in memory at a time: the cells of a row go on beside each other over as many pages as they need.</summary>
internal sealed class PageComposer
{
    /// <summary>Lines of a paragraph that stay together at the end of a page.</summary>
    private const int LinesTogether = 2;

    private const double SpaceUnderHeading = 40;

    private readonly PdfBytes pdf;
    private readonly TypesetDocument document;
    private readonly TypesetOptions options;
    private readonly PageShape shape;
    private readonly LanguageTag[] languages;
    private readonly TextSetter setter;
    private readonly PageFrame frame;
    private readonly int pageTree;
    private readonly int resources;
    private readonly int frameNumber;
    private readonly List<int> leaves = [];
    private readonly CancellationToken cancellation;
    private Drawing page = new();
    private double y;

    public PageComposer(PdfBytes pdf, FontMap fonts, TypesetDocument document, TypesetOptions options, CancellationToken cancellation)
    {
        this.pdf = pdf;
        this.document = document;
        this.options = options;
        this.cancellation = cancellation;
        shape = new PageShape(document.Columns.Count);
        languages = document.Columns.Select(c => LanguageTag.Parse(c.Language)).ToArray();
        setter = new TextSetter(fonts);
        pageTree = pdf.Reserve();
        resources = pdf.Reserve();
        frameNumber = pdf.Reserve();
        frame = new PageFrame(document, shape, setter, frameNumber);
        BeginPage();
    }

    public int Pages => leaves.Count;

    public int PageTree => pageTree;

    public long MissingLetters => setter.MissingLetters;

    public long DroppedControls => setter.DroppedControls;

    private double Room => y - frame.BodyBottom;

    private bool AtTop => y >= frame.BodyTop;

    public void Add(TypesetRow row)
    {
        var (size, bold) = row.Kind switch
        {
            RowKind.Heading => (PageShape.HeadingSize, true),
            RowKind.Note => (PageShape.NoteSize, false),
            _ => (shape.TextSize, false),
        };
        if (row.Kind == RowKind.Heading && Room < SpaceUnderHeading)
            TurnPage();
        var spans = row.Cells.Count == 1 && shape.Columns > 1;
        var width = spans ? PageShape.FullWidth : shape.ColumnWidth;
        var flows = row.Cells.Select((c, i) => setter.Flow(c, spans ? LanguageTag.Undetermined : languages[i], new TextShape(width, size, bold))).ToList();
        while (flows.Exists(f => !f.Ended))
        {
            if (!AtTop && flows.Exists(f => f.Peek(LinesTogether).Sum(l => l.Height) > Room))
                TurnPage();
            var bottom = Slice(flows, width);
            if (flows.Count > 1)
                page.Rule(shape.GutterMiddle, bottom, 0.4, y - bottom, "0.75");
            y = bottom;
            if (flows.Exists(f => !f.Ended))
                TurnPage();
        }

        y -= PageShape.SpaceAfterRow;
    }

    public void AddLegend()
    {
        if (document.Legend.Count == 0)
            return;
        if (Room < SpaceUnderHeading)
            TurnPage();
        page.Rule(PageShape.Left, y - 2, PageShape.FullWidth / 3, 0.5);
        y -= 8;
        foreach (var cell in document.Legend)
        {
            Add(new TypesetRow([cell], RowKind.Note));
            y += PageShape.SpaceAfterRow - 2;
        }
    }

    /// <summary>Writes the last page, what all pages share, and the page tree.</summary>
    public void Finish(FontMap fonts)
    {
        EndPage();
        frame.Write(pdf, resources, leaves.Count);
        var entries = FontObjects.Write(pdf, fonts.Faces);
        pdf.WriteObject(resources, string.Create(CultureInfo.InvariantCulture, $"<</Font<<{entries}>>/XObject<</Frame {frameNumber} 0 R>>>>"));
        pdf.WriteObject(
            pageTree,
            string.Create(CultureInfo.InvariantCulture, $"<</Type/Pages/Count {leaves.Count}/Kids[{string.Join(' ', leaves.Select(p => $"{p} 0 R"))}]>>"));
    }

    /// <summary>Draws of each cell as many lines as the page has room for, at least one on a page of its own. Returns where the lowest ends.</summary>
    private double Slice(List<CellFlow> flows, double width)
    {
        var lowest = y;
        for (var i = 0; i < flows.Count; i++)
        {
            var flow = flows[i];
            var top = y;
            while (!flow.Ended)
            {
                var line = flow.Peek(1)[0];
                if (top - line.Height < frame.BodyBottom && top < frame.BodyTop)
                    break;
                flow.Take();
                var left = flows.Count == 1 ? PageShape.Left : shape.LeftOf(i);
                page.Line(line, flow.RightToLeft ? left + width - line.Width : left, top);
                top -= line.Height;
            }

            lowest = Math.Min(lowest, top);
        }

        return lowest;
    }

    private void TurnPage()
    {
        EndPage();
        BeginPage();
    }

    private void BeginPage()
    {
        cancellation.ThrowIfCancellationRequested();
        if (leaves.Count == options.MaxPages)
            throw TypesetException.TooLong(string.Create(CultureInfo.InvariantCulture, $"{options.MaxPages} pages"));
        page = new Drawing();
        frame.Begin(page, leaves.Count + 1);
        y = frame.BodyTop;
    }

    private void EndPage()
    {
        int leaf = pdf.Reserve(), content = pdf.Reserve();
        pdf.WriteObject(leaf, string.Create(
            CultureInfo.InvariantCulture,
            $"<</Type/Page/Parent {pageTree} 0 R/MediaBox[0 0 {PageShape.Width} {PageShape.Height}]/Contents {content} 0 R/Resources {resources} 0 R>>"));
        pdf.WriteCompressed(content, string.Empty, page.ToBytes());
        leaves.Add(leaf);
    }
}
