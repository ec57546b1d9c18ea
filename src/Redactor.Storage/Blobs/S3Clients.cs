using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Redactor.Storage.Files;

namespace Redactor.Storage.Blobs;

/// <summary>How S3 servers are spoken to, Amazon's and others.</summary>
internal static class S3Clients
{
    private const int MemoryLimit = 1 << 20;

    internal static AmazonS3Client Open(S3StoreOptions options)
    {
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
        return options.AccessKey.Length == 0 ? new AmazonS3Client(config) : new AmazonS3Client(new BasicAWSCredentials(options.AccessKey, options.SecretKey), config);
    }

    // A bucket that vanished is no reason to believe that its blobs were never there.
    internal static bool IsMissing(AmazonS3Exception e) =>
        e.StatusCode == HttpStatusCode.NotFound && !string.Equals(e.ErrorCode, "NoSuchBucket", StringComparison.Ordinal);

    /// <summary>Sends an object whole in one request: what is read to the end of a stream.</summary>
    internal static async Task PutAsync(AmazonS3Client client, S3StoreOptions options, string key, Stream content, string type, CancellationToken cancellationToken)
    {
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
            var request = new PutObjectRequest { BucketName = options.Bucket, Key = key, InputStream = collected, AutoCloseStream = false, ContentType = type, UseChunkEncoding = false };
            await AskAsync(() => client.PutObjectAsync(request, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
    }

    internal static async Task<T> AskAsync<T>(Func<Task<T>> ask, CancellationToken cancellationToken)
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
}
