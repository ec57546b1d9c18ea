using Amazon.S3;
using Amazon.S3.Model;
using Redactor.Documents;

namespace Redactor.Storage.Blobs;

/// <summary>
/// Packages as archives fetch them, in the clear, as objects <c>prefix/document.zip</c> of a bucket of their own: put there when somebody asks for a link, and removed on withdrawal.
/// </summary>
public sealed class S3PackageShelf : IDisposable
{
    private readonly S3StoreOptions options;
    private readonly AmazonS3Client client;

    /// <param name="options">Of a bucket that holds no blobs.</param>
    public S3PackageShelf(S3StoreOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        this.options = options;
        client = S3Clients.Open(options);
    }

    /// <exception cref="BlobStoreException">The server could not be asked.</exception>
    public async Task<bool> HasAsync(DocumentId document, long size, CancellationToken cancellationToken)
    {
        try
        {
            var request = new GetObjectMetadataRequest { BucketName = options.Bucket, Key = KeyOf(document) };
            return (await client.GetObjectMetadataAsync(request, cancellationToken).ConfigureAwait(false)).ContentLength == size;
        }
        catch (AmazonS3Exception e) when (S3Clients.IsMissing(e))
        {
            return false;
        }
        catch (Exception e) when (StoreFaults.IsTheServers(e, cancellationToken))
        {
            throw StoreFaults.OfServer(e);
        }
    }

    /// <exception cref="BlobStoreException">The server did not take it.</exception>
    public async Task PutAsync(DocumentId document, Stream package, CancellationToken cancellationToken)
    {
        await S3Clients.PutAsync(client, options, KeyOf(document), package, "application/zip", cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What is not there is fine.</summary>
    public Task DeleteAsync(DocumentId document, CancellationToken cancellationToken)
    {
        var request = new DeleteObjectRequest { BucketName = options.Bucket, Key = KeyOf(document) };
        return S3Clients.AskAsync(() => client.DeleteObjectAsync(request, cancellationToken), cancellationToken);
    }

    /// <summary>A link that opens the package without a key until then, in ranges too.</summary>
    public async Task<Uri> LinkAsync(DocumentId document, DateTimeOffset until) => new(await client.GetPreSignedURLAsync(new GetPreSignedUrlRequest
    {
        BucketName = options.Bucket,
        Key = KeyOf(document),
        Verb = HttpVerb.GET,
        Expires = until.UtcDateTime,
        Protocol = string.Equals(options.Endpoint.Scheme, "http", StringComparison.OrdinalIgnoreCase) ? Protocol.HTTP : Protocol.HTTPS,
    }).ConfigureAwait(false));

    public void Dispose() => client.Dispose();

    private string KeyOf(DocumentId document) => $"{options.Prefix}{document}.zip";
}
