using System.Text;
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
        var document = await service.ReachAsync(id, DocumentStage.Verified);
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
    public async Task A_page_whose_image_or_reading_is_not_the_one_on_record_is_never_burned()
    {
        await using var service = await TestService.StartAsync();
        var id = await service.SubmitAsync(await SampleAsync("en-clinical-note.jpg"), unreviewed: true);
        var document = await service.ReachAsync(id, DocumentStage.Verified);
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

    [Fact]
    public async Task A_file_that_cannot_pass_is_quarantined_with_its_code()
    {
        await using var service = await TestService.StartAsync();
        var id = await service.SubmitAsync(Encoding.ASCII.GetBytes("This is a letter, not a picture of one. It goes on for a while."));
        var document = await service.ReachAsync(id, d => d.Stage == DocumentStage.Quarantined);
        document.RejectionCode.ShouldBe(RejectionCode.UnsupportedText);
        document.QuarantinedFrom.ShouldBe(DocumentStage.Received);
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
