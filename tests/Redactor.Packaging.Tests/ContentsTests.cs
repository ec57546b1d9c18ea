namespace Redactor.Packaging.Tests;

/// <summary>A key does not make it right: files of a well signed package still follow the rules of their formats and agree with one another.</summary>
public sealed class ContentsTests
{
    private const string Alto = "data/alto/page-0001.xml";
    private const string Premis = "data/metadata/premis.xml";
    private const string DublinCore = "data/metadata/dc.xml";
    private const string Rights = "data/metadata/rights.json";
    private const string Report = "data/report.json";

    [Theory]
    [InlineData("<Layout>", "<!-- a remark --><Layout>")]
    [InlineData("<Layout>", "<?run it?><Layout>")]
    [InlineData("<alto ", "<!DOCTYPE alto [<!ENTITY a \"b\">]><alto ")]
    [InlineData("<alto ", "<!DOCTYPE alto SYSTEM \"file:///etc/passwd\"><alto ")]
    [InlineData("ns-v4#\"", "ns-v3#\"")]
    [InlineData("v4/alto-4-3.xsd", "v4/alto-4-2.xsd")]
    [InlineData("<MeasurementUnit>pixel<", "<MeasurementUnit>inch<")]
    [InlineData(" PHYSICAL_IMG_NR=\"1\"", "")]
    [InlineData(" PHYSICAL_IMG_NR=\"1\"", " PHYSICAL_IMG_NR=\"2\"")]
    [InlineData("ID=\"block1\" ", "")]
    [InlineData("ID=\"line2\"", "ID=\"line1\"")]
    [InlineData("ID=\"line2\"", "ID=\"2\"")]
    [InlineData("PROCESSINGREFS=\"ocr\"", "PROCESSINGREFS=\"nothing\"")]
    [InlineData("CONTENT=\"ұлым\" ", "")]
    [InlineData("WC=\"0.93\"", "WC=\"1.01\"")]
    [InlineData("WC=\"0.93\"", "WC=\"NaN\"")]
    [InlineData("HPOS=\"300\"", "HPOS=\"left\"")]
    [InlineData("LANG=\"ug\"", "LANG=\"in Uyghur\"")]
    [InlineData("BASEDIRECTION=\"rtl\"", "BASEDIRECTION=\"left\"")]
    [InlineData("<SP />", "<SP /><SP />")]
    [InlineData("<Layout>", "<Layout>text")]
    [InlineData("<PrintSpace ", "<PrintSpace STRANGE=\"1\" ")]
    [InlineData("</alto>", "</alto><alto/>")]
    [InlineData("</alto>", "")]
    [InlineData("encoding=\"utf-8\"", "encoding=\"utf-16\"")]
    public Task ALTO_follows_its_schema(string from, string to) => RefusedAsync(Alto, from, to, PackageFaultCode.AltoInvalid);

    [Theory]
    [InlineData("version=\"3.0\"", "version=\"2.2\"")]
    [InlineData("version=\"3.0\" ", "")]
    [InlineData("xsi:type=\"file\"", "xsi:type=\"bitstream\"")]
    [InlineData(" xsi:type=\"intellectualEntity\"", "")]
    [InlineData("<compositionLevel>0<", "<compositionLevel>none<")]
    [InlineData("<eventDateTime>2026-11-20<", "<eventDateTime>2026-11-20T10:11:12<")]
    [InlineData("<eventType>OCR<", "<eventType>gossip<")]
    [InlineData("<agentType>role<", "<agentType>person<")]
    [InlineData("<agentName>reviewer</agentName>", "")]
    [InlineData("<relationshipSubType>is part of</relationshipSubType>", "")]
    [InlineData("<agentVersion>0.1.0</agentVersion>", "<agentNote>a note</agentNote>")]
    public Task PREMIS_follows_its_schema(string from, string to) => RefusedAsync(Premis, from, to, PackageFaultCode.PremisInvalid);

    [Theory]
    [InlineData("<linkingAgentIdentifierValue>reviewer<", "<linkingAgentIdentifierValue>somebody<")]
    [InlineData("<agentIdentifierValue>reviewer<", "<agentIdentifierValue>redactor<")]
    [InlineData("<messageDigestAlgorithm>SHA-512<", "<messageDigestAlgorithm>SHA-256<")]
    [InlineData("<objectIdentifierValue>data/report.json<", "<objectIdentifierValue>data/other.json<")]
    [InlineData("<size>34<", "<size>35<")]
    [InlineData("0f8fad5bd9cb469fa16570867728950e<", "1f8fad5bd9cb469fa16570867728950e<")]
    public Task PREMIS_says_what_is_there(string from, string to) => RefusedAsync(Premis, from, to, PackageFaultCode.ContentsDisagree);

    [Theory]
    [InlineData("<dc:type>Text</dc:type>", "")]
    [InlineData("<dc:type>Text</dc:type>", "<dc:type>Text</dc:type><dc:creator>somebody</dc:creator>")]
    [InlineData("<dc:date>2026-11-22<", "<dc:date>yesterday<")]
    [InlineData("http://purl.org/dc/elements/1.1/", "http://purl.org/dc/terms/")]
    [InlineData("http://www.openarchives.org/OAI/2.0/oai_dc/\"", "http://www.openarchives.org/OAI/2.0/\"")]
    public Task Dublin_Core_follows_its_schema(string from, string to) => RefusedAsync(DublinCore, from, to, PackageFaultCode.DublinCoreInvalid);

    [Theory]
    [InlineData("consent:trusted-archives", "consent:public")]
    [InlineData("<dc:date>2026-11-22<", "<dc:date>2026-11-23<")]
    [InlineData("<dc:language>ru<", "<dc:language>en<")]
    [InlineData("Testimony 0", "Testimony of somebody 0")]
    public Task Dublin_Core_says_what_the_rights_say(string from, string to) => RefusedAsync(DublinCore, from, to, PackageFaultCode.ContentsDisagree);

    [Theory]
    [InlineData("\"pages\": 2,", "\"pages\": 2, \"fileName\": \"scan.pdf\",")]
    [InlineData("\"pages\": 2,", "\"pages\": 2, \"pages\": 2,")]
    [InlineData("\"pages\": 2,", "")]
    [InlineData("\"pages\": 2,", "\"pages\": 0,")]
    [InlineData("trusted-archives", "everybody")]
    [InlineData("2026-11-22", "2026-11-22T10:00:00Z")]
    [InlineData("\"ru\",", "null,")]
    [InlineData("stop others from reading it", "keep a copy")]
    public Task Rights_have_one_form(string from, string to) => RefusedAsync(Rights, from, to, PackageFaultCode.RightsInvalid);

    [Theory]
    [InlineData("2026-11-22", "2026-11-23")]
    [InlineData("0f8fad", "1f8fad")]
    [InlineData("\"pages\": 2,", "\"pages\": 3,")]
    [InlineData("\"zh-Hans\"", "\"fr\"")]
    public Task Rights_say_what_is_there(string from, string to) => RefusedAsync(Rights, from, to, PackageFaultCode.ContentsDisagree);

    [Theory]
    [InlineData("\"rounds\": 1,", "\"rounds\": 1, \"leaks\": [],")]
    [InlineData("\"rounds\": 1,", "")]
    [InlineData("\"rounds\": 1,", "\"rounds\": \"1\",")]
    [InlineData("\"PERSON\": 9", "\"Болат\": 9")]
    [InlineData("\"confidence\": 0.93", "\"confidence\": 93")]
    [InlineData("\"page\": 2,", "\"page\": 3,")]
    [InlineData("\"Apertium 3.8.3\"", "null")]
    [InlineData("\"pixels/1\"", "null")]
    [InlineData("\"version\": 1", "\"version\": 2")]
    public Task The_report_has_its_fields_and_no_others(string from, string to) => RefusedAsync(Report, from, to, PackageFaultCode.ReportInvalid);

    [Theory]
    [InlineData("\"passed\": true", "\"passed\": false")]
    [InlineData("\"reviewed\": true", "\"reviewed\": false")]
    [InlineData("\"release\": \"page\"", "\"release\": \"transcript\"")]
    [InlineData("\"policy\": \"archive\"", "\"policy\": \"minimal\"")]
    public Task The_report_says_what_the_rights_say(string from, string to) => RefusedAsync(Report, from, to, PackageFaultCode.ContentsDisagree);

    [Theory]
    [InlineData("data/redacted.pdf", "%PDF", "MZ", PackageFaultCode.PdfInvalid)]
    [InlineData("data/transcript.txt", "\n", "\u001b[2J\n", PackageFaultCode.TextInvalid)]
    [InlineData("data/transcript.txt", "\n", "\0\n", PackageFaultCode.TextInvalid)]
    public Task Pages_and_texts_are_what_they_are_called(string path, string from, string to, PackageFaultCode code) => RefusedAsync(path, from, to, code);

    private static async Task RefusedAsync(string path, string from, string to, PackageFaultCode code)
    {
        var zip = await HostileZip.OfSampleAsync();
        zip.Replace(path, from, to);
        var findings = await VerificationTests.VerifyAsync(zip.Rebagged().ToBytes());
        findings.Faults.ShouldContain(new PackageFault(code, path));
        findings.IsVerified.ShouldBeFalse();
        findings.Rights.ShouldBeNull();
        findings.Payload.ShouldBeEmpty();
    }
}
