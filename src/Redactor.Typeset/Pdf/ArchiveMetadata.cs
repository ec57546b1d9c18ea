using System.Security;

namespace Redactor.Typeset.Pdf;

/// <summary>The XMP packet that says PDF/A-2b, with a fixed producer and no date.</summary>
public static class ArchiveMetadata
{
    /// <param name="title">What a viewer shows as the file's title; none when null.</param>
    public static string Xmp(string? title = null)
    {
        var dublinCore = title is null ? string.Empty : " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";
        var titled = title is null
            ? string.Empty
            : $"<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{SecurityElement.Escape(title)}</rdf:li></rdf:Alt></dc:title>";
        return "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
            "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">" +
            $"<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"{dublinCore}>" +
            $"<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>{titled}<pdf:Producer>Redactor</pdf:Producer>" +
            "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>";
    }
}
