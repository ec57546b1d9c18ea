using System.Text;

namespace Redactor.Packaging.Tests;

/// <summary>Whatever is done to a package's files, it is refused, with the code that says what was done.</summary>
public sealed class TamperTests
{
    [Fact]
    public async Task A_changed_PDF_is_not_the_one_in_the_manifest()
    {
        var zip = await HostileZip.OfSampleAsync();
        zip["data/redacted.pdf"].Content[^3] ^= 1;
        (await RefusalAsync(zip)).ShouldBe([new PackageFault(PackageFaultCode.HashMismatch, "data/redacted.pdf")]);
    }

    [Fact]
    public async Task A_changed_PDF_whose_manifest_was_changed_too_is_not_what_was_signed()
    {
        var zip = await HostileZip.OfSampleAsync();
        var signature = Encoding.ASCII.GetString(zip["signature.jws"].Content);
        zip["data/redacted.pdf"].Content[^3] ^= 1;
        zip.Rebagged().Replace("signature.jws", signature);
        Codes(await RefusalAsync(zip)).ShouldBe([PackageFaultCode.SignatureInvalid]);
    }

    [Fact]
    public async Task A_changed_manifest_is_not_the_one_in_the_tag_manifest()
    {
        var zip = await HostileZip.OfSampleAsync();
        var content = zip["manifest-sha512.txt"].Content;
        content[0] = content[0] == (byte)'a' ? (byte)'b' : (byte)'a';
        Codes(await RefusalAsync(zip)).ShouldBe([PackageFaultCode.HashMismatch, PackageFaultCode.HashMismatch]);
    }

    [Fact]
    public async Task A_changed_tag_manifest_is_not_what_was_signed()
    {
        var zip = await HostileZip.OfSampleAsync();
        var content = zip["tagmanifest-sha512.txt"].Content;
        content[0] = content[0] == (byte)'a' ? (byte)'b' : (byte)'a';
        Codes(await RefusalAsync(zip)).ShouldBe([PackageFaultCode.HashMismatch, PackageFaultCode.SignatureInvalid]);
    }

    [Fact]
    public async Task An_added_file_is_in_no_manifest()
    {
        var zip = await HostileZip.OfSampleAsync();
        zip.Add(HostileZip.Folder + "data/translation.ru.txt");
        Codes(await RefusalAsync(zip)).ShouldBe([PackageFaultCode.UnlistedFile, PackageFaultCode.OxumMismatch]);
    }

    [Theory]
    [InlineData("data/extra.exe")]
    [InlineData("data/alto/page-0000.xml")]
    [InlineData("manifest-md5.txt")]
    [InlineData("fetch.txt")]
    public async Task An_added_file_of_no_known_kind_is_refused_even_when_it_is_signed(string path)
    {
        var zip = await HostileZip.OfSampleAsync();
        zip.Add(HostileZip.Folder + path);
        Codes(await RefusalAsync(zip.Rebagged())).ShouldContain(PackageFaultCode.UnknownFile);
    }

    [Theory]
    [InlineData("data/redacted.pdf")]
    [InlineData("data/metadata/rights.json")]
    [InlineData("bagit.txt")]
    [InlineData("signature.jws")]
    [InlineData("manifest-sha512.txt")]
    public async Task A_removed_file_is_missing(string path)
    {
        var zip = await HostileZip.OfSampleAsync();
        zip.Entries.Remove(zip[path]);
        Codes(await RefusalAsync(zip)).ShouldContain(PackageFaultCode.MissingFile);
    }

    [Fact]
    public async Task A_signed_package_without_a_page_of_ALTO_contradicts_itself()
    {
        var zip = await HostileZip.OfSampleAsync();
        zip.Entries.Remove(zip["data/alto/page-0002.xml"]);
        Codes(await RefusalAsync(zip.Rebagged())).ShouldContain(PackageFaultCode.ContentsDisagree);
    }

    [Theory]
    [InlineData("manifest-sha512.txt", "  data/redacted.pdf", " *data/redacted.pdf")]
    [InlineData("manifest-sha512.txt", "  data/redacted.pdf", "  data/redacted.pdf\r")]
    [InlineData("manifest-sha512.txt", "  data/redacted.pdf", "  data/redacted%2Epdf")]
    [InlineData("manifest-sha512.txt", "  data/redacted.pdf", "  data/transcript.pdf")]
    [InlineData("tagmanifest-sha512.txt", "  bagit.txt", "\tbagit.txt")]
    public async Task A_manifest_has_one_form(string path, string from, string to)
    {
        var zip = await HostileZip.OfSampleAsync();
        zip.Replace(path, from, to);
        Codes(await RefusalAsync(zip)).ShouldContain(PackageFaultCode.ManifestMalformed);
    }

    [Theory]
    [InlineData("bagit.txt", "BagIt-Version: 1.0", "BagIt-Version: 0.97", PackageFaultCode.DeclarationInvalid)]
    [InlineData("bagit.txt", "UTF-8\n", "UTF-8", PackageFaultCode.DeclarationInvalid)]
    [InlineData("bag-info.txt", "Redactor-Profile: 1", "Redactor-Profile: 2", PackageFaultCode.InfoInvalid)]
    [InlineData("bag-info.txt", "Redactor-Profile: 1\n", "Redactor-Profile: 1\nContact-Name: somebody\n", PackageFaultCode.InfoInvalid)]
    [InlineData("bag-info.txt", "External-Identifier: 0", "External-Identifier: 1", PackageFaultCode.InfoInvalid)]
    [InlineData("bag-info.txt", "Bagging-Date: 2026-11-22", "Bagging-Date: 2026-11-22T10:00:00", PackageFaultCode.InfoInvalid)]
    public async Task The_tag_files_are_those_of_the_profile(string path, string from, string to, PackageFaultCode code)
    {
        var zip = await HostileZip.OfSampleAsync();
        zip.Replace(path, from, to);
        Codes(await RefusalAsync(zip.Rebagged())).ShouldContain(code);
    }

    [Fact]
    public async Task Sizes_that_do_not_add_up_are_told()
    {
        var zip = await HostileZip.OfSampleAsync();
        zip.Replace("bag-info.txt", ".12\n", ".13\n");
        Codes(await RefusalAsync(zip)).ShouldBe([PackageFaultCode.OxumMismatch, PackageFaultCode.HashMismatch], ignoreOrder: true);
    }

    internal static async Task<IReadOnlyList<PackageFault>> RefusalAsync(HostileZip zip, PackageLimits? limits = null)
    {
        var findings = await VerificationTests.VerifyAsync(zip.ToBytes(), limits);
        findings.IsVerified.ShouldBeFalse();
        return [.. findings.Faults];
    }

    internal static IEnumerable<PackageFaultCode> Codes(IEnumerable<PackageFault> faults) => faults.Select(f => f.Code);
}
