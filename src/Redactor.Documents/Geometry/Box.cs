namespace Redactor.Documents;

/// <summary>
/// An axis-aligned rectangle in whole pixels of one page image. The origin is the top-left corner of the upright page,
/// x grows to the right, y grows downwards; <see cref="Right"/> and <see cref="Bottom"/> are exclusive.
/// </summary>
public readonly record struct Box(int Left, int Top, int Right, int Bottom)
{
    public int Width => Right - Left;

    public int Height => Bottom - Top;

    public bool IsEmpty => Right <= Left || Bottom <= Top;

    public long Area => IsEmpty ? 0 : (long)Width * Height;

    /// <summary>A box from its corner and size, as Leptonica writes them.</summary>
    public static Box FromSize(int left, int top, int width, int height) => new(left, top, left + width, top + height);

    /// <summary>The smallest box around all of <paramref name="boxes"/>; empty when there is none.</summary>
    public static Box Around(IEnumerable<Box> boxes)
    {
        ArgumentNullException.ThrowIfNull(boxes);
        var any = false;
        int left = int.MaxValue, top = int.MaxValue, right = int.MinValue, bottom = int.MinValue;
        foreach (var box in boxes.Where(b => !b.IsEmpty))
        {
            any = true;
            left = Math.Min(left, box.Left);
            top = Math.Min(top, box.Top);
            right = Math.Max(right, box.Right);
            bottom = Math.Max(bottom, box.Bottom);
        }

        return any ? new Box(left, top, right, bottom) : default;
    }

    public bool Intersects(Box other) =>
        !IsEmpty && !other.IsEmpty && Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public bool Contains(Box other) =>
        other.Left >= Left && other.Top >= Top && other.Right <= Right && other.Bottom <= Bottom;

    /// <summary>The common part, or an empty box.</summary>
    public Box Intersect(Box other)
    {
        var box = new Box(Math.Max(Left, other.Left), Math.Max(Top, other.Top), Math.Min(Right, other.Right), Math.Min(Bottom, other.Bottom));
        return box.IsEmpty ? default : box;
    }

    public Box Union(Box other) => Around([this, other]);

    /// <summary>The box grown by a margin on each side; it may leave the page: <see cref="ClipTo"/> brings it back.</summary>
    public Box Grow(int horizontal, int vertical) => new(Left - horizontal, Top - vertical, Right + horizontal, Bottom + vertical);

    /// <summary>The part that lies on a page of the given size.</summary>
    public Box ClipTo(int width, int height) => Intersect(new Box(0, 0, width, height));
}
