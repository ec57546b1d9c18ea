using Microsoft.Win32.SafeHandles;
using Redactor.Imaging.Native;

namespace Redactor.Imaging;

/// <summary>
/// A Leptonica image. Coordinates are pixels, origin top-left, y downwards. In 1-bit images 1 is black ink; in 8-bit images 0 is black.
/// Operations return a new image that the caller disposes, unless they say that they draw in place; a native refusal is an <see cref="ImagingException"/>.
/// Not thread-safe.
/// </summary>
public sealed unsafe partial class Pix : SafeHandleZeroOrMinusOneIsInvalid
{
    private static int live;

    private Pix(nint pointer)
        : base(ownsHandle: true)
    {
        SetHandle(pointer);
        Interlocked.Increment(ref live);
        if (Leptonica.pixGetDimensions(this, out var width, out var height, out var depth) != 0)
            throw new ImagingException(ImagingError.InvalidValue, nameof(Leptonica.pixGetDimensions));
        (Width, Height, Depth) = (width, height, depth);
    }

    /// <summary>Images of this process that have not been released yet; for leak tests.</summary>
    public static int Live => Volatile.Read(ref live);

    public int Width { get; }

    public int Height { get; }

    /// <summary>Bits per pixel: 1, 2, 4, 8, 16 or 32.</summary>
    public int Depth { get; }

    /// <summary>Dots per inch as the source says, 0 when it says nothing.</summary>
    public int Dpi => Math.Max(Leptonica.pixGetXRes(this), Leptonica.pixGetYRes(this));

    /// <summary>Dots per inch across as the source says, 0 when it says nothing.</summary>
    public int HorizontalDpi => Leptonica.pixGetXRes(this);

    /// <summary>Dots per inch down as the source says, 0 when it says nothing.</summary>
    public int VerticalDpi => Leptonica.pixGetYRes(this);

    /// <summary>32-bit words in one row.</summary>
    private int RowWords => Leptonica.pixGetWpl(this);

    /// <summary>A blank image: white, at every depth.</summary>
    public static Pix Blank(int width, int height, int depth)
    {
        var pix = Allocate(width, height, depth);
        pix.Fill(new Documents.Box(0, 0, width, height), black: false);
        return pix;
    }

    public Pix Copy() => Own(Leptonica.pixCopy(0, this), nameof(Leptonica.pixCopy));

    /// <summary>Writes the resolution into the image, in dots per inch.</summary>
    public void SetDpi(int dpi) => Check(Leptonica.pixSetResolution(this, dpi, dpi), nameof(Leptonica.pixSetResolution));

    internal static Pix Own(nint pointer, string function, ImagingError error = ImagingError.CallFailed) =>
        pointer == 0 ? throw new ImagingException(error, function) : new Pix(pointer);

    internal static void Check(int code, string function)
    {
        if (code != 0)
            throw new ImagingException(ImagingError.CallFailed, function, code);
    }

    protected override bool ReleaseHandle()
    {
        Leptonica.pixDestroy(ref handle);
        Interlocked.Decrement(ref live);
        return true;
    }

    private static Pix Allocate(int width, int height, int depth) =>
        Own(Leptonica.pixCreateNoInit(width, height, depth), nameof(Leptonica.pixCreateNoInit));

    private Span<uint> Row(int y)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(y);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(y, Height);
        var words = RowWords;
        return new Span<uint>(Leptonica.pixGetData(this) + ((long)y * words), words);
    }
}
