using Redactor.Documents;

namespace Redactor.Verification.Probes;

/// <summary>
/// Looks once more at what stands around burned boxes: strips around each box that hold ink no word of the second reading explains, or
/// greys that could hide some, are stretched to full contrast, set one below the other with the box itself blank, and read.
/// </summary>
internal static class SurroundingsProbe
{
    public const string Name = "surroundings/1";

    private const int Spacing = 24;
    private const int TallestBox = 400;
    private const byte Ink = 128;

    /// <summary>The strips worth reading, as one image; null when there are none.</summary>
    public static Montage? Compose(BurnedPageClaim claim, GrayImage page, IReadOnlyList<Word> words)
    {
        var strips = new List<(Box Strip, BurnedBox Burned)>();
        foreach (var burned in claim.Boxes.Where(b => b.Box.Height <= TallestBox))
        {
            var height = burned.Box.Height;
            var strip = burned.Box.Grow(height * 3, height / 3).ClipTo(claim.Width, claim.Height);
            if (!claim.IsBilevel || HasUnexplainedInk(page, strip, claim.Boxes, words))
                strips.Add((strip, burned));
        }

        return strips.Count == 0 ? null : Montage.Of(page, strips.ConvertAll(s => s.Strip), claim.Boxes, Spacing);
    }

    public static void Examine(Inspection inspection, BurnedPageClaim claim, Montage montage, IReadOnlyList<Word> words) =>
        RereadProbe.Examine(inspection, Name, claim, [.. words.Select(montage.OnPage).OfType<Word>()]);

    /// <summary>More ink outside boxes and words than a full stop has.</summary>
    private static bool HasUnexplainedInk(GrayImage page, Box strip, IReadOnlyList<BurnedBox> boxes, IReadOnlyList<Word> words)
    {
        var known = boxes.Select(b => b.Box).Concat(words.Select(w => w.Box.Grow(3, 3))).Where(strip.Intersects).ToList();
        var limit = Math.Max(30, strip.Height * strip.Height / 40);
        var ink = 0;
        for (var y = strip.Top; y < strip.Bottom; y++)
        {
            var row = page.Pixels.AsSpan((y * page.Width) + strip.Left, strip.Width);
            for (var x = 0; x < row.Length; x++)
            {
                if (row[x] >= Ink || known.Exists(k => y >= k.Top && y < k.Bottom && strip.Left + x >= k.Left && strip.Left + x < k.Right))
                    continue;
                if (++ink > limit)
                    return true;
            }
        }

        return false;
    }
}
