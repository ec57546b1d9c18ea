using System.Buffers.Binary;

namespace Redactor.Sandbox.Decoding;

/// <summary>Tells a file's kind by its first bytes. What the file begins with counts; only a PDF may have junk before it.</summary>
internal static class MagicBytes
{
    /// <summary>How many bytes of the file's beginning are looked at.</summary>
    public const int Window = 4096;

    /// <summary>A PDF's header may stand anywhere in so many bytes (PDF 1.7, implementation note 13).</summary>
    private const int PdfWindow = 1024;

    public static FileKind Tell(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("%PDF-"u8)) return FileKind.Pdf;
        var image = Image(head);
        if (image != FileKind.Unknown) return image;
        if (head[..Math.Min(head.Length, PdfWindow)].IndexOf("%PDF-"u8) >= 0) return FileKind.Pdf;
        return Other(head);
    }

    private static FileKind Image(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10])) return FileKind.Png;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return FileKind.Jpeg;
        if (head.StartsWith((ReadOnlySpan<byte>)[(byte)'I', (byte)'I', 42, 0]) || head.StartsWith((ReadOnlySpan<byte>)[(byte)'M', (byte)'M', 0, 42])
            || head.StartsWith((ReadOnlySpan<byte>)[(byte)'I', (byte)'I', 43, 0]) || head.StartsWith((ReadOnlySpan<byte>)[(byte)'M', (byte)'M', 0, 43]))
            return FileKind.Tiff;
        if (head.Length >= 18 && head.StartsWith("BM"u8) && BinaryPrimitives.ReadUInt32LittleEndian(head[14..]) is 12 or 40 or 52 or 56 or 64 or 108 or 124)
            return FileKind.Bmp;
        if (head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8)) return FileKind.WebP;
        return FileKind.Unknown;
    }

    private static FileKind Other(ReadOnlySpan<byte> head)
    {
        if (head.Length >= 12 && head[4..].StartsWith("ftyp"u8))
        {
            return head[8..].StartsWith("he"u8) || head[8..].StartsWith("mif1"u8) || head[8..].StartsWith("msf1"u8)
                ? FileKind.Heic
                : FileKind.OtherImage;
        }

        if (head.StartsWith("PK\x03\x04"u8)) return IsOfficeZip(head) ? FileKind.Office : FileKind.Archive;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) || head.StartsWith("{\\rtf"u8) || head.StartsWith("%!PS"u8))
            return FileKind.Office;
        if (IsOtherImage(head)) return FileKind.OtherImage;
        if (head.StartsWith("Rar!"u8) || head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || head.StartsWith("7z\xBC\xAF"u8)
            || head.StartsWith((ReadOnlySpan<byte>)[(byte)'7', (byte)'z', 0xBC, 0xAF]))
            return FileKind.Archive;
        return IsText(head) ? FileKind.Text : FileKind.Unknown;
    }

    private static bool IsOfficeZip(ReadOnlySpan<byte> head) =>
        head.IndexOf("[Content_Types].xml"u8) >= 0 || head.IndexOf("mimetypeapplication/"u8) >= 0 || head.IndexOf("_rels/.rels"u8) >= 0
        || head.IndexOf("word/"u8) >= 0;

    private static bool IsOtherImage(ReadOnlySpan<byte> head) =>
        head.StartsWith("GIF8"u8) || head.StartsWith("8BPS"u8) || head.StartsWith("AT&TFORM"u8)
        || head.StartsWith((ReadOnlySpan<byte>)[0, 0, 0, 12, (byte)'j', (byte)'P']) || head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0x4F, 0xFF, 0x51])
        || head.StartsWith((ReadOnlySpan<byte>)[0x97, (byte)'J', (byte)'B', (byte)'2']) || head.StartsWith((ReadOnlySpan<byte>)[0, 0, 1, 0])
        || head.StartsWith((ReadOnlySpan<byte>)[(byte)'I', (byte)'I', 0xBC, 1])
        || (head.Length > 2 && head[0] == 'P' && head[1] is >= (byte)'1' and <= (byte)'7' && head[2] is (byte)'\n' or (byte)' ' or (byte)'\r')
        || head.IndexOf("<svg"u8) >= 0;

    /// <summary>No zero byte and hardly a control character: somebody's words, not a picture of them.</summary>
    private static bool IsText(ReadOnlySpan<byte> head)
    {
        var control = 0;
        foreach (var value in head)
        {
            if (value == 0) return head.Length > 3 && (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]));
            if (value < 32 && value is not (9 or 10 or 13 or 12 or 27)) control++;
        }

        return head.Length >= 2 && control * 100 <= head.Length;
    }
}
