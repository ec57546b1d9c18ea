using Redactor.Documents;

namespace Redactor.Verification.Probes;

/// <summary>Strips of a page set one below the other, each stretched from its own darkest to its own lightest tone.</summary>
internal sealed class Montage
{
    private readonly List<(int Top, Box Strip)> places;

    private Montage(GrayImage image, List<(int Top, Box Strip)> places)
    {
        Image = image;
        this.places = places;
    }

    public GrayImage Image { get; }

    public static Montage Of(GrayImage page, IReadOnlyList<Box> strips, IReadOnlyList<BurnedBox> blank, int spacing)
    {
        var width = strips.Max(s => s.Width) + (2 * spacing);
        var height = strips.Sum(s => s.Height + spacing) + spacing;
        var pixels = new byte[width * height];
        pixels.AsSpan().Fill(255);
        var set = new List<(int Top, Box Strip)>();
        var top = spacing;
        foreach (var strip in strips)
        {
            Copy(page, strip, blank, pixels.AsSpan(top * width), width, spacing);
            set.Add((top, strip with { Left = strip.Left - spacing }));
            top += strip.Height + spacing;
        }

        return new Montage(new GrayImage(width, height, page.Dpi, pixels), set);
    }

    /// <summary>A word of the montage as it stands on the page; null for one between strips.</summary>
    public Word? OnPage(Word word)
    {
        var middle = (word.Box.Top + word.Box.Bottom) / 2;
        var place = places.LastOrDefault(p => p.Top <= middle);
        if (place == default || middle >= place.Top + place.Strip.Height)
            return null;
        int dx = place.Strip.Left, dy = place.Strip.Top - place.Top;
        Box Move(Box box) => new(box.Left + dx, box.Top + dy, box.Right + dx, box.Bottom + dy);
        return word with { Box = Move(word.Box), Characters = [.. word.Characters.Select(Move)] };
    }

    private static void Copy(GrayImage page, Box strip, IReadOnlyList<BurnedBox> blank, Span<byte> target, int stride, int left)
    {
        var holes = blank.Select(b => b.Box.Intersect(strip)).Where(b => !b.IsEmpty).ToList();
        var (darkest, lightest) = Range(page, strip, holes);
        var span = Math.Max(1, lightest - darkest);
        for (var y = strip.Top; y < strip.Bottom; y++)
        {
            var row = target.Slice(((y - strip.Top) * stride) + left, strip.Width);
            var source = page.Pixels.AsSpan((y * page.Width) + strip.Left, strip.Width);
            for (var x = 0; x < row.Length; x++)
                row[x] = (byte)Math.Clamp((source[x] - darkest) * 255 / span, 0, 255);
            foreach (var hole in holes.Where(h => y >= h.Top && y < h.Bottom))
                row[(hole.Left - strip.Left)..(hole.Right - strip.Left)].Fill(255);
        }
    }

    /// <summary>The tones of a strip outside the boxes.</summary>
    private static (int Darkest, int Lightest) Range(GrayImage page, Box strip, List<Box> holes)
    {
        int darkest = 255, lightest = 0;
        for (var y = strip.Top; y < strip.Bottom; y++)
        {
            for (var x = strip.Left; x < strip.Right; x++)
            {
                if (holes.Exists(h => y >= h.Top && y < h.Bottom && x >= h.Left && x < h.Right))
                    continue;
                var tone = page.Pixels[(y * page.Width) + x];
                darkest = Math.Min(darkest, tone);
                lightest = Math.Max(lightest, tone);
            }
        }

        return darkest >= lightest ? (0, 255) : (darkest, lightest);
    }
}
