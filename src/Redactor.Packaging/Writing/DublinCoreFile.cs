using System.Globalization;

namespace Redactor.Packaging.Writing;

/// <summary>The fifteen-element Dublin Core of a package, in the container of OAI-PMH (<c>oai_dc</c>). Nothing in it names a person, a place or an organisation.</summary>
internal static class DublinCoreFile
{
    public const string Container = "http://www.openarchives.org/OAI/2.0/oai_dc/";
    public const string Elements = "http://purl.org/dc/elements/1.1/";
    internal const string Schema = "http://www.openarchives.org/OAI/2.0/oai_dc.xsd";

    public static byte[] Of(PackageDescription description, IReadOnlyList<PackagePart> parts) => XmlFile.Write(xml =>
    {
        xml.WriteStartElement("oai_dc", "dc", Container);
        xml.WriteAttributeString("xmlns", "dc", null, Elements);
        xml.WriteAttributeString("xmlns", "xsi", null, XmlFile.InstanceNamespace);
        xml.WriteAttributeString("xsi", "schemaLocation", XmlFile.InstanceNamespace, Container + " " + Schema);
        foreach (var (name, value) in Statements(description, parts)) xml.WriteElementString("dc", name, Elements, value);
        xml.WriteEndElement();
    });

    /// <summary>What the file says, in its order.</summary>
    private static IEnumerable<(string Name, string Value)> Statements(PackageDescription description, IReadOnlyList<PackagePart> parts)
    {
        yield return ("title", Title(description.Document.ToString()));
        yield return ("identifier", Identifier(description.Document.ToString()));
        yield return ("type", "Text");
        foreach (var language in description.Languages.Count > 0 ? description.Languages : ["und"]) yield return ("language", language);
        foreach (var format in parts.Select(p => PackagePaths.FormatOf(p.Path)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)) yield return ("format", format);
        yield return ("date", description.Released.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        yield return ("rights", Rights(description.ConsentScope));
    }

    public static string Title(string document) => "Testimony " + document;

    public static string Identifier(string document) => "urn:redactor:document:" + document;

    public static string Rights(string consentScope) => "urn:redactor:consent:" + consentScope;
}
