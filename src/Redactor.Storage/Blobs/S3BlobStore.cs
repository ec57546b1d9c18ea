using System.Runtime.CompilerServices;
using Amazon.S3;
using Amazon.S3.Model;
using Redactor.Documents;

namespace Redactor.Storage.Blobs;

/// <summary>
/// Blobs as objects of an S3 bucket: <c>prefix/document/compartment/token</c>. An object is sent whole in one request, so that readers see
/// the old one or the new one.
/// </summary>
public sealed class S3BlobStore : IBlobStore, IDisposable
{
    private readonly S3StoreOptions options;
    private readonly AmazonS3Client client;

    private S3BlobStore(S3StoreOptions options)
    {
        this.options = options;
        client = S3Clients.Open(options);
    }

    /// <summary>Opens the store after asking the server for the bucket.</summary>
    /// <exception cref="BlobStoreException">The server cannot be reached, does not know the bucket, or refuses.</exception>
    public static async Task<S3BlobStore> OpenAsync(S3StoreOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var store = new S3BlobStore(options);
        try
        {
            var request = new ListObjectsV2Request { BucketName = options.Bucket, Prefix = options.Prefix, MaxKeys = 1 };
            await S3Clients.AskAsync(() => store.client.ListObjectsV2Async(request, cancellationToken), cancellationToken).ConfigureAwait(false);
            return store;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    public async Task PutAsync(BlobAddress address, Stream content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        await S3Clients.PutAsync(client, options, KeyOf(address), content, "application/octet-stream", cancellationToken).ConfigureAwait(false);
    }

    public async Task<Stream> OpenReadAsync(BlobAddress address, CancellationToken cancellationToken)
    {
        try
        {
            var request = new GetObjectRequest { BucketName = options.Bucket, Key = KeyOf(address) };
            return new S3ReadStream(await client.GetObjectAsync(request, cancellationToken).ConfigureAwait(false));
        }
        catch (AmazonS3Exception e) when (S3Clients.IsMissing(e))
        {
            throw new BlobMissingException(address.ToString());
        }
        catch (Exception e) when (StoreFaults.IsTheServers(e, cancellationToken))
        {
            throw StoreFaults.OfServer(e);
        }
    }

    public async Task<bool> ExistsAsync(BlobAddress address, CancellationToken cancellationToken)
    {
        try
        {
            var request = new GetObjectMetadataRequest { BucketName = options.Bucket, Key = KeyOf(address) };
            await client.GetObjectMetadataAsync(request, cancellationToken).ConfigureAwait(false);
            return true;
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

    public Task DeleteAsync(BlobAddress address, CancellationToken cancellationToken)
    {
        var request = new DeleteObjectRequest { BucketName = options.Bucket, Key = KeyOf(address) };
        return S3Clients.AskAsync(() => client.DeleteObjectAsync(request, cancellationToken), cancellationToken);
    }

    public async IAsyncEnumerable<BlobAddress> ListAsync(DocumentId document, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new ListObjectsV2Request { BucketName = options.Bucket, Prefix = $"{options.Prefix}{document}/", MaxKeys = options.ListPageSize };
        ListObjectsV2Response page;
        do
        {
            page = await S3Clients.AskAsync(() => client.ListObjectsV2Async(request, cancellationToken), cancellationToken).ConfigureAwait(false);
            foreach (var found in page.S3Objects ?? [])
            {
                var parts = found.Key[request.Prefix.Length..].Split('/');
                if (parts.Length == 2 && BlobAddress.TryParse(document, parts[0], parts[1], out var address)) yield return address;
            }

            request.ContinuationToken = page.NextContinuationToken;
        }
        while (page.IsTruncated == true);
    }

    public void Dispose() => client.Dispose();

    private string KeyOf(BlobAddress address) => options.Prefix + address;
}
