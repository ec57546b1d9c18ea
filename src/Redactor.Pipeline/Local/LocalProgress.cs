namespace Redactor.Pipeline.Local;

/// <summary>Where one input stands.</summary>
public enum LocalStage
{
    Opening,
    Reading,
    Detecting,
    Burning,
    Verifying,
    Translating,
    Finished,
}

/// <summary>A step forward: pages done of pages in the document for this stage.</summary>
public readonly record struct LocalProgress(LocalInput Input, LocalStage Stage, int PagesDone, int PageCount);

/// <summary>How one input ended.</summary>
public enum LocalVerdict
{
    Verified,
    ReviewDue,
    AlreadyDone,
    Rejected,
    LeakFound,
}

/// <summary>The end of one input: its verdict, and where rejected or waiting for a translator what to do.</summary>
public sealed record LocalOutcome(LocalInput Input, LocalVerdict Verdict, int Pages, int Burned, int Unexamined, string? Advice, string? Code);
