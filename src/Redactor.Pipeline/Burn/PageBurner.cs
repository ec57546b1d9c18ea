using Redactor.Documents;
using Redactor.Imaging.Labels;
using Redactor.Pipeline.Ink;

namespace Redactor.Pipeline.Burn;

/// <summary>
/// Burns approved boxes and unread ink out of a page. What it returns is made anew from black and white (or sixteen greys) alone; the
/// canonical image is not changed.
/// </summary>
public static class PageBurner
{
    private const byte Paper = 255;
    private const byte FaintestInk = 208;

    /// <param name="canonical">The image whose pixels all boxes of <paramref name="reading"/> and <paramref name="redactions"/> count.</param>
    /// <param name="redactions">Approved boxes; those of other pages are ignored.</param>
    public static BurnedPage Burn(GrayImage canonical, ExaminedPage reading, IReadOnlyList<Redaction> redactions, BurnOptions options)
    {
        ArgumentNullException.ThrowIfNull(canonical);
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(redactions);
        ArgumentNullException.ThrowIfNull(options);
        if (canonical.Width != reading.Width || canonical.Height != reading.Height)
            throw new ArgumentException("The reading is of another image.", nameof(reading));
        options.Validated();
        var ink = InkThreshold.Divide(canonical);
        var components = InkComponents.Of(ink);
        List<Redaction> mine = [.. redactions.Where(r => r.PageNumber == reading.PageNumber)];
        var covers = new PageCovers(reading, mine, ink, components, options);
        var boxes = new BoxArranger(reading, covers.Staying(), options).Arrange(covers.Covers);
        var own = covers.Covers.SelectMany(c => c.Own).ToHashSet();
        var lines = LineComposer.Compose(reading, covers);
        var page = new BurnedPage(
            reading.PageNumber, canonical.Width, canonical.Height, canonical.Dpi, null, null, boxes, lines, reading.Languages, IsExamined: true);
        return options.Tone == BurnTone.Gray
            ? page with { Gray = PaintGray(canonical, components, own, boxes) }
            : page with { Ink = PaintInk(ink, components, own, boxes) };
    }

    /// <summary>Burns a page that was not examined: one box over all of it.</summary>
    public static BurnedPage Burn(UnexaminedPage page, BurnOptions options)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(options);
        options.Validated();
        BurnedBox[] boxes = [new(new Box(0, 0, page.Width, page.Height), Cover.UnexaminedLabel)];
        BurnedLine[] lines = [new(Cover.UnexaminedLabel, boxes[0].Box, RightToLeft: false)];
        var ink = new InkImage(page.Width, page.Height);
        PaintBoxes(ink, boxes);
        return new BurnedPage(page.PageNumber, page.Width, page.Height, page.Dpi, ink, null, boxes, lines, [], IsExamined: false);
    }

    private static InkImage PaintInk(InkImage ink, InkComponents components, HashSet<int> own, List<BurnedBox> boxes)
    {
        foreach (var run in own.SelectMany(components.RunsOf))
            ink.FillRow(run.Y, run.Left, run.Right, ink: false);
        PaintBoxes(ink, boxes);
        return ink;
    }

    private static void PaintBoxes(InkImage ink, IReadOnlyList<BurnedBox> boxes)
    {
        foreach (var burned in boxes)
        {
            ink.Fill(burned.Box, ink: false);
            foreach (var (y, left, right) in BoxPattern.Of(burned))
                ink.FillRow(y, left, right, ink: true);
        }
    }

    private static GrayImage PaintGray(GrayImage canonical, InkComponents components, HashSet<int> own, List<BurnedBox> boxes)
    {
        var pixels = new byte[canonical.Pixels.Length];
        for (var i = 0; i < pixels.Length; i++)
            pixels[i] = canonical.Pixels[i] >= FaintestInk ? Paper : (byte)(canonical.Pixels[i] & 0xf0);
        // The soft edges of letters lie outside their ink: two pixels more on each side go with them.
        foreach (var run in own.SelectMany(components.RunsOf))
            Fill(pixels, canonical.Width, new Box(run.Left, run.Y, run.Right, run.Y + 1).Grow(2, 2).ClipTo(canonical.Width, canonical.Height), Paper);
        foreach (var burned in boxes)
        {
            Fill(pixels, canonical.Width, burned.Box, Paper);
            foreach (var (y, left, right) in BoxPattern.Of(burned))
                Fill(pixels, canonical.Width, new Box(left, y, right, y + 1), 0);
        }

        return new GrayImage(canonical.Width, canonical.Height, canonical.Dpi, pixels);
    }

    private static void Fill(byte[] pixels, int width, Box box, byte value)
    {
        for (var y = box.Top; y < box.Bottom; y++)
            pixels.AsSpan((y * width) + box.Left, box.Width).Fill(value);
    }
}
