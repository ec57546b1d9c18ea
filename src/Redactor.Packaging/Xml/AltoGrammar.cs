using System.Globalization;

namespace Redactor.Packaging.Xml;

/// <summary>The rules of ALTO 4.3 (alto-4-3.xsd) for pages of text: description, layout, print space, blocks, lines, strings and spaces.</summary>
internal static class AltoGrammar
{
    private const string Place = "HPOS:Number VPOS:Number WIDTH:Number HEIGHT:Number";

    private static readonly XmlGrammar Grammar = new(
        "alto",
        AltoPages.Namespace + " " + AltoPages.Schema,
        new Dictionary<string, ElementRule>(StringComparer.Ordinal)
        {
            ["alto"] = ElementRule.Of("Description? Layout", "SCHEMAVERSION:4.3"),
            ["Description"] = ElementRule.Of("MeasurementUnit Processing*"),
            ["MeasurementUnit"] = ElementRule.OneOf("pixel", "mm10", "inch1200"),
            ["Processing"] = ElementRule.Of("processingCategory? processingDateTime? processingStepDescription* processingStepSettings? processingSoftware?", "ID!:Id"),
            ["processingCategory"] = ElementRule.OneOf("contentGeneration", "contentModification", "preOperation", "postOperation", "other"),
            ["processingDateTime"] = ElementRule.TextOf(ValueKind.Day),
            ["processingStepDescription"] = ElementRule.TextOf(ValueKind.Text),
            ["processingStepSettings"] = ElementRule.TextOf(ValueKind.Text),
            ["processingSoftware"] = ElementRule.Of("softwareCreator? softwareName? softwareVersion?"),
            ["softwareCreator"] = ElementRule.TextOf(ValueKind.Text),
            ["softwareName"] = ElementRule.TextOf(ValueKind.Text),
            ["softwareVersion"] = ElementRule.TextOf(ValueKind.Text),
            ["Layout"] = ElementRule.Of("Page+"),
            ["Page"] = ElementRule.Of("PrintSpace?", "ID!:Id PHYSICAL_IMG_NR!:Number HEIGHT:Number WIDTH:Number PROCESSINGREFS:IdRefs PC:Unit LANG:Language"),
            ["PrintSpace"] = ElementRule.Of("TextBlock*", "ID:Id PROCESSINGREFS:IdRefs " + Place),
            ["TextBlock"] = ElementRule.Of("TextLine*", "ID!:Id PROCESSINGREFS:IdRefs LANG:Language BASEDIRECTION:ltr|rtl|ttb|btt " + Place),
            ["TextLine"] = ElementRule.Of("(String SP?)+", "ID:Id PROCESSINGREFS:IdRefs LANG:Language BASEDIRECTION:ltr|rtl|ttb|btt " + Place),
            ["String"] = ElementRule.Of(string.Empty, "ID:Id CONTENT!:Text WC:Unit LANG:Language PROCESSINGREFS:IdRefs " + Place),
            ["SP"] = ElementRule.Of(string.Empty, "ID:Id " + Place),
        },
        _ => AltoPages.Namespace);

    /// <param name="page">The one page that it must be of.</param>
    public static bool Allows(byte[] file, int page)
    {
        var pages = new List<string?>();
        return Grammar.Allows(file, element =>
        {
            if (element.LocalName is "Page") pages.Add(element.GetAttribute("PHYSICAL_IMG_NR"));
        }) && pages is [var only] && string.Equals(only, page.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
