using Redactor.Documents;
using Redactor.Pipeline.Ink;

namespace Redactor.Pipeline.Read.Cells;

/// <summary>
/// Gives the characters of Han lines the boxes of their own ink. The reader's boxes for them stand up to half a character off, which
/// would burn half of a neighbour and leave half of a name; here the strokes of a line are shared out among its characters in order.
/// </summary>
public static class HanCells
{
    private const int LeastPairs = 6;
    private const double WholeHeight = 0.65;
    private const double WholeWidth = 0.6;
    private const double SmallGap = 0.2;

    /// <summary>The page with new boxes for the words of lines that hold Han characters; the same page when there are none.</summary>
    /// <param name="canonical">The image whose pixels the boxes of <paramref name="page"/> count.</param>
    public static ExaminedPage Refine(ExaminedPage page, GrayImage canonical)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(canonical);
        if (!page.Lines.Any(HasHan))
            return page;
        var ink = InkThreshold.Divide(canonical);
        var pagePitch = Pitch(page.Lines.SelectMany(Pairs)) ?? 0;
        var pageHeight = Height(page.Lines.SelectMany(l => l.Words));
        if (pagePitch == 0)
            return page;
        var unread = new List<Box>();
        var lines = page.Lines.Select(l => HasHan(l) ? Refine(l, ink, pagePitch, pageHeight, unread) : l).ToList();
        return page with { Lines = lines, Unread = [.. page.Unread, .. unread.Where(b => !page.Unread.Any(u => u.Box.Intersects(b))).Select(b => new UnreadRegion(b, UnreadKind.Unknown))] };
    }

    private static TextLine Refine(TextLine line, InkImage ink, double pagePitch, int pageHeight, List<Box> unread)
    {
        var height = Height(line.Words);
        var pairs = Pairs(line).ToList();
        var pitch = pairs.Count >= LeastPairs ? Pitch(pairs)!.Value : pagePitch * Math.Clamp(height / (double)Math.Max(1, pageHeight), 0.5, 3);
        var top = Median(line.Words.Select(w => w.Box.Top)) - (int)(pitch / 8);
        var bottom = Median(line.Words.Select(w => w.Box.Bottom)) + (int)(pitch / 8);
        var words = line.Words.ToArray();
        for (var start = 0; start < words.Length;)
        {
            var end = start;
            while (end < words.Length && IsDivided(words[end]))
                end++;
            if (end > start)
                unread.AddRange(RefineWords(words.AsSpan(start, end - start), ink, new Box(0, top, ink.Width, bottom).ClipTo(ink.Width, ink.Height), pitch));
            start = Math.Max(end, start + 1);
        }

        return line with { Words = words, Box = Box.Around(words.Select(w => w.Box)) };
    }

    /// <summary>Shares out the ink of a stretch of the line among the characters of words that stand side by side; gives the characters that nobody read.</summary>
    private static List<Box> RefineWords(Span<Word> words, InkImage ink, Box band, double pitch)
    {
        var characters = new List<CellCharacter>();
        foreach (var word in words)
        {
            var text = word.Text.Reveal();
            for (var i = 0; i < text.Length; i++)
            {
                if (!char.IsLowSurrogate(text[i]))
                    characters.Add(new CellCharacter(text[i], word.Characters[i]));
            }
        }

        var left = characters.Min(c => c.Seen.Left) - (int)(pitch / 2);
        var right = characters.Max(c => c.Seen.Right) + (int)(pitch / 2);
        var atoms = InkAtoms.Of(ink, band.Intersect(new Box(left, 0, right, ink.Height)), pitch);
        var cells = CellSharing.Share(characters, atoms, pitch);
        var seen = new Box(left + (int)(pitch / 2), band.Top, right - (int)(pitch / 2), band.Bottom);
        var next = 0;
        foreach (ref var word in words)
        {
            var text = word.Text.Reveal();
            var boxes = new Box[text.Length];
            for (var i = 0; i < text.Length; i++)
                boxes[i] = char.IsLowSurrogate(text[i]) ? boxes[i - 1] : cells[next++];
            word = word with { Characters = boxes, Box = Box.Around(boxes) };
        }

        return Left(atoms.Where(seen.Contains), characters.Zip(cells), pitch);
    }

    /// <summary>Full-size ink that no character got, or that only a comma or a quote could have: it may be the first character of a name.</summary>
    private static List<Box> Left(IEnumerable<Box> atoms, IEnumerable<(CellCharacter Character, Box Cell)> cells, double pitch)
    {
        var taken = cells.Where(c => c.Character.Height.Most >= WholeHeight || c.Cell.Height < WholeHeight * pitch).Select(c => c.Cell).ToList();
        var groups = new List<Box>();
        foreach (var atom in atoms.Where(a => a.Height >= WholeHeight * pitch && !taken.Exists(t => t.Contains(a))))
        {
            if (groups.Count > 0 && atom.Left - groups[^1].Right <= pitch * SmallGap)
                groups[^1] = groups[^1].Union(atom);
            else
                groups.Add(atom);
        }

        return [.. groups.Where(g => g.Width >= WholeWidth * pitch)];
    }

    private static bool HasHan(TextLine line) => line.Words.Any(w => w.Characters.Count > 0 && w.Text.Reveal().Any(CellCharacter.IsHanCharacter));

    private static bool IsDivided(Word word) => word.Characters.Count > 0 && word.Characters.Count == word.Text.Length && word.Characters.All(c => !c.IsEmpty);

    /// <summary>Distances between the middles of Han characters that follow each other in a line.</summary>
    private static IEnumerable<double> Pairs(TextLine line)
    {
        (bool Han, double Middle)? before = null;
        foreach (var word in line.Words.Where(IsDivided))
        {
            var text = word.Text.Reveal();
            for (var i = 0; i < text.Length; i++)
            {
                var box = word.Characters[i];
                var here = (Han: CellCharacter.IsHanCharacter(text[i]), Middle: (box.Left + box.Right) / 2.0);
                if (before is { Han: true } last && here.Han && here.Middle > last.Middle)
                    yield return here.Middle - last.Middle;
                before = here;
            }
        }
    }

    private static double? Pitch(IEnumerable<double> pairs)
    {
        var sorted = pairs.Order().ToList();
        return sorted.Count == 0 ? null : sorted[sorted.Count / 2];
    }

    /// <summary>Height of Han words: the lower quartile, since where the reader is unsure of a place its boxes are as high as the line.</summary>
    private static int Height(IEnumerable<Word> words)
    {
        var sorted = words.Where(w => w.Text.Reveal().Any(c => c != '一' && CellCharacter.IsHanCharacter(c))).Select(w => w.Box.Height).Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[(sorted.Count - 1) / 4];
    }

    private static int Median(IEnumerable<int> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[sorted.Count / 2];
    }
}
