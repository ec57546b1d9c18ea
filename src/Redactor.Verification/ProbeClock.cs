using System.Collections.Concurrent;
using System.Diagnostics;

namespace Redactor.Verification;

/// <summary>Runs probes, keeps how long each took, and turns a tool's failure into a failed probe.</summary>
internal sealed class ProbeClock
{
    private readonly ConcurrentDictionary<string, double> milliseconds = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<ProbeFailure> failures = [];

    public IReadOnlyList<ProbeFailure> Failures =>
        [.. failures.OrderBy(f => f.PageNumber ?? 0).ThenBy(f => f.Probe, StringComparer.Ordinal)];

    public IReadOnlyList<ProbeTiming> Timings =>
        [.. milliseconds.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => new ProbeTiming(m.Key, Math.Round(m.Value, 1)))];

    public void Run(string probe, int? page, Action examine)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            examine();
        }
        catch (LeakCheckToolException e)
        {
            failures.Add(new ProbeFailure(probe, e.Code, page));
        }
        finally
        {
            Add(probe, start);
        }
    }

    public async Task RunAsync(string probe, int? page, Func<Task> examine)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            await examine();
        }
        catch (LeakCheckToolException e)
        {
            failures.Add(new ProbeFailure(probe, e.Code, page));
        }
        finally
        {
            Add(probe, start);
        }
    }

    private void Add(string probe, long start)
    {
        var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        milliseconds.AddOrUpdate(probe, elapsed, (_, before) => before + elapsed);
    }
}
