namespace Redactor.Documents;

/// <summary>Why a document cannot pass. Stable: written to reports and shown to caseworkers.</summary>
public enum RejectionCode
{
    Empty,
    UnknownType,
    UnsupportedHeic,
    UnsupportedOffice,
    UnsupportedImage,
    Encrypted,
    Truncated,
    Damaged,
    IncompleteTiff,
    NoPages,
    TooManyPages,
    PageTooLarge,
    FileTooLarge,
    DecoderCrashed,
    DecoderTimedOut,
    DecoderOutOfMemory,
    InvalidDecoderReply,
    Unreadable,
    NotAFile,
    UnsupportedArchive,
    UnsupportedText,

    /// <summary>A stage failed again and again, which a defect of the program or the machine does.</summary>
    StageFailed,
}
