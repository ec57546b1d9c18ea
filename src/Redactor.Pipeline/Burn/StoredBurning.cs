using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using Redactor.Documents;
using Redactor.Pipeline.Review;
using Redactor.Pipeline.Stages;
using Redactor.Storage.Blobs;
using Redactor.Storage.Database;

namespace Redactor.Pipeline.Burn;

/// <summary>
/// Burns a stored document: from sealed pages to the cleared PDF, page by page, so that neither pages nor file are ever in memory whole. The
/// last code that is given the sealed door.
/// </summary>
public sealed class StoredBurning(PageStore pages, StoredPages stored, StoredApprovals approvals, ClearedBlobs cleared, WorkGate gate)
{
    private static readonly PipeOptions Buffer = new(pauseWriterThreshold: 4 << 20, resumeWriterThreshold: 2 << 20);

    public async Task<StageOutcome> BurnAsync(StoredDocument document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        var approved = document.ApprovedHash ?? throw new InvalidOperationException("An approved document has a hash of what was approved.");
        var approval = await approvals.ReadAsync(document.Id, approved, cancellationToken);
        var file = await WriteAsync(document, approval, cancellationToken);
        var transcript = Encoding.UTF8.GetBytes(string.Concat(file.Transcript.Select(line => line + "\n")));
        var claims = JsonSerializer.SerializeToUtf8Bytes(ClaimsFile.Of(file, approval, ContentHash.Of(transcript)), ClearedJson.Default.ClaimsFile);
        await PutAsync(document.Id, BlobNames.Claims, claims, cancellationToken);
        await PutAsync(document.Id, BlobNames.Transcript, transcript, cancellationToken);
        return new StageOutcome.Moved(
            new StageMove(document.Id, DocumentStage.Approved, DocumentStage.Burned, document.StageVersion)
            {
                BurnedHash = file.Hash,
                Hashes = new Dictionary<string, ContentHash>(StringComparer.Ordinal) { ["claims"] = ContentHash.Of(claims), ["transcript"] = ContentHash.Of(transcript) },
            },
            []);
    }

    private async Task<BurnedFile> WriteAsync(StoredDocument document, ApprovalFile approval, CancellationToken cancellationToken)
    {
        var byPage = approval.ToRedactions().ToLookup(r => r.PageNumber);
        var (ink, shown) = (approval.ToCleared(), approval.Shown);
        var recorded = await pages.ListAsync(document.Id, cancellationToken);
        if (recorded.Count != document.PagesToShow || (shown is not null && shown.Count != recorded.Count)) throw new InvalidDataException("Pages are missing on record.");
        var pipe = new Pipe(Buffer);
        using var failed = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var putting = PutAsync(document.Id, pipe.Reader, failed, cancellationToken);
        BurnedFile file;
        try
        {
            await using var output = pipe.Writer.AsStream(leaveOpen: true);
            file = await BurnedFile.WriteAsync(
                output, recorded.Count, number => BurnPageAsync(recorded[number - 1], [.. byPage[number]], ink, shown?[number - 1], failed.Token), gate.Places, _ => { }, failed.Token);
            await pipe.Writer.CompleteAsync();
        }
        catch (Exception fault)
        {
            await pipe.Writer.CompleteAsync(new OperationCanceledException("The writer failed.", fault));
            // The store's own fault, if that is what ended the writing.
            if (fault is OperationCanceledException && failed.IsCancellationRequested) await putting;
            await ((Task)putting).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }

        var kept = await putting;
        if (kept.Content != file.Hash) throw new InvalidDataException("What was stored is not what was written.");
        return file;
    }

    private async Task<BurnedPage> BurnPageAsync(
        StoredPage page, IReadOnlyList<Redaction> redactions, IReadOnlyList<ClearedInk> ink, StoredShownPage? shown, CancellationToken cancellationToken)
    {
        var (reading, hash) = await stored.GetReadingHashedAsync(page.DocumentId, page.Number, cancellationToken);
        if (page.CanonicalHash is not { } recorded || (reading is ExaminedPage) != (page.State == PageState.Examined))
            throw new InvalidDataException("A page's reading is not the one on record.");
        // What a person approved was approved of this picture and these words (law 2).
        if (shown is not null && (shown.Page != page.Number || !string.Equals(shown.Reading, hash.Hex, StringComparison.Ordinal) || (shown.Canonical is { } seen && !string.Equals(seen, recorded.Hex, StringComparison.Ordinal))))
            throw new InvalidDataException("A page is not the one that was approved.");
        var canonical = reading is ExaminedPage ? await stored.GetImageAsync(page.DocumentId, BlobNames.Canonical(page.Number), recorded, cancellationToken) : null;
        return await gate.RunAsync(() => BurnedFile.Burn(ClearedInk.Without(reading, ink), () => canonical!, redactions), cancellationToken);
    }

    private async Task<StoredBlob> PutAsync(DocumentId document, PipeReader reader, CancellationTokenSource failed, CancellationToken cancellationToken)
    {
        var isPut = false;
        try
        {
            await using var content = reader.AsStream();
            var put = await cleared.PutAsync(document, BlobNames.Redacted, content, cancellationToken);
            isPut = true;
            return put;
        }
        finally
        {
            if (!isPut) await failed.CancelAsync();
        }
    }

    private async Task PutAsync(DocumentId document, BlobName name, byte[] bytes, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream(bytes, writable: false);
        await cleared.PutAsync(document, name, content, cancellationToken);
    }
}
