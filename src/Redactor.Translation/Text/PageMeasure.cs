using Redactor.Documents;

namespace Redactor.Translation;

/// <summary>How the lines of one page usually stand: margins, height of letters, distance of lines. Pixels.</summary>
internal sealed class PageMeasure
{
    private readonly int left;
    private readonly int right;
    private readonly int height;
    private readonly int step;

    private PageMeasure(int pageNumber, List<Box> boxes)
    {
        PageNumber = pageNumber;
        if (boxes.Count == 0) return;
        left = At(boxes.Select(b => b.Left), 0.15);
        right = At(boxes.Select(b => b.Right), 0.85);
        height = At(boxes.Select(b => b.Height), 0.5);
        var steps = boxes.Zip(boxes.Skip(1), (a, b) => b.Top - a.Top).Where(s => s > height / 2).ToList();
        step = steps.Count == 0 ? 2 * height : Math.Clamp(At(steps, 0.35), height, 4 * height);
    }

    public int PageNumber { get; }

    /// <summary>A distance from the top of one line to the top of the next that no paragraph has within.</summary>
    public int WideStep => step + Math.Max(height * 2 / 3, step / 2);

    public static PageMeasure Of(IEnumerable<ClearedLine> lines)
    {
        var page = lines.ToList();
        return new PageMeasure(page.Count == 0 ? 0 : page[0].PageNumber, [.. page.Select(LetterBox).Where(b => !b.IsEmpty)]);
    }

    /// <summary>Around the words alone where there are any: labels stand in boxes of their own height.</summary>
    public static Box LetterBox(ClearedLine line)
    {
        var words = Box.Around(line.Words.Where(w => !w.IsLabel).Select(w => w.Box));
        var all = Box.Around(line.Words.Select(w => w.Box));
        return words.IsEmpty ? all : all with { Top = words.Top, Bottom = words.Bottom };
    }

    public bool IsShort(ClearedLine line) => Missing(line) > Math.Max(3 * height, (right - left) * 15 / 100);

    public bool IsVeryShort(ClearedLine line) => Missing(line) > (right - left) / 2;

    public bool IsIndented(ClearedLine line)
    {
        var box = LetterBox(line);
        return (line.RightToLeft ? right - box.Right : box.Left - left) > height;
    }

    private int Missing(ClearedLine line)
    {
        var box = LetterBox(line);
        return line.RightToLeft ? box.Left - left : right - box.Right;
    }

    private static int At(IEnumerable<int> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted[(int)((sorted.Count - 1) * share)];
    }
}
