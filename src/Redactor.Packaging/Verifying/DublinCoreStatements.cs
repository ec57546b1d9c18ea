using System.Xml;
using System.Xml.Linq;
using Redactor.Packaging.Writing;
using Redactor.Packaging.Xml;

namespace Redactor.Packaging.Verifying;

/// <summary>What a well-formed <c>dc.xml</c> says, compared with the rights.</summary>
internal static class DublinCoreStatements
{
    private static readonly XNamespace Elements = DublinCoreFile.Elements;

    public static bool Agree(byte[] file, PackageRights rights)
    {
        using var reader = XmlReader.Create(new MemoryStream(file, writable: false), XmlGrammar.Safe(Math.Max(1, file.Length)));
        var root = XDocument.Load(reader).Root!;
        return Has("title", DublinCoreFile.Title(rights.DocumentId)) && Has("identifier", DublinCoreFile.Identifier(rights.DocumentId)) && Has("date", rights.Released)
            && Has("rights", DublinCoreFile.Rights(rights.ConsentScope))
            && root.Elements(Elements + "language").Select(l => l.Value).SequenceEqual(rights.Languages.Count > 0 ? rights.Languages : ["und"], StringComparer.Ordinal);

        bool Has(string name, string value) => string.Equals(root.Element(Elements + name)?.Value, value, StringComparison.Ordinal);
    }
}
