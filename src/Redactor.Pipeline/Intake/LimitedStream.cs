using Redactor.Documents;

namespace Redactor.Pipeline.Intake;

/// <summary>Reads another stream and rejects it as soon as it is longer than allowed.</summary>
internal sealed class LimitedStream(Stream source, long limit) : ForwardStream
{
    private long count;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        count += read;
        return count <= limit ? read : throw new DocumentRejectedException(RejectionCode.FileTooLarge);
    }
}
