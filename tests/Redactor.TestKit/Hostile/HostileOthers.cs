using System.IO.Compression;
using System.Text;
using static Redactor.Documents.RejectionCode;
using static Redactor.TestKit.Hostile.HostileFile;

namespace Redactor.TestKit.Hostile;

/// <summary>Files that are no pages at all, or of a kind that must be converted first.</summary>
public static class HostileOthers
{
    public static IEnumerable<HostileFile> All()
    {
        yield return Rejected("other_empty", () => [], Empty);
        yield return Rejected("other_one_byte", () => [7], UnknownType);
        yield return Rejected("other_zeros", () => new byte[1_000_000], UnknownType);
        yield return Rejected("other_noise", () => Noise.Bytes(100_000, seed: 1), UnknownType);
        yield return Rejected("other_program", () => [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0, .. new byte[500]], UnknownType);
        yield return Rejected("other_heic", () => Box("heic"), UnsupportedHeic);
        yield return Rejected("other_heif_sequence", () => Box("msf1"), UnsupportedHeic);
        yield return Rejected("other_avif", () => Box("avif"), UnsupportedImage);
        yield return Rejected("other_video", () => Box("isom"), UnsupportedImage);
        yield return Rejected("other_docx", () => Zip("[Content_Types].xml", "word/document.xml"), UnsupportedOffice);
        yield return Rejected("other_odt", () => Zip("mimetype"), UnsupportedOffice);
        yield return Rejected("other_doc", () => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]], UnsupportedOffice);
        yield return Rejected("other_rtf", () => "{\\rtf1 text}"u8.ToArray(), UnsupportedOffice);
        yield return Rejected("other_postscript", () => "%!PS-Adobe-3.0\n{} loop\n"u8.ToArray(), UnsupportedOffice);
        yield return Rejected("other_zip_of_scans", () => Zip("scan1.png"), UnsupportedArchive);
        yield return Rejected("other_gzip", () => [0x1F, 0x8B, 8, 0, .. new byte[30]], UnsupportedArchive);
        yield return Rejected("other_gif", () => [.. "GIF89a"u8, 1, 0, 1, 0, 0, 0, 0, 0x3B], UnsupportedImage);
        yield return Rejected("other_svg", () => "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8.ToArray(), UnsupportedImage);
        yield return Rejected("other_photoshop", () => [.. "8BPS"u8, 0, 1, .. new byte[40]], UnsupportedImage);
        yield return Rejected("other_djvu", () => [.. "AT&TFORM"u8, .. new byte[40]], UnsupportedImage);
        yield return Rejected("other_jpeg2000", () => [0, 0, 0, 12, (byte)'j', (byte)'P', 32, 32, 13, 10, 0x87, 10], UnsupportedImage);
        yield return Rejected("other_pgm_of_60000_pixels", () => "P5\n60000 60000\n255\n"u8.ToArray(), UnsupportedImage);
        yield return Rejected("other_icon", () => [0, 0, 1, 0, 1, 0, .. new byte[40]], UnsupportedImage);
        yield return Rejected("other_text", () => Encoding.UTF8.GetBytes("Менің інім Нұрлан 2018 жылы ұсталды.\n"), UnsupportedText);
        yield return Rejected("other_html", () => "<!DOCTYPE html><html><body>x</body></html>"u8.ToArray(), UnsupportedText);
        yield return Rejected("other_text_of_two_bytes_a_letter", () => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("text")], UnsupportedText);
        yield return Rejected("other_larger_than_allowed", () => new byte[4_000_001], FileTooLarge);
    }

    private static byte[] Box(string brand) => [0, 0, 0, 24, .. "ftyp"u8, .. Encoding.ASCII.GetBytes(brand), 0, 0, 0, 0, .. "mif1"u8, .. new byte[100]];

    private static byte[] Zip(params string[] names)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in names)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                entry.Write("application/vnd.oasis.opendocument.text"u8);
            }
        }

        return file.ToArray();
    }
}
