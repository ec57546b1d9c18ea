using Redactor.Documents;
using Redactor.Storage.Blobs;

namespace Redactor.Pipeline.Tests.Service;

/// <summary>A store that fails as it is told to.</summary>
internal sealed class FaultyBlobStore(IBlobStore inner) : IBlobStore
{
    /// <summary>What the next read throws, if anything.</summary>
    public Func<BlobAddress, Exception?> OnRead { get; set; } = _ => null;

    /// <summary>What the next write throws, if anything.</summary>
    public Func<BlobAddress, Exception?> OnPut { get; set; } = _ => null;

    public Task PutAsync(BlobAddress address, Stream content, CancellationToken cancellationToken) =>
        OnPut(address) is { } fault ? Task.FromException(fault) : inner.PutAsync(address, content, cancellationToken);

    public Task<Stream> OpenReadAsync(BlobAddress address, CancellationToken cancellationToken) =>
        OnRead(address) is { } fault ? Task.FromException<Stream>(fault) : inner.OpenReadAsync(address, cancellationToken);

    public Task<bool> ExistsAsync(BlobAddress address, CancellationToken cancellationToken) => inner.ExistsAsync(address, cancellationToken);

    public Task DeleteAsync(BlobAddress address, CancellationToken cancellationToken) => inner.DeleteAsync(address, cancellationToken);

    public IAsyncEnumerable<BlobAddress> ListAsync(DocumentId document, CancellationToken cancellationToken) => inner.ListAsync(document, cancellationToken);
}
