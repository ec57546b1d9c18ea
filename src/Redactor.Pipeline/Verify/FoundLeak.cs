using Redactor.Documents;
using Redactor.Verification;

namespace Redactor.Pipeline.Verify;

/// <summary>Where a leak is and what found it: never what it is.</summary>
/// <param name="PageNumber">Counted from 1; null if the whole file is concerned.</param>
public sealed record FoundLeak(int? PageNumber, string Probe, Box? Box)
{
    /// <summary>All that a check found, or could not find out.</summary>
    public static IReadOnlyList<FoundLeak> Of(LeakReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return
        [
            .. report.Leaks.Select(l => new FoundLeak(l.PageNumber, $"{l.Probe} {l.Code}", l.Box)),
            .. report.Failures.Select(f => new FoundLeak(f.PageNumber, $"{f.Probe} could not finish: {f.Code}", null)),
        ];
    }

    /// <summary>What a check of the transcript found, at the lines of the pages where that is known. Empty if it is clean.</summary>
    internal static IReadOnlyList<FoundLeak> InTranscript(ReadOnlySpan<byte> transcript, IEnumerable<(int Page, IEnumerable<(string Text, Box Box)> Lines)> pages, IReadOnlyList<ApprovedText> approved)
    {
        if (TranscriptCheck.Examine(transcript, approved) is not { } code) return [];
        var found = $"{TranscriptCheck.Probe} {code}";
        var placed = pages.SelectMany(p => SurvivingTexts.FindInLines(approved, p.Lines).Select(box => new FoundLeak(p.Page, found, box))).ToList();
        return placed.Count > 0 ? placed : [new FoundLeak(null, found, null)];
    }

    /// <summary>The leak with its place; one of the text layer stands in lines of its page. Empty if it has none.</summary>
    /// <param name="linesOf">Text and box of each line of a page as burned.</param>
    public IEnumerable<FoundLeak> Placed(Func<int, IEnumerable<(string Text, Box Box)>> linesOf, IReadOnlyList<ApprovedText> approved)
    {
        ArgumentNullException.ThrowIfNull(linesOf);
        if (PageNumber is not { } number) return [];
        if (Box is not null) return [this];
        return SurvivingTexts.FindInLines(approved, linesOf(number)).Select(box => this with { Box = box });
    }
}
