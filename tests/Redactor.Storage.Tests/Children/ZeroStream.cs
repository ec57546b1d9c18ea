using Redactor.Storage.Encryption;

namespace Redactor.Storage.Tests.Children;

/// <summary>So many zeros.</summary>
internal sealed class ZeroStream(long length) : ReadOnlyStream
{
    private long left = length;

    public override int Read(Span<byte> buffer)
    {
        var count = (int)Math.Min(buffer.Length, left);
        buffer[..count].Clear();
        left -= count;
        return count;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));
}
