using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Redactor.TestKit.Hostile;

/// <summary>Writes small PDF files by hand, right or wrong as a test wants them. Objects are numbered from 1 in order of adding.</summary>
public sealed class PdfMaker
{
    private readonly List<byte[]> objects = [];

    public string Header { get; init; } = "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n";

    /// <summary>Number that the next object will get.</summary>
    public int Next => objects.Count + 1;

    /// <summary>One page of A4 with a black square 100 points wide, 100 points from the left and from the bottom.</summary>
    public static byte[] OnePage(string pageEntries = "", string content = "100 100 100 100 re f", string resources = "", string mediaBox = "[0 0 595 842]")
    {
        var pdf = new PdfMaker();
        pdf.Add("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.Add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        pdf.Add($"<< /Type /Page /Parent 2 0 R /MediaBox {mediaBox} /Contents 4 0 R /Resources << {resources} >> {pageEntries} >>");
        pdf.AddStream("", Encoding.ASCII.GetBytes(content));
        return pdf.Build();
    }

    /// <summary>Pages of these sizes in points.</summary>
    public static byte[] Pages(params (int Width, int Height)[] sizes)
    {
        ArgumentNullException.ThrowIfNull(sizes);
        var pdf = new PdfMaker();
        pdf.Add("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.Add($"<< /Type /Pages /Kids [{string.Join(' ', sizes.Select((_, i) => $"{4 + i} 0 R"))}] /Count {sizes.Length} >>");
        pdf.AddStream("", "10 10 20 20 re f"u8.ToArray());
        foreach (var (width, height) in sizes)
            pdf.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Contents 3 0 R /Resources << >> >>");
        return pdf.Build();
    }

    public int Add(string body)
    {
        objects.Add(Encoding.Latin1.GetBytes(body));
        return objects.Count;
    }

    public int AddStream(string entries, byte[] data, bool deflate = false, string? length = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (deflate) (entries, data) = (entries + " /Filter /FlateDecode", Deflate(data));
        var head = $"<< {entries} /Length {length ?? data.Length.ToString(CultureInfo.InvariantCulture)} >>\nstream\n";
        objects.Add([.. Encoding.Latin1.GetBytes(head), .. data, .. "\nendstream"u8]);
        return objects.Count;
    }

    /// <summary>The file: object 1 is the catalog. <paramref name="trailer"/> adds entries to the trailer, <paramref name="offset"/> changes an object's offset.</summary>
    public byte[] Build(string trailer = "", Func<long, long>? offset = null)
    {
        using var file = new MemoryStream();
        file.Write(Encoding.Latin1.GetBytes(Header));
        var offsets = new List<long>();
        foreach (var (body, number) in objects.Select((body, i) => (body, i + 1)))
        {
            offsets.Add(file.Position);
            file.Write(Encoding.ASCII.GetBytes($"{number} 0 obj\n"));
            file.Write(body);
            file.Write("\nendobj\n"u8);
        }

        var table = file.Position;
        var xref = new StringBuilder($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var at in offsets) xref.Append(CultureInfo.InvariantCulture, $"{(offset is null ? at : offset(at)):0000000000} 00000 n \n");
        xref.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R {trailer.Replace("XREF", table.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)} >>\nstartxref\n{table}\n%%EOF\n");
        file.Write(Encoding.Latin1.GetBytes(xref.ToString()));
        return file.ToArray();
    }

    public static byte[] Deflate(byte[] data)
    {
        ArgumentNullException.ThrowIfNull(data);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true)) zlib.Write(data);
        return packed.ToArray();
    }

    /// <summary>So many zeros, deflated, without ever holding them.</summary>
    public static byte[] DeflatedZeros(long count, byte value = 0)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            var block = new byte[1 << 20];
            Array.Fill(block, value);
            for (; count > 0; count -= block.Length) zlib.Write(block, 0, (int)Math.Min(count, block.Length));
        }

        return packed.ToArray();
    }
}
