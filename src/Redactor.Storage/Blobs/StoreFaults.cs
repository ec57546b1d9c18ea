using System.Globalization;
using System.Net;
using Amazon.Runtime;
using Redactor.Storage.Files;

namespace Redactor.Storage.Blobs;

/// <summary>Turns what the system or a server says into a <see cref="BlobStoreException"/>. Their messages hold paths and addresses; their codes say enough.</summary>
internal static class StoreFaults
{
    /// <summary>.NET makes an argument's fault of a file that may not grow (EFBIG).</summary>
    internal static bool IsTheDisks(Exception e) => e is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException;

    internal static BlobStoreException OfDisk(Exception cause)
    {
        var fault = cause switch
        {
            UnauthorizedAccessException => BlobStoreFault.Refused,
            ArgumentOutOfRangeException => BlobStoreFault.NoSpace,
            { HResult: FileSystem.NoSpace or FileSystem.OverQuota } => BlobStoreFault.NoSpace,
            { HResult: FileSystem.ReadOnlyFileSystem } => BlobStoreFault.Refused,
            _ => BlobStoreFault.Unavailable,
        };
        return new(fault, cause.HResult.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>A time limit shows as a cancellation that nobody asked for.</summary>
    internal static bool IsTheServers(Exception e, CancellationToken asked) =>
        e is AmazonServiceException or AmazonClientException or HttpRequestException or TimeoutException
        || (e is OperationCanceledException && !asked.IsCancellationRequested);

    internal static BlobStoreException OfServer(Exception cause)
    {
        if (cause is not AmazonServiceException answer || (int)answer.StatusCode == 0) return new(BlobStoreFault.Unavailable, "NoAnswer");
        var status = answer.StatusCode;
        var fault = status switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound => BlobStoreFault.Refused,
            HttpStatusCode.InsufficientStorage => BlobStoreFault.NoSpace,
            _ => BlobStoreFault.Unavailable,
        };
        return new(fault, CodeOf(answer.ErrorCode, status));
    }

    // The server's word, if it is one word; it is not ours and must not carry anything else into a log.
    private static string CodeOf(string? code, HttpStatusCode status) =>
        code is { Length: > 0 and <= 60 } && code.All(char.IsAsciiLetterOrDigit) ? code : ((int)status).ToString(CultureInfo.InvariantCulture);
}
