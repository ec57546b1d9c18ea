using Redactor.Documents;
using Redactor.Pipeline.Ink;

namespace Redactor.Pipeline.Burn;

/// <summary>
/// Grows an approved box to the ink of the letters it covers: strokes beyond the box, dots, accents, hamzas, descenders. Ink that runs
/// on out of reach (rules, frames, stamps, photographs) never drags the box along, and words that stay push its sides back.
/// </summary>
internal sealed class BoxGrower(InkImage ink, InkComponents components, BurnOptions options)
{
    /// <summary>Pixels left between a burned box and a word that stays, where there is room.</summary>
    private const int Gap = 3;

    public void Grow(Cover cover, IReadOnlyList<Box> staying)
    {
        var page = new Box(0, 0, ink.Width, ink.Height);
        var approved = cover.Approved.Intersect(page);
        var reach = Math.Max(4, (int)(options.Reach * cover.LetterHeight));
        var window = approved.Grow(reach, reach).Intersect(page);
        var near = staying.Where(window.Intersects).ToList();
        var box = approved;
        foreach (var component in components.Touching(window))
        {
            var extent = components.Boxes[component];
            if (window.Contains(extent) && IsOwn(component, extent, approved, near))
            {
                cover.Own.Add(component);
                box = box.Union(extent);
            }
        }

        box = FollowStubs(box, window, near, cover.LetterHeight);
        var margin = Math.Max(2, (int)Math.Round(options.Margin * cover.LetterHeight));
        cover.Grown = PushBack(box.Grow(margin, margin).Intersect(page), approved, near);
    }

    /// <summary>Moves the sides of a box away from words that stay, but never into the approved box.</summary>
    public static Box PushBack(Box box, Box approved, IEnumerable<Box> staying)
    {
        foreach (var word in staying)
        {
            if (!word.Grow(Gap, 0).Intersects(box))
                continue;
            var besideHeight = Math.Min(word.Bottom, approved.Bottom) - Math.Max(word.Top, approved.Top);
            var beside = besideHeight * 2 > Math.Min(word.Height, approved.Height);
            var (left, top, right, bottom) = box;
            if (beside && word.Left + word.Right < approved.Left + approved.Right)
                left = Math.Max(left, Math.Min(word.Right + Gap, approved.Left));
            else if (beside)
                right = Math.Min(right, Math.Max(word.Left - Gap, approved.Right));
            else if (!word.Intersects(box))
                continue;
            else if (word.Top + word.Bottom < approved.Top + approved.Bottom)
                top = Math.Max(top, Math.Min(word.Bottom + 1, approved.Top));
            else
                bottom = Math.Min(bottom, Math.Max(word.Top - 1, approved.Bottom));
            box = new Box(left, top, right, bottom);
        }

        return box;
    }

    /// <summary>Whether ink within reach belongs to what is covered: it has more ink there than in any word that stays, or stands nearer.</summary>
    private bool IsOwn(int component, Box extent, Box approved, List<Box> near)
    {
        var inside = components.Count(component, approved);
        var elsewhere = 0;
        foreach (var word in near)
        {
            if (word.Intersects(extent))
                elsewhere = Math.Max(elsewhere, components.Count(component, word));
        }

        if (inside > 0 || elsewhere > 0)
            return inside >= elsewhere;
        var distance = Distance(extent, approved);
        return near.TrueForAll(word => Distance(extent, word) >= distance);
    }

    /// <summary>
    /// Ink that hangs on something larger (a letter on the line it is written on) is cut by the window; a part that sticks out of the
    /// box and ends within reach is a letter's, a part that runs on to the edge of the window is not.
    /// </summary>
    private Box FollowStubs(Box box, Box window, List<Box> near, int letterHeight)
    {
        var cut = Crop(window, longest: 2 * letterHeight);
        var beside = box.Grow(Math.Max(2, letterHeight / 6), Math.Max(2, letterHeight / 6));
        cut.Fill(Shift(box, window), ink: false);
        var parts = InkComponents.Of(cut);
        var grown = box;
        for (var i = 0; i < parts.Boxes.Length; i++)
        {
            var extent = parts.Boxes[i];
            var onPage = new Box(extent.Left + window.Left, extent.Top + window.Top, extent.Right + window.Left, extent.Bottom + window.Top);
            var runsOn = extent.Left == 0 || extent.Top == 0 || extent.Right == window.Width || extent.Bottom == window.Height;
            if (!runsOn && onPage.Intersects(beside) && !near.Exists(w => w.Intersects(onPage)))
                grown = grown.Union(onPage);
        }

        return grown;
    }

    /// <summary>The ink inside the window without runs longer than <paramref name="longest"/> pixels, which are rules and not letters.</summary>
    private InkImage Crop(Box window, int longest)
    {
        var cut = new InkImage(window.Width, window.Height);
        var columns = new int[ink.Width + 4];
        for (var y = window.Top; y < window.Bottom; y++)
        {
            var count = ink.Transitions(y, columns);
            for (var i = 0; i < count; i += 2)
            {
                if (columns[i + 1] - columns[i] > longest)
                    continue;
                var left = Math.Max(columns[i], window.Left);
                var right = Math.Min(columns[i + 1], window.Right);
                cut.FillRow(y - window.Top, left - window.Left, right - window.Left, ink: true);
            }
        }

        return cut;
    }

    private static Box Shift(Box box, Box window) =>
        new(box.Left - window.Left, box.Top - window.Top, box.Right - window.Left, box.Bottom - window.Top);

    /// <summary>Square of the distance between two boxes; 0 where they meet.</summary>
    private static long Distance(Box one, Box other)
    {
        long x = Math.Max(0, Math.Max(one.Left - other.Right, other.Left - one.Right));
        long y = Math.Max(0, Math.Max(one.Top - other.Bottom, other.Top - one.Bottom));
        return (x * x) + (y * y);
    }
}
