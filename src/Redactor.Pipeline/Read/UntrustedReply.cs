using System.Buffers.Binary;
using Redactor.Documents;
using Redactor.Sandbox.Reading.Wire;

namespace Redactor.Pipeline.Read;

/// <summary>
/// Reads the replies of a jailed reader, which may have been taken over by the page it read: every count, box, code and text is checked, and
/// anything out of place is an <see cref="InvalidDataException"/>.
/// </summary>
internal static class UntrustedReply
{
    private const int MaxBody = 64 << 20;
    private const int MaxLines = 20_000;
    private const int MaxWords = 50_000;
    private const int MaxText = 4_000;
    private const int HeadLength = 9;

    /// <summary>The page, or null when the reader says that it failed.</summary>
    public static async Task<PageReadResult?> ReadPageAsync(
        Stream output, int pageNumber, long maxPixels, CancellationToken cancellationToken)
    {
        var body = await ReadBodyAsync(output, ReplyStatus.Page, cancellationToken);
        if (body is null)
            return null;
        var page = ParsePage(body, pageNumber, maxPixels);
        var pixels = GC.AllocateUninitializedArray<byte>(page.Width * page.Height);
        await output.ReadExactlyAsync(pixels, cancellationToken);
        return new PageReadResult(page, new GrayImage(page.Width, page.Height, page.Dpi, pixels));
    }

    /// <summary>The words of an image of the given size, or null when the reader says that it failed.</summary>
    public static async Task<IReadOnlyList<Word>?> ReadWordsAsync(Stream output, int width, int height, CancellationToken cancellationToken)
    {
        var body = await ReadBodyAsync(output, ReplyStatus.Words, cancellationToken);
        return body is null ? null : ParseWords(body, width, height);
    }

    private static async Task<byte[]?> ReadBodyAsync(Stream output, ReplyStatus wanted, CancellationToken cancellationToken)
    {
        var head = new byte[HeadLength];
        await output.ReadExactlyAsync(head, cancellationToken);
        var untrustedLength = BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(5));
        var status = (ReplyStatus)head[4];
        if (BinaryPrimitives.ReadUInt32LittleEndian(head) != ReplyWriter.Magic || (status != wanted && status != ReplyStatus.Failed))
            throw new InvalidDataException("This is no reply to what was asked.");
        if (untrustedLength is < 0 or > MaxBody || (status == ReplyStatus.Failed && untrustedLength != 0))
            throw new InvalidDataException("This is no length of a reply.");
        var body = new byte[untrustedLength];
        await output.ReadExactlyAsync(body, cancellationToken);
        return status == ReplyStatus.Failed ? null : body;
    }

    private static ExaminedPage ParsePage(ReadOnlySpan<byte> body, int pageNumber, long maxPixels)
    {
        var bytes = new UntrustedBytes(body);
        int width = bytes.Int32(), height = bytes.Int32(), dpi = bytes.Int32();
        if (width < 1 || height < 1 || (long)width * height > maxPixels || dpi is < 1 or > 10_000)
            throw new InvalidDataException("This is no size of a page.");
        int orientation = bytes.Int16();
        if (orientation is not (0 or 90 or 180 or 270))
            throw new InvalidDataException("This is no orientation.");
        var skew = bytes.Number(-90, 90);
        var preparation = (Preparation)bytes.Byte();
        if (!Enum.IsDefined(preparation))
            throw new InvalidDataException("This is no preparation.");
        var languages = new Language[bytes.Byte()];
        for (var i = 0; i < languages.Length; i++)
            languages[i] = LanguageOf(bytes.Byte());
        var lines = new TextLine[bytes.Count(MaxLines)];
        var words = 0;
        for (var i = 0; i < lines.Length; i++)
            lines[i] = ParseLine(ref bytes, width, height, ref words);
        var unread = new UnreadRegion[bytes.Count(MaxLines)];
        for (var i = 0; i < unread.Length; i++)
            unread[i] = new UnreadRegion(bytes.Box(width, height), KindOf(bytes.Byte()));
        RequireEnd(bytes);
        return new ExaminedPage(pageNumber, width, height, dpi, lines, unread, languages, orientation, skew, preparation.ToString());
    }

    private static Word[] ParseWords(ReadOnlySpan<byte> body, int width, int height)
    {
        var bytes = new UntrustedBytes(body);
        var words = new Word[bytes.Count(MaxWords)];
        for (var i = 0; i < words.Length; i++)
            words[i] = ParseWord(ref bytes, width, height);
        RequireEnd(bytes);
        return words;
    }

    private static TextLine ParseLine(ref UntrustedBytes bytes, int width, int height, ref int total)
    {
        var box = bytes.Box(width, height);
        var language = LanguageOf(bytes.Byte());
        var (wraps, hyphenated) = (bytes.Flag(), bytes.Flag());
        var words = new Word[bytes.Count(MaxWords - total)];
        total += words.Length;
        for (var i = 0; i < words.Length; i++)
            words[i] = ParseWord(ref bytes, width, height);
        return new TextLine(words, box, language, wraps, hyphenated);
    }

    private static Word ParseWord(ref UntrustedBytes bytes, int width, int height)
    {
        var box = bytes.Box(width, height);
        var confidence = bytes.Share();
        var language = LanguageOf(bytes.Byte());
        var text = bytes.Text(MaxText);
        int untrustedCount = bytes.UInt16();
        if (text.Length == 0 || (untrustedCount != 0 && untrustedCount != text.Length))
            throw new InvalidDataException("A word without text, or with boxes that are not its characters'.");
        var characters = new Box[untrustedCount];
        for (var i = 0; i < characters.Length; i++)
            characters[i] = bytes.Box(width, height);
        return new Word(new SensitiveText(text), box, confidence, language, characters);
    }

    private static Language LanguageOf(byte untrustedCode) =>
        LanguageCode.TryGet(untrustedCode, out var language) ? language : throw new InvalidDataException("This is no language.");

    private static UnreadKind KindOf(byte untrustedKind) =>
        Enum.IsDefined((UnreadKind)untrustedKind) ? (UnreadKind)untrustedKind : throw new InvalidDataException("This is no kind.");

    private static void RequireEnd(UntrustedBytes bytes)
    {
        if (!bytes.IsEmpty)
            throw new InvalidDataException("The reply goes on after its end.");
    }
}
