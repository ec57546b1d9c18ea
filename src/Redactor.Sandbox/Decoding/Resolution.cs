namespace Redactor.Sandbox.Decoding;

/// <summary>Dots per inch of an image: its own when they make a page of a likely size, else as if its long side were that of A4.</summary>
internal static class Resolution
{
    private const double LongSideOfA4 = 11.69;
    private const double SmallestLongSide = 3;
    private const double LargestLongSide = 25;
    private const int Least = 20;
    private const int Most = 4800;

    /// <summary>Width and height in pixels; <paramref name="stated"/> is what the file says, 0 for nothing.</summary>
    public static int For(int width, int height, int stated)
    {
        var longSide = Math.Max(width, height);
        if (stated > 0 && longSide / (double)stated is >= SmallestLongSide and <= LargestLongSide) return Math.Clamp(stated, Least, Most);
        return ForA4(longSide);
    }

    /// <summary>Dots per inch of a page of A4 whose long side has so many pixels.</summary>
    public static int ForA4(int longSide) => Math.Clamp((int)Math.Round(longSide / LongSideOfA4), Least, Most);
}
