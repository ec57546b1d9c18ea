using Redactor.Documents;
using Redactor.Storage.Blobs;

namespace Redactor.Pipeline.Stages;

/// <summary>Images and readings of pages in the sealed compartment.</summary>
public sealed class StoredPages(SealedBlobs blobs)
{
    private const int MaxReadingBytes = 64 << 20, MaxImageBytes = 1 << 30;

    /// <summary>Gives back the hash of what is stored.</summary>
    public async Task<ContentHash> PutImageAsync(DocumentId document, BlobName name, GrayImage image, CancellationToken cancellationToken)
    {
        await using var encoded = ImageCodec.Encode(image);
        return (await blobs.PutAsync(document, name, encoded, cancellationToken)).Content;
    }

    /// <summary>
    /// The image that the record says: a worker that was overtaken may have stored another since, and boxes of one reading do not fit it (law 5).
    /// </summary>
    /// <param name="recorded">Hash that <see cref="PutImageAsync"/> gave back.</param>
    /// <exception cref="BlobMissingException">There is none.</exception>
    /// <exception cref="InvalidDataException">What is stored is another image.</exception>
    public async Task<GrayImage> GetImageAsync(DocumentId document, BlobName name, ContentHash recorded, CancellationToken cancellationToken)
    {
        var stored = await blobs.ReadAllAsync(document, name, MaxImageBytes, cancellationToken);
        if (ContentHash.Of(stored) != recorded) throw new InvalidDataException("A stored image is not the one on record.");
        using var content = new MemoryStream(stored, writable: false);
        return await ImageCodec.DecodeAsync(content, cancellationToken);
    }

    public async Task PutReadingAsync(DocumentId document, PageReading reading, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reading);
        using var encoded = new MemoryStream(ReadingCodec.Encode(reading), writable: false);
        await blobs.PutAsync(document, BlobNames.Reading(reading.PageNumber), encoded, cancellationToken);
    }

    /// <exception cref="BlobMissingException">There is none.</exception>
    public async Task<PageReading> GetReadingAsync(DocumentId document, int pageNumber, CancellationToken cancellationToken) =>
        (await GetReadingHashedAsync(document, pageNumber, cancellationToken)).Reading;

    /// <summary>With the hash of what is stored, for whoever is shown it.</summary>
    /// <exception cref="BlobMissingException">There is none.</exception>
    public async Task<(PageReading Reading, ContentHash Hash)> GetReadingHashedAsync(DocumentId document, int pageNumber, CancellationToken cancellationToken)
    {
        var encoded = await blobs.ReadAllAsync(document, BlobNames.Reading(pageNumber), MaxReadingBytes, cancellationToken);
        return (ReadingCodec.Decode(encoded), ContentHash.Of(encoded));
    }

    /// <summary>The readings of all pages, in order.</summary>
    public async Task<IReadOnlyList<PageReading>> GetReadingsAsync(DocumentId document, int pageCount, CancellationToken cancellationToken)
    {
        var readings = new PageReading[pageCount];
        for (var i = 0; i < pageCount; i++) readings[i] = await GetReadingAsync(document, i + 1, cancellationToken);
        return readings;
    }
}
