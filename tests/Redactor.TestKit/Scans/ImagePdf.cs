using System.Globalization;
using System.Text;
using Redactor.Imaging;

namespace Redactor.TestKit.Scans;

/// <summary>A PDF as a scanner makes it: one JPEG a page, nothing else (ISO 32000-1, DCTDecode). The same images give the same bytes.</summary>
public static class ImagePdf
{
    /// <summary>One page for each grey or RGB JPEG file, sized by its pixels at <paramref name="dpi"/>.</summary>
    public static byte[] FromJpegs(IReadOnlyList<byte[]> jpegs, int dpi = 300)
    {
        ArgumentNullException.ThrowIfNull(jpegs);
        ArgumentOutOfRangeException.ThrowIfZero(jpegs.Count, nameof(jpegs));
        var file = new MemoryStream();
        var offsets = new List<long>();
        Write(file, "%PDF-1.4\n");
        file.Write([(byte)'%', 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
        var kids = string.Join(' ', Enumerable.Range(0, jpegs.Count).Select(i => Invariant($"{PageNumber(i)} 0 R")));
        Begin("<< /Type /Catalog /Pages 2 0 R >>");
        Begin(Invariant($"<< /Type /Pages /Count {jpegs.Count} /Kids [{kids}] >>"));
        for (var i = 0; i < jpegs.Count; i++)
            WritePage(jpegs[i], PageNumber(i));
        var table = file.Position;
        Write(file, Invariant($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n"));
        foreach (var offset in offsets)
            Write(file, Invariant($"{offset:D10} 00000 n \n"));
        Write(file, Invariant($"trailer\n<< /Size {offsets.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"));
        return file.ToArray();

        void Begin(string body, byte[]? data = null)
        {
            offsets.Add(file.Position);
            Write(file, Invariant($"{offsets.Count} 0 obj\n{body}\n"));
            if (data is not null)
            {
                Write(file, "stream\n");
                file.Write(data);
                Write(file, "\nendstream\n");
            }

            Write(file, "endobj\n");
        }

        void WritePage(byte[] jpeg, int page)
        {
            var header = Pix.ReadHeader(jpeg);
            var (width, height) = (header.Width * 72.0 / dpi, header.Height * 72.0 / dpi);
            var content = Encoding.ASCII.GetBytes(Invariant($"q {width:0.###} 0 0 {height:0.###} 0 0 cm /Im0 Do Q"));
            var color = header.SamplesPerPixel == 1 ? "DeviceGray" : "DeviceRGB";
            Begin(Invariant(
                $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width:0.###} {height:0.###}] /Contents {page + 1} 0 R /Resources << /XObject << /Im0 {page + 2} 0 R >> >> >>"));
            Begin(Invariant($"<< /Length {content.Length} >>"), content);
            Begin(
                Invariant($"<< /Type /XObject /Subtype /Image /Width {header.Width} /Height {header.Height} /BitsPerComponent 8 /ColorSpace /{color} /Filter /DCTDecode /Length {jpeg.Length} >>"),
                jpeg);
        }
    }

    // Catalog and page tree come first, then page, contents and image for each page.
    private static int PageNumber(int index) => 3 + (index * 3);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static void Write(Stream file, string text) => file.Write(Encoding.ASCII.GetBytes(text));
}
