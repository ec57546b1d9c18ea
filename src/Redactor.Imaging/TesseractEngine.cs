using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using Redactor.Documents;
using Redactor.Imaging.Native;

namespace Redactor.Imaging;

/// <summary>How Tesseract looks for text on an image (its page segmentation modes).</summary>
public enum PageLayout
{
    /// <summary>Columns, blocks and pictures are found.</summary>
    Automatic = 3,

    OneColumn = 4,

    OneBlock = 6,

    OneLine = 7,

    OneWord = 8,

    /// <summary>Text anywhere, in no order.</summary>
    Sparse = 11,

    /// <summary>The image is one line and nothing is changed about it.</summary>
    RawLine = 13,
}

/// <summary>One character that Tesseract read: text (may be several code units), box in pixels of its image, confidence 0 to 1.</summary>
public sealed record ReadSymbol(string Text, Box Box, double Confidence);

/// <summary>One word as Tesseract read it, in logical order.</summary>
/// <param name="Block">Counts blocks of the page from 0.</param>
/// <param name="Paragraph">Counts paragraphs of the page from 0.</param>
/// <param name="Line">Counts lines of the page from 0.</param>
public sealed record ReadWord(string Text, Box Box, double Confidence, int Block, int Paragraph, int Line, Box LineBox, IReadOnlyList<ReadSymbol> Symbols);

/// <summary>
/// A Tesseract engine with its language models loaded (60 to 150 MB): keep it and use it again, from one thread at a time.
/// OMP_THREAD_LIMIT=1 must be in the environment of the process, or a page takes seven times as long.
/// </summary>
public sealed class TesseractEngine : SafeHandleZeroOrMinusOneIsInvalid
{
    /// <summary>Such as <c>5.3.0</c>.</summary>
    public static string LibraryVersion { get; } = Marshal.PtrToStringUTF8(Native.Tesseract.TessVersion()) ?? "unknown";

    private const int LstmOnly = 1;
    private const int BlockLevel = 0;
    private const int ParagraphLevel = 1;
    private const int LineLevel = 2;
    private const int WordLevel = 3;
    private const int SymbolLevel = 4;

    private TesseractEngine(nint pointer)
        : base(ownsHandle: true) => SetHandle(pointer);

    /// <summary>Loads models.</summary>
    /// <param name="models">Model names joined by plus signs, the most likely first: <c>kaz+rus</c>.</param>
    /// <param name="dataPath">Folder of the models; null takes the system's.</param>
    public static TesseractEngine Load(string models, string? dataPath = null)
    {
        var pointer = Tesseract.TessBaseAPICreate();
        if (pointer == 0)
            throw new ImagingException(ImagingError.CallFailed, nameof(Tesseract.TessBaseAPICreate));
        var engine = new TesseractEngine(pointer);
        var code = Tesseract.TessBaseAPIInit2(engine, dataPath, models, LstmOnly);
        if (code != 0)
        {
            engine.Dispose();
            throw new ImagingException(ImagingError.ModelMissing, nameof(Tesseract.TessBaseAPIInit2), code);
        }

        return engine;
    }

    /// <summary>Sets one of Tesseract's variables, such as <c>tessedit_do_invert</c>.</summary>
    public void Set(string name, string value)
    {
        if (Tesseract.TessBaseAPISetVariable(this, name, value) == 0)
            throw new ImagingException(ImagingError.InvalidValue, nameof(Tesseract.TessBaseAPISetVariable));
    }

    /// <summary>Reads an image of 1 or 8 bits. Boxes are in its pixels; words come in reading order.</summary>
    /// <param name="dpi">Resolution to assume.</param>
    /// <param name="symbols">Whether each word carries its characters.</param>
    public IReadOnlyList<ReadWord> Read(Pix image, PageLayout layout, int dpi, bool symbols)
    {
        Recognize(image, layout, dpi);
        var iterator = Tesseract.TessBaseAPIGetIterator(this);
        if (iterator == 0)
            return [];
        try
        {
            return Walk(iterator, symbols);
        }
        finally
        {
            Tesseract.TessResultIteratorDelete(iterator);
        }
    }

    /// <summary>Reads an image and gives the text alone, lines ended by line feeds.</summary>
    public string ReadText(Pix image, PageLayout layout, int dpi)
    {
        Recognize(image, layout, dpi);
        return Take(Tesseract.TessBaseAPIGetUTF8Text(this));
    }

    /// <summary>Forgets the image and what was learnt from it; the models stay.</summary>
    public void Forget()
    {
        Tesseract.TessBaseAPIClear(this);
        Tesseract.TessBaseAPIClearAdaptiveClassifier(this);
    }

    protected override bool ReleaseHandle()
    {
        Tesseract.TessBaseAPIDelete(handle);
        return true;
    }

    private void Recognize(Pix image, PageLayout layout, int dpi)
    {
        Tesseract.TessBaseAPISetPageSegMode(this, (int)layout);
        Tesseract.TessBaseAPISetImage2(this, image);
        Tesseract.TessBaseAPISetSourceResolution(this, dpi);
        var code = Tesseract.TessBaseAPIRecognize(this, 0);
        if (code != 0)
            throw new ImagingException(ImagingError.CallFailed, nameof(Tesseract.TessBaseAPIRecognize), code);
    }

    private static List<ReadWord> Walk(nint iterator, bool symbols)
    {
        var words = new List<ReadWord>();
        var page = Tesseract.TessResultIteratorGetPageIterator(iterator);
        int block = -1, paragraph = -1, line = -1;
        Box lineBox = default;
        do
        {
            if (Tesseract.TessPageIteratorIsAtBeginningOf(page, BlockLevel) != 0)
                block++;
            if (Tesseract.TessPageIteratorIsAtBeginningOf(page, ParagraphLevel) != 0)
                paragraph++;
            if (Tesseract.TessPageIteratorIsAtBeginningOf(page, LineLevel) != 0)
            {
                line++;
                lineBox = BoxOf(page, LineLevel);
            }

            var text = Take(Tesseract.TessResultIteratorGetUTF8Text(iterator, WordLevel));
            if (text.Length == 0)
                continue;
            var box = BoxOf(page, WordLevel);
            var confidence = Confidence(iterator, WordLevel);
            words.Add(new ReadWord(text, box, confidence, block, paragraph, line, lineBox, symbols ? Symbols(iterator, page) : []));
        }
        while (Tesseract.TessResultIteratorNext(iterator, WordLevel) != 0);
        return words;
    }

    // Leaves the iterator on the last symbol of the word, from where the next word is found as well.
    private static List<ReadSymbol> Symbols(nint iterator, nint page)
    {
        var symbols = new List<ReadSymbol>();
        do
        {
            var text = Take(Tesseract.TessResultIteratorGetUTF8Text(iterator, SymbolLevel));
            symbols.Add(new ReadSymbol(text, BoxOf(page, SymbolLevel), Confidence(iterator, SymbolLevel)));
            if (Tesseract.TessPageIteratorIsAtFinalElement(page, WordLevel, SymbolLevel) != 0)
                break;
        }
        while (Tesseract.TessResultIteratorNext(iterator, SymbolLevel) != 0);
        return symbols;
    }

    private static Box BoxOf(nint page, int level) =>
        Tesseract.TessPageIteratorBoundingBox(page, level, out var left, out var top, out var right, out var bottom) != 0
            ? new Box(left, top, right, bottom)
            : default;

    private static double Confidence(nint iterator, int level)
    {
        var percent = Tesseract.TessResultIteratorConfidence(iterator, level);
        return float.IsFinite(percent) ? Math.Clamp(percent / 100.0, 0, 1) : 0;
    }

    private static string Take(nint text)
    {
        if (text == 0)
            return string.Empty;
        try
        {
            return Marshal.PtrToStringUTF8(text) ?? string.Empty;
        }
        finally
        {
            Tesseract.TessDeleteText(text);
        }
    }
}
