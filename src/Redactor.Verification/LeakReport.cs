using Redactor.Documents;

namespace Redactor.Verification;

/// <summary>Something that should not be in the file. It names probe, page and box, never the text.</summary>
/// <param name="Probe">Stable name of the probe, for example <c>pixels/1</c>.</param>
/// <param name="Code">What was found, for example <c>box-not-as-burned</c>.</param>
/// <param name="PageNumber">From 1; null for what belongs to no page.</param>
/// <param name="Box">Pixels of the page, where the place is known.</param>
public sealed record Leak(string Probe, string Code, int? PageNumber = null, Box? Box = null);

/// <summary>A probe that could not finish: the file counts as not checked.</summary>
public sealed record ProbeFailure(string Probe, string Code, int? PageNumber = null);

/// <summary>Milliseconds of wall clock a probe took, summed over pages.</summary>
public sealed record ProbeTiming(string Probe, double Milliseconds);

/// <summary>The outcome of a leak check. Only a clean one carries a pass and the cleared text.</summary>
public sealed record LeakReport
{
    /// <summary>Hash of the bytes that were examined.</summary>
    public required ContentHash File { get; init; }

    public required IReadOnlyList<Leak> Leaks { get; init; }

    public required IReadOnlyList<ProbeFailure> Failures { get; init; }

    public required IReadOnlyList<ProbeTiming> Timings { get; init; }

    /// <summary>Approved texts too short or too common to prove anything where they are found (an age, one Han character): pixels alone vouch for them.</summary>
    public required int TextsTooShort { get; init; }

    /// <summary>Made when nothing was found and nothing failed.</summary>
    public ClearancePass? Pass { get; init; }

    /// <summary>What can be read on the burned pages.</summary>
    public ClearedText? Text { get; init; }

    public bool IsClean => Pass is not null;
}
