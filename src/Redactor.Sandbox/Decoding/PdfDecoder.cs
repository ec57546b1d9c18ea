using System.Globalization;
using Redactor.Documents;
using Redactor.Sandbox.Protocol;

namespace Redactor.Sandbox.Decoding;

/// <summary>
/// Renders a PDF as a viewer shows it, by poppler: crop box, rotation, visible annotations and form fields. Neither exit codes nor page
/// counts are believed: each announced page must come out in the size that its page box demands.
/// </summary>
internal sealed class PdfDecoder(MemoryFile file, DecodeRequest request, ReplyWriter reply)
{
    /// <summary>Where the end mark must stand, counted from the end of the file.</summary>
    private const int EndWindow = 4096;

    private const double PointsPerInch = 72;
    private const int Rounding = 3;
    private readonly byte[] buffer = new byte[1 << 17];

    public void Decode()
    {
        RequireEndMark();
        var sizes = ReadSizes();
        var choice = new PageScales(file, request);
        var scales = sizes.Select((size, page) => choice.Of(page + 1, size)).ToArray();
        reply.WriteHeader(sizes.Count);
        for (var first = 0; first < sizes.Count;)
        {
            var next = first + 1;
            while (next < sizes.Count && scales[next] == scales[first]) next++;
            Render(sizes, first, next, scales[first]);
            first = next;
        }
    }

    private IReadOnlyList<PageSize> ReadSizes()
    {
        using var tool = Tool.Start(
            "pdfinfo", request.SecondsPerPage, "-f", "1", "-l", request.MaxPages.ToString(CultureInfo.InvariantCulture), file.Path);
        var output = tool.ReadToEnd();
        var end = tool.Wait();
        if (end.Complains("Incorrect password") || end.Complains("security handler")) throw new DocumentRejectedException(RejectionCode.Encrypted);
        if (end.Complains("Invalid page count 0")) throw new DocumentRejectedException(RejectionCode.NoPages);
        if (end.ExitCode != 0) throw Failure(end);
        return PdfInfo.Parse(output, request.MaxPages);
    }

    /// <summary>Poppler repairs a file that was cut off and then shows fewer pages, or blank ones: the end must be there.</summary>
    private void RequireEndMark()
    {
        if (file.Tail(EndWindow).AsSpan().TrimEnd((byte)0).LastIndexOf("%%EOF"u8) < 0)
            throw new DocumentRejectedException(RejectionCode.Truncated);
    }

    /// <summary>Renders pages <paramref name="first"/> up to but not including <paramref name="next"/>, counted from 0.</summary>
    private void Render(IReadOnlyList<PageSize> sizes, int first, int next, PageScale scale)
    {
        var pages = next - first;
        using var tool = Tool.Start(
            "pdftoppm",
            (int)Math.Min(int.MaxValue, 5 + ((long)request.SecondsPerPage * pages)),
            "-gray", "-cropbox", "-r", scale.Rendered.ToString(CultureInfo.InvariantCulture),
            "-f", (first + 1).ToString(CultureInfo.InvariantCulture), "-l", next.ToString(CultureInfo.InvariantCulture), file.Path);
        try
        {
            var images = new PgmReader(tool.Output);
            for (var page = first; page < next; page++)
            {
                var (width, height) = images.ReadHeader() ?? throw new EndOfStreamException();
                RequireExpected(width, height, sizes[page], scale.Rendered);
                reply.BeginPage(width, height, scale.Stated);
                images.CopyPixels((long)width * height, buffer, reply.WritePixels);
            }

            if (images.ReadHeader() is not null) throw new DocumentRejectedException(RejectionCode.Damaged);
        }
        catch (EndOfStreamException)
        {
            throw Failure(tool.Wait());
        }
        catch (InvalidDataException error)
        {
            throw new DocumentRejectedException(RejectionCode.Damaged, error);
        }
    }

    private void RequireExpected(int width, int height, PageSize size, int dpi)
    {
        if ((long)width * height > request.MaxPixelsPerPage) throw new DocumentRejectedException(RejectionCode.PageTooLarge);
        var expectedLong = Math.Max(size.Width, size.Height) / PointsPerInch * dpi;
        var expectedShort = Math.Min(size.Width, size.Height) / PointsPerInch * dpi;
        if (Math.Abs(Math.Max(width, height) - expectedLong) > Rounding || Math.Abs(Math.Min(width, height) - expectedShort) > Rounding)
            throw new DocumentRejectedException(RejectionCode.Damaged);
    }

    private static DocumentRejectedException Failure(ToolEnd end)
    {
        if (end.RanOutOfTime) return new DocumentRejectedException(RejectionCode.DecoderTimedOut);
        if (end.RanOutOfMemory) return new DocumentRejectedException(RejectionCode.DecoderOutOfMemory);
        return new DocumentRejectedException(end.Crashed ? RejectionCode.DecoderCrashed : RejectionCode.Damaged);
    }
}
