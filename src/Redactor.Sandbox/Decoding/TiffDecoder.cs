using Redactor.Documents;
using Redactor.Imaging;
using Redactor.Sandbox.Protocol;

namespace Redactor.Sandbox.Decoding;

/// <summary>Decodes every page of a TIFF file. One that ends before its last page is incomplete, never shorter.</summary>
internal static class TiffDecoder
{
    public static void Decode(ReadOnlySpan<byte> file, DecodeRequest request, ReplyWriter reply)
    {
        var pages = Pix.CountTiffPages(file) ?? throw new DocumentRejectedException(RejectionCode.IncompleteTiff);
        if (pages == 0) throw new DocumentRejectedException(RejectionCode.NoPages);
        if (pages > request.MaxPages) throw new DocumentRejectedException(RejectionCode.TooManyPages);
        if (!TiffExtent.IsWhole(file)) throw new DocumentRejectedException(pages == 1 ? RejectionCode.Truncated : RejectionCode.IncompleteTiff);
        RequireSizes(file, pages, request);
        reply.WriteHeader(pages);
        nuint next = 0;
        for (var page = 0; page < pages; page++)
        {
            using var image = ReadPage(file, page, pages, ref next);
            if ((long)image.Width * image.Height > request.MaxPixelsPerPage) throw new DocumentRejectedException(RejectionCode.PageTooLarge);
            reply.WritePage(PagePixels.Of(image, orientation: 1, request.MaxPixelsPerPage));
        }
    }

    private static void RequireSizes(ReadOnlySpan<byte> file, int pages, DecodeRequest request)
    {
        for (var page = 0; page < pages; page++)
        {
            ImageHeader header;
            try
            {
                header = Pix.ReadTiffHeader(file, page);
            }
            catch (ImagingException)
            {
                throw Unreadable(pages);
            }

            if (header.Area > request.MaxPixelsPerPage) throw new DocumentRejectedException(RejectionCode.PageTooLarge);
        }
    }

    private static Pix ReadPage(ReadOnlySpan<byte> file, int page, int pages, ref nuint next)
    {
        try
        {
            var image = Pix.ReadNextTiffPage(file, ref next);
            if ((next == 0) == (page == pages - 1)) return image;
            image.Dispose();
            throw new DocumentRejectedException(RejectionCode.IncompleteTiff);
        }
        catch (ImagingException)
        {
            throw Unreadable(pages);
        }
    }

    private static DocumentRejectedException Unreadable(int pages) =>
        new(pages == 1 ? RejectionCode.Damaged : RejectionCode.IncompleteTiff);
}
