using Redactor.Documents;
using Redactor.Imaging;
using Redactor.Sandbox.Protocol;

namespace Redactor.Sandbox.Decoding;

/// <summary>Decodes a file that is one image: PNG, JPEG, BMP or WebP. Its orientation is honoured and then gone.</summary>
internal static class ImageDecoder
{
    public static void Decode(FileKind kind, ReadOnlySpan<byte> file, DecodeRequest request, ReplyWriter reply)
    {
        RequireSize(kind, file, request);
        if (!IsWhole(kind, file)) throw new DocumentRejectedException(RejectionCode.Truncated);
        if (IsUnsupported(kind, file)) throw new DocumentRejectedException(RejectionCode.UnsupportedImage);
        using var image = Pix.Read(file);
        if ((long)image.Width * image.Height > request.MaxPixelsPerPage) throw new DocumentRejectedException(RejectionCode.PageTooLarge);
        var page = PagePixels.Of(image, ExifOrientation.Find(kind, file), request.MaxPixelsPerPage);
        reply.WriteHeader(1);
        reply.WritePage(page);
    }

    /// <summary>The header's size, checked before anything is decoded.</summary>
    private static void RequireSize(FileKind kind, ReadOnlySpan<byte> file, DecodeRequest request)
    {
        var area = kind switch
        {
            FileKind.Bmp => BmpHeader.Area(file),
            FileKind.Jpeg => JpegSegments.Area(file),
            _ => 0,
        };
        if (area == 0)
        {
            try
            {
                area = Pix.ReadHeader(file).Area;
            }
            catch (ImagingException error)
            {
                throw new DocumentRejectedException(
                    !IsWhole(kind, file) ? RejectionCode.Truncated
                    : IsUnsupported(kind, file) ? RejectionCode.UnsupportedImage
                    : RejectionCode.Damaged,
                    error);
            }
        }

        if (area > request.MaxPixelsPerPage) throw new DocumentRejectedException(RejectionCode.PageTooLarge);
    }

    private static bool IsWhole(FileKind kind, ReadOnlySpan<byte> file) => kind switch
    {
        FileKind.Png => PngChunks.IsWhole(file),
        FileKind.Jpeg => JpegSegments.IsWhole(file),
        FileKind.Bmp => BmpHeader.IsWhole(file),
        FileKind.WebP => RiffChunks.IsWhole(file),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static bool IsUnsupported(FileKind kind, ReadOnlySpan<byte> file) => kind switch
    {
        FileKind.Jpeg => JpegSegments.IsUnsupported(file),
        FileKind.Bmp => BmpHeader.IsUnsupported(file),
        FileKind.WebP => RiffChunks.IsAnimated(file),
        _ => false,
    };
}
