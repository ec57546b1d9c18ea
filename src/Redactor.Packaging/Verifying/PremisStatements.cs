using System.Xml;
using System.Xml.Linq;
using Redactor.Packaging.Writing;
using Redactor.Packaging.Xml;

namespace Redactor.Packaging.Verifying;

/// <summary>What a well-formed <c>premis.xml</c> says, compared with the bag around it.</summary>
internal static class PremisStatements
{
    private static readonly XNamespace Premis = PremisFile.Namespace;

    /// <summary>Whether its objects are the document and the files of the payload with their hashes and sizes, and its links lead somewhere.</summary>
    public static bool Agree(byte[] file, string document, IReadOnlyDictionary<string, string> payload, IReadOnlyDictionary<string, uint> sizes)
    {
        using var reader = XmlReader.Create(new MemoryStream(file, writable: false), XmlGrammar.Safe(Math.Max(1, file.Length)));
        var root = XDocument.Load(reader).Root!;
        var objects = Identifiers(root.Elements(Premis + "object"), "objectIdentifier");
        var agents = Identifiers(root.Elements(Premis + "agent"), "agentIdentifier");
        var events = Identifiers(root.Elements(Premis + "event"), "eventIdentifier");
        if (objects is null || agents is null || events is null || !objects.Contains((PremisFile.DocumentIdType, document))) return false;
        var files = root.Elements(Premis + "object").Where(o => o.Element(Premis + "objectCharacteristics") is not null).ToList();
        return files.Count == payload.Count - 1 && objects.Count == files.Count + 1
            && files.TrueForAll(f => Agrees(f, payload, sizes))
            && Links(root, "linkingAgentIdentifier").All(agents.Contains)
            && Links(root, "linkingObjectIdentifier").Concat(Links(root, "relatedObjectIdentifier")).All(objects.Contains);
    }

    private static bool Agrees(XElement file, IReadOnlyDictionary<string, string> payload, IReadOnlyDictionary<string, uint> sizes)
    {
        var (type, path) = Identifier(file.Element(Premis + "objectIdentifier")!);
        var characteristics = file.Element(Premis + "objectCharacteristics")!;
        var fixity = characteristics.Element(Premis + "fixity");
        return type is PremisFile.FileIdType && path is not PackagePaths.Payload + PackagePaths.Premis && payload.TryGetValue(path, out var sha512)
            && fixity?.Element(Premis + "messageDigestAlgorithm")?.Value is PremisFile.Digest
            && string.Equals(fixity.Element(Premis + "messageDigest")?.Value, sha512, StringComparison.Ordinal)
            && uint.TryParse(characteristics.Element(Premis + "size")?.Value, System.Globalization.CultureInfo.InvariantCulture, out var size) && size == sizes[path];
    }

    /// <summary>Null when two have one identifier.</summary>
    private static HashSet<(string Type, string Value)>? Identifiers(IEnumerable<XElement> elements, string name)
    {
        var found = new HashSet<(string, string)>();
        return elements.SelectMany(e => e.Elements(Premis + name)).All(i => found.Add(Identifier(i))) ? found : null;
    }

    private static IEnumerable<(string Type, string Value)> Links(XElement root, string name) => root.Descendants(Premis + name).Select(Identifier);

    private static (string Type, string Value) Identifier(XElement identifier) =>
        (identifier.Element(Premis + (identifier.Name.LocalName + "Type"))!.Value, identifier.Element(Premis + (identifier.Name.LocalName + "Value"))!.Value);
}
