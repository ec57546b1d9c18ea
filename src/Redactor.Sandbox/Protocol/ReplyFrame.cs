namespace Redactor.Sandbox.Protocol;

/// <summary>First byte of each frame of the decoder's reply.</summary>
public enum ReplyFrame : byte
{
    /// <summary>Number of pages (int32). Comes first, once.</summary>
    Header = (byte)'H',

    /// <summary>Index from 0, width, height, dots per inch (int32 each), then width * height grey bytes.</summary>
    Page = (byte)'P',

    /// <summary>Number of pages sent (int32). Comes last; nothing may follow.</summary>
    End = (byte)'E',

    /// <summary>A <see cref="Documents.RejectionCode"/> (int32). Comes in place of any other frame; nothing may follow.</summary>
    Rejected = (byte)'X',
}
