using System.ComponentModel.DataAnnotations;

namespace Redactor.Pipeline;

/// <summary>How much is done at once, and how patiently. Defaults suit any machine.</summary>
public sealed record PipelineOptions
{
    /// <summary>Pages worked on at once, and reader processes; default one for each processor. Each takes up to about 400 MB.</summary>
    [Range(1, 64)]
    public int Readers { get; init; } = Math.Clamp(Environment.ProcessorCount, 1, 64);

    /// <summary>Pages of one document that are announced before they are read, so that long documents leave room for short ones; default 8.</summary>
    [Range(1, 500)]
    public int PagesAhead { get; init; } = 8;

    /// <summary>Seconds after which the work of a dead worker is free for others; default 30. Renewed while working.</summary>
    [Range(3, 3600)]
    public int LeaseSeconds { get; init; } = 30;

    /// <summary>Seconds between two looks at what is due; default 60.</summary>
    [Range(1, 3600)]
    public int ResumeSeconds { get; init; } = 60;

    /// <summary>Seconds without progress after which a document is announced anew, doubled each time up to an hour; default 60.</summary>
    [Range(1, 3600)]
    public int QuietSeconds { get; init; } = 60;

    /// <summary>Seconds after which work is tried again that failed because something was away, doubled each time up to ten minutes; default 5.</summary>
    [Range(1, 600)]
    public int RetrySeconds { get; init; } = 5;

    /// <summary>Attempts at work that fails for no known reason, before its document is quarantined; default 5.</summary>
    [Range(1, 100)]
    public int MaxAttempts { get; init; } = 5;

    /// <summary>How often work may begin and never end (its process died) before its document is quarantined; default 12.</summary>
    [Range(1, 1000)]
    public int MaxStarts { get; init; } = 12;

    /// <summary>Seconds that running work may take to finish when the process is told to stop; then it is handed back. Default 15.</summary>
    [Range(0, 600)]
    public int StopSeconds { get; init; } = 15;

    /// <summary>How often a document without reviewer may be burned again with a leak covered; default 2.</summary>
    [Range(0, 5)]
    public int LeakRounds { get; init; } = 2;

    /// <summary>An existing or new folder for encrypted bytes on their way to a bucket; default <c>spool</c> in the data folder.</summary>
    public string? SpoolFolder { get; init; }

    internal TimeSpan Lease => TimeSpan.FromSeconds(LeaseSeconds);

    /// <summary>How long to wait after a fault, the first time being 0.</summary>
    internal TimeSpan RetryAfter(int times) => Grown(RetrySeconds, times, TimeSpan.FromMinutes(10));

    /// <summary>How long an announcement holds, the first time being 0.</summary>
    internal TimeSpan QuietAfter(int times) => Grown(QuietSeconds, times, TimeSpan.FromHours(1));

    private static TimeSpan Grown(int seconds, int times, TimeSpan most) =>
        TimeSpan.FromSeconds(Math.Min(most.TotalSeconds, seconds * Math.Pow(2, Math.Min(times, 30))));
}
