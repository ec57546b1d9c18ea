using System.Text;
using Redactor.Imaging;

namespace Redactor.TestKit.Hostile;

/// <summary>Small valid files of every format, for damaging.</summary>
public static class GoodFiles
{
    public static IReadOnlyList<(string Format, byte[] Bytes)> All { get; } =
    [
        ("pdf", PdfMaker.OnePage()),
        ("pdf", PdfMaker.Pages((100, 100), (200, 50), (50, 200))),
        ("pdf", Text()),
        ("pdf", PdfEncryption.OnePage("", "owner")),
        ("pdf", Image("/Filter /DCTDecode", JpegMaker.Quarters(6, 4), 48, 32)),
        ("pdf", Image("/Filter /FlateDecode", PdfMaker.Deflate(new byte[48 * 32]), 48, 32)),
        ("pdf", Image("/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 64 /Rows 64 >>", Bilevel().EncodeG4(), 64, 64, bits: 1)),
        ("png", PngMaker.Quarters(64, 48, PngMaker.Chunk("eXIf", JpegMaker.ExifBlock(6)), PngMaker.Chunk("pHYs", [0, 0, 0x2E, 0x23, 0, 0, 0x2E, 0x23, 1]))),
        ("png", PngMaker.File(16, 16, 8, PngMaker.Palette, _ => new byte[16], PngMaker.Chunk("PLTE", [1, 2, 3, 4, 5, 6]), PngMaker.Chunk("tRNS", [0, 255]))),
        ("png", PngMaker.File(16, 16, 16, PngMaker.Rgba, _ => new byte[128])),
        ("jpeg", JpegMaker.Quarters(12, 8, JpegMaker.ExifSegment(JpegMaker.ExifBlock(6)))),
        ("jpeg", JpegMaker.File(6, 4, 3, (_, x, y) => PngMaker.Quarter(x, y, 6, 4))),
        ("jpeg", JpegMaker.File(6, 4, 4, (_, x, y) => PngMaker.Quarter(x, y, 6, 4), JpegMaker.Segment(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 0]))),
        ("tiff", new TiffMaker().Page().Page(32, 16).Page(16, 32, orientation: 6).Build()),
        ("tiff", new TiffMaker().Page(64, 40, across: 204, down: 98).Build()),
        ("tiff", Bilevel().EncodeTiffG4()),
        ("tiff", Bilevel().Encode(ImageFormat.TiffLzw)),
        ("bmp", BmpMaker.Quarters(64, 48)),
        ("bmp", BmpMaker.Quarters(64, -48, 8)),
        ("webp", WebPMaker.Quarters(64, 48)),
        ("webp", WebPMaker.Extended(64, 48, 0x08, WebPMaker.Chunk("EXIF", JpegMaker.ExifBlock(3)))),
    ];

    private static Pix Bilevel() =>
        Pix.FromBits(64, 64, [.. Enumerable.Range(0, 64 * 8).Select(i => (byte)(i % 7 == 0 ? 0xF0 : 0))]);

    private static byte[] Text() => PdfMaker.OnePage(
        content: "BT /F 24 Tf 50 700 Td (Testimony) Tj 0 -40 Td <0041> Tj ET q 2 0 0 2 10 10 cm 0 0 m 50 50 l S Q",
        resources: "/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>");

    private static byte[] Image(string filter, byte[] data, int width, int height, int bits = 8)
    {
        var pdf = new PdfMaker();
        pdf.Add("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.Add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        pdf.Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>");
        pdf.AddStream("", Encoding.ASCII.GetBytes("200 0 0 200 0 0 cm /I Do"));
        pdf.AddStream($"/Type /XObject /Subtype /Image /Width {width} /Height {height} /BitsPerComponent {bits} /ColorSpace /DeviceGray {filter}", data);
        return pdf.Build();
    }
}
