namespace Redactor.Packaging.Verifying;

/// <summary>The packed bytes of one entry. Its last byte is given out alone, so that whoever unpacks asks for it only if it belongs to what is unpacked.</summary>
internal sealed class EntrySlice(Stream zip, long offset, long length) : Stream
{
    private long position;

    public long Remaining => length - position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => position;
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var most = Remaining > 1 ? Remaining - 1 : Remaining;
        if (most == 0 || buffer.Length == 0) return 0;
        zip.Position = offset + position;
        var count = await zip.ReadAsync(buffer[..(int)Math.Min(buffer.Length, most)], cancellationToken);
        position += count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
