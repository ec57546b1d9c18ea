using Redactor.Documents;
using Redactor.TestKit.Corpus;

namespace Redactor.TestKit.Scans;

/// <summary>Sets the text of a document in one of the layouts.</summary>
internal static class PageBody
{
    private const int Gutter = 100;
    private const int RuleGray = 70;
    private const int SmallestGap = 9;
    private const int LongestTitle = 200;

    /// <summary>Draws the text from the top of <paramref name="area"/> and returns where it ends, which may be below the area.</summary>
    public static int Draw(PageCanvas canvas, MarkedText document, PageLayout layout, TextStyle style, Box area) => layout switch
    {
        PageLayout.Table => PageTable.Draw(canvas, document.Text, style, area),
        PageLayout.Columns => DrawColumns(canvas, document.Text, style, area),
        PageLayout.Ruled => DrawRuled(canvas, document.Text, style with { LineSpacing = 1.45 }, area),
        PageLayout.Framed => DrawFramed(canvas, document.Text, style, area),
        _ => DrawText(canvas, document.Text, style, area),
    };

    private static int DrawText(PageCanvas canvas, string text, TextStyle style, Box area)
    {
        var image = PangoText.Render(text, style, area.Width);
        canvas.Ink(image, area.Left, area.Top);
        return area.Top + image.Height;
    }

    private static int DrawFramed(PageCanvas canvas, string text, TextStyle style, Box area)
    {
        var bottom = DrawText(canvas, text, style, area with { Top = area.Top + 30 }) + 30;
        var frame = new Box(area.Left - 45, area.Top, area.Right + 45, bottom);
        canvas.Frame(frame, 6, RuleGray);
        canvas.Frame(frame.Grow(-12, -12), 2, RuleGray);
        return bottom;
    }

    private static int DrawRuled(PageCanvas canvas, string text, TextStyle style, Box area)
    {
        var image = PangoText.Render(text, style, area.Width);
        canvas.Ink(image, area.Left, area.Top);
        foreach (var (start, end) in Gaps(image).Where(g => g.End - g.Start >= SmallestGap))
        {
            var y = area.Top + start + Math.Min(6, (end - start) / 2);
            canvas.Fill(new Box(area.Left, y, area.Right, y + 3), RuleGray);
        }

        return area.Top + image.Height;
    }

    private static int DrawColumns(PageCanvas canvas, string text, TextStyle style, Box area)
    {
        var split = text.IndexOf("\n\n", StringComparison.Ordinal) is > 0 and < LongestTitle and var end ? end : text.IndexOf('\n', StringComparison.Ordinal);
        var (title, rest) = split < 0 ? ("", text) : (text[..split], text[split..].Trim('\n'));
        var top = title.Length == 0 ? area.Top : DrawText(canvas, title, style, area) + 20;
        var width = (area.Width - Gutter) / 2;
        var image = PangoText.Render(rest, style, width);
        var half = image.Height / 2;
        var cut = Gaps(image).Select(g => (g.Start + g.End) / 2).Where(y => y >= half).DefaultIfEmpty(image.Height).Min();
        var (first, second) = (area.Left, area.Right - width);
        if (style.RightToLeft)
            (first, second) = (second, first);
        canvas.Ink(Rows(image, 0, cut), first, top);
        if (cut < image.Height)
            canvas.Ink(Rows(image, cut, image.Height), second, top);
        return top + Math.Max(cut, image.Height - cut);
    }

    private static GrayImage Rows(GrayImage image, int from, int to) =>
        new(image.Width, to - from, image.Dpi, image.Pixels[(from * image.Width)..(to * image.Width)]);

    // Runs of rows without ink between rows with ink.
    private static IEnumerable<(int Start, int End)> Gaps(GrayImage image)
    {
        var start = -1;
        var any = false;
        for (var y = 0; y < image.Height; y++)
        {
            if (image.Pixels.AsSpan(y * image.Width, image.Width).IndexOfAnyExceptInRange((byte)200, (byte)255) < 0)
            {
                if (any && start < 0)
                    start = y;
                continue;
            }

            if (start >= 0)
                yield return (start, y);
            (start, any) = (-1, true);
        }

        if (start >= 0)
            yield return (start, image.Height);
    }
}
