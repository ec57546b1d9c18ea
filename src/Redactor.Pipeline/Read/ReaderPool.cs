using System.Collections.Concurrent;
using Redactor.Pipeline.Processes;

namespace Redactor.Pipeline.Read;

/// <summary>
/// The jailed readers of this process, started when first needed and used again and again. Each call has a reader to itself;
/// one that failed is killed, collected and replaced.
/// </summary>
public sealed class ReaderPool : IAsyncDisposable
{
    private readonly Jail jail;
    private readonly ReadOptions options;
    private readonly SemaphoreSlim free;
    private readonly ConcurrentStack<JailedReader> idle = new();
    private bool disposed;

    public ReaderPool(Jail jail, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(jail);
        ArgumentNullException.ThrowIfNull(options);
        this.jail = jail;
        this.options = options.Validate();
        free = new SemaphoreSlim(options.Readers, options.Readers);
    }

    /// <summary>Readers that can work at the same time.</summary>
    public int Size => options.Readers;

    /// <summary>Ends all readers; call when no reading is under way.</summary>
    public async ValueTask DisposeAsync()
    {
        disposed = true;
        while (idle.TryPop(out var reader))
            await reader.DisposeAsync();
        free.Dispose();
    }

    /// <summary>Runs <paramref name="use"/> with a reader of its own, waiting until one is free.</summary>
    internal async Task<T> UseAsync<T>(Func<JailedReader, Task<T>> use, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        await free.WaitAsync(cancellationToken);
        try
        {
            // The one used last is warm: its engines are loaded.
            var reader = idle.TryPop(out var warm) ? warm : new JailedReader(jail, options);
            try
            {
                return await use(reader);
            }
            finally
            {
                if (reader.IsAlive && reader.Calls < options.PagesPerReader && !disposed)
                    idle.Push(reader);
                else
                    await reader.DisposeAsync();
            }
        }
        finally
        {
            free.Release();
        }
    }
}
