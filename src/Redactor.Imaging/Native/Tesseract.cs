using System.Runtime.InteropServices;

namespace Redactor.Imaging.Native;

/// <summary>The functions of Tesseract's C interface that Redactor calls. BOOL is a 32-bit integer there, text is UTF-8.</summary>
internal static partial class Tesseract
{
    private const string Library = "libtesseract.so.5";

    /// <summary>Of static memory, not to be freed.</summary>
    [LibraryImport(Library)]
    internal static partial nint TessVersion();

    [LibraryImport(Library)]
    internal static partial nint TessBaseAPICreate();

    [LibraryImport(Library)]
    internal static partial void TessBaseAPIDelete(nint engine);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int TessBaseAPIInit2(TesseractEngine engine, string? dataPath, string languages, int mode);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int TessBaseAPISetVariable(TesseractEngine engine, string name, string value);

    [LibraryImport(Library)]
    internal static partial void TessBaseAPISetPageSegMode(TesseractEngine engine, int mode);

    [LibraryImport(Library)]
    internal static partial void TessBaseAPISetImage2(TesseractEngine engine, Pix image);

    [LibraryImport(Library)]
    internal static partial void TessBaseAPISetSourceResolution(TesseractEngine engine, int dpi);

    [LibraryImport(Library)]
    internal static partial int TessBaseAPIRecognize(TesseractEngine engine, nint monitor);

    [LibraryImport(Library)]
    internal static partial nint TessBaseAPIAnalyseLayout(TesseractEngine engine);

    [LibraryImport(Library)]
    internal static partial nint TessBaseAPIGetIterator(TesseractEngine engine);

    [LibraryImport(Library)]
    internal static partial nint TessBaseAPIGetUTF8Text(TesseractEngine engine);

    [LibraryImport(Library)]
    internal static partial int TessBaseAPIMeanTextConf(TesseractEngine engine);

    [LibraryImport(Library)]
    internal static partial void TessBaseAPIClear(TesseractEngine engine);

    [LibraryImport(Library)]
    internal static partial void TessBaseAPIClearAdaptiveClassifier(TesseractEngine engine);

    // The script's name is borrowed.
    [LibraryImport(Library)]
    internal static partial int TessBaseAPIDetectOrientationScript(TesseractEngine engine, out int degrees, out nint script, out float scriptConfidence);

    [LibraryImport(Library)]
    internal static partial void TessDeleteText(nint text);

    [LibraryImport(Library)]
    internal static partial void TessResultIteratorDelete(nint iterator);

    // Borrowed from the result iterator.
    [LibraryImport(Library)]
    internal static partial nint TessResultIteratorGetPageIterator(nint iterator);

    [LibraryImport(Library)]
    internal static partial int TessResultIteratorNext(nint iterator, int level);

    [LibraryImport(Library)]
    internal static partial nint TessResultIteratorGetUTF8Text(nint iterator, int level);

    [LibraryImport(Library)]
    internal static partial float TessResultIteratorConfidence(nint iterator, int level);

    // Borrowed.
    [LibraryImport(Library)]
    internal static partial nint TessResultIteratorWordRecognitionLanguage(nint iterator);

    [LibraryImport(Library)]
    internal static partial int TessPageIteratorIsAtBeginningOf(nint iterator, int level);

    [LibraryImport(Library)]
    internal static partial int TessPageIteratorIsAtFinalElement(nint iterator, int level, int element);

    [LibraryImport(Library)]
    internal static partial int TessPageIteratorBoundingBox(nint iterator, int level, out int left, out int top, out int right, out int bottom);

    [LibraryImport(Library)]
    internal static partial int TessPageIteratorBlockType(nint iterator);

    [LibraryImport(Library)]
    internal static partial int TessPageIteratorNext(nint iterator, int level);

    [LibraryImport(Library)]
    internal static partial void TessPageIteratorDelete(nint iterator);
}
