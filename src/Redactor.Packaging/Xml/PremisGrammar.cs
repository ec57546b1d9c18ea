using Redactor.Packaging.Writing;

namespace Redactor.Packaging.Xml;

/// <summary>The rules of PREMIS 3.0 (premis-v3-0.xsd) for a document, its files, events and agents.</summary>
internal static class PremisGrammar
{
    private static readonly XmlGrammar Grammar = new("premis", PremisFile.Namespace + " " + PremisFile.Schema, Rules(), _ => PremisFile.Namespace);

    public static bool Allows(byte[] file) => Grammar.Allows(file);

    private static Dictionary<string, ElementRule> Rules()
    {
        var rules = new Dictionary<string, ElementRule>(StringComparer.Ordinal)
        {
            ["premis"] = ElementRule.Of("object+ event* agent*", "version!:3.0"),
            ["object[intellectualEntity]"] = ElementRule.Of("objectIdentifier+ relationship*"),
            ["object[file]"] = ElementRule.Of("objectIdentifier+ objectCharacteristics+ relationship*"),
            ["objectCharacteristics"] = ElementRule.Of("compositionLevel? fixity* size? format+"),
            ["compositionLevel"] = ElementRule.TextOf(ValueKind.Count),
            ["fixity"] = ElementRule.Of("messageDigestAlgorithm messageDigest"),
            ["messageDigestAlgorithm"] = ElementRule.TextOf(ValueKind.Some),
            ["messageDigest"] = ElementRule.TextOf(ValueKind.Some),
            ["size"] = ElementRule.TextOf(ValueKind.Count),
            ["format"] = ElementRule.Of("formatDesignation"),
            ["formatDesignation"] = ElementRule.Of("formatName formatVersion?"),
            ["formatName"] = ElementRule.TextOf(ValueKind.Some),
            ["formatVersion"] = ElementRule.TextOf(ValueKind.Some),
            ["relationship"] = ElementRule.Of("relationshipType relationshipSubType relatedObjectIdentifier+"),
            ["relationshipType"] = ElementRule.TextOf(ValueKind.Some),
            ["relationshipSubType"] = ElementRule.TextOf(ValueKind.Some),
            ["event"] = ElementRule.Of("eventIdentifier eventType eventDateTime eventOutcomeInformation* linkingAgentIdentifier* linkingObjectIdentifier*"),
            ["eventType"] = ElementRule.OneOf([.. Enum.GetValues<PackageEventType>().Select(PremisFile.NameOf)]),
            ["eventDateTime"] = ElementRule.TextOf(ValueKind.Day),
            ["eventOutcomeInformation"] = ElementRule.Of("eventOutcome"),
            ["eventOutcome"] = ElementRule.TextOf(ValueKind.Some),
            ["agent"] = ElementRule.Of("agentIdentifier+ agentName+ agentType agentVersion?"),
            ["agentName"] = ElementRule.TextOf(ValueKind.Some),
            ["agentType"] = ElementRule.OneOf([.. Enum.GetValues<PackageAgentKind>().Select(PremisFile.NameOf)]),
            ["agentVersion"] = ElementRule.TextOf(ValueKind.Some),
        };
        foreach (var name in new[] { "objectIdentifier", "relatedObjectIdentifier", "eventIdentifier", "linkingAgentIdentifier", "linkingObjectIdentifier", "agentIdentifier" })
        {
            rules[name] = ElementRule.Of($"{name}Type {name}Value");
            rules[name + "Type"] = ElementRule.TextOf(ValueKind.Some);
            rules[name + "Value"] = ElementRule.TextOf(ValueKind.Some);
        }

        return rules;
    }
}
