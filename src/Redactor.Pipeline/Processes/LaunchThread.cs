using System.Collections.Concurrent;
using System.Diagnostics;

namespace Redactor.Pipeline.Processes;

/// <summary>
/// Starts every child process from one thread that lives as long as the program. The kernel's "kill me when my parent dies" looks
/// at the parent <em>thread</em>: a child started from a pool thread would be killed when the pool retires that thread.
/// </summary>
internal static class LaunchThread
{
    /// <summary>Each read from a child's pipe holds a pool thread; with fewer than these the pool would stall at start.</summary>
    private const int LeastPoolThreads = 24;

    private static readonly BlockingCollection<Action> Starts = StartThread();

    public static Process Start(ProcessStartInfo info)
    {
        var started = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        Starts.Add(() =>
        {
            try
            {
                started.SetResult(Process.Start(info) ?? throw new InvalidOperationException("The process did not start."));
            }
            catch (Exception error) when (error is System.ComponentModel.Win32Exception or InvalidOperationException or IOException)
            {
                started.SetException(error);
            }
        });
        return started.Task.GetAwaiter().GetResult();
    }

    private static BlockingCollection<Action> StartThread()
    {
        ThreadPool.GetMinThreads(out var workers, out var ports);
        if (workers < LeastPoolThreads) ThreadPool.SetMinThreads(LeastPoolThreads, ports);
        var starts = new BlockingCollection<Action>();
        var thread = new Thread(() =>
        {
            foreach (var start in starts.GetConsumingEnumerable()) start();
        })
        { IsBackground = true, Name = "process launcher" };
        thread.Start();
        return starts;
    }
}
