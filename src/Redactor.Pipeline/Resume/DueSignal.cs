namespace Redactor.Pipeline.Resume;

/// <summary>Wakes this process's sweep earlier than its regular time, when something here is known to come due.</summary>
public sealed class DueSignal(TimeProvider time)
{
    private readonly Lock gate = new();
    private DateTimeOffset? next;
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Something comes due then.</summary>
    public void At(DateTimeOffset due)
    {
        lock (gate)
        {
            if (next <= due) return;
            next = due;
            changed.TrySetResult();
        }
    }

    /// <summary>Waits until something is due, at most the time given.</summary>
    public async Task WaitAsync(TimeSpan most, CancellationToken cancellationToken)
    {
        var end = time.GetUtcNow() + most;
        while (true)
        {
            Task earlier;
            TimeSpan left;
            lock (gate)
            {
                if (changed.Task.IsCompleted) changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
                earlier = changed.Task;
                left = (next < end ? next.Value : end) - time.GetUtcNow();
                if (left <= TimeSpan.Zero)
                {
                    next = null;
                    return;
                }
            }

            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(Task.Delay(left, time, stop.Token), earlier);
            await stop.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
