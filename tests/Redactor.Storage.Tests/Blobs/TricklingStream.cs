using Redactor.Storage.Encryption;

namespace Redactor.Storage.Tests.Blobs;

/// <summary>Content that comes a little at a time, and may fail on the way.</summary>
internal sealed class TricklingStream(byte[] content, int? failsAt) : ReadOnlyStream
{
    private const int Most = 40_000;

    private int at;

    /// <summary>Told how many bytes were given so far.</summary>
    public Action<int> OnRead { get; init; } = _ => { };

    public override int Read(Span<byte> buffer)
    {
        OnRead(at);
        if (at >= failsAt) throw new IOException("the content fails");
        var count = Math.Min(Math.Min(buffer.Length, Most), content.Length - at);
        content.AsSpan(at, count).CopyTo(buffer);
        at += count;
        return count;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Read(buffer.Span));
    }
}
