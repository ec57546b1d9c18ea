using Redactor.Documents;
using Redactor.TestKit.Corpus;

namespace Redactor.TestKit.Scans;

/// <summary>What has been put on a page beside its text.</summary>
public enum DecorationKind
{
    Letterhead,
    Photo,
    Signature,
    Stamp,
}

/// <summary>A decoration and where it stands, in pixels of the page.</summary>
public sealed record PlacedDecoration(DecorationKind Kind, Box Box);

/// <summary>A clean page: its pixels at 300 dpi and the decorations on it.</summary>
public sealed record RenderedPage(GrayImage Image, IReadOnlyList<PlacedDecoration> Decorations);

/// <summary>Prints a corpus document on a page. The same document and design give the same pixels wherever the same fonts are installed.</summary>
public static class PageRenderer
{
    /// <summary>Width of the text block in pixels: 470 points.</summary>
    public const int TextWidth = 1958;

    private const int PageWidth = 2480;
    private const int PageHeight = 3508;
    private const int TopMargin = 150;
    private const int BottomMargin = 110;
    private const int FootHeight = 330;
    private const double SmallestSize = 8;

    /// <summary>The text alone on a page just high enough for it, as the simplest of scanners would crop it.</summary>
    public static GrayImage RenderPlain(MarkedText document) => Plain(PangoText.Render(document.Text, PageFonts.For(document), TextWidth));

    /// <summary>The ink of one mention alone, on a page like that of <see cref="RenderPlain"/>, pixel by pixel where it stands there.</summary>
    public static GrayImage RenderPlain(MarkedText document, Mention mention) =>
        Plain(PangoText.RenderPart(document.Text, PageFonts.For(document), TextWidth, mention.Start, mention.End));

    private static GrayImage Plain(GrayImage text)
    {
        const int Margin = 48;
        var canvas = new PageCanvas(text.Width + (2 * Margin), text.Height + (2 * Margin));
        canvas.Ink(text, Margin, Margin);
        return canvas.ToImage();
    }

    /// <summary>An A4 page with the text and everything the design asks for. Text that would not fit is set smaller.</summary>
    /// <exception cref="InvalidOperationException">The text does not fit even at the smallest size.</exception>
    public static RenderedPage Render(MarkedText document, PageDesign design)
    {
        var style = PageFonts.For(document);
        for (; style.Size >= SmallestSize; style = style with { Size = style.Size - 0.5 })
        {
            if (TryRender(document, design, style) is { } page)
                return page;
        }

        throw new InvalidOperationException($"{document.Name} does not fit on one page.");
    }

    private static RenderedPage? TryRender(MarkedText document, PageDesign design, TextStyle style)
    {
        var canvas = new PageCanvas(PageWidth, PageHeight);
        var numbers = SeededNumbers.For(document.Name + "/page");
        var placed = new List<PlacedDecoration>();
        var left = (PageWidth - TextWidth) / 2;
        var top = PageHead.Draw(canvas, design, style, numbers, new Box(left, TopMargin, left + TextWidth, PageHeight), placed);
        var hasFoot = design.Signature || design.Stamps.Count > 0;
        var floor = PageHeight - BottomMargin - (hasFoot ? FootHeight : 0);
        var bottom = PageBody.Draw(canvas, document, design.Layout, style, new Box(left, top, left + TextWidth, floor));
        if (bottom > floor)
            return null;
        if (hasFoot)
            PageFoot.Draw(canvas, design, style, numbers, new Box(left, bottom + 20, left + TextWidth, bottom + 20 + FootHeight), placed);
        return new RenderedPage(canvas.ToImage(), placed);
    }
}
