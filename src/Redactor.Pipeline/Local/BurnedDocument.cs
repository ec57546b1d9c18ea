using Redactor.Documents;
using Redactor.Pipeline.Verify;
using Redactor.Verification;

namespace Redactor.Pipeline.Local;

/// <summary>A burned file and what the leak check says of it.</summary>
/// <param name="Hash">Hash of the very bytes that were checked.</param>
/// <param name="Rounds">How often it was burned.</param>
/// <param name="Also">What was burned beyond the findings, because an approved text would have survived there.</param>
/// <param name="Boxes">Burned boxes by page number, in pixels of the page.</param>
/// <param name="Transcript">The transcript as it was checked.</param>
internal sealed record BurnedDocument(
    ContentHash Hash,
    long Bytes,
    LeakCheckOutcome Check,
    int Rounds,
    IReadOnlyList<FoundLeak> Also,
    IReadOnlyDictionary<int, IReadOnlyList<Box>> Boxes,
    WrittenTranscript Transcript)
{
    /// <summary>What the leak check read on the pages; null if it found a leak.</summary>
    public ClearedText? Text { get; init; }

    /// <summary>What must not be read anywhere.</summary>
    public IReadOnlyList<ApprovedText> Approved { get; init; } = [];

    /// <summary>The burned boxes that cover some words of a page.</summary>
    public IEnumerable<Box> BoxesOf(int pageNumber, IReadOnlyList<Box> words) =>
        Boxes.TryGetValue(pageNumber, out var boxes) ? boxes.Where(b => words.Any(b.Intersects)) : [];
}

/// <summary>A transcript that lies on the disk: what survived, one line for each line of a page; pages are divided by an empty line.</summary>
/// <param name="Hash">Hash of the very bytes that were checked.</param>
internal sealed record WrittenTranscript(ContentHash Hash, long Bytes);

/// <summary>The leak check in the report's words.</summary>
internal sealed record LeakCheckOutcome(bool Passed, IReadOnlyList<string> Probes, IReadOnlyList<FoundLeak> Leaks)
{
    /// <summary>What was read on the pages that passed.</summary>
    public ClearedText? Text { get; init; }
}
