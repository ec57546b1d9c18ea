using Redactor.Documents;
using Redactor.TestKit.Corpus;

namespace Redactor.TestKit.Scans;

/// <summary>Draws what stands above the text: letterhead with an emblem and a rule, and a passport photograph.</summary>
internal static class PageHead
{
    private const int PhotoWidth = 413; // 35 x 45 mm
    private const int PhotoHeight = 531;
    private const int EmblemRadius = 62;

    /// <summary>Draws into the top of <paramref name="area"/> and returns where the text may begin.</summary>
    public static int Draw(
        PageCanvas canvas, PageDesign design, TextStyle style, SeededNumbers numbers, Box area, List<PlacedDecoration> placed)
    {
        var (top, left, right) = (area.Top, area.Left, area.Right);
        var bottom = top;
        if (design.Photo)
        {
            var photoLeft = style.RightToLeft ? left : right - PhotoWidth;
            var box = Box.FromSize(photoLeft, top, PhotoWidth, PhotoHeight);
            PhotoDrawing.Draw(canvas, box, numbers);
            placed.Add(new PlacedDecoration(DecorationKind.Photo, box));
            (left, right) = style.RightToLeft ? (box.Right + 60, right) : (left, box.Left - 60);
            bottom = box.Bottom + 50;
        }

        if (design.Letterhead is { } letterhead)
        {
            var end = DrawLetterhead(canvas, letterhead, style, new Box(left, top, right, area.Bottom));
            placed.Add(new PlacedDecoration(DecorationKind.Letterhead, new Box(left, top, right, end)));
            bottom = Math.Max(bottom, end + 50);
        }

        return bottom;
    }

    private static int DrawLetterhead(PageCanvas canvas, string letterhead, TextStyle style, Box area)
    {
        var center = (area.Left + area.Right) / 2;
        for (var ray = 0; ray < 24; ray++)
        {
            var (sin, cos) = Math.SinCos(ray * Math.PI / 12);
            for (var distance = EmblemRadius * 0.45; distance < EmblemRadius * (ray % 2 == 0 ? 0.95 : 0.75); distance += 2)
                canvas.Dot(center + (cos * distance), area.Top + EmblemRadius + (sin * distance), 2.5, 40);
        }

        var words = MarkedText.Parse("letterhead", "", letterhead).Text;
        var text = PangoText.Render(words, style with { Alignment = "center", LineSpacing = 1.1 }, area.Width);
        var top = area.Top + (2 * EmblemRadius) + 10;
        canvas.Ink(text, area.Left, top);
        var rule = top + text.Height + 6;
        canvas.Fill(new Box(area.Left, rule, area.Right, rule + 5), 30);
        canvas.Fill(new Box(area.Left, rule + 10, area.Right, rule + 12), 30);
        return rule + 12;
    }
}
