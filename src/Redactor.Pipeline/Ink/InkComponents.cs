using System.Runtime.InteropServices;
using Redactor.Documents;

namespace Redactor.Pipeline.Ink;

/// <summary>
/// The connected pieces of ink of a page (8-connected), found by runs and union-find (L. He et al., A Run-Based Two-Scan Labeling
/// Algorithm, 2008). A component is a number from 0; its runs and bounding box are in pixels of the image.
/// </summary>
internal sealed class InkComponents
{
    private readonly InkRun[] runs;
    private readonly int[] rowStarts;
    private readonly int[] componentOfRun;
    private readonly int[] firstOf;
    private readonly int[] runOrder;

    private InkComponents(InkRun[] runs, int[] rowStarts, int[] componentOfRun, int count)
    {
        this.runs = runs;
        this.rowStarts = rowStarts;
        this.componentOfRun = componentOfRun;
        Boxes = new Box[count];
        firstOf = new int[count + 1];
        runOrder = new int[runs.Length];
        Gather();
    }

    /// <summary>The bounding box of each component.</summary>
    public Box[] Boxes { get; }

    public static InkComponents Of(InkImage image)
    {
        var found = new List<InkRun>(image.Height * 8);
        var starts = new int[image.Height + 1];
        var columns = new int[image.Width + 4];
        var parents = new List<int>(image.Height * 8);
        for (var y = 0; y < image.Height; y++)
        {
            starts[y] = found.Count;
            var count = image.Transitions(y, columns);
            for (var i = 0; i < count; i += 2)
            {
                found.Add(new InkRun(y, columns[i], columns[i + 1]));
                parents.Add(parents.Count);
            }

            if (y > 0)
                Join(CollectionsMarshal.AsSpan(found), CollectionsMarshal.AsSpan(parents), starts[y - 1], starts[y]);
        }

        starts[image.Height] = found.Count;
        var components = Number(CollectionsMarshal.AsSpan(parents), out var total);
        return new InkComponents([.. found], starts, components, total);
    }

    /// <summary>The runs of a component from top to bottom.</summary>
    public IEnumerable<InkRun> RunsOf(int component)
    {
        for (var i = firstOf[component]; i < firstOf[component + 1]; i++)
            yield return runs[runOrder[i]];
    }

    /// <summary>The components with a pixel inside the box, each once.</summary>
    public HashSet<int> Touching(Box box)
    {
        var found = new HashSet<int>();
        foreach (var run in RunsIn(box))
            found.Add(componentOfRun[run]);
        return found;
    }

    /// <summary>Ink pixels of a component inside the box.</summary>
    public int Count(int component, Box box)
    {
        var count = 0;
        foreach (var run in RunsOf(component))
        {
            if (run.Y >= box.Top && run.Y < box.Bottom)
                count += Math.Max(0, Math.Min(run.Right, box.Right) - Math.Max(run.Left, box.Left));
        }

        return count;
    }

    private IEnumerable<int> RunsIn(Box box)
    {
        var bottom = Math.Min(box.Bottom, rowStarts.Length - 1);
        for (var y = Math.Max(box.Top, 0); y < bottom; y++)
        {
            int low = rowStarts[y], high = rowStarts[y + 1];
            var end = high;
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (runs[middle].Right <= box.Left)
                    low = middle + 1;
                else
                    high = middle;
            }

            for (; low < end && runs[low].Left < box.Right; low++)
                yield return low;
        }
    }

    /// <summary>Unites the runs of a row with those of the row above that they touch, corners included.</summary>
    private static void Join(ReadOnlySpan<InkRun> runs, Span<int> parents, int above, int current)
    {
        int a = above, c = current;
        while (a < current && c < runs.Length)
        {
            if (runs[a].Right >= runs[c].Left && runs[c].Right >= runs[a].Left)
                Unite(parents, a, c);
            if (runs[a].Right < runs[c].Right)
                a++;
            else
                c++;
        }
    }

    private static void Unite(Span<int> parents, int one, int other)
    {
        one = Root(parents, one);
        other = Root(parents, other);
        if (one < other)
            parents[other] = one;
        else
            parents[one] = other;
    }

    private static int Root(Span<int> parents, int at)
    {
        while (parents[at] != at)
        {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }

        return at;
    }

    private static int[] Number(Span<int> parents, out int total)
    {
        var numbers = new int[parents.Length];
        total = 0;
        for (var i = 0; i < parents.Length; i++)
        {
            var root = Root(parents, i);
            numbers[i] = root == i ? total++ : numbers[root];
        }

        return numbers;
    }

    /// <summary>Orders the runs by component and measures each component.</summary>
    private void Gather()
    {
        foreach (var component in componentOfRun)
            firstOf[component + 1]++;
        for (var i = 1; i < firstOf.Length; i++)
            firstOf[i] += firstOf[i - 1];
        var next = firstOf.AsSpan(0, Boxes.Length).ToArray();
        for (var i = 0; i < runs.Length; i++)
        {
            var component = componentOfRun[i];
            runOrder[next[component]++] = i;
            var run = runs[i];
            ref var box = ref Boxes[component];
            box = box.IsEmpty
                ? new Box(run.Left, run.Y, run.Right, run.Y + 1)
                : new Box(Math.Min(box.Left, run.Left), box.Top, Math.Max(box.Right, run.Right), run.Y + 1);
        }
    }
}
