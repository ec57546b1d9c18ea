using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Redactor.Detection;
using Redactor.Documents;
using Redactor.Pipeline.Burn;
using Redactor.Pipeline.Local;
using Redactor.Pipeline.Stages;
using Redactor.Storage.Database;
using Redactor.TestKit;

namespace Redactor.Pipeline.Tests.Service;

/// <summary>Documents go through the flow by themselves.</summary>
public sealed class ServiceFlowTests
{
    [Fact]
    public async Task A_scan_is_read_and_waits_for_its_reviewer()
    {
        await using var service = await TestService.StartAsync();
        var id = await service.SubmitAsync(await SampleAsync("en-clinical-note.jpg"));
        var document = await service.ReachAsync(id, DocumentStage.Detected);
        document.PageCount.ShouldBe(1);
        document.NotBefore.ShouldBe(WorkStore.NotByItself);
        var reading = await service.Get<StoredPages>().GetReadingAsync(id, 1, default);
        reading.ShouldBeOfType<ExaminedPage>().Words.Count().ShouldBeGreaterThan(20);
        (await service.Sealed.ExistsAsync(id, BlobNames.Findings, default)).ShouldBeTrue();
        (await service.Sealed.ExistsAsync(id, BlobNames.Raw(1), default)).ShouldBeFalse("raw pages go once they are read");
        (await service.Cleared.ExistsAsync(id, BlobNames.Redacted, default)).ShouldBeFalse("nobody approved");
    }

    [Fact]
    public async Task Without_a_reviewer_it_becomes_the_same_bytes_as_in_one_process()
    {
        await using var service = await TestService.StartAsync();
        var id = await service.SubmitAsync(await SampleAsync("case-file.pdf"), unreviewed: true);
        var document = await service.ReachAsync(id, DocumentStage.Released);
        document.IsUnreviewed.ShouldBeTrue();
        var pdf = await service.Cleared.ReadAllAsync(id, BlobNames.Redacted, 100_000_000, default);
        ContentHash.Of(pdf).ShouldBe(document.BurnedHash!.Value);

        var local = await ProcessAsync(service.Folder, "case-file.pdf");
        pdf.ShouldBe(await File.ReadAllBytesAsync(Path.Combine(local, "redacted.pdf")));
        Encoding.UTF8.GetString(await service.Cleared.ReadAllAsync(id, BlobNames.Transcript, 100_000_000, default))
            .ShouldBe(await File.ReadAllTextAsync(Path.Combine(local, "transcript.txt")));
        (await service.Cleared.ExistsAsync(id, BlobNames.Report, default)).ShouldBeTrue();
    }

    [Fact]
    public async Task The_audit_log_has_hashes_of_what_each_stage_made_and_of_what_was_approved()
    {
        await using var service = await TestService.StartAsync();
        var id = await service.SubmitAsync(await SampleAsync("en-clinical-note.jpg"), unreviewed: true);
        var document = await service.ReachAsync(id, DocumentStage.Released);
        var audit = await AuditAsync(service, id);
        var page = (await service.Get<PageStore>().ListAsync(id, default)).ShouldHaveSingleItem();
        var findings = ContentHash.Of(await service.Sealed.ReadAllAsync(id, BlobNames.Findings, 100_000_000, default)).Hex;

        audit["document/rasterized"].GetProperty("pages").GetString().ShouldBe(ContentHash.OfAll([page.RawHash]).Hex);
        audit["document/read"].GetProperty("pages").GetString().ShouldBe(ContentHash.OfAll([page.CanonicalHash!.Value]).Hex);
        audit["document/detected"].GetProperty("findings").GetString().ShouldBe(findings);
        audit["document/detected"].GetProperty("models").GetString().ShouldBe(InstalledModels.Hash.Hex);
        audit["document/approved"].GetProperty("findings").GetString().ShouldBe(findings);
        audit["document/approved"].GetProperty("approved").GetString().ShouldBe(document.ApprovedHash!.Value.Hex);
        foreach (var (action, name, blob) in new[] { ("burned", "claims", BlobNames.Claims), ("burned", "transcript", BlobNames.Transcript), ("burned", "burned", BlobNames.Redacted), ("verified", "burned", BlobNames.Redacted), ("verified", "report", BlobNames.Report) })
            audit["document/" + action].GetProperty(name).GetString().ShouldBe(ContentHash.Of(await service.Cleared.ReadAllAsync(id, blob, 100_000_000, default)).Hex, $"{action} {name}");
    }

    [Fact]
    public async Task A_page_whose_image_or_reading_is_not_the_one_on_record_is_never_burned()
    {
        await using var service = await TestService.StartAsync();
        var id = await service.SubmitAsync(await SampleAsync("en-clinical-note.jpg"), unreviewed: true);
        var document = await service.ReachAsync(id, DocumentStage.Released);
        var (pages, burning) = (service.Get<StoredPages>(), service.Get<StoredBurning>());
        (await burning.BurnAsync(document, default)).ShouldBeOfType<StageOutcome.Moved>().Move.BurnedHash.ShouldBe(document.BurnedHash);

        // A worker that was overtaken gave the page up, and stores what it has.
        var reading = (ExaminedPage)await pages.GetReadingAsync(id, 1, default);
        await pages.PutReadingAsync(id, new UnexaminedPage(1, reading.Width, reading.Height, reading.Dpi, UnexaminedReason.TimedOut), default);
        await Should.ThrowAsync<InvalidDataException>(() => burning.BurnAsync(document, default));
        await pages.PutReadingAsync(id, reading, default);
        var other = new GrayImage(reading.Width, reading.Height, reading.Dpi, new byte[reading.Width * reading.Height]);
        await pages.PutImageAsync(id, BlobNames.Canonical(1), other, default);
        await Should.ThrowAsync<InvalidDataException>(() => burning.BurnAsync(document, default));
    }

    [Theory]
    [InlineData(ServiceRole.All)]
    [InlineData(ServiceRole.Web)]
    [InlineData(ServiceRole.Worker)]
    public void The_bus_reports_its_use_to_nobody(ServiceRole role)
    {
        using var services = new ServiceCollection().AddRedactorPipeline(new ServiceOptions { Role = role }).BuildServiceProvider();
        services.GetRequiredService<IOptions<MassTransit.UsageTelemetryOptions>>().Value.Enabled.ShouldBeFalse();
    }

    [Fact]
    public async Task A_file_that_cannot_pass_is_quarantined_with_its_code()
    {
        await using var service = await TestService.StartAsync();
        var id = await service.SubmitAsync(Encoding.ASCII.GetBytes("This is a letter, not a picture of one. It goes on for a while."));
        var document = await service.ReachAsync(id, d => d.Stage == DocumentStage.Quarantined);
        document.RejectionCode.ShouldBe(RejectionCode.UnsupportedText);
        document.QuarantinedFrom.ShouldBe(DocumentStage.Received);
    }

    private static async Task<Dictionary<string, JsonElement>> AuditAsync(TestService service, DocumentId id)
    {
        await using var database = await service.Get<IDbContextFactory<RedactorDatabase>>().CreateDbContextAsync();
        var rows = await database.Set<AuditRow>().Where(r => r.DocumentId == id).ToListAsync();
        return rows.ToDictionary(r => r.Action, r => JsonSerializer.Deserialize<JsonElement>(r.Details), StringComparer.Ordinal);
    }

    private static Task<byte[]> SampleAsync(string name) => File.ReadAllBytesAsync(Sample(name));

    private static string Sample(string name) => Path.Combine(Repository.Root, "tests", "samples", name);

    private static async Task<string> ProcessAsync(string folder, string name)
    {
        var options = new LocalOptions { OutputFolder = Path.Combine(folder, "local"), Unreviewed = true };
        await using var stages = LocalStages.Create(options);
        var inputs = LocalInputs.Resolve([Sample(name)], options.OutputFolder);
        var outcomes = await new LocalRun(stages, options).RunAsync(inputs, new Progress<LocalProgress>(), default);
        outcomes.ShouldHaveSingleItem().Verdict.ShouldBe(LocalVerdict.Verified);
        return Path.Combine(options.OutputFolder, Path.GetFileNameWithoutExtension(name));
    }
}
