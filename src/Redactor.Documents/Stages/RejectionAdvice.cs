namespace Redactor.Documents;

/// <summary>One sentence for each rejection: what is wrong and what the caseworker can do.</summary>
public static class RejectionAdvice
{
    /// <summary>Whether the same file may pass another time: the machine or the program was at fault, not the file.</summary>
    public static bool MayPassAgain(RejectionCode code) => code is RejectionCode.DecoderCrashed or RejectionCode.DecoderTimedOut or RejectionCode.DecoderOutOfMemory
        or RejectionCode.InvalidDecoderReply or RejectionCode.Unreadable or RejectionCode.StageFailed;

    public static string For(RejectionCode code) => code switch
    {
        RejectionCode.Empty => "The file is empty: copy or scan it again.",
        RejectionCode.UnknownType => "This is not a PDF, TIFF, PNG, JPEG, BMP or WebP file: scan the page to one of these.",
        RejectionCode.UnsupportedHeic => "HEIC photographs cannot be read: open the photograph and save it as JPEG, or set the phone's camera to \"most compatible\".",
        RejectionCode.UnsupportedOffice => "Office documents cannot be read: open it and save it as PDF, then send the PDF.",
        RejectionCode.UnsupportedImage => "This kind of image inside its format cannot be read: save it as PNG or JPEG, then send that.",
        RejectionCode.Encrypted => "The PDF asks for a password: open it, save it without a password, and send that.",
        RejectionCode.Truncated => "The file ends too early, probably a broken copy: copy or scan it again.",
        RejectionCode.Damaged => "The file is damaged and cannot be opened: scan it again, or print it to a new PDF.",
        RejectionCode.IncompleteTiff => "The TIFF announces more pages than can be read: export it again as PDF.",
        RejectionCode.NoPages => "The file has no pages: check that it is the right one.",
        RejectionCode.TooManyPages => "The file has too many pages: split it into parts.",
        RejectionCode.PageTooLarge => "A page has too many pixels: scan it at 300 dpi, at most A3.",
        RejectionCode.FileTooLarge => "The file is too large: scan at 300 dpi in grey, or split it into parts.",
        RejectionCode.DecoderCrashed => "The file could not be opened safely: scan it again, or print it to a new PDF.",
        RejectionCode.DecoderTimedOut => "The file takes too long to open: print it to a new PDF, or scan it again.",
        RejectionCode.DecoderOutOfMemory => "The file needs too much memory to open: scan it again at 300 dpi.",
        RejectionCode.InvalidDecoderReply => "The file could not be opened safely: scan it again, or print it to a new PDF.",
        RejectionCode.Unreadable => "The file cannot be read from disk: check that it exists and that you may read it.",
        RejectionCode.NotAFile => "This is a link or device, not a file: give the file itself.",
        RejectionCode.UnsupportedArchive => "This is an archive of files: unpack it and send each file by itself.",
        RejectionCode.UnsupportedText => "This is text, not the picture of a page: print it to a PDF and send that.",
        RejectionCode.StageFailed => "The program failed on this document several times: tell the operator, who can have it tried again.",
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "A rejection code without advice."),
    };
}
