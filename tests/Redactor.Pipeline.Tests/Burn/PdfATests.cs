using System.Buffers.Binary;
using System.Text;
using System.Text.Json;

namespace Redactor.Pipeline.Tests.Burn;

/// <summary>What ISO 19005-2 (PDF/A-2, level B) demands of files like ours, clause by clause.</summary>
public sealed class PdfATests
{
    private static readonly byte[] Pdf = Pages.Pdf(Pages.Text(false, "Менің ұлым [PERSON-1]"), Pages.Text(true, "ئۇ 2018-يىلى"));
    private static readonly JsonElement Objects = JsonDocument.Parse(Tool.Bytes("qpdf", Pdf, "--json=2", "--json-stream-data=inline", "--decode-level=specialized", "FILE"))
        .RootElement.GetProperty("qpdf")[1];

    [Fact]
    public void Clause_6_1_2_the_header_is_followed_by_four_high_bytes()
    {
        Encoding.ASCII.GetString(Pdf, 0, 9).ShouldBe("%PDF-1.7\n");
        Pdf[9].ShouldBe((byte)'%');
        Pdf.AsSpan(10, 4).ToArray().ShouldAllBe(b => b > 127);
    }

    [Fact]
    public void Clause_6_1_3_the_trailer_has_an_id_and_no_encryption_and_nothing_follows_the_end()
    {
        var trailer = Objects.GetProperty("trailer").GetProperty("value");
        trailer.EnumerateObject().Select(e => e.Name).ShouldBe(["/ID", "/Root", "/Size"], ignoreOrder: true);
        trailer.GetProperty("/ID").GetArrayLength().ShouldBe(2);
        Encoding.ASCII.GetString(Pdf)[^6..].ShouldBe("%%EOF\n");
    }

    [Fact]
    public void Clause_6_1_7_streams_are_stored_here_and_never_by_LZW()
    {
        foreach (var dictionary in Streams())
        {
            dictionary.TryGetProperty("/F", out _).ShouldBeFalse();
            if (dictionary.TryGetProperty("/Filter", out var filter))
                filter.GetString().ShouldBeOneOf("/CCITTFaxDecode", "/RunLengthDecode", "/FlateDecode");
        }
    }

    [Fact]
    public void Clause_6_2_2_the_output_intent_is_a_grey_profile()
    {
        var intent = Catalog().GetProperty("/OutputIntents")[0];
        intent.GetProperty("/S").GetString().ShouldBe("/GTS_PDFA1");
        intent.TryGetProperty("/OutputConditionIdentifier", out _).ShouldBeTrue();
        var profile = Data(intent.GetProperty("/DestOutputProfile"), out var dictionary);
        dictionary.GetProperty("/N").GetInt32().ShouldBe(1);
        BinaryPrimitives.ReadInt32BigEndian(profile).ShouldBe(profile.Length);
        Encoding.ASCII.GetString(profile, 12, 8).ShouldBe("mntrGRAY");
        Encoding.ASCII.GetString(profile, 36, 4).ShouldBe("acsp");
        profile[8].ShouldBeLessThan((byte)5);
        var tags = BinaryPrimitives.ReadInt32BigEndian(profile.AsSpan(128));
        var names = Enumerable.Range(0, tags).Select(i => Encoding.ASCII.GetString(profile, 132 + (12 * i), 4)).ToList();
        names.ShouldBe(["cprt", "desc", "kTRC", "wtpt"]);
    }

    [Fact]
    public void Clause_6_2_8_images_do_not_interpolate_and_have_no_alternates()
    {
        foreach (var image in Streams().Where(d => d.TryGetProperty("/Subtype", out var s) && s.GetString() == "/Image"))
        {
            image.GetProperty("/ColorSpace").GetString().ShouldBe("/DeviceGray");
            image.TryGetProperty("/Interpolate", out _).ShouldBeFalse();
            image.TryGetProperty("/Alternates", out _).ShouldBeFalse();
            image.TryGetProperty("/OPI", out _).ShouldBeFalse();
            image.TryGetProperty("/SMask", out _).ShouldBeFalse();
        }
    }

    [Fact]
    public void Clause_6_2_11_the_font_is_embedded_complete_and_consistent()
    {
        var font = Objects.EnumerateObject().Select(o => o.Value).Where(o => o.TryGetProperty("value", out var v) && v.ValueKind == JsonValueKind.Object
            && v.TryGetProperty("/Subtype", out var s) && s.GetString() == "/CIDFontType2").Select(o => o.GetProperty("value")).Single();
        font.GetProperty("/CIDSystemInfo").GetProperty("/Ordering").GetString().ShouldBe("u:Identity");
        var map = Data(font.GetProperty("/CIDToGIDMap"), out _);
        map.Length.ShouldBe(2 * 65536);
        map.ShouldAllBe(b => b == 1);
        var descriptor = Objects.GetProperty("obj:" + font.GetProperty("/FontDescriptor").GetString()).GetProperty("value");
        var program = Data(descriptor.GetProperty("/FontFile2"), out var dictionary);
        dictionary.GetProperty("/Length1").GetInt32().ShouldBe(program.Length);
        var tables = Tables(program);
        tables.Keys.ShouldBe(["glyf", "head", "hhea", "hmtx", "loca", "maxp"], ignoreOrder: true);
        var glyphs = BinaryPrimitives.ReadUInt16BigEndian(tables["maxp"].AsSpan(4));
        glyphs.ShouldBeGreaterThan((ushort)0x0101);
        tables["loca"].Length.ShouldBe((glyphs + 1) * 2);
        tables["hmtx"].Length.ShouldBe(4 + ((glyphs - 1) * 2));
        BinaryPrimitives.ReadUInt16BigEndian(tables["hmtx"]).ShouldBe((ushort)font.GetProperty("/DW").GetInt32());
        BinaryPrimitives.ReadUInt16BigEndian(tables["head"].AsSpan(18)).ShouldBe((ushort)1000);
        Sum(program).ShouldBe(0xB1B0AFBA);
    }

    [Fact]
    public void Clause_6_2_11_7_every_code_but_surrogates_has_its_Unicode_value()
    {
        var type0 = Objects.EnumerateObject().Select(o => o.Value).First(o => o.TryGetProperty("value", out var v) && v.ValueKind == JsonValueKind.Object
            && v.TryGetProperty("/ToUnicode", out _)).GetProperty("value");
        var text = Encoding.ASCII.GetString(Data(type0.GetProperty("/ToUnicode"), out _));
        text.ShouldContain("<0400><04FF><0400>");
        text.ShouldNotContain("<D800>");
        text.ShouldNotContain("FEFF");
    }

    [Fact]
    public void Clause_6_6_2_metadata_is_plain_and_says_PDF_A_2b_and_the_producer_alone()
    {
        var xmp = Encoding.UTF8.GetString(Data(Catalog().GetProperty("/Metadata"), out var dictionary));
        dictionary.TryGetProperty("/Filter", out _).ShouldBeFalse();
        xmp.ShouldContain("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance><pdf:Producer>Redactor</pdf:Producer></rdf:Description>");
        xmp.ShouldNotContain("Date");
    }

    [Fact]
    public void Clause_6_5_there_are_no_actions_annotations_forms_or_files()
    {
        Catalog().EnumerateObject().Select(e => e.Name).ShouldBe(["/Metadata", "/OutputIntents", "/Pages", "/Type"], ignoreOrder: true);
        foreach (var page in Objects.EnumerateObject().Select(o => o.Value).Where(o => o.TryGetProperty("value", out var v)
            && v.ValueKind == JsonValueKind.Object && v.TryGetProperty("/Type", out var t) && t.GetString() == "/Page").Select(o => o.GetProperty("value")))
        {
            page.EnumerateObject().Select(e => e.Name).ShouldBe(["/Contents", "/MediaBox", "/Parent", "/Resources", "/Type"], ignoreOrder: true);
        }
    }

    private static JsonElement Catalog() =>
        Objects.GetProperty("obj:" + Objects.GetProperty("trailer").GetProperty("value").GetProperty("/Root").GetString()).GetProperty("value");

    private static IEnumerable<JsonElement> Streams() =>
        Objects.EnumerateObject().Where(o => o.Value.TryGetProperty("stream", out _)).Select(o => o.Value.GetProperty("stream").GetProperty("dict"));

    private static byte[] Data(JsonElement reference, out JsonElement dictionary)
    {
        var stream = Objects.GetProperty("obj:" + reference.GetString()).GetProperty("stream");
        dictionary = stream.GetProperty("dict");
        return stream.GetProperty("data").GetBytesFromBase64();
    }

    private static Dictionary<string, byte[]> Tables(byte[] font)
    {
        var tables = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        for (var i = 0; i < BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(4)); i++)
        {
            var entry = font.AsSpan(12 + (16 * i));
            var at = BinaryPrimitives.ReadInt32BigEndian(entry[8..]);
            var length = BinaryPrimitives.ReadInt32BigEndian(entry[12..]);
            var name = Encoding.ASCII.GetString(entry[..4]);
            tables[name] = font[at..(at + length)];
            if (name != "head")
                Sum(font.AsSpan(at, (length + 3) & ~3)).ShouldBe(BinaryPrimitives.ReadUInt32BigEndian(entry[4..]), name);
        }

        return tables;
    }

    private static uint Sum(ReadOnlySpan<byte> data)
    {
        uint sum = 0;
        for (; data.Length >= 4; data = data[4..])
            sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(data));
        return sum;
    }
}
