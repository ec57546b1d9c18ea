using System.Globalization;
using System.IO.Compression;
using Redactor.Documents;
using Redactor.Pipeline.Burn.Fax;
using Redactor.Typeset.Pdf;

namespace Redactor.Pipeline.Burn.Pdf;

/// <summary>
/// Writes burned pages as a fresh PDF/A-2b (ISO 19005-2), one at a time, holding none: for each page one image and one content stream,
/// for the file one font without glyphs and no metadata but a fixed producer. Equal pages make equal bytes.
/// </summary>
public sealed class PdfWriter : IDisposable
{
    private const int LeastPoints = 3;
    private const int MostPoints = 14400;

    private readonly PdfBytes pdf;
    private readonly FixedObjects shared;
    private readonly List<int> pages = [];
    private bool finished;

    /// <param name="output">Written forwards only, never read; left open.</param>
    public PdfWriter(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        pdf = new PdfBytes(output);
        pdf.Write("%PDF-1.7\n%"u8);
        pdf.Write([0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
        shared = new FixedObjects(pdf);
    }

    /// <summary>Writes the next page. Throws when a side of the page is shorter than 3 or longer than 14,400 points, which PDF/A forbids.</summary>
    public void Add(BurnedPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        ObjectDisposedException.ThrowIf(finished, this);
        RequireSize(page.Width, page.Dpi);
        RequireSize(page.Height, page.Dpi);
        int leaf = pdf.Reserve(), content = pdf.Reserve(), image = pdf.Reserve();
        var points = new PagePoints(page.Width, page.Height, page.Dpi);
        pdf.WriteObject(
            leaf,
            string.Create(
                CultureInfo.InvariantCulture,
                $"<</Type/Page/Parent {shared.Pages} 0 R/MediaBox[0 0 {points.Width} {points.Height}]/Contents {content} 0 R" +
                $"/Resources<</XObject<</Im0 {image} 0 R>>/Font<</F0 {shared.Font} 0 R>>>>>>"));
        pdf.WriteStream(content, string.Empty, TextLayer.Content(page));
        WriteImage(image, page);
        pages.Add(leaf);
    }

    /// <summary>Writes the page tree, the cross-reference table and the trailer. Returns the hash of all bytes.</summary>
    public ContentHash Finish()
    {
        ObjectDisposedException.ThrowIf(finished, this);
        if (pages.Count == 0)
            throw new InvalidOperationException("A PDF needs a page.");
        finished = true;
        pdf.WriteObject(
            shared.Pages,
            string.Create(CultureInfo.InvariantCulture, $"<</Type/Pages/Count {pages.Count}/Kids[{string.Join(' ', pages.Select(p => $"{p} 0 R"))}]>>"));
        return pdf.Finish(shared.Catalog);
    }

    public void Dispose()
    {
        finished = true;
        pdf.Dispose();
    }

    private static void RequireSize(int pixels, int dpi)
    {
        var points = pixels * 72m / dpi;
        if (points is < LeastPoints or > MostPoints)
            throw new ArgumentException("A page of this size cannot be written as PDF/A.", nameof(pixels));
    }

    private void WriteImage(int number, BurnedPage page)
    {
        var size = string.Create(CultureInfo.InvariantCulture, $"/Type/XObject/Subtype/Image/Width {page.Width}/Height {page.Height}/ColorSpace/DeviceGray");
        if (page.Ink is { } ink)
        {
            pdf.WriteStream(
                number,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{size}/BitsPerComponent 1/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns {page.Width}/Rows {page.Height}>>"),
                G4Encoder.Encode(ink));
            return;
        }

        var gray = page.Gray ?? throw new ArgumentException("A page without pixels.", nameof(page));
        pdf.WriteStream(number, size + "/BitsPerComponent 4/Filter/FlateDecode", Deflate(gray));
    }

    /// <summary>Two pixels in a byte, sixteen greys, then zlib.</summary>
    private static byte[] Deflate(GrayImage gray)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            var row = new byte[(gray.Width + 1) / 2];
            for (var y = 0; y < gray.Height; y++)
            {
                var pixels = gray.Pixels.AsSpan(y * gray.Width, gray.Width);
                for (var x = 0; x < row.Length; x++)
                {
                    var second = (x * 2) + 1 < pixels.Length ? pixels[(x * 2) + 1] : (byte)0;
                    row[x] = (byte)((pixels[x * 2] & 0xf0) | (second >> 4));
                }

                zlib.Write(row);
            }
        }

        return packed.ToArray();
    }
}
