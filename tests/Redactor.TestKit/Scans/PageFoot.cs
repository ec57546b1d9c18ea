using Redactor.Documents;

namespace Redactor.TestKit.Scans;

/// <summary>Draws what stands below the text: a signature over its line, and stamps beside or across it.</summary>
internal static class PageFoot
{
    private const int SignatureWidth = 620;
    private const int SignatureHeight = 210;

    public static void Draw(
        PageCanvas canvas, PageDesign design, TextStyle style, SeededNumbers numbers, Box area, List<PlacedDecoration> placed)
    {
        // Everything stands from one side to the other; a right-to-left page begins with the signature.
        var left = area.Left + numbers.Next(60);
        if (design.Signature)
        {
            var signatureLeft = style.RightToLeft ? left : area.Right - SignatureWidth;
            var box = Box.FromSize(signatureLeft, area.Top + 30, SignatureWidth, SignatureHeight);
            SignatureDrawing.Draw(canvas, box, numbers);
            canvas.Fill(new Box(box.Left - 20, box.Bottom - 42, box.Right, box.Bottom - 39), 60);
            placed.Add(new PlacedDecoration(DecorationKind.Signature, box));
            if (style.RightToLeft)
                left = box.Right - 40;
        }

        foreach (var stamp in design.Stamps)
        {
            var box = StampDrawing.Draw(canvas, stamp, style, numbers, left, area.Top - 10);
            placed.Add(new PlacedDecoration(DecorationKind.Stamp, box));
            left = box.Right + 30 + numbers.Next(80);
        }
    }
}
