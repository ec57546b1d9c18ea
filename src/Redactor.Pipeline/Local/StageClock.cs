using System.Collections.Concurrent;

namespace Redactor.Pipeline.Local;

/// <summary>Adds up the seconds that each stage of one document took, over all its pages.</summary>
public sealed class StageClock(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, double> seconds = new(StringComparer.Ordinal);
    private readonly long started = time.GetTimestamp();

    public async Task<T> MeasureAsync<T>(string stage, Func<Task<T>> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        var from = time.GetTimestamp();
        try
        {
            return await work();
        }
        finally
        {
            Add(stage, from);
        }
    }

    public T Measure<T>(string stage, Func<T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        var from = time.GetTimestamp();
        try
        {
            return work();
        }
        finally
        {
            Add(stage, from);
        }
    }

    /// <summary>Seconds by stage, and <c>total</c> since this clock was made; rounded to milliseconds.</summary>
    public IReadOnlyDictionary<string, double> Snapshot()
    {
        var snapshot = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var (stage, value) in seconds) snapshot[stage] = Math.Round(value, 3);
        snapshot["total"] = Math.Round(time.GetElapsedTime(started).TotalSeconds, 3);
        return snapshot;
    }

    private void Add(string stage, long from)
    {
        var elapsed = time.GetElapsedTime(from).TotalSeconds;
        seconds.AddOrUpdate(stage, elapsed, (_, sum) => sum + elapsed);
    }
}
