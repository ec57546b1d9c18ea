namespace Redactor.Sandbox.Decoding;

/// <summary>What a file is by its first bytes; its name does not count.</summary>
internal enum FileKind
{
    Unknown,
    Pdf,
    Tiff,
    Png,
    Jpeg,
    Bmp,
    WebP,
    Heic,
    Office,
    OtherImage,
    Archive,
    Text,
}
