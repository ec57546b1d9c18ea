using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Redactor.Imaging.Native;

/// <summary>The Leptonica functions that Redactor calls. Pointers returned are owned by the caller unless said otherwise.</summary>
internal static unsafe partial class Leptonica
{
    private const string Library = "liblept.so.5";

    private const int SeverityNone = 6;

    // Leptonica prints image dimensions and causes to stderr; return codes tell all we need.
    static Leptonica() => _ = setMsgSeverity(SeverityNone);

    [LibraryImport(Library)]
    private static partial int setMsgSeverity(int severity);

    [LibraryImport(Library)]
    internal static partial void lept_free(nint data);

    [LibraryImport(Library)]
    internal static partial nint pixCreateNoInit(int width, int height, int depth);

    [LibraryImport(Library)]
    internal static partial void pixDestroy(ref nint pix);

    [LibraryImport(Library)]
    internal static partial nint pixCopy(nint destination, Pix source);

    [LibraryImport(Library)]
    internal static partial int pixGetDimensions(Pix pix, out int width, out int height, out int depth);

    [LibraryImport(Library)]
    internal static partial int pixGetWpl(Pix pix);

    [LibraryImport(Library)]
    internal static partial int pixGetSpp(Pix pix);

    [LibraryImport(Library)]
    internal static partial int pixGetXRes(Pix pix);

    [LibraryImport(Library)]
    internal static partial int pixGetYRes(Pix pix);

    [LibraryImport(Library)]
    internal static partial int pixSetResolution(Pix pix, int horizontal, int vertical);

    // Borrowed, valid while the pix lives.
    [LibraryImport(Library)]
    internal static partial uint* pixGetData(Pix pix);

    // Borrowed.
    [LibraryImport(Library)]
    internal static partial nint pixGetColormap(Pix pix);

    [LibraryImport(Library)]
    internal static partial int pixSetPadBits(Pix pix, int value);

    [LibraryImport(Library)]
    internal static partial int pixReadHeaderMem(
        byte* data, nuint size, out int format, out int width, out int height, out int bitsPerSample, out int samplesPerPixel, out int hasColormap);

    [LibraryImport(Library)]
    internal static partial nint pixReadMem(byte* data, nuint size);

    [LibraryImport(Library)]
    internal static partial nint pixReadMemTiff(byte* data, nuint size, int page);

    [LibraryImport(Library)]
    internal static partial nint pixReadMemFromMultipageTiff(byte* data, nuint size, ref nuint offset);

    [LibraryImport(Library)]
    internal static partial int readHeaderMemTiff(
        byte* data, nuint size, int page, out int width, out int height, out int bitsPerSample, out int samplesPerPixel, out int resolution, out int hasColormap, out int format);

    [LibraryImport(Library)]
    internal static partial int pixWriteMem(out nint data, out nuint size, Pix pix, int format);

    [LibraryImport(Library)]
    internal static partial int pixWriteMemTiff(out nint data, out nuint size, Pix pix, int compression);

    [LibraryImport(Library)]
    internal static partial int pixWriteMemJpeg(out nint data, out nuint size, Pix pix, int quality, int progressive);

    [LibraryImport(Library)]
    internal static partial nint pixRemoveAlpha(Pix pix);

    [LibraryImport(Library)]
    internal static partial nint pixRemoveColormap(Pix pix, int type);

    [LibraryImport(Library)]
    internal static partial nint pixConvertTo8(Pix pix, int keepColormap);

    [LibraryImport(Library)]
    internal static partial nint pixRotateOrth(Pix pix, int quarters);

    [LibraryImport(Library)]
    internal static partial nint pixFlipLR(nint destination, Pix pix);

    [LibraryImport(Library)]
    internal static partial nint pixRotate(Pix pix, float radians, int type, int incoming, int width, int height);

    [LibraryImport(Library)]
    internal static partial nint pixScale(Pix pix, float x, float y);

    [LibraryImport(Library)]
    internal static partial nint pixScaleAreaMap2(Pix pix);

    [LibraryImport(Library)]
    internal static partial nint pixClipRectangle(Pix pix, nint box, nint clipped);

    [LibraryImport(Library)]
    internal static partial int pixRasterop(Pix destination, int x, int y, int width, int height, int operation, nint source, int sourceX, int sourceY);

    [LibraryImport(Library, EntryPoint = "pixRasterop")]
    internal static partial int pixRasteropFrom(Pix destination, int x, int y, int width, int height, int operation, Pix source, int sourceX, int sourceY);

    [LibraryImport(Library)]
    internal static partial int pixSetMasked(Pix destination, Pix mask, uint value);

    [LibraryImport(Library)]
    internal static partial nint pixInvert(nint destination, Pix pix);

    [LibraryImport(Library)]
    internal static partial nint pixThresholdToBinary(Pix pix, int threshold);

    [LibraryImport(Library)]
    internal static partial int pixOtsuAdaptiveThreshold(
        Pix pix, int tileWidth, int tileHeight, int smoothX, int smoothY, float scoreFraction, nint thresholds, out nint binary);

    [LibraryImport(Library)]
    internal static partial int pixSauvolaBinarizeTiled(Pix pix, int halfWidth, float factor, int tilesX, int tilesY, nint thresholds, out nint binary);

    [LibraryImport(Library)]
    internal static partial nint pixBackgroundNorm(
        Pix pix, nint photoRegions, nint gray, int tileWidth, int tileHeight, int threshold, int minCount, int background, int smoothX, int smoothY);

    [LibraryImport(Library)]
    internal static partial nint pixGammaTRC(nint destination, Pix pix, float gamma, int black, int white);

    [LibraryImport(Library)]
    internal static partial nint pixBlockconv(Pix pix, int halfWidth, int halfHeight);

    [LibraryImport(Library)]
    internal static partial int pixFindSkewSweepAndSearchScorePivot(
        Pix pix, out float degrees, out float confidence, out float score, int sweepReduction, int searchReduction, float center, float range, float delta, float minDelta, int pivot);

    [LibraryImport(Library)]
    internal static partial nint pixReduceRankBinary2(Pix pix, int level, nint table);

    [LibraryImport(Library)]
    internal static partial int pixCountPixels(Pix pix, out int count, nint table);

    [LibraryImport(Library)]
    internal static partial int pixCountPixelsInRect(Pix pix, nint box, out int count, nint table);

    [LibraryImport(Library)]
    internal static partial nint pixSubtract(nint destination, Pix first, Pix second);

    [LibraryImport(Library)]
    internal static partial nint pixAnd(nint destination, Pix first, Pix second);

    [LibraryImport(Library)]
    internal static partial nint pixOr(nint destination, Pix first, Pix second);

    [LibraryImport(Library)]
    internal static partial nint pixSeedfillBinary(nint destination, Pix seed, Pix mask, int connectivity);

    [LibraryImport(Library)]
    internal static partial nint pixDilateBrick(nint destination, Pix pix, int width, int height);

    [LibraryImport(Library)]
    internal static partial nint pixErodeBrick(nint destination, Pix pix, int width, int height);

    [LibraryImport(Library)]
    internal static partial nint pixOpenBrick(nint destination, Pix pix, int width, int height);

    [LibraryImport(Library)]
    internal static partial nint pixCloseSafeBrick(nint destination, Pix pix, int width, int height);

    [LibraryImport(Library)]
    internal static partial nint pixConnCompBB(Pix pix, int connectivity);

    [LibraryImport(Library)]
    internal static partial int boxaGetCount(nint boxes);

    [LibraryImport(Library)]
    internal static partial int boxaGetBoxGeometry(nint boxes, int index, out int x, out int y, out int width, out int height);

    [LibraryImport(Library)]
    internal static partial void boxaDestroy(ref nint boxes);

    [LibraryImport(Library)]
    internal static partial nint boxCreate(int x, int y, int width, int height);

    [LibraryImport(Library)]
    internal static partial void boxDestroy(ref nint box);
}
