using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Redactor.Documents;
using Redactor.Pipeline.Resume;
using Redactor.Pipeline.Tests.Service;
using Redactor.Storage.Blobs;
using Redactor.Storage.Database;
using Redactor.Verification.Tests.Traffic;

namespace Redactor.Pipeline.Tests.Translate;

/// <summary>A document that waits for a translator costs next to nothing, and goes on as soon as there is one.</summary>
public sealed class TranslatorWaitTests
{
    private const string Letter = "Mi hermano fue detenido en su casa por la mañana.\nLa policía llegó con dos coches y no dijo nada.";

    private static readonly NewDocument ToEnglish = new(default, "x", "x", default, 0)
    {
        SourceLanguages = new LanguageList([Language.Spanish]),
        TargetLanguages = new LanguageList([Language.English]),
    };

    [Fact]
    public async Task While_no_engine_offers_its_pair_nothing_of_a_document_but_its_report_is_opened()
    {
        var opened = new ConcurrentQueue<BlobAddress>();
        await using var engines = await RecordedEngines.StartAsync();
        engines.HasPairs = false;
        await using var service = await TestService.StartAsync(
            (services, folder) => services.AddSingleton<IBlobStore>(new FaultyBlobStore(FileSystemBlobStore.Open(Path.Combine(folder, "blobs"))) { OnRead = a => Kept(opened, a) }),
            translation: Soon(engines));
        var id = await service.SubmitAsync(Letters.Pdf(Letter), unreviewed: true, asked: ToEnglish);
        await service.ReachAsync(id, d => d.TranslatorDue is not null);
        var before = opened.Count;
        var waiting = await service.ReachAsync(id, d => d.Nudges >= 2);
        await Task.Delay(500);
        opened.Skip(before).Distinct().Count().ShouldBeLessThanOrEqualTo(1, "no text and no page");
        waiting.TranslatorDue.ShouldBe("es-en NoEngine");
        service.Log.Lines.Count(l => l.Contains("es-en NoEngine", StringComparison.Ordinal)).ShouldBe(1, "it is said once");

        engines.HasPairs = true;
        (await service.ReachAsync(id, DocumentStage.Released)).TranslatorDue.ShouldBeNull();
    }

    [Fact]
    public async Task An_operator_has_it_looked_for_at_once_and_all_go_on_when_one_does()
    {
        await using var engines = await RecordedEngines.StartAsync();
        engines.HasPairs = false;
        await using var service = await TestService.StartAsync(translation: Soon(engines) with { WaitSeconds = 600 });
        var first = await service.SubmitAsync(Letters.Pdf(Letter), unreviewed: true, asked: ToEnglish);
        var second = await service.SubmitAsync(Letters.Pdf(Letter + "\nMi madre preguntó por él."), unreviewed: true, caseId: "case-2", asked: ToEnglish);
        foreach (var id in new[] { first, second }) await service.ReachAsync(id, d => d.TranslatorDue is not null);

        (await service.Get<DocumentRetry>().RetryAsync(first, "operator", default)).Outcome.ShouldBe(ChangeOutcome.Done);
        await service.ReachAsync(first, d => d.NotBefore > TimeProvider.System.GetUtcNow().AddMinutes(9));
        engines.HasPairs = true;
        (await service.Get<DocumentRetry>().RetryAsync(first, "operator", default)).Outcome.ShouldBe(ChangeOutcome.Done);
        await service.ReachAsync(first, DocumentStage.Released);
        (await service.Get<DocumentRetry>().RetryAsync(first, "operator", default)).Outcome.ShouldBe(ChangeOutcome.Conflict);

        await service.ReachAsync(second, DocumentStage.Released);
    }

    [Fact]
    public void The_pauses_double_up_to_an_hour_or_what_was_set()
    {
        var usual = new TranslationOptions();
        new[] { 0, 1, 2, 3, 4, 40 }.Select(t => usual.WaitAfter(t).TotalSeconds).ShouldBe([300, 600, 1200, 2400, 3600, 3600]);
        (usual with { WaitSeconds = 7200 }).WaitAfter(3).TotalSeconds.ShouldBe(7200);
    }

    private static TranslationOptions Soon(RecordedEngines engines) => new()
    {
        WithoutApertium = true,
        WaitSeconds = 1,
        LibreTranslate = new() { Endpoint = engines.Address },
        Routing = new() { FailurePause = TimeSpan.FromMilliseconds(10), PairsKept = TimeSpan.FromMilliseconds(10) },
    };

    private static Exception? Kept(ConcurrentQueue<BlobAddress> opened, BlobAddress address)
    {
        opened.Enqueue(address);
        return null;
    }
}
