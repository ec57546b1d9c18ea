using System.Globalization;
using System.Xml;

namespace Redactor.Pipeline.Check;

/// <summary>A word of a PDF's text layer: its box in points from the top-left corner, and how many letters and digits it has.</summary>
internal readonly record struct PdfWord(double Left, double Top, double Right, double Bottom, int Letters);

/// <summary>A page of a PDF as <c>pdftotext -bbox</c> sees it; sizes in points.</summary>
internal sealed record PdfPageWords(double Width, double Height, IReadOnlyList<PdfWord> Words);

/// <summary>Reads the output of <c>pdftotext -bbox</c>, which is untrusted: numbers out of bounds make a word unlocatable, never absent.</summary>
internal static class PdfWords
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false, MaxCharactersInDocument = 512L << 20 };

    /// <exception cref="XmlException">The output is not what pdftotext writes.</exception>
    public static IReadOnlyList<PdfPageWords> Parse(byte[] untrustedOutput)
    {
        var pages = new List<PdfPageWords>();
        using var reader = XmlReader.Create(new MemoryStream(untrustedOutput), Settings);
        List<PdfWord>? words = null;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName == "page")
            {
                words = [];
                pages.Add(new PdfPageWords(Number(reader, "width"), Number(reader, "height"), words));
            }
            else if (reader.LocalName == "word" && words is not null)
            {
                double left = Number(reader, "xMin"), top = Number(reader, "yMin"), right = Number(reader, "xMax"), bottom = Number(reader, "yMax");
                var letters = reader.ReadElementContentAsString().Count(char.IsLetterOrDigit);
                words.Add(new PdfWord(left, top, right, bottom, letters));
            }
        }

        return pages;
    }

    private static double Number(XmlReader reader, string attribute) =>
        double.TryParse(reader.GetAttribute(attribute), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : -1;
}
