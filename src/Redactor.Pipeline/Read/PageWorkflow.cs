using Redactor.Contracts.V1;
using Redactor.Documents;
using Redactor.Imaging;
using Redactor.Pipeline.Stages;
using Redactor.Pipeline.Telemetry;
using Redactor.Storage.Database;

namespace Redactor.Pipeline.Read;

/// <summary>
/// Reads pages of stored documents, any number of workers side by side. Page 1 comes first: its languages are expected on the others. Then
/// a window of pages is announced, and each page read announces one more; whoever marks the last one moves the document on.
/// </summary>
public sealed class PageWorkflow(
    StageWork stages,
    StageRecord record,
    WorkStore work,
    LeaseStore leases,
    PageStore pages,
    StoredPageReading reading,
    PipelineMetrics metrics,
    ServiceOptions options,
    TimeProvider time)
{
    private static readonly StageStep Step = new("read", DocumentStage.Rasterized, DocumentStage.Read);

    public Task RunAsync(Delivery? delivery, int number) => delivery is null ? Task.CompletedTask : stages.AtEdgeAsync(delivery, Step.Name, number, async () =>
    {
        var found = await Patience.RunAsync(() => work.FindPageAsync(delivery.Document, number, CancellationToken.None), time, CancellationToken.None);
        if (found is not { Document: { } document, Page: { } page, FirstPage: { } first }) return WorkEnd.NotDue;
        if (document.Stage != Step.From) return await AfterAsync(delivery, document);
        if (page.State != PageState.Waiting) return await AgainAsync(delivery, document, number);
        if (number != 1 && first.State == PageState.Waiting) return WorkEnd.NotDue;
        var request = new ReadRequest(document.SourceLanguages.Languages, number == 1 ? [] : first.Languages.Languages);
        return await stages.RunLeasedAsync(
            delivery,
            Piece(document, page),
            token => reading.ReadAsync(document.Id, number, page.RawHash, request, token),
            (read, _) => CommitAsync(delivery, document, read));
    });

    private async Task<WorkEnd> CommitAsync(Delivery delivery, StoredDocument document, ReadPage read)
    {
        var quiet = read with { NotBefore = time.GetUtcNow() + options.Pipeline.QuietAfter(0) };
        var fanIn = await Patience.RunAsync(() => pages.MarkReadAsync(quiet, CancellationToken.None), time, CancellationToken.None);
        if (!fanIn.WasMarked) return WorkEnd.Overtaken;
        metrics.PageRead(read.Confidence is not null);
        if (fanIn.PagesLeft == 0) await FinishAsync(delivery, document);
        else await record.AnnounceAsync(delivery, Next(document, read.Number));
        await reading.DropRawAsync(document.Id, read.Number);
        return WorkEnd.Done;
    }

    /// <summary>The page was read before: by somebody who may not have come to say so.</summary>
    private async Task<WorkEnd> AgainAsync(Delivery delivery, StoredDocument document, int number)
    {
        if ((await work.ListWaitingPagesAsync(document.Id, 1, leasedToo: true, CancellationToken.None)).Count == 0)
            return await FinishAsync(delivery, document) ? WorkEnd.Done : WorkEnd.Overtaken;
        if (!delivery.IsRedelivered) return WorkEnd.NotDue;
        await record.AnnounceAsync(delivery, Next(document, number));
        return WorkEnd.AnnouncedAgain;
    }

    private async Task<WorkEnd> AfterAsync(Delivery delivery, StoredDocument document)
    {
        if (document.Stage != Step.To || !delivery.IsRedelivered) return WorkEnd.NotDue;
        await record.AnnounceAgainAsync(delivery, document);
        return WorkEnd.AnnouncedAgain;
    }

    private async Task<bool> FinishAsync(Delivery delivery, StoredDocument document)
    {
        var read = await Patience.RunAsync(() => pages.ListAsync(document.Id, CancellationToken.None), time, CancellationToken.None);
        var move = new StageMove(document.Id, Step.From, Step.To, document.StageVersion)
        {
            Hashes = new Dictionary<string, ContentHash>(StringComparer.Ordinal) { ["pages"] = ContentHash.OfAll(read.Select(p => p.CanonicalHash ?? p.RawHash)) },
            Codes = new Dictionary<string, string>(StringComparer.Ordinal) { ["ocr"] = "tesseract/" + TesseractEngine.LibraryVersion },
        };
        return await record.MoveAsync(move, delivery, []);
    }

    private IEnumerable<PageRasterized> Next(StoredDocument document, int number)
    {
        var (from, to) = number == 1 ? (2, 1 + options.Pipeline.PagesAhead) : (number + options.Pipeline.PagesAhead, number + options.Pipeline.PagesAhead);
        for (var next = from; next <= Math.Min(to, document.PageCount ?? 0); next++) yield return new(document.Id.ToString(), next, time.GetUtcNow());
    }

    private LeasedWork Piece(StoredDocument document, StoredPage page) => new(
        Step,
        document,
        page.Number,
        page.Starts,
        owner => work.BeginPageAsync(document.Id, page.Number, owner, options.Pipeline.Lease, CancellationToken.None),
        (owner, token) => leases.RenewPageAsync(document.Id, page.Number, owner, options.Pipeline.Lease, token),
        (owner, notBefore, failures) => work.EndPageAsync(document.Id, document.StageVersion, page.Number, owner, notBefore, failures, CancellationToken.None),
        async () => await work.FindPageAsync(document.Id, page.Number, CancellationToken.None) is { Document: { } now, Page.State: PageState.Waiting }
            && now.StageVersion == document.StageVersion);
}
