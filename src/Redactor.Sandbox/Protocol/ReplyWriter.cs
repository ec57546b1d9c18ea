using System.Buffers.Binary;
using Redactor.Documents;

namespace Redactor.Sandbox.Protocol;

/// <summary>Writes the decoder's reply: header, pages, end; or a rejection at any point. Numbers are little-endian.</summary>
public sealed class ReplyWriter(Stream output)
{
    /// <summary>Exit code of the decoder for the rejection code 0; the others follow.</summary>
    public const int RejectionExitCode = 64;

    private int pages;
    private long pixelsDue;

    public void WriteHeader(int pageCount) => WriteFrame(ReplyFrame.Header, pageCount);

    /// <summary>Begins the next page; exactly width * height bytes must follow through <see cref="WritePixels"/>.</summary>
    public void BeginPage(int width, int height, int dpi)
    {
        RequireWholePages();
        WriteFrame(ReplyFrame.Page, pages++, width, height, dpi);
        pixelsDue = (long)width * height;
    }

    /// <summary>Grey bytes, 0 black to 255 white, row by row from the top.</summary>
    public void WritePixels(ReadOnlySpan<byte> pixels)
    {
        if (pixels.Length > pixelsDue) throw new InvalidOperationException("More pixels than the page has.");
        pixelsDue -= pixels.Length;
        output.Write(pixels);
    }

    public void WritePage(GrayImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        BeginPage(image.Width, image.Height, image.Dpi);
        WritePixels(image.Pixels);
    }

    public void WriteEnd()
    {
        RequireWholePages();
        WriteFrame(ReplyFrame.End, pages);
        output.Flush();
    }

    /// <summary>
    /// Ends the reply; gives the exit code that says the same. Inside a page no frame can be told from pixels: there the reply just ends, which the
    /// host takes for a rejection.
    /// </summary>
    public int WriteRejection(RejectionCode code)
    {
        if (pixelsDue == 0) WriteFrame(ReplyFrame.Rejected, (int)code);
        output.Flush();
        return RejectionExitCode + (int)code;
    }

    private void RequireWholePages()
    {
        if (pixelsDue != 0) throw new InvalidOperationException("The page before lacks pixels.");
    }

    private void WriteFrame(ReplyFrame kind, params ReadOnlySpan<int> numbers)
    {
        Span<byte> frame = stackalloc byte[1 + (4 * numbers.Length)];
        frame[0] = (byte)kind;
        for (var i = 0; i < numbers.Length; i++) BinaryPrimitives.WriteInt32LittleEndian(frame[(1 + (4 * i))..], numbers[i]);
        output.Write(frame);
    }
}
