using System.Text;
using Redactor.Documents;
using Redactor.Imaging;
using Redactor.TestKit.Scans;

namespace Redactor.TestKit.Service;

/// <summary>Documents of small pages that are read fast: a few lines with an invented name, a number and a date on each.</summary>
public static class SmallPages
{
    private const int Width = 1400, Height = 420;

    private static readonly string[] Names = ["Marat Testov", "Aliya Testova", "Dauren Sampleov", "Gulnar Sampleova", "Erlan Mockov", "Saule Mockova", "Timur Probov", "Zhanar Probova"];

    private static readonly Lazy<byte[][]> Pages = new(() => [.. Enumerable.Range(0, Names.Length).Select(Render)]);

    /// <summary>A PDF, each number another file.</summary>
    public static byte[] Document(int number, int pages)
    {
        byte[][] images = [.. Enumerable.Range(0, pages).Select(p => Pages.Value[(number + (p * 3)) % Pages.Value.Length])];
        return [.. ImagePdf.FromJpegs(images), .. Encoding.ASCII.GetBytes($"\n% {number}\n")];
    }

    /// <summary>So many documents with so many pages together, long ones among short ones.</summary>
    public static IReadOnlyList<byte[]> Documents(int documents, int pages)
    {
        var counts = Enumerable.Repeat(1, documents).ToArray();
        // Every fifth document is long.
        for (int left = pages - documents, i = 0; left > 0; i = (i + 5) % documents, left--) counts[i]++;
        return [.. counts.Select((count, i) => Document(i, count))];
    }

    private static byte[] Render(int number)
    {
        var text = $"Statement {number + 1}. My neighbour {Names[number]} was taken\nfrom the village on {number + 3} March 2019.\nCall +7 701 555 01 0{number}. We have heard nothing since.";
        var canvas = new PageCanvas(Width, Height);
        canvas.Ink(PangoText.Render(text, new TextStyle("Liberation Serif", 12, 1.2, RightToLeft: false), Width - 120), 60, 60);
        using var pix = Pix.FromGray(canvas.ToImage());
        return pix.EncodeJpeg(85);
    }
}
