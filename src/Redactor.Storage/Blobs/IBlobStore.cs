using Redactor.Documents;

namespace Redactor.Storage.Blobs;

/// <summary>
/// Keeps bytes that are encrypted already. A blob is always there whole or not at all, whatever is killed; it is durable when
/// <see cref="PutAsync"/> returns. Failures of the store itself are <see cref="BlobStoreException"/>.
/// </summary>
public interface IBlobStore
{
    /// <summary>Stores a blob in place of what was at the address. Reads <paramref name="content"/> to its end; if that throws, nothing is changed.</summary>
    Task PutAsync(BlobAddress address, Stream content, CancellationToken cancellationToken);

    /// <summary>The stored bytes from their beginning; the caller closes the stream. Reading may throw <see cref="IOException"/>, which is worth retrying.</summary>
    /// <exception cref="BlobMissingException">There is none.</exception>
    Task<Stream> OpenReadAsync(BlobAddress address, CancellationToken cancellationToken);

    Task<bool> ExistsAsync(BlobAddress address, CancellationToken cancellationToken);

    /// <summary>Removes a blob; one that is not there is fine.</summary>
    Task DeleteAsync(BlobAddress address, CancellationToken cancellationToken);

    /// <summary>All blobs of a document, both compartments, in no particular order.</summary>
    IAsyncEnumerable<BlobAddress> ListAsync(DocumentId document, CancellationToken cancellationToken);
}
