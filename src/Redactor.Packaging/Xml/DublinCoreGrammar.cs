using Redactor.Packaging.Writing;

namespace Redactor.Packaging.Xml;

/// <summary>The rules of oai_dc.xsd and simpledc: any of the fifteen elements, in any order, any number of times; here only those that a package states.</summary>
internal static class DublinCoreGrammar
{
    private static readonly XmlGrammar Grammar = new(
        "dc",
        DublinCoreFile.Container + " " + DublinCoreFile.Schema,
        new Dictionary<string, ElementRule>(StringComparer.Ordinal)
        {
            ["dc"] = ElementRule.Of("title identifier type language+ format+ date rights"),
            ["title"] = ElementRule.TextOf(ValueKind.Some),
            ["identifier"] = ElementRule.TextOf(ValueKind.Some),
            ["type"] = ElementRule.OneOf("Text"),
            ["language"] = ElementRule.TextOf(ValueKind.Language),
            ["format"] = ElementRule.OneOf("application/pdf", "application/xml", "application/json", "text/plain"),
            ["date"] = ElementRule.TextOf(ValueKind.Day),
            ["rights"] = ElementRule.TextOf(ValueKind.Some),
        },
        name => name is "dc" ? DublinCoreFile.Container : DublinCoreFile.Elements);

    public static bool Allows(byte[] file) => Grammar.Allows(file);
}
