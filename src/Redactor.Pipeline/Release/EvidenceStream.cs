using System.Security.Cryptography;
using Redactor.Documents;

namespace Redactor.Pipeline.Release;

/// <summary>Gives stored bytes and, at their end, makes sure that they were those on record (law 5): another version of a blob may have been put back.</summary>
internal sealed class EvidenceStream(Stream content, ContentHash recorded) : Stream
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Took(content.Read(buffer, offset, count), buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer) => Took(content.Read(buffer), buffer);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => Took(await content.ReadAsync(buffer, cancellationToken), buffer.Span);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            content.Dispose();
            hash.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Took(int count, ReadOnlySpan<byte> buffer)
    {
        if (count > 0) hash.AppendData(buffer[..count]);
        else if (!buffer.IsEmpty && ContentHash.FromSha256(hash.GetCurrentHash()) != recorded) throw new InvalidDataException("What is stored is not what was checked.");
        return count;
    }
}
