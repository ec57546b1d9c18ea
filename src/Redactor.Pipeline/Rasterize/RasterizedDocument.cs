using System.Diagnostics;
using System.Runtime.CompilerServices;
using Redactor.Documents;
using Redactor.Pipeline.Processes;
using Redactor.Sandbox.Protocol;

namespace Redactor.Pipeline.Rasterize;

/// <summary>
/// A document being decoded: pages come one by one, as the reader asks for them (a decoder that runs ahead waits at the pipe, so memory does not
/// grow with the document). Disposing ends the decoder.
/// </summary>
public sealed class RasterizedDocument : IAsyncDisposable
{
    private const int KilledBySignal = 128;
    private const int Kill = 9, OutOfCpu = 24, Abort = 6;

    private static readonly TimeSpan FeedingEnds = TimeSpan.FromSeconds(2);

    private readonly JailedProcess process;
    private readonly UntrustedReply reply;
    private readonly TimeSpan patience;
    private bool started;

    private RasterizedDocument(JailedProcess process, RasterizeOptions options)
    {
        this.process = process;
        reply = new UntrustedReply(process.Output, options);
        patience = TimeSpan.FromSeconds(options.SecondsPerPage);
    }

    /// <summary>Pages that <see cref="ReadPagesAsync"/> gives, neither fewer nor more, or throws.</summary>
    public int PageCount { get; private set; }

    /// <summary>
    /// The pages in order; can be read once. Throws <see cref="DocumentRejectedException"/> when a later page cannot be decoded: the pages
    /// before it do not count then.
    /// </summary>
    public IAsyncEnumerable<GrayImage> Pages => ReadPagesAsync(CancellationToken.None);

    /// <inheritdoc cref="Pages"/>
    public async IAsyncEnumerable<GrayImage> ReadPagesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (started) throw new InvalidOperationException("The pages of a document can be read once.");
        started = true;
        while (await WithinPatienceAsync(reply.ReadPageAsync, cancellationToken) is { } page) yield return page;
    }

    public ValueTask DisposeAsync() => process.DisposeAsync();

    internal static async Task<RasterizedDocument> OpenAsync(
        JailedProcess process, Stream file, RasterizeOptions options, CancellationToken cancellationToken)
    {
        var document = new RasterizedDocument(process, options);
        var opened = false;
        try
        {
            var feeding = FeedAsync(process, file, options, cancellationToken);
            document.PageCount = await document.WithinPatienceAsync(() => document.ReadHeaderAsync(feeding), cancellationToken);
            opened = true;
            return document;
        }
        finally
        {
            if (!opened) await document.DisposeAsync();
        }
    }

    /// <summary>Writes request and file to the decoder. A decoder that ends early is no error here; a file that cannot be read is.</summary>
    private static async Task FeedAsync(JailedProcess process, Stream file, RasterizeOptions options, CancellationToken cancellationToken)
    {
        // One byte more than allowed tells the decoder that the file is too large.
        var left = options.MaxFileBytes + 1;
        var buffer = new byte[1 << 16];
        var whole = false;
        try
        {
            int read;
            var listening = await TryWriteAsync(process.Input, options.ToRequest().ToBytes());
            while (listening && left > 0 && (read = await file.ReadAsync(buffer.AsMemory(0, (int)Math.Min(left, buffer.Length)), cancellationToken)) > 0)
            {
                listening = await TryWriteAsync(process.Input, buffer.AsMemory(0, read));
                left -= read;
            }

            process.Input.Close();
            whole = true;
        }
        finally
        {
            // Half a file must not be taken for a whole one.
            if (!whole) process.Kill();
        }
    }

    private static async Task<bool> TryWriteAsync(Stream stdin, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            await stdin.WriteAsync(bytes, CancellationToken.None);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private async Task<int> ReadHeaderAsync(Task feeding)
    {
        try
        {
            var untrustedPages = await reply.ReadHeaderAsync();
            await feeding;
            return untrustedPages;
        }
        catch (EndOfStreamException)
        {
            // Where the file could not be read that is the cause, and the decoder was killed for it a moment before this is known. A file that
            // merely stands still must not hold up what the decoder's end says.
            if (await Task.WhenAny(feeding, Task.Delay(FeedingEnds, CancellationToken.None)) == feeding) await feeding;
            throw;
        }
    }

    /// <summary>Waits for the decoder's next word. The clock runs only while we wait, so a slow reader costs the document nothing.</summary>
    private async Task<T> WithinPatienceAsync<T>(Func<Task<T>> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var clock = new CancellationTokenSource(patience);
        await using var outOfPatience = clock.Token.Register(process.Kill);
        await using var cancelled = cancellationToken.Register(process.Kill);
        try
        {
            return await read();
        }
        catch (EndOfStreamException error)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (clock.IsCancellationRequested) throw new DocumentRejectedException(RejectionCode.DecoderTimedOut, error);
            throw new DocumentRejectedException(await CauseAsync(), error);
        }
    }

    /// <summary>Why the reply ended early, as the exit code tells; the code is the decoder's own word and only chooses among rejections.</summary>
    private async Task<RejectionCode> CauseAsync()
    {
        using var clock = new CancellationTokenSource(patience);
        await using var outOfPatience = clock.Token.Register(process.Kill);
        var untrustedExitCode = await process.WaitAsync(CancellationToken.None);
        if (clock.IsCancellationRequested) return RejectionCode.DecoderTimedOut;
        if (untrustedExitCode is >= ReplyWriter.RejectionExitCode and < KilledBySignal)
            return UntrustedReply.Rejection(untrustedExitCode - ReplyWriter.RejectionExitCode).Code;
        return (untrustedExitCode - KilledBySignal) switch
        {
            Kill or OutOfCpu => RejectionCode.DecoderTimedOut,
            Abort => RejectionCode.DecoderOutOfMemory,
            _ => RejectionCode.DecoderCrashed,
        };
    }
}
