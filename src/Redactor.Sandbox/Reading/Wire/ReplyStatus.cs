namespace Redactor.Sandbox.Reading.Wire;

/// <summary>First byte of the reader's reply after its magic.</summary>
public enum ReplyStatus : byte
{
    /// <summary>A page was examined: body, then the pixels of the canonical image.</summary>
    Page = 1,

    /// <summary>An image was read: body alone.</summary>
    Words = 2,

    /// <summary>The reading failed; no body. The worker goes on.</summary>
    Failed = 3,
}
