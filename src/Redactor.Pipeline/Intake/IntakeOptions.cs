using System.ComponentModel.DataAnnotations;

namespace Redactor.Pipeline.Intake;

/// <summary>What is taken in, and for how long something begun is kept.</summary>
public sealed record IntakeOptions
{
    /// <summary>Bytes of one file; default 100 MB.</summary>
    [Range(1, 1_000_000_000)]
    public long MaxFileBytes { get; init; } = 100_000_000;

    /// <summary>Parts of one resumable upload; default 10,000.</summary>
    [Range(1, 100_000)]
    public int MaxParts { get; init; } = 10_000;

    /// <summary>Hours after which an upload at which nothing was done is erased, and an idempotency key forgotten; default 24.</summary>
    [Range(1, 24 * 30)]
    public int KeepHours { get; init; } = 24;

    /// <summary>Minutes between two looks for abandoned uploads; default 15.</summary>
    [Range(1, 24 * 60)]
    public int SweepMinutes { get; init; } = 15;
}
