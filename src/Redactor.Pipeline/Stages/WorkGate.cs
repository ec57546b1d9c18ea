namespace Redactor.Pipeline.Stages;

/// <summary>
/// Places for work that keeps a processor busy, shared by all stages and handed out in the order of asking, a page at a time: so that
/// stages together use the processors there are, and a long document does not hold up a short one.
/// </summary>
public sealed class WorkGate(ServiceOptions options) : IDisposable
{
    private readonly SemaphoreSlim places = new(options.Pipeline.Readers, options.Pipeline.Readers);

    /// <summary>How many can work at once.</summary>
    public int Places { get; } = options.Pipeline.Readers;

    public async Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        await places.WaitAsync(cancellationToken);
        try
        {
            return await work();
        }
        finally
        {
            places.Release();
        }
    }

    /// <summary>Runs work that never waits on a thread of the pool.</summary>
    public Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellationToken) => RunAsync(() => Task.Run(work, cancellationToken), cancellationToken);

    public void Dispose() => places.Dispose();
}
