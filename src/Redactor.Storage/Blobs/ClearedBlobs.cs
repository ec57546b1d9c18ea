using Redactor.Documents;

namespace Redactor.Storage.Blobs;

/// <summary>The door to what was burned, verified and translated. Nothing sealed can be reached from here (law 3).</summary>
public sealed class ClearedBlobs
{
    private readonly CompartmentBlobs blobs;

    internal ClearedBlobs(CompartmentBlobs blobs) => this.blobs = blobs;

    /// <summary>Encrypts and stores everything up to the end of a stream, in place of what had the name.</summary>
    /// <exception cref="Keys.KeyDestroyedException">The document was erased.</exception>
    /// <exception cref="BlobStoreException">The store could not do its work; what was there before still is.</exception>
    public Task<StoredBlob> PutAsync(DocumentId document, BlobName name, Stream content, CancellationToken cancellationToken) =>
        blobs.PutAsync(document, name, content, cancellationToken);

    /// <summary>
    /// The plain bytes, each chunk verified before any of it is given; whoever reads until the stream ends has everything that was put.
    /// The caller closes the stream.
    /// </summary>
    /// <exception cref="BlobMissingException">There is none.</exception>
    /// <exception cref="Keys.KeyDestroyedException">The document was erased.</exception>
    /// <exception cref="Encryption.BlobDamagedException">Here, or while reading: the stored bytes are not those that were put.</exception>
    public Task<Stream> OpenReadAsync(DocumentId document, BlobName name, CancellationToken cancellationToken) =>
        blobs.OpenReadAsync(document, name, cancellationToken);

    /// <summary>All of a small blob, verified to its end. Throws as <see cref="OpenReadAsync"/> does.</summary>
    /// <exception cref="BlobTooLargeException">It holds more than <paramref name="maxBytes"/>.</exception>
    public Task<byte[]> ReadAllAsync(DocumentId document, BlobName name, int maxBytes, CancellationToken cancellationToken) =>
        blobs.ReadAllAsync(document, name, maxBytes, cancellationToken);

    /// <summary>False, too, once the document was erased.</summary>
    public Task<bool> ExistsAsync(DocumentId document, BlobName name, CancellationToken cancellationToken) =>
        blobs.ExistsAsync(document, name, cancellationToken);

    /// <summary>Removes one blob; one that is not there is fine.</summary>
    public Task DeleteAsync(DocumentId document, BlobName name, CancellationToken cancellationToken) =>
        blobs.DeleteAsync(document, name, cancellationToken);

    /// <summary>Destroys the document's cleared key, which makes its cleared blobs unreadable wherever copies of them are, then removes them (law 8). May be repeated.</summary>
    public Task EraseAsync(DocumentId document, CancellationToken cancellationToken) => blobs.EraseAsync(document, cancellationToken);
}
