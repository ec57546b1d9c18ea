using Redactor.Documents;
using Redactor.Imaging;

namespace Redactor.Sandbox.Reading;

/// <summary>
/// Our own binarization of a canonical image, at half its size: what ink there is, whoever reads it. Rules of forms and tables are taken out. Boxes here are
/// in its own pixels, half those of the canonical image.
/// </summary>
internal sealed class PageInk : IDisposable
{
    private const int Threshold = 150;
    private const int DefaultLetter = 15;
    private const int LinesSampled = 3;
    private const int WidestSample = 450;

    public PageInk(PreparedPage page)
    {
        Letter = page.LetterHeight == 0 ? DefaultLetter : page.LetterHeight / 2;
        using var half = page.Canonical.Halve();
        using var ink = half.Threshold(Threshold);
        Frames = [.. ink.FindComponents().Where(b => b.Width > Letter * 6 && b.Height > Letter * 6 && b.Area < (long)ink.Width * ink.Height / 3)];
        RuleInk = Rules.Find(ink, Letter);
        using var wide = RuleInk.Dilate(3, 3);
        Unruled = ink.Without(wide);
        RuleBoxes = RuleInk.FindComponents();
        HorizontalRules = RuleBoxes.Count == 0 ? [] : FindHorizontal();
        var smallest = Math.Max(2, Letter * 0.2);
        Pieces = Unruled.FindComponents();
        Components = [.. Pieces.Where(b => (b.Width > smallest || b.Height > smallest) && !IsRest(b))];
    }

    /// <summary>The ink without its rules.</summary>
    public Pix Unruled { get; }

    /// <summary>The rules alone.</summary>
    public Pix RuleInk { get; }

    /// <summary>Boxes of the rules; those that cross are one.</summary>
    public IReadOnlyList<Box> RuleBoxes { get; }

    /// <summary>Letter height in pixels of this ink.</summary>
    public double Letter { get; }

    /// <summary>Connected components but for specks and remains of rules.</summary>
    public IReadOnlyList<Box> Components { get; }

    /// <summary>All connected components, specks and remains of rules among them: letters far smaller than the page's look like those.</summary>
    public IReadOnlyList<Box> Pieces { get; }

    /// <summary>Large components of the ink with its rules: frames of photographs and stamps among them.</summary>
    public IReadOnlyList<Box> Frames { get; }

    /// <summary>Long horizontal rules, each on its own even where vertical ones cross it.</summary>
    public IReadOnlyList<Box> HorizontalRules { get; }

    public int Width => Unruled.Width;

    public int Height => Unruled.Height;

    public static Box FromCanonical(Box box) => new(box.Left / 2, box.Top / 2, (box.Right + 1) / 2, (box.Bottom + 1) / 2);

    public static Box ToCanonical(Box box) => new(box.Left * 2, box.Top * 2, box.Right * 2, box.Bottom * 2);

    public void Dispose()
    {
        Unruled.Dispose();
        RuleInk.Dispose();
    }

    /// <summary>Boxes of a few line-like strips in pixels of the canonical image, spread over the page; the widest end where the sample is long enough.</summary>
    public IReadOnlyList<Box> SampleLines()
    {
        using var joined = Unruled.Close((int)(Letter * 1.6) | 1, 1);
        var lines = joined.FindComponents()
            .Where(b => b.Height > Letter * 0.7 && b.Height < Letter * 3.2 && b.Width > Letter * 6)
            .OrderBy(b => b.Top)
            .Select(b => ToCanonical(b with { Right = Math.Min(b.Right, b.Left + WidestSample) }))
            .ToList();
        if (lines.Count <= LinesSampled)
            return lines;
        return [.. Enumerable.Range(0, LinesSampled).Select(i => lines[lines.Count * ((2 * i) + 1) / (2 * LinesSampled)])];
    }

    private List<Box> FindHorizontal()
    {
        using var closed = RuleInk.Close(9, 1);
        using var across = closed.Open((int)(Letter * 12), 1);
        return [.. across.FindComponents().Where(b => b.Height <= Letter)];
    }

    /// <summary>What is left of a rule: thin, straight, longer than any hyphen.</summary>
    private bool IsRest(Box box) =>
        Math.Min(box.Width, box.Height) <= Math.Max(3, Letter * 0.25) && Math.Max(box.Width, box.Height) >= Letter * 1.5;
}
