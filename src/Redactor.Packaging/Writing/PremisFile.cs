using System.Globalization;
using System.Xml;

namespace Redactor.Packaging.Writing;

/// <summary>PREMIS 3: the document and its files with their hashes, what was done to it, and by which programs, models and roles.</summary>
internal static class PremisFile
{
    public const string Namespace = "http://www.loc.gov/premis/v3";
    public const string DocumentIdType = "redactor-document";
    public const string FileIdType = "redactor-file";
    public const string EventIdType = "redactor-event";
    public const string AgentIdType = "redactor-agent";
    public const string Digest = "SHA-512";
    internal const string Schema = "http://www.loc.gov/standards/premis/v3/premis.xsd";

    /// <param name="payload">Every other file of the payload, in the order of their paths.</param>
    public static byte[] Of(PackageDescription description, IReadOnlyList<PartFacts> payload) => XmlFile.Write(xml =>
    {
        xml.WriteStartElement("premis", Namespace);
        xml.WriteAttributeString("xmlns", "xsi", null, XmlFile.InstanceNamespace);
        xml.WriteAttributeString("xsi", "schemaLocation", XmlFile.InstanceNamespace, Namespace + " " + Schema);
        xml.WriteAttributeString("version", "3.0");
        WriteDocument(xml, description);
        foreach (var part in payload) WriteFile(xml, description, part);
        for (var i = 0; i < description.Events.Count; i++) WriteEvent(xml, description, i);
        foreach (var agent in description.Agents) WriteAgent(xml, agent);
        xml.WriteEndElement();
    });

    public static string NameOf(PackageEventType type) => type switch
    {
        PackageEventType.Ingest => "ingest",
        PackageEventType.Ocr => "OCR",
        PackageEventType.Redaction => "redaction",
        PackageEventType.Review => "review",
        PackageEventType.LeakCheck => "leak check",
        PackageEventType.Translation => "translation",
        PackageEventType.Release => "release",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "An event without a name."),
    };

    public static string NameOf(PackageAgentKind kind) => kind switch
    {
        PackageAgentKind.Software => "software",
        PackageAgentKind.Model => "model",
        PackageAgentKind.Role => "role",
        PackageAgentKind.Translator => "translator",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind of agent without a name."),
    };

    private static void WriteDocument(XmlWriter xml, PackageDescription description)
    {
        xml.WriteStartElement("object", Namespace);
        xml.WriteAttributeString("xsi", "type", XmlFile.InstanceNamespace, "intellectualEntity");
        WriteIdentifier(xml, "objectIdentifier", DocumentIdType, description.Document.ToString());
        xml.WriteEndElement();
    }

    private static void WriteFile(XmlWriter xml, PackageDescription description, PartFacts part)
    {
        xml.WriteStartElement("object", Namespace);
        xml.WriteAttributeString("xsi", "type", XmlFile.InstanceNamespace, "file");
        WriteIdentifier(xml, "objectIdentifier", FileIdType, PackagePaths.Payload + part.Path);
        xml.WriteStartElement("objectCharacteristics", Namespace);
        Write(xml, "compositionLevel", "0");
        xml.WriteStartElement("fixity", Namespace);
        Write(xml, "messageDigestAlgorithm", Digest);
        Write(xml, "messageDigest", part.Sha512);
        xml.WriteEndElement();
        Write(xml, "size", part.Size.ToString(CultureInfo.InvariantCulture));
        xml.WriteStartElement("format", Namespace);
        xml.WriteStartElement("formatDesignation", Namespace);
        Write(xml, "formatName", PackagePaths.FormatOf(part.Path));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("relationship", Namespace);
        Write(xml, "relationshipType", "structural");
        Write(xml, "relationshipSubType", "is part of");
        WriteIdentifier(xml, "relatedObjectIdentifier", DocumentIdType, description.Document.ToString());
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteEvent(XmlWriter xml, PackageDescription description, int index)
    {
        var happened = description.Events[index];
        xml.WriteStartElement("event", Namespace);
        WriteIdentifier(xml, "eventIdentifier", EventIdType, string.Create(CultureInfo.InvariantCulture, $"{description.Document}.{index + 1}"));
        Write(xml, "eventType", NameOf(happened.Type));
        Write(xml, "eventDateTime", happened.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        xml.WriteStartElement("eventOutcomeInformation", Namespace);
        Write(xml, "eventOutcome", happened.Outcome);
        xml.WriteEndElement();
        foreach (var agent in happened.Agents) WriteIdentifier(xml, "linkingAgentIdentifier", AgentIdType, agent);
        WriteIdentifier(xml, "linkingObjectIdentifier", DocumentIdType, description.Document.ToString());
        xml.WriteEndElement();
    }

    private static void WriteAgent(XmlWriter xml, PackageAgent agent)
    {
        xml.WriteStartElement("agent", Namespace);
        WriteIdentifier(xml, "agentIdentifier", AgentIdType, agent.Id);
        Write(xml, "agentName", agent.Name);
        Write(xml, "agentType", NameOf(agent.Kind));
        if (!string.IsNullOrEmpty(agent.Version)) Write(xml, "agentVersion", agent.Version);
        xml.WriteEndElement();
    }

    private static void WriteIdentifier(XmlWriter xml, string name, string type, string value)
    {
        xml.WriteStartElement(name, Namespace);
        Write(xml, name + "Type", type);
        Write(xml, name + "Value", value);
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, string name, string value) => xml.WriteElementString(name, Namespace, value);
}
