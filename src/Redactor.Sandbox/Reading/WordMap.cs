using Redactor.Documents;

namespace Redactor.Sandbox.Reading;

/// <summary>Answers whether a piece of ink belongs to some word of the page.</summary>
internal sealed class WordMap
{
    private const int BandHeight = 32;

    private readonly List<Box>[] bands;
    private readonly double letter;
    private readonly Box[] all;

    /// <param name="words">Word boxes.</param>
    /// <param name="letter">Letter height in the same pixels.</param>
    /// <param name="height">Height of the page in the same pixels.</param>
    public WordMap(IEnumerable<Box> words, double letter, int height)
    {
        this.letter = letter;
        all = [.. words];
        bands = new List<Box>[(height / BandHeight) + 1];
        for (var i = 0; i < bands.Length; i++)
            bands[i] = [];
        var margin = (int)Math.Ceiling(letter * 0.25);
        foreach (var word in all)
        {
            var grown = word.Grow(margin, margin);
            for (var band = Math.Max(0, grown.Top / BandHeight); band < bands.Length && band * BandHeight < grown.Bottom; band++)
                bands[band].Add(grown);
        }
    }

    /// <summary>Words whose centre lies in <paramref name="box"/>.</summary>
    public int CountInside(Box box) =>
        all.Count(w => box.Contains(Box.FromSize((w.Left + w.Right) / 2, (w.Top + w.Bottom) / 2, 1, 1)));

    /// <summary>Half of it lies inside words, or it is a small mark right beside one.</summary>
    public bool Explains(Box component)
    {
        var small = Math.Max(component.Width, component.Height) <= letter * 0.7;
        var reach = (int)Math.Ceiling(letter * 0.5);
        var near = small ? component.Grow(reach, reach) : component;
        long covered = 0;
        var seen = default(Box);
        for (var band = Math.Max(0, near.Top / BandHeight); band < bands.Length && band * BandHeight < near.Bottom; band++)
        {
            foreach (var word in bands[band])
            {
                if (!word.Intersects(near) || word == seen)
                    continue;
                if (small)
                    return true;
                var part = word.Intersect(component).Intersect(new Box(int.MinValue / 2, band * BandHeight, int.MaxValue / 2, (band + 1) * BandHeight));
                covered += part.Area;
            }
        }

        return covered * 2 >= component.Area;
    }
}
