using System.Xml.Linq;
using Redactor.Documents;
using Redactor.Packaging.Xml;

namespace Redactor.Packaging.Tests;

/// <summary>ALTO of what can be read on burned pages.</summary>
public sealed class AltoPagesTests
{
    private static readonly XNamespace Alto = AltoPages.Namespace;

    [Fact]
    public void Every_page_has_a_file_that_follows_the_schema()
    {
        var pages = AltoPages.Of(Samples.Text(), Samples.Pages);
        pages.Select(p => p.Page).ShouldBe([1, 2]);
        foreach (var (page, xml) in pages) AltoGrammar.Allows(xml, page).ShouldBeTrue();
    }

    [Fact]
    public void Words_and_labels_have_text_box_confidence_and_language()
    {
        var strings = Read(Samples.Text()).Descendants(Alto + "String").ToList();
        strings.Select(s => s.Attribute("CONTENT")!.Value).ShouldBe(["Менің", "ұлым", "[PERSON-1]", "مەن", "كەلدىم", "我的", "儿子"]);
        string.Join(' ', strings[1].Attributes().Select(a => $"{a.Name}={a.Value}")).ShouldBe("ID=word1.2 HPOS=300 VPOS=200 WIDTH=100 HEIGHT=50 CONTENT=ұлым WC=0.93 LANG=kk-Cyrl");
        strings[2].Attribute("WC")!.Value.ShouldBe("1.00");
        strings[2].Attribute("LANG").ShouldBeNull();
    }

    [Fact]
    public void Lines_from_right_to_left_say_so_and_are_in_logical_order()
    {
        var lines = Read(Samples.Text()).Descendants(Alto + "TextLine").ToList();
        lines.Select(l => l.Attribute("BASEDIRECTION")?.Value).ShouldBe([null, "rtl", null]);
        lines[1].Elements(Alto + "String").Select(s => int.Parse(s.Attribute("HPOS")!.Value, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe([700, 400]);
    }

    [Fact]
    public void Spaces_stand_where_the_text_has_them()
    {
        var lines = Read(Samples.Text()).Descendants(Alto + "TextLine").ToList();
        lines.Select(l => l.Elements(Alto + "SP").Count()).ShouldBe([2, 1, 0]);
    }

    [Fact]
    public void Characters_that_XML_cannot_hold_are_replaced()
    {
        var line = new ClearedLine(1, [Samples.Word("a\0b\ud800c\ufffe<&\"\U0001F600", 0, Language.English)], new Box(0, 0, 100, 50), false, "a");
        var xml = AltoPages.Of(Samples.Text(line), Samples.Pages)[0].Xml;
        AltoGrammar.Allows(xml, 1).ShouldBeTrue();
        XDocument.Load(new MemoryStream(xml)).Descendants(Alto + "String").Single().Attribute("CONTENT")!.Value.ShouldBe("a\ufffdb\ufffdc\ufffd<&\"\U0001F600");
    }

    [Fact]
    public void A_line_of_no_page_is_a_fault()
    {
        Should.Throw<ArgumentException>(() => AltoPages.Of(Samples.Text(), []));
    }

    private static XDocument Read(ClearedText text) => XDocument.Load(new MemoryStream(AltoPages.Of(text, Samples.Pages)[0].Xml));
}
