using Redactor.Packaging.Verifying;

namespace Redactor.Packaging.Tests;

/// <summary>What cannot be verified is not written, and what a package says of itself is short and plain.</summary>
public sealed class DescriptionTests
{
    public static TheoryData<string, PackageDescription> Wrong { get; } = new()
    {
        { "scope", Samples.Description with { ConsentScope = "everybody" } },
        { "policy", Samples.Description with { Policy = "of Ana Testova" } },
        { "hash", Samples.Description with { PolicySha256 = "A" } },
        { "pages", Samples.Description with { Pages = 0 } },
        { "more pages than ALTO", Samples.Description with { Pages = 3 } },
        { "language", Samples.Description with { Languages = ["in Kazakh"] } },
        { "translation without text", Samples.Description with { Translations = ["en", "zh-Hans", "fr"] } },
        { "text without translation", Samples.Description with { Translations = ["en"] } },
        { "notice", Samples.Description with { Notice = "two\nlines" } },
        { "no events", Samples.Description with { Events = [] } },
        { "event of nobody", Samples.Description with { Events = [new(PackageEventType.Ingest, new DateOnly(2026, 1, 1), "accepted", ["nobody"])] } },
        { "outcome that is no ASCII", Samples.Description with { Events = [new(PackageEventType.Ingest, new DateOnly(2026, 1, 1), "Болат", [])] } },
        { "agent twice", Samples.Description with { Agents = [.. Samples.Description.Agents, Samples.Description.Agents[0]] } },
        { "agent that is no ASCII", Samples.Description with { Agents = [.. Samples.Description.Agents, new("x", PackageAgentKind.Role, "Болат", null)] } },
        { "no document", Samples.Description with { Document = default } },
    };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public async Task A_description_of_another_form_is_not_packed(string what, PackageDescription description)
    {
        var refusal = await Should.ThrowAsync<InvalidDataException>(Samples.PackageAsync(description), what);
        refusal.Message.ShouldStartWith("This cannot be packed");
        refusal.Message.ShouldNotContain("Testova");
        refusal.Message.ShouldNotContain("Болат");
    }

    [Theory]
    [InlineData("../outside.txt")]
    [InlineData("scan of Ana.pdf")]
    [InlineData("metadata/rights.json")]
    [InlineData("redacted.pdf")]
    [InlineData("alto/page-0003.xml")]
    public async Task A_part_of_another_path_is_not_packed(string path)
    {
        IReadOnlyList<PackagePart> parts = [.. Samples.Parts(), PackagePart.Of(path, [1])];
        await Should.ThrowAsync<InvalidDataException>(Samples.PackageAsync(parts: parts));
    }

    [Fact]
    public async Task A_package_of_the_transcript_alone_has_neither_pages_nor_ALTO()
    {
        var report = PackagePart.Of(PackagePaths.Report, (Samples.Report with { Release = "transcript" }).ToJson());
        IReadOnlyList<PackagePart> parts = [.. Samples.Parts().Where(p => p.Path is not (PackagePaths.Redacted or PackagePaths.Report) && !p.Path.StartsWith("alto/", StringComparison.Ordinal)), report];
        (await VerificationTests.VerifyAsync(await Samples.PackageAsync(parts: parts))).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_package_without_languages_translations_and_notice_passes()
    {
        var description = Samples.Description with { Languages = [], Translations = [], Notice = null, Reviewed = false };
        var report = PackagePart.Of(PackagePaths.Report, (Samples.Report with { Translations = [], Reviewed = false }).ToJson());
        IReadOnlyList<PackagePart> parts = [.. Samples.Parts().Where(p => !p.Path.StartsWith("translation.", StringComparison.Ordinal) && p.Path != PackagePaths.Report), report];
        var findings = await VerificationTests.VerifyAsync(await Samples.PackageAsync(description, parts));
        findings.Faults.ShouldBeEmpty();
        findings.Rights!.Reviewed.ShouldBeFalse();
    }

    [Theory]
    [InlineData(new byte[] { 0x1b, (byte)'[' })]
    [InlineData(new byte[] { (byte)'a', 0 })]
    [InlineData(new byte[] { 0xef, 0xbb, 0xbf, (byte)'a' })]
    [InlineData(new byte[] { (byte)'a', 0xd0 })]
    [InlineData(new byte[] { 0xff })]
    public async Task A_text_that_is_not_plain_is_neither_packed_nor_verified(byte[] text)
    {
        IReadOnlyList<PackagePart> parts = [.. Samples.Parts().Where(p => p.Path != PackagePaths.Transcript), PackagePart.Of(PackagePaths.Transcript, text)];
        (await Should.ThrowAsync<InvalidDataException>(Samples.PackageAsync(parts: parts))).Message.ShouldContain("plain UTF-8");
        var zip = await HostileZip.OfSampleAsync();
        zip["data/transcript.txt"].Content = text;
        TamperTests.Codes(await TamperTests.RefusalAsync(zip.Rebagged())).ShouldContain(PackageFaultCode.TextInvalid);
    }

    [Fact]
    public async Task A_long_text_and_an_agent_without_a_version_are_packed()
    {
        var text = System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Менің ұлым\t我的儿子 😀\r\n\f", 20_000)));
        IReadOnlyList<PackagePart> parts = [.. Samples.Parts().Where(p => p.Path != PackagePaths.Transcript), PackagePart.Of(PackagePaths.Transcript, text)];
        var description = Samples.Description with { Agents = [.. Samples.Description.Agents, new("azure", PackageAgentKind.Translator, "azure", string.Empty)] };
        (await VerificationTests.VerifyAsync(await Samples.PackageAsync(description, parts))).IsVerified.ShouldBeTrue();
    }

    [Fact]
    public void A_report_with_a_name_in_it_is_not_written()
    {
        Should.Throw<InvalidDataException>(() => (Samples.Report with { Tool = "Болат" }).ToJson()).Message.ShouldNotContain("Болат");
        Should.Throw<InvalidDataException>(() => (Samples.Report with { Pages = [new(1, true, 10, 10, 300, [], 1, 1, [[5, 5, 11, 6]])] }).ToJson());
    }

    [Theory]
    [InlineData("data/a%25b%0Ac%0dd", "data/a%b\nc\rd")]
    [InlineData("data/a", "data/a")]
    [InlineData("data/a%2E", null)]
    [InlineData("data/a%", null)]
    [InlineData("data/a%2", null)]
    public void Percent_codes_of_manifests_are_those_of_RFC_8493(string written, string? path) => ManifestFile.Decode(written).ShouldBe(path);

    [Fact]
    public void Every_fault_has_a_sentence_that_says_what_to_do()
    {
        foreach (var code in Enum.GetValues<PackageFaultCode>()) PackageAdvice.For(code).ShouldMatch(@"^.{20,200}\.$");
    }
}
