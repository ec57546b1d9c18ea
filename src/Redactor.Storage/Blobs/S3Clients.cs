using System.Net;
using Amazon.Runtime;
using Amazon.S3;

namespace Redactor.Storage.Blobs;

/// <summary>How S3 servers are spoken to, Amazon's and others.</summary>
internal static class S3Clients
{
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
