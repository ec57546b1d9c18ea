using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Redactor.Contracts.V1;
using Redactor.Documents;
using Redactor.Pipeline.Resume;
using Redactor.Storage.Blobs;
using Redactor.Storage.Database;

namespace Redactor.Pipeline.Tests.Service;

/// <summary>Law 7: nothing is lost, and nothing is done twice.</summary>
public sealed class RecoveryTests
{
    private const string Text = "My brother was taken\nfrom his house in winter.";

    [Fact]
    public async Task A_message_that_was_lost_is_said_again()
    {
        await using var service = await TestService.StartAsync();
        var id = await service.SubmitAsync(Letters.Pdf(Text), announce: false);
        (await service.ReachAsync(id, DocumentStage.Detected)).StageVersion.ShouldBe(3);
    }

    [Fact]
    public async Task Messages_that_come_many_times_change_nothing()
    {
        await using var service = await TestService.StartAsync();
        var id = await service.SubmitAsync(Letters.Pdf(Text, Text), unreviewed: true, announce: false);
        var (text, now) = (id.ToString(), DateTimeOffset.UnixEpoch);
        var bus = service.Get<IBus>();
        for (var round = 0; round < 6; round++)
        {
            object[] messages =
            [
                new DocumentReceived(text, now), new PageRasterized(text, 1, now), new PageRasterized(text, 2, now), new DocumentRead(text, now),
                new DocumentDetected(text, now), new DocumentApproved(text, true, now), new DocumentBurned(text, "", now), new PageRasterized(text, 999, now),
            ];
            foreach (var message in messages) await bus.Publish(message);
            await Task.Delay(300);
        }

        var document = await service.ReachAsync(id, DocumentStage.Released);
        document.StageVersion.ShouldBe(8, "each stage was reached once");
        document.RejectionCode.ShouldBeNull();
    }

    [Fact]
    public async Task What_was_at_work_when_the_process_ended_goes_on_in_the_next()
    {
        await using var service = await TestService.StartAsync(tune: o => o with { ResumeSeconds = 1, StopSeconds = 0 });
        var id = await service.SubmitAsync(Letters.Pdf([.. Enumerable.Range(1, 12).Select(n => $"{Text} Page {n}.")]));
        await service.ReachAsync(id, d => d.Stage == DocumentStage.Rasterized);
        while ((await service.Get<PageStore>().ListAsync(id, default)).Count(p => p.State == PageState.Examined) < 2) await Task.Delay(20);
        await service.Host.StopAsync();
        var pages = await service.Get<PageStore>().ListAsync(id, default);
        pages.ShouldAllBe(p => p.LeaseOwner == null, "leases are handed back");
        pages.Where(p => p.State == PageState.Waiting).ShouldAllBe(p => p.Starts == 0, "a beginning that was handed back does not count");
        await service.RestartAsync();
        var document = await service.ReachAsync(id, DocumentStage.Detected);
        document.StageVersion.ShouldBe(3);
    }

    [Fact]
    public async Task The_work_of_a_dead_worker_is_taken_over_when_its_lease_ran_out()
    {
        await using var service = await TestService.StartAsync();
        var id = await service.SubmitAsync(Letters.Pdf(Text), announce: false);
        (await service.Get<WorkStore>().BeginAsync(id, 0, "dead", TimeSpan.FromSeconds(3), default)).ShouldBeTrue();
        await service.ReachAsync(id, DocumentStage.Detected);
    }

    [Fact]
    public async Task A_document_that_kills_whoever_tries_is_quarantined_and_can_be_tried_again()
    {
        await using var service = await TestService.StartAsync();
        var id = await service.SubmitAsync(Letters.Pdf(Text), announce: false);
        for (var start = 0; start < 12; start++) await service.Get<WorkStore>().BeginAsync(id, 0, $"dead-{start}", TimeSpan.FromTicks(-1), default);
        var document = await service.ReachAsync(id, d => d.Stage != DocumentStage.Received);
        (document.Stage, document.RejectionCode, document.QuarantinedFrom).ShouldBe((DocumentStage.Quarantined, RejectionCode.StageFailed, DocumentStage.Received));
        (await service.Get<DocumentRetry>().RetryAsync(id, "operator", default)).Outcome.ShouldBe(ChangeOutcome.Done);
        await service.ReachAsync(id, DocumentStage.Detected);
        (await service.Get<DocumentRetry>().RetryAsync(id, "operator", default)).Outcome.ShouldBe(ChangeOutcome.Conflict);
    }

    [Fact]
    public async Task A_store_that_is_away_for_a_while_quarantines_nothing()
    {
        var faults = 0;
        await using var service = await TestService.StartAsync((services, folder) => services.AddSingleton<IBlobStore>(new FaultyBlobStore(FileSystemBlobStore.Open(Path.Combine(folder, "blobs")))
        {
            OnRead = _ => Interlocked.Increment(ref faults) <= 4 ? new BlobStoreException(BlobStoreFault.Unavailable, "SlowDown") : null,
        }));
        var id = await service.SubmitAsync(Letters.Pdf(Text));
        var document = await service.ReachAsync(id, DocumentStage.Detected);
        faults.ShouldBeGreaterThan(4);
        document.StageVersion.ShouldBe(3);
    }

    [Fact]
    public async Task A_defect_is_quarantined_after_a_few_attempts_and_says_nothing_but_its_kind()
    {
        const string secret = "the words of a testimony";
        await using var service = await TestService.StartAsync(
            (services, folder) => services.AddSingleton<IBlobStore>(new FaultyBlobStore(FileSystemBlobStore.Open(Path.Combine(folder, "blobs"))) { OnRead = _ => new InvalidOperationException(secret) }),
            o => o with { MaxAttempts = 3 });
        var id = await service.SubmitAsync(Letters.Pdf(Text));
        var document = await service.ReachAsync(id, d => d.Stage == DocumentStage.Quarantined);
        document.RejectionCode.ShouldBe(RejectionCode.StageFailed);
        service.Log.Lines.ShouldContain(l => l.Contains("InvalidOperationException", StringComparison.Ordinal));
        service.Log.Lines.ShouldNotContain(l => l.Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_document_whose_key_was_destroyed_is_dropped_without_a_word()
    {
        await using var service = await TestService.StartAsync();
        var id = await service.SubmitAsync(Letters.Pdf(Text), announce: false);
        await service.Sealed.EraseAsync(id, default);
        await service.Get<IBus>().Publish(new DocumentReceived(id.ToString(), DateTimeOffset.UnixEpoch));
        await Task.Delay(1500);
        var document = (await service.Documents.FindAsync(id, default)).ShouldNotBeNull();
        (document.Stage, document.Attempts, document.Starts).ShouldBe((DocumentStage.Received, 0, 0));
    }
}
