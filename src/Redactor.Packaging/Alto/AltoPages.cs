using System.Globalization;
using System.Xml;
using Redactor.Documents;
using Redactor.Packaging.Writing;

namespace Redactor.Packaging;

/// <summary>
/// ALTO 4.3 of burned pages: the words that can still be read there, with boxes and confidences. Labels of burned boxes are strings like any other; every line, also one from
/// right to left, has its words in logical order.
/// </summary>
public static class AltoPages
{
    public const string Namespace = "http://www.loc.gov/standards/alto/ns-v4#";
    internal const string Schema = "http://www.loc.gov/standards/alto/v4/alto-4-3.xsd";
    private const string SchemaVersion = "4.3";

    /// <param name="pages">Size in pixels of each burned page, in their order.</param>
    /// <exception cref="ArgumentException">A line is of no page.</exception>
    public static IReadOnlyList<(int Page, byte[] Xml)> Of(ClearedText text, IReadOnlyList<(int Width, int Height, int Dpi)> pages)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(pages);
        var lines = text.Layout.ToLookup(l => l.PageNumber);
        if (lines.Any(p => p.Key < 1 || p.Key > pages.Count)) throw new ArgumentException("A line of the text is of no page.", nameof(pages));
        return [.. Enumerable.Range(1, pages.Count).Select(page => (page, Write(page, pages[page - 1], [.. lines[page].Where(l => l.Words.Count > 0)])))];
    }

    private static byte[] Write(int number, (int Width, int Height, int Dpi) page, IReadOnlyList<ClearedLine> lines) => XmlFile.Write(xml =>
    {
        xml.WriteStartElement("alto", Namespace);
        xml.WriteAttributeString("xmlns", "xsi", null, XmlFile.InstanceNamespace);
        xml.WriteAttributeString("xsi", "schemaLocation", XmlFile.InstanceNamespace, Namespace + " " + Schema);
        xml.WriteAttributeString("SCHEMAVERSION", SchemaVersion);
        WriteDescription(xml, page.Dpi);
        xml.WriteStartElement("Layout", Namespace);
        xml.WriteStartElement("Page", Namespace);
        xml.WriteAttributeString("ID", "page" + Number(number));
        xml.WriteAttributeString("PHYSICAL_IMG_NR", Number(number));
        xml.WriteAttributeString("HEIGHT", Number(page.Height));
        xml.WriteAttributeString("WIDTH", Number(page.Width));
        xml.WriteAttributeString("PROCESSINGREFS", "ocr");
        xml.WriteStartElement("PrintSpace", Namespace);
        WriteBox(xml, new Box(0, 0, page.Width, page.Height));
        if (lines.Count > 0) WriteBlock(xml, lines);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static void WriteDescription(XmlWriter xml, int dpi)
    {
        xml.WriteStartElement("Description", Namespace);
        xml.WriteElementString("MeasurementUnit", Namespace, "pixel");
        xml.WriteStartElement("Processing", Namespace);
        xml.WriteAttributeString("ID", "ocr");
        xml.WriteElementString("processingCategory", Namespace, "contentGeneration");
        xml.WriteElementString("processingStepDescription", Namespace, "The burned page was read again");
        xml.WriteElementString("processingStepSettings", Namespace, Number(dpi) + " dpi");
        xml.WriteStartElement("processingSoftware", Namespace);
        xml.WriteElementString("softwareName", Namespace, "Redactor");
        xml.WriteElementString("softwareVersion", Namespace, BagFiles.Software.Split(' ')[^1]);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteBlock(XmlWriter xml, IReadOnlyList<ClearedLine> lines)
    {
        xml.WriteStartElement("TextBlock", Namespace);
        xml.WriteAttributeString("ID", "block1");
        WriteBox(xml, Box.Around(lines.Select(l => l.Box)));
        for (var i = 0; i < lines.Count; i++) WriteLine(xml, i + 1, lines[i]);
        xml.WriteEndElement();
    }

    private static void WriteLine(XmlWriter xml, int number, ClearedLine line)
    {
        xml.WriteStartElement("TextLine", Namespace);
        xml.WriteAttributeString("ID", "line" + Number(number));
        WriteBox(xml, line.Box);
        if (line.RightToLeft) xml.WriteAttributeString("BASEDIRECTION", "rtl");
        var spaces = SpacesOf(line);
        for (var i = 0; i < line.Words.Count; i++)
        {
            WriteWord(xml, number, i + 1, line.Words[i]);
            if (i + 1 < line.Words.Count && spaces[i]) xml.WriteElementString("SP", Namespace, null);
        }

        xml.WriteEndElement();
    }

    private static void WriteWord(XmlWriter xml, int line, int number, ClearedWord word)
    {
        xml.WriteStartElement("String", Namespace);
        xml.WriteAttributeString("ID", $"word{Number(line)}.{Number(number)}");
        WriteBox(xml, word.Box);
        xml.WriteAttributeString("CONTENT", XmlFile.Text(word.Text));
        xml.WriteAttributeString("WC", Math.Clamp(word.Confidence, 0, 1).ToString("0.00", CultureInfo.InvariantCulture));
        if (word.Language != Language.Undetermined) xml.WriteAttributeString("LANG", word.Language.Tag);
        xml.WriteEndElement();
    }

    /// <summary>Whether the line's text has a space after each word; where text and words disagree, there is one.</summary>
    private static bool[] SpacesOf(ClearedLine line)
    {
        var spaces = new bool[line.Words.Count];
        Array.Fill(spaces, true);
        var at = 0;
        for (var i = 0; i < spaces.Length; i++)
        {
            var found = line.Text.IndexOf(line.Words[i].Text, Math.Min(at, line.Text.Length), StringComparison.Ordinal);
            if (found < 0) continue;
            at = found + line.Words[i].Text.Length;
            spaces[i] = at >= line.Text.Length || char.IsWhiteSpace(line.Text[at]);
        }

        return spaces;
    }

    private static void WriteBox(XmlWriter xml, Box box)
    {
        xml.WriteAttributeString("HPOS", Number(box.Left));
        xml.WriteAttributeString("VPOS", Number(box.Top));
        xml.WriteAttributeString("WIDTH", Number(Math.Max(0, box.Width)));
        xml.WriteAttributeString("HEIGHT", Number(Math.Max(0, box.Height)));
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
