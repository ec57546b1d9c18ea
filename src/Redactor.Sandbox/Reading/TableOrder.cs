using Redactor.Documents;

namespace Redactor.Sandbox.Reading;

/// <summary>
/// Tables are read row by row: lines between two horizontal rules belong to one row, label before value. Engines read ruled forms by column, which tears
/// "Telephone" from its number.
/// </summary>
internal static class TableOrder
{
    private const int FewestRules = 3;

    /// <summary>Orders the lines inside ruled tables in place and joins those of one row that stand side by side.</summary>
    public static void Arrange(List<DraftLine> lines, PageInk ink)
    {
        foreach (var table in Tables(ink))
        {
            var inside = lines.Where(l => table.Contains(Center(l.Box))).ToList();
            if (inside.Count < 2)
                continue;
            var first = lines.IndexOf(inside[0]);
            lines.RemoveAll(inside.Contains);
            lines.InsertRange(Math.Min(first, lines.Count), Rows(inside, table));
        }
    }

    private static List<DraftLine> Rows(List<DraftLine> inside, Table table)
    {
        var rightToLeft = Letters.Dominant(string.Join(' ', inside.Select(l => l.Text))) == Script.Arabic;
        var ordered = new List<DraftLine>();
        foreach (var row in inside.GroupBy(l => table.RowOf(Center(l.Box).Y)).OrderBy(g => g.Key))
        {
            var left = row.OrderBy(l => l.Box.Top).ToList();
            while (left.Count > 0)
            {
                var top = left[0];
                var beside = left.Where(l => l == top || IsBeside(l.Box, top.Box)).OrderBy(l => rightToLeft ? -l.Box.Right : l.Box.Left).ToList();
                left.RemoveAll(beside.Contains);
                ordered.Add(Join(beside));
            }
        }

        return ordered;
    }

    private static bool IsBeside(Box a, Box b) =>
        Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Top, b.Top) > Math.Min(a.Height, b.Height) * 0.5
        && Math.Min(a.Right, b.Right) - Math.Max(a.Left, b.Left) < Math.Min(a.Width, b.Width) * 0.1;

    private static DraftLine Join(List<DraftLine> parts)
    {
        if (parts.Count == 1)
            return parts[0];
        var first = parts[0];
        return new DraftLine(first.Script, Box.Around(parts.Select(p => p.Box)), first.Block, first.Paragraph, [.. parts.SelectMany(p => p.Words)]);
    }

    private static (int X, int Y) Center(Box box) => ((box.Left + box.Right) / 2, (box.Top + box.Bottom) / 2);

    /// <summary>Groups of three or more long horizontal rules that share most of their width.</summary>
    private static IEnumerable<Table> Tables(PageInk ink)
    {
        var rules = ink.HorizontalRules.Select(PageInk.ToCanonical).OrderBy(r => r.Top).ToList();
        while (rules.Count >= FewestRules)
        {
            var longest = rules.MaxBy(r => r.Width);
            var own = rules.Where(r => Math.Min(r.Right, longest.Right) - Math.Max(r.Left, longest.Left) > longest.Width * 0.7).ToList();
            rules.RemoveAll(own.Contains);
            if (own.Count >= FewestRules)
                yield return new Table(own);
        }
    }

    private sealed class Table(List<Box> rules)
    {
        private readonly Box box = Box.Around(rules);

        public bool Contains((int X, int Y) point) => point.X >= box.Left && point.X < box.Right && point.Y >= box.Top && point.Y < box.Bottom;

        public int RowOf(int y) => rules.Count(r => r.Top < y);
    }
}
