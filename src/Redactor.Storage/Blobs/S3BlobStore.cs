using System.Net;
using System.Runtime.CompilerServices;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Redactor.Documents;
using Redactor.Storage.Files;

namespace Redactor.Storage.Blobs;

/// <summary>
/// Blobs as objects of an S3 bucket: <c>prefix/document/compartment/token</c>. An object is sent whole in one request, so that readers see
/// the old one or the new one.
/// </summary>
public sealed class S3BlobStore : IBlobStore, IDisposable
{
    private const int MemoryLimit = 1 << 20;

    private readonly S3StoreOptions options;
    private readonly AmazonS3Client client;

    private S3BlobStore(S3StoreOptions options)
    {
        this.options = options;
        var config = new AmazonS3Config
        {
            ServiceURL = options.Endpoint.ToString(),
            AuthenticationRegion = options.Region,
            ForcePathStyle = true,
            // Servers other than Amazon's know neither these checksums nor chunked uploads.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
            MaxErrorRetry = options.Retries,
            Timeout = options.Timeout,
        };
        client = options.AccessKey.Length == 0
            ? new AmazonS3Client(config)
            : new AmazonS3Client(new BasicAWSCredentials(options.AccessKey, options.SecretKey), config);
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
            await AskAsync(() => store.client.ListObjectsV2Async(request, cancellationToken), cancellationToken).ConfigureAwait(false);
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
        Stream collected;
        try
        {
            collected = await Spool.CollectAsync(content, options.SpoolFolder, MemoryLimit, cancellationToken).ConfigureAwait(false);
        }
        catch (SpoolException e)
        {
            throw StoreFaults.OfDisk(e.Cause);
        }

        await using (collected)
        {
            var request = new PutObjectRequest
            {
                BucketName = options.Bucket,
                Key = KeyOf(address),
                InputStream = collected,
                AutoCloseStream = false,
                ContentType = "application/octet-stream",
                UseChunkEncoding = false,
            };
            await AskAsync(() => client.PutObjectAsync(request, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
    }

    public async Task<Stream> OpenReadAsync(BlobAddress address, CancellationToken cancellationToken)
    {
        try
        {
            var request = new GetObjectRequest { BucketName = options.Bucket, Key = KeyOf(address) };
            return new S3ReadStream(await client.GetObjectAsync(request, cancellationToken).ConfigureAwait(false));
        }
        catch (AmazonS3Exception e) when (IsMissing(e))
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
        catch (AmazonS3Exception e) when (IsMissing(e))
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
        return AskAsync(() => client.DeleteObjectAsync(request, cancellationToken), cancellationToken);
    }

    public async IAsyncEnumerable<BlobAddress> ListAsync(DocumentId document, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new ListObjectsV2Request { BucketName = options.Bucket, Prefix = $"{options.Prefix}{document}/", MaxKeys = options.ListPageSize };
        ListObjectsV2Response page;
        do
        {
            page = await AskAsync(() => client.ListObjectsV2Async(request, cancellationToken), cancellationToken).ConfigureAwait(false);
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

    // A bucket that vanished is no reason to believe that its blobs were never there.
    private static bool IsMissing(AmazonS3Exception e) =>
        e.StatusCode == HttpStatusCode.NotFound && !string.Equals(e.ErrorCode, "NoSuchBucket", StringComparison.Ordinal);

    private static async Task<T> AskAsync<T>(Func<Task<T>> ask, CancellationToken cancellationToken)
    {
        try
        {
            return await ask().ConfigureAwait(false);
        }
        catch (Exception e) when (StoreFaults.IsTheServers(e, cancellationToken))
        {
            throw StoreFaults.OfServer(e);
        }
    }

    private string KeyOf(BlobAddress address) => options.Prefix + address;
}
