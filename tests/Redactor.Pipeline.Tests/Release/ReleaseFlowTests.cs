using System.Text;
using Redactor.Detection.Policies;
using Redactor.Documents;
using Redactor.Packaging;
using Redactor.Pipeline.Release;
using Redactor.Pipeline.Tests.Service;
using Redactor.Pipeline.Verify;
using Redactor.Storage.Database;
using Redactor.Storage.Database.Release;

namespace Redactor.Pipeline.Tests.Release;

/// <summary>The last stage: what comes out of it, and what never does.</summary>
public sealed class ReleaseFlowTests
{
    private const string Letter = "Mi hermano Abdurrahman Yusupov fue detenido en su casa.\nLa casa de mi madre es pequeña y blanca.";

    private static readonly string[] Names = ["Abdurrahman", "Yusupov"];

    private static readonly NewDocument Asked = new(DocumentId.New(), "case-1", "archive", ContentHash.Of("x"u8), 1)
    {
        SourceLanguages = new([Language.Spanish]),
        TargetLanguages = new([Language.English]),
        ConsentScope = ConsentScope.TrustedArchives,
    };

    [Fact]
    public async Task What_no_font_can_set_is_named_and_what_the_policy_wants_seen_is_the_notice()
    {
        await using var service = await TestService.StartAsync();
        var policy = PolicyReader.Read("""{"version":1,"name":"court","types":{},"watermark":"Copy for the court"}"""u8.ToArray(), "of a test");
        var id = await service.SubmitAsync(Letters.Pdf(Letter), unreviewed: true, policy: policy);
        var document = await service.ReachAsync(id, DocumentStage.Released);
        using var zip = new MemoryStream(await service.Cleared.ReadAllAsync(id, BlobNames.Package, 1 << 26, default), writable: false);
        var findings = await PackageVerification.VerifyAsync(zip, await service.Get<SigningKeys>().PublicAsync(default), PackageLimits.Default, default);
        findings.Faults.ShouldBeEmpty();
        findings.Rights!.Notice.ShouldBe("Copy for the court");
        Encoding.UTF8.GetString(await PackageVerification.ReadPartAsync(zip, findings, "report.json", PackageLimits.Default, default)).ShouldNotContain("notSet");

        var contents = new PackageContents(service.Cleared, service.Get<StoredReports>(), service.Get<StoredClaims>(), service.Get<StoredReread>()) { SetTranscript = (_, _, _, _) => null };
        var (_, _, _, parts) = await contents.GatherAsync(document, default);
        parts.Select(p => p.Path).ShouldNotContain("transcript.pdf");
        await using var report = await parts.Single(p => p.Path == "report.json").Open(default);
        using var json = await System.Text.Json.JsonDocument.ParseAsync(report);
        json.RootElement.GetProperty("notSet").EnumerateArray().Select(n => n.GetString()).ShouldBe(["transcript.pdf"]);
    }

    [Fact]
    public async Task A_package_has_all_that_was_approved_verifies_and_holds_no_name()
    {
        await using var service = await TestService.StartAsync(translation: new());
        var id = await service.SubmitAsync(Letters.Pdf(Letter), unreviewed: true, asked: Asked);
        var document = await service.ReachAsync(id, DocumentStage.Released);

        var stored = (await service.Get<DeliveryStore>().FindPackageAsync(id, default)).ShouldNotBeNull();
        var bytes = await service.Cleared.ReadAllAsync(id, BlobNames.Package, 1 << 26, default);
        (Convert.ToHexStringLower(System.Security.Cryptography.SHA512.HashData(bytes)), (long)bytes.Length).ShouldBe((stored.Sha512, stored.Size));
        using var zip = new MemoryStream(bytes, writable: false);
        var findings = await PackageVerification.VerifyAsync(zip, await service.Get<SigningKeys>().PublicAsync(default), PackageLimits.Default, default);
        findings.Faults.ShouldBeEmpty();
        findings.IsVerified.ShouldBeTrue();
        findings.KeyId.ShouldBe(stored.KeyId);
        findings.Payload.Keys.Order(StringComparer.Ordinal).ShouldBe(
            [
                "alto/page-0001.xml", "metadata/dc.xml", "metadata/premis.xml", "metadata/rights.json", "redacted.pdf", "report.json", "transcript.pdf", "transcript.txt", "translation.en.pdf", "translation.en.txt",
            ]);
        (findings.Rights!.ConsentScope, findings.Rights.Reviewed, findings.Rights.Pages).ShouldBe(("trusted-archives", false, 1));
        findings.Rights.Languages.ShouldBe(["es"]);

        foreach (var path in findings.Payload.Keys)
        {
            var part = await PackageVerification.ReadPartAsync(zip, findings, path, PackageLimits.Default, default);
            foreach (var name in Names) Encoding.UTF8.GetString(part).ShouldNotContain(name, Case.Insensitive, path);
            if (path.EndsWith("redacted.pdf", StringComparison.Ordinal)) ContentHash.Of(part).ShouldBe(document.BurnedHash!.Value);
            if (path.EndsWith(".pdf", StringComparison.Ordinal))
            {
                // How each writer keeps to PDF/A-2b, object by object, is in the two PdfATests.
                Burn.Tool.Text("qpdf", part, "--check", "FILE").ShouldContain("No syntax or stream encoding errors found");
                Encoding.UTF8.GetString(part).ShouldContain("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>");
            }

            // Nothing that tells of the file before redaction, of who worked on it, or when to the second.
            Encoding.UTF8.GetString(part).ShouldNotContain(document.ContentHash.Hex);
            if (path.EndsWith(".xml", StringComparison.Ordinal) || path.EndsWith(".json", StringComparison.Ordinal)) Encoding.UTF8.GetString(part).ShouldNotMatch("T[0-9]{2}:[0-9]{2}");
        }

        var premis = Encoding.UTF8.GetString(await PackageVerification.ReadPartAsync(zip, findings, findings.Payload.Keys.Single(k => k.EndsWith("premis.xml", StringComparison.Ordinal)), PackageLimits.Default, default));
        foreach (var said in new[] { "tesseract", "redactor-models", "Apertium", "unreviewed" }) premis.ShouldContain(said, Case.Insensitive);
    }

    [Theory]
    [InlineData("[PERSON-1]", "PERSON")]
    [InlineData("[PERSON-1] [ADDRESS-2] [PERSON-3]", "PERSON,ADDRESS,PERSON")]
    [InlineData("[DATE]", "DATE")]
    [InlineData("[NOT EXAMINED]", "NOTEXAMINED")]
    [InlineData("", "OTHER")]
    public void A_report_counts_each_thing_under_a_box(string label, string types) => string.Join(',', Pipeline.Release.PackageReports.TypesOf(label)).ShouldBe(types);

    [Fact]
    public async Task Where_the_policy_releases_the_transcript_alone_a_package_has_no_page_and_no_layout()
    {
        Policy.TryGet("strict", out var strict).ShouldBeTrue();
        await using var service = await TestService.StartAsync();
        var id = await service.SubmitAsync(Letters.Pdf("My brother was taken\nfrom his house in winter."), unreviewed: true, policy: strict);
        await service.ReachAsync(id, DocumentStage.Released);

        using var zip = new MemoryStream(await service.Cleared.ReadAllAsync(id, BlobNames.Package, 1 << 26, default), writable: false);
        var findings = await PackageVerification.VerifyAsync(zip, await service.Get<SigningKeys>().PublicAsync(default), PackageLimits.Default, default);
        findings.IsVerified.ShouldBeTrue();
        findings.Payload.Keys.ShouldNotContain(k => k.Contains("alto", StringComparison.Ordinal) || k.Contains("redacted", StringComparison.Ordinal));
        findings.Payload.Keys.ShouldContain(k => k.EndsWith("transcript.pdf", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_changed_after_it_was_verified_is_never_packaged()
    {
        await using var service = await TestService.StartAsync(tune: o => o with { MaxAttempts = 2, RetrySeconds = 1 });
        var id = await service.SubmitAsync(Letters.Pdf("My brother was taken\nfrom his house in winter."), unreviewed: true, asked: Asked);
        // No translator is there: it waits, verified.
        var waiting = await service.ReachAsync(id, d => d.TranslatorDue is not null);
        await service.Cleared.PutAsync(id, BlobNames.Redacted, new MemoryStream("%PDF-1.7 another"u8.ToArray()), default);
        await service.Documents.MoveAsync(new(id, DocumentStage.Verified, DocumentStage.Translated, waiting.StageVersion), default);

        var stopped = await service.ReachAsync(id, d => d.Stage is DocumentStage.Quarantined or DocumentStage.Released);

        (stopped.Stage, stopped.QuarantinedFrom, stopped.RejectionCode).ShouldBe((DocumentStage.Quarantined, DocumentStage.Translated, RejectionCode.StageFailed));
        (await service.Get<DeliveryStore>().FindPackageAsync(id, default)).ShouldBeNull();
        (await service.Cleared.ExistsAsync(id, BlobNames.Package, default)).ShouldBeFalse();
    }

    [Fact]
    public async Task What_an_earlier_version_verified_without_all_hashes_stays_as_it_is_and_can_be_taken()
    {
        await using var service = await TestService.StartAsync(tune: o => o with { QuietSeconds = 1 });
        var id = await service.SubmitAsync(Letters.Pdf("My brother was taken\nfrom his house in winter."), unreviewed: true, asked: Asked);
        // No translator is there: it waits, verified.
        var waiting = await service.ReachAsync(id, d => d.TranslatorDue is not null);
        var reports = service.Get<StoredReports>();
        await reports.PutAsync(id, await reports.ReadAsync(id, default) with { RereadHash = null }, default);
        await service.Get<WorkStore>().RestartAsync([DocumentStage.Verified], default);

        var rests = await service.ReachAsync(id, d => d.NotBefore == WorkStore.NotByItself || d.Stage != DocumentStage.Verified);

        (rests.Stage, rests.StageVersion).ShouldBe((DocumentStage.Verified, waiting.StageVersion));
    }

    [Fact]
    public async Task A_new_key_signs_what_comes_and_what_was_signed_before_stays_valid()
    {
        await using var service = await TestService.StartAsync();
        var keys = service.Get<SigningKeys>();
        var before = await service.SubmitAsync(Letters.Pdf("My brother was taken\nfrom his house in winter."), unreviewed: true);
        await service.ReachAsync(before, DocumentStage.Released);
        (await keys.RotateAsync("operator", default)).ShouldBeTrue();
        var after = await service.SubmitAsync(Letters.Pdf("He came back in spring."), unreviewed: true);
        await service.ReachAsync(after, DocumentStage.Released);

        var trusted = await keys.PublicAsync(default);
        trusted.All.Count.ShouldBe(2);
        var signed = new List<string?>();
        foreach (var id in new[] { before, after })
        {
            using var zip = new MemoryStream(await service.Cleared.ReadAllAsync(id, BlobNames.Package, 1 << 26, default), writable: false);
            var findings = await PackageVerification.VerifyAsync(zip, trusted, PackageLimits.Default, default);
            findings.IsVerified.ShouldBeTrue();
            signed.Add(findings.KeyId);
        }

        signed[0].ShouldNotBe(signed[1]);
    }
}
