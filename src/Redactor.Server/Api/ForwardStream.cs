namespace Redactor.Server.Api;

/// <summary>
/// Stored bytes of known length in which one can go to any place, as answers to ranges do: forwards by reading over what lies between, backwards by opening anew.
/// </summary>
internal sealed class ForwardStream : Stream
{
    private const int Step = 81_920;

    private readonly Func<CancellationToken, Task<Stream>> open;
    private Stream content;
    private long at;

    private ForwardStream(Func<CancellationToken, Task<Stream>> open, Stream content, long length) => (this.open, this.content, Length) = (open, content, length);

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length { get; }

    public override long Position { get; set; }

    public static async Task<ForwardStream> OpenAsync(Func<CancellationToken, Task<Stream>> open, long length, CancellationToken cancellationToken) =>
        new(open, await open(cancellationToken), length);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Position >= Length || buffer.IsEmpty) return 0;
        await GoAsync(cancellationToken);
        // Whoever is told a length is not given more.
        var room = (int)Math.Min(buffer.Length, Length - Position);
        var count = await content.ReadAsync(buffer[..room], cancellationToken);
        if (count == 0) throw new EndOfStreamException("A package is shorter than its record says.");
        at += count;
        Position = at;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Answers are read asynchronously.");

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) content.Dispose();
        base.Dispose(disposing);
    }

    private async Task GoAsync(CancellationToken cancellationToken)
    {
        if (Position == at) return;
        if (Position < at)
        {
            await content.DisposeAsync();
            content = await open(cancellationToken);
            at = 0;
        }

        var skipped = new byte[Step];
        while (at < Position)
        {
            var count = await content.ReadAsync(skipped.AsMemory(0, (int)Math.Min(Step, Position - at)), cancellationToken);
            if (count == 0) throw new EndOfStreamException("A package is shorter than its record says.");
            at += count;
        }
    }
}
