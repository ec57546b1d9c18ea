using Redactor.Documents;

namespace Redactor.Sandbox.Reading;

/// <summary>Boxes that lie together.</summary>
internal static class BoxClusters
{
    /// <summary>Groups of boxes with gaps of no more than so many pixels across and down, each group transitively closed.</summary>
    public static List<List<Box>> Of(IEnumerable<Box> all, int gapX, int gapY)
    {
        var boxes = all.OrderBy(b => b.Top).ToList();
        var parent = Enumerable.Range(0, boxes.Count).ToArray();
        for (var i = 0; i < boxes.Count; i++)
        {
            var near = boxes[i].Grow(gapX, gapY);
            for (var j = i + 1; j < boxes.Count && boxes[j].Top < near.Bottom; j++)
            {
                if (near.Intersects(boxes[j]))
                    parent[Root(parent, j)] = Root(parent, i);
            }
        }

        return [.. boxes.Select((box, i) => (box, root: Root(parent, i))).GroupBy(p => p.root, p => p.box).Select(g => g.ToList())];
    }

    private static int Root(int[] parent, int i)
    {
        while (parent[i] != i)
            i = parent[i] = parent[parent[i]];
        return i;
    }
}
