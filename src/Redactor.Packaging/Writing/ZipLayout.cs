namespace Redactor.Packaging.Writing;

/// <summary>
/// The one way in which a package is a zip: entries stored one after the other, no gaps, no extra fields, no comments, no data descriptors, one fixed time, plain files. What is
/// fixed here is demanded when a package is verified, so that no byte of it can differ unnoticed.
/// </summary>
internal static class ZipLayout
{
    public const uint LocalSignature = 0x04034b50;
    public const uint CentralSignature = 0x02014b50;
    public const uint EndSignature = 0x06054b50;
    public const int LocalSize = 30;
    public const int CentralSize = 46;
    public const int EndSize = 22;

    public const ushort Stored = 0;
    public const ushort Deflated = 8;

    /// <summary>1980-01-01.</summary>
    public const ushort FixedDate = 0x0021;
    public const ushort FixedTime = 0;

    /// <summary>Unix, version 2.0 of the specification.</summary>
    public const ushort MadeBy = 0x0314;

    /// <summary>A plain file that its owner writes and all read: 0100644.</summary>
    public const uint PlainFile = 0x81A40000;

    public const int MostEntries = ushort.MaxValue - 1;
    public const long MostBytes = uint.MaxValue - 1;

    public static ushort VersionNeeded(ushort method) => method == Deflated ? (ushort)20 : (ushort)10;
}
