using Redactor.Documents;
using Redactor.Imaging;
using Redactor.Sandbox.Protocol;

namespace Redactor.Sandbox.Decoding;

/// <summary>One run of the decoder: request and file in on stdin, frames out on stdout.</summary>
internal static class DecodeRun
{
    /// <summary>
    /// Exit code 0 when the reply is whole, else <see cref="ReplyWriter.RejectionExitCode"/> plus the rejection's code, which says what happened
    /// even where the reply ends inside a page.
    /// </summary>
    public static int Run(Stream input, Stream output)
    {
        var reply = new ReplyWriter(output);
        var request = DecodeRequest.Read(input);
        try
        {
            using var file = MemoryFile.Copy(input, request.MaxFileBytes) ?? throw new DocumentRejectedException(RejectionCode.FileTooLarge);
            if (file.Length == 0) throw new DocumentRejectedException(RejectionCode.Empty);
            Decode(file, request, reply);
            reply.WriteEnd();
            return 0;
        }
        catch (DocumentRejectedException rejected)
        {
            return reply.WriteRejection(rejected.Code);
        }
        catch (ImagingException)
        {
            return reply.WriteRejection(RejectionCode.Damaged);
        }
        catch (OutOfMemoryException)
        {
            return reply.WriteRejection(RejectionCode.DecoderOutOfMemory);
        }
    }

    private static void Decode(MemoryFile file, DecodeRequest request, ReplyWriter reply)
    {
        var kind = MagicBytes.Tell(file.Head(MagicBytes.Window));
        switch (kind)
        {
            case FileKind.Pdf:
                new PdfDecoder(file, request, reply).Decode();
                break;
            case FileKind.Tiff:
                TiffDecoder.Decode(file.All(), request, reply);
                break;
            case FileKind.Png or FileKind.Jpeg or FileKind.Bmp or FileKind.WebP:
                ImageDecoder.Decode(kind, file.All(), request, reply);
                break;
            default:
                throw new DocumentRejectedException(kind switch
                {
                    FileKind.Heic => RejectionCode.UnsupportedHeic,
                    FileKind.Office => RejectionCode.UnsupportedOffice,
                    FileKind.OtherImage => RejectionCode.UnsupportedImage,
                    FileKind.Archive => RejectionCode.UnsupportedArchive,
                    FileKind.Text => RejectionCode.UnsupportedText,
                    _ => RejectionCode.UnknownType,
                });
        }
    }
}
