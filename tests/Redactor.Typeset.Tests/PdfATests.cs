using System.Text;
using System.Text.Json;

namespace Redactor.Typeset.Tests;

/// <summary>What ISO 19005-2 (PDF/A-2, level B) demands of files like ours, as qpdf sees them.</summary>
public sealed class PdfATests
{
    private static readonly byte[] Pdf = Samples.Pdf(Samples.EveryScript());

    private static readonly JsonElement Objects = JsonDocument.Parse(
        Tool.Bytes("qpdf", Pdf, "--json=2", "--json-stream-data=inline", "--decode-level=specialized", "FILE")).RootElement.GetProperty("qpdf")[1];

    [Fact]
    public void Qpdf_finds_no_fault() => Tool.Text("qpdf", Pdf, "--check", "FILE").ShouldContain("No syntax or stream encoding errors found");

    [Fact]
    public void The_trailer_has_an_id_and_nothing_of_encryption_or_information()
    {
        var trailer = Objects.GetProperty("trailer").GetProperty("value");
        trailer.EnumerateObject().Select(e => e.Name).ShouldBe(["/ID", "/Root", "/Size"], ignoreOrder: true);
        trailer.GetProperty("/ID").GetArrayLength().ShouldBe(2);
        Pdf.AsSpan(10, 4).ToArray().ShouldAllBe(b => b > 127);
        Encoding.ASCII.GetString(Pdf)[^6..].ShouldBe("%%EOF\n");
    }

    [Fact]
    public void The_metadata_is_plain_and_says_PDF_A_2b_and_the_title_and_no_date()
    {
        var xmp = Encoding.UTF8.GetString(Data(Catalog().GetProperty("/Metadata"), out var dictionary));
        dictionary.TryGetProperty("/Filter", out _).ShouldBeFalse();
        xmp.ShouldContain("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>");
        xmp.ShouldContain("<rdf:li xml:lang=\"x-default\">Testimony &lt;1&gt; &amp; more</rdf:li>");
        xmp.ShouldNotContain("Date");
        System.Xml.Linq.XDocument.Parse(xmp[xmp.IndexOf("<x:", StringComparison.Ordinal)..xmp.IndexOf("<?xpacket end", StringComparison.Ordinal)]);
    }

    [Fact]
    public void The_output_intent_is_a_grey_profile_and_nothing_is_drawn_in_another_colour()
    {
        var intent = Catalog().GetProperty("/OutputIntents")[0];
        intent.GetProperty("/S").GetString().ShouldBe("/GTS_PDFA1");
        Encoding.ASCII.GetString(Data(intent.GetProperty("/DestOutputProfile"), out _), 12, 8).ShouldBe("mntrGRAY");
        foreach (var content in Contents())
        {
            foreach (var operation in content.Split('\n').Select(l => l.Split(' ')[^1]))
                operation.ShouldBeOneOf(string.Empty, "g", "BT", "ET", "Tf", "Tm", "Do", "BDC", "EMC", Last(operation, "]TJ"));
        }

        static string Last(string operation, string end) => operation.EndsWith(end, StringComparison.Ordinal) ? operation : end;
    }

    [Fact]
    public void There_are_no_actions_annotations_forms_scripts_files_or_transparency()
    {
        Catalog().EnumerateObject().Select(e => e.Name).ShouldBe(["/Metadata", "/OutputIntents", "/Pages", "/Type"], ignoreOrder: true);
        foreach (var page in Dictionaries("/Type", "/Page"))
            page.EnumerateObject().Select(e => e.Name).ShouldBe(["/Contents", "/MediaBox", "/Parent", "/Resources", "/Type"], ignoreOrder: true);
        foreach (var form in Dictionaries("/Subtype", "/Form"))
            form.EnumerateObject().Select(e => e.Name).ShouldBe(["/BBox", "/Resources", "/Subtype", "/Type"], ignoreOrder: true);
        var text = Objects.GetRawText();
        foreach (var forbidden in new[] { "/JavaScript", "/JS", "/AA", "/OpenAction", "/EmbeddedFile", "/Launch", "/URI", "/Encrypt", "/SMask", "/ExtGState", "/LZWDecode" })
            text.ShouldNotContain($"\"{forbidden}\"");
    }

    [Fact]
    public void Every_font_is_an_embedded_subset_with_widths_and_Unicode_values()
    {
        var fonts = Dictionaries("/Subtype", "/Type0").ToList();
        fonts.Count.ShouldBeGreaterThanOrEqualTo(4);
        foreach (var font in fonts)
        {
            font.GetProperty("/Encoding").GetString().ShouldBe("/Identity-H");
            Encoding.ASCII.GetString(Data(font.GetProperty("/ToUnicode"), out _)).ShouldContain("beginbfchar");
            var descendant = Value(font.GetProperty("/DescendantFonts")[0]);
            var descriptor = Value(descendant.GetProperty("/FontDescriptor"));
            var name = descendant.GetProperty("/BaseFont").GetString()!;
            name.ShouldMatch("^/[A-Z]{6}\\+Noto");
            descriptor.GetProperty("/FontName").GetString().ShouldBe(name);
            font.GetProperty("/BaseFont").GetString().ShouldBeOneOf(name, name + "-Identity-H");
            var trueType = descendant.GetProperty("/Subtype").GetString() == "/CIDFontType2";
            descendant.TryGetProperty("/CIDToGIDMap", out _).ShouldBe(trueType);
            descendant.GetProperty("/W").GetArrayLength().ShouldBeGreaterThan(1);
            Data(descriptor.GetProperty(trueType ? "/FontFile2" : "/FontFile3"), out _).Length.ShouldBeGreaterThan(100);
        }
    }

    [Fact]
    public void Every_glyph_on_a_page_has_a_Unicode_value_and_none_is_the_missing_one()
    {
        foreach (var content in Contents())
        {
            foreach (System.Text.RegularExpressions.Match codes in System.Text.RegularExpressions.Regex.Matches(content, "<(?<codes>[0-9A-F]+)>(?!>)", default, TimeSpan.FromSeconds(20)))
            {
                var code = codes.Groups["codes"].Value;
                if (!code.StartsWith("FEFF", StringComparison.Ordinal))
                    code.Chunk(4).ShouldAllBe(c => new string(c) != "0000");
            }
        }
    }

    private static JsonElement Catalog() => Value(Objects.GetProperty("trailer").GetProperty("value").GetProperty("/Root"));

    private static JsonElement Value(JsonElement reference) => Objects.GetProperty("obj:" + reference.GetString()).GetProperty("value");

    private static IEnumerable<JsonElement> Dictionaries(string key, string value) => Objects.EnumerateObject()
        .Select(o => o.Value.TryGetProperty("stream", out var stream) ? stream.GetProperty("dict") : o.Value.GetProperty("value"))
        .Where(d => d.ValueKind == JsonValueKind.Object && d.TryGetProperty(key, out var found) && found.ValueKind == JsonValueKind.String && found.GetString() == value);

    private static IEnumerable<string> Contents() => Dictionaries("/Type", "/Page").Select(p => p.GetProperty("/Contents"))
        .Select(c => Encoding.ASCII.GetString(Data(c, out _)));

    private static byte[] Data(JsonElement reference, out JsonElement dictionary)
    {
        var stream = Objects.GetProperty("obj:" + reference.GetString()).GetProperty("stream");
        dictionary = stream.GetProperty("dict");
        return stream.GetProperty("data").GetBytesFromBase64();
    }
}
