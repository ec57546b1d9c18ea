using Redactor.Documents;
using Redactor.Storage.Blobs;
using Redactor.Storage.Database;
using Redactor.Storage.Database.Release;

namespace Redactor.Pipeline;

/// <summary>The bucket from which packages are fetched by link, where one is set up; else links lead to this service.</summary>
public sealed class PackageShelf : IDisposable
{
    private readonly S3PackageShelf? bucket;
    private readonly ClearedBlobs cleared;
    private readonly DocumentStore documents;

    public PackageShelf(ServiceOptions options, ClearedBlobs cleared, DocumentStore documents)
    {
        ArgumentNullException.ThrowIfNull(options);
        (this.cleared, this.documents) = (cleared, documents);
        if (options.Release.S3 is not { } given) return;
        Directory.CreateDirectory(options.SpoolFolder);
        bucket = new S3PackageShelf(given.ToStore(options.SpoolFolder));
    }

    /// <summary>A link into the bucket, where the package is put if it is not there; null where there is no bucket, or the document was withdrawn meanwhile.</summary>
    public async Task<Uri?> LinkAsync(DocumentId document, StoredPackage package, DateTimeOffset until, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(package);
        if (bucket is null) return null;
        if (!await bucket.HasAsync(document, package.Size, cancellationToken))
        {
            await PackageEvidence.RequireAsync(cleared, document, package, cancellationToken);
            await using var content = await cleared.OpenReadAsync(document, BlobNames.Package, cancellationToken);
            await bucket.PutAsync(document, content, cancellationToken);
        }

        // A withdrawal moves the stage first and clears the bucket then: what was put too late is seen here.
        if (await documents.FindAsync(document, CancellationToken.None) is { Stage: DocumentStage.Released }) return await bucket.LinkAsync(document, until);
        await bucket.DeleteAsync(document, CancellationToken.None);
        return null;
    }

    /// <summary>Removes the package of a withdrawn document.</summary>
    public Task RemoveAsync(DocumentId document, CancellationToken cancellationToken) => bucket?.DeleteAsync(document, cancellationToken) ?? Task.CompletedTask;

    public void Dispose() => bucket?.Dispose();
}
