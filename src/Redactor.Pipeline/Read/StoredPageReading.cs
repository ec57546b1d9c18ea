using Microsoft.Extensions.Logging;
using Redactor.Documents;
using Redactor.Pipeline.Stages;
using Redactor.Storage.Blobs;
using Redactor.Storage.Database;
using Redactor.Storage.Keys;

namespace Redactor.Pipeline.Read;

/// <summary>Reads one stored page: the raw image gives the canonical one and its words.</summary>
public sealed class StoredPageReading(SealedBlobs blobs, StoredPages stored, PageReader reader, WorkGate gate, ILogger<StoredPageReading> logger)
{
    public async Task<ReadPage> ReadAsync(DocumentId document, int number, ContentHash rawHash, ReadRequest request, CancellationToken cancellationToken)
    {
        var raw = await stored.GetImageAsync(document, BlobNames.Raw(number), rawHash, cancellationToken);
        var result = await gate.RunAsync(() => reader.ReadAsync(number, raw, request, cancellationToken), cancellationToken);
        var canonical = result.Canonical;
        var hash = await stored.PutImageAsync(document, BlobNames.Canonical(number), canonical, cancellationToken);
        await stored.PutReadingAsync(document, result.Reading, cancellationToken);
        var examined = result.Reading as ExaminedPage;
        return new ReadPage(document, number, hash, canonical.Width, canonical.Height, canonical.Dpi, examined?.Confidence)
        {
            Languages = examined is null ? LanguageList.None : new LanguageList(examined.Languages),
        };
    }

    /// <summary>The raw image is not needed any more. One that stays behind is as sealed as the rest, and goes with it.</summary>
    public async Task DropRawAsync(DocumentId document, int number)
    {
        try
        {
            await blobs.DeleteAsync(document, BlobNames.Raw(number), CancellationToken.None);
        }
        catch (Exception fault) when (StageFaults.IsTransient(fault) || fault is KeyDestroyedException)
        {
            LogMessages.NotRecorded(logger, "read", document, Faults.Kind(fault));
        }
    }
}
