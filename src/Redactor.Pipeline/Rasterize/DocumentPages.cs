using Redactor.Documents;
using Redactor.Pipeline.Stages;
using Redactor.Storage.Blobs;
using Redactor.Storage.Database;

namespace Redactor.Pipeline.Rasterize;

/// <summary>Takes a stored original apart: each page is stored as it comes from the decoder, so memory does not grow with the document.</summary>
public sealed class DocumentPages(SealedBlobs blobs, StoredPages stored, PageStore pages, DocumentRasterizer rasterizer, WorkGate gate)
{
    /// <exception cref="DocumentRejectedException">The file cannot be opened, or a page did not come.</exception>
    public async Task<StageOutcome> RasterizeAsync(StoredDocument document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        await using var original = await blobs.OpenReadAsync(document.Id, BlobNames.Original, cancellationToken);
        await using var opened = await gate.RunAsync(() => rasterizer.OpenAsync(original, cancellationToken), cancellationToken);
        var fresh = new List<NewPage>(opened.PageCount);
        await using var images = opened.ReadPagesAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await gate.RunAsync(() => NextAsync(document.Id, fresh.Count + 1, images, cancellationToken), cancellationToken) is { } page) fresh.Add(page);
        if (fresh.Count != opened.PageCount) throw new DocumentRejectedException(RejectionCode.InvalidDecoderReply);
        return await pages.AddAsync(document.Id, fresh, cancellationToken)
            ? new StageOutcome.Moved(Move(document, fresh), [])
            : new StageOutcome.Overtaken();
    }

    private static StageMove Move(StoredDocument document, List<NewPage> fresh) =>
        new(document.Id, DocumentStage.Received, DocumentStage.Rasterized, document.StageVersion)
        {
            Hashes = new Dictionary<string, ContentHash>(StringComparer.Ordinal) { ["pages"] = ContentHash.OfAll(fresh.Select(p => p.RawHash)) },
        };

    private async Task<NewPage?> NextAsync(DocumentId document, int number, IAsyncEnumerator<GrayImage> images, CancellationToken cancellationToken)
    {
        if (!await images.MoveNextAsync()) return null;
        var image = images.Current;
        var hash = await stored.PutImageAsync(document, BlobNames.Raw(number), image, cancellationToken);
        return new NewPage(number, hash, image.Width, image.Height, image.Dpi) { PerceptualHash = PerceptualHash.Of(image) };
    }
}
