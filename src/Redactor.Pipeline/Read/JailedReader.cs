using Redactor.Documents;
using Redactor.Pipeline.Processes;
using Redactor.Sandbox.Reading.Wire;

namespace Redactor.Pipeline.Read;

/// <summary>One jailed reader process. A call that fails or takes too long kills it: it must then be disposed and replaced.</summary>
internal sealed class JailedReader : IAsyncDisposable
{
    private readonly JailedProcess process;
    private readonly ReadOptions options;

    public JailedReader(Jail jail, ReadOptions options)
    {
        this.options = options;
        var limits = new JailLimits
        {
            MemoryBytes = options.MemoryBytes,
            ManagedHeapBytes = Math.Max(256L << 20, options.MaxPixelsPerPage * 4),
            CpuSeconds = null,
        };
        process = JailedProcess.Start(jail, JailRequest.Worker("read", limits));
    }

    /// <summary>Pages and images read so far.</summary>
    public int Calls { get; private set; }

    /// <summary>False once a call failed.</summary>
    public bool IsAlive { get; private set; } = true;

    public Task<PageReadResult?> ReadPageAsync(ReadCall call, CancellationToken cancellationToken) =>
        CallAsync(call, token => UntrustedReply.ReadPageAsync(process.Output, call.PageNumber, options.MaxPixelsPerPage, token), cancellationToken);

    public Task<IReadOnlyList<Word>?> ReadWordsAsync(ReadCall call, CancellationToken cancellationToken) =>
        CallAsync(call, token => UntrustedReply.ReadWordsAsync(process.Output, call.Image.Width, call.Image.Height, token), cancellationToken);

    public ValueTask DisposeAsync() => process.DisposeAsync();

    /// <summary>Throws <see cref="PageNotReadException"/> when the reader timed out, died or replied nonsense.</summary>
    private async Task<T> CallAsync<T>(ReadCall call, Func<CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        Calls++;
        IsAlive = false;
        using var clock = new CancellationTokenSource(TimeSpan.FromSeconds(options.SecondsPerPage));
        await using var timeOut = clock.Token.Register(process.Kill);
        await using var cancelled = cancellationToken.Register(process.Kill);
        try
        {
            // Writing a page blocks while the reader is busy, so it happens beside the reading.
            var sending = Task.Run(() => call.Write(process.Input), CancellationToken.None);
            var result = await read(CancellationToken.None);
            await sending;
            IsAlive = true;
            return result;
        }
        catch (Exception error) when (error is IOException or InvalidDataException)
        {
            process.Kill();
            cancellationToken.ThrowIfCancellationRequested();
            throw new PageNotReadException(
                clock.IsCancellationRequested ? UnexaminedReason.TimedOut
                : error is InvalidDataException ? UnexaminedReason.InvalidReply
                : UnexaminedReason.ReaderCrashed);
        }
    }
}
