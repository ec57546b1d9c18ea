using Amazon.Runtime;
using Amazon.S3.Model;
using Redactor.Storage.Encryption;

namespace Redactor.Storage.Blobs;

/// <summary>The body of an object; closes its connection when closed, and speaks of broken connections as files do.</summary>
internal sealed class S3ReadStream(GetObjectResponse response) : ReadOnlyStream
{
    public override int Read(Span<byte> buffer)
    {
        try
        {
            return response.ResponseStream.Read(buffer);
        }
        catch (Exception e) when (IsBroken(e))
        {
            throw Broken();
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return await response.ResponseStream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (IsBroken(e))
        {
            throw Broken();
        }
    }

    private static bool IsBroken(Exception e) => e is IOException or AmazonClientException or AmazonServiceException or HttpRequestException;

    private static IOException Broken() => new("The connection to the blob store broke while a blob was read.");

    protected override void Dispose(bool disposing)
    {
        if (disposing) response.Dispose();
        base.Dispose(disposing);
    }
}
