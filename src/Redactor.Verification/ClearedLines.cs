using System.Text;
using Redactor.Documents;
using Redactor.Verification.Search;

namespace Redactor.Verification;

/// <summary>Writes what was read on a burned page as lines, with the label of each burned box where the box stands.</summary>
internal static class ClearedLines
{
    /// <param name="words">Words outside the boxes, in reading order.</param>
    public static IEnumerable<ClearedLine> Of(int pageNumber, IReadOnlyList<Word> words, IReadOnlyList<BurnedBox> boxes)
    {
        var lines = Group(words);
        foreach (var burned in boxes.Where(b => b.Label.Length > 0))
            Insert(lines, burned);
        return lines.Select(l => l.ToCleared(pageNumber));
    }

    private static List<Line> Group(IReadOnlyList<Word> words)
    {
        var lines = new List<Line>();
        foreach (var word in words)
        {
            if (lines.Count == 0 || !lines[^1].Continues(word))
                lines.Add(new Line(word.Language.Script == Script.Arabic));
            lines[^1].Parts.Add(new ClearedWord(word.Text.Reveal(), word.Box, word.Confidence, word.Language, isLabel: false));
        }

        return lines;
    }

    /// <summary>Puts a label into the line it overlaps most, or makes a line of it before the first line that begins below it.</summary>
    private static void Insert(List<Line> lines, BurnedBox burned)
    {
        var best = lines.Where(l => l.Overlap(burned.Box) * 2 > Math.Min(l.Box.Height, burned.Box.Height) && l.IsNear(burned.Box)).MaxBy(l => l.Overlap(burned.Box));
        if (best is null)
        {
            best = new Line(rightToLeft: false);
            var below = lines.FindIndex(l => l.Box.Top > burned.Box.Top);
            lines.Insert(below < 0 ? lines.Count : below, best);
        }

        var at = best.Parts.FindIndex(p => best.RightToLeft ? Middle(p.Box) < Middle(burned.Box) : Middle(p.Box) > Middle(burned.Box));
        best.Parts.Insert(at < 0 ? best.Parts.Count : at, new ClearedWord(burned.Said ?? burned.Label, burned.Box, 1, Language.Undetermined, isLabel: true));
    }

    private static int Middle(Box box) => (box.Left + box.Right) / 2;

    private sealed class Line(bool rightToLeft)
    {
        public bool RightToLeft { get; } = rightToLeft;

        public List<ClearedWord> Parts { get; } = [];

        public Box Box => Documents.Box.Around(Parts.Select(p => p.Box));

        public int Overlap(Box other) => Math.Min(Box.Bottom, other.Bottom) - Math.Max(Box.Top, other.Top);

        /// <summary>Whether a box stands within the line or within a few letters of its ends.</summary>
        public bool IsNear(Box other) => Box.Grow(12 * Box.Height, 0).Intersects(other);

        /// <summary>Whether the word stands on the same line, further on.</summary>
        public bool Continues(Word word)
        {
            var last = Parts[^1].Box;
            var level = Math.Min(last.Bottom, word.Box.Bottom) - Math.Max(last.Top, word.Box.Top);
            var onwards = RightToLeft ? word.Box.Right <= last.Right : word.Box.Left >= last.Left;
            return level * 3 > Math.Min(last.Height, word.Box.Height) && onwards;
        }

        public ClearedLine ToCleared(int pageNumber) => new(pageNumber, Parts, Box, RightToLeft, Compose());

        private string Compose()
        {
            var text = new StringBuilder();
            foreach (var part in Parts.Select(p => p.Text))
            {
                if (text.Length > 0 && !(Folding.IsHan(text[^1]) && Folding.IsHan(part[0])))
                    text.Append(' ');
                text.Append(part);
            }

            return text.ToString();
        }
    }
}
