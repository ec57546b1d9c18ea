using Redactor.Pipeline.Processes;

namespace Redactor.Pipeline.Check;

/// <summary>The answer about one finished PDF: whether text leaks, and what to tell the user, without quoting it.</summary>
public sealed record FinishedPdfVerdict(bool IsLeak, IReadOnlyList<string> Lines);

/// <summary>Examines a finished PDF, ours or anybody's, for text that was covered but not removed.</summary>
public sealed class FinishedPdfCheck(Jail jail)
{
    public async Task<FinishedPdfVerdict> RunAsync(ReadOnlyMemory<byte> pdf, CancellationToken cancellationToken)
    {
        var pages = await new CoveredTextCheck(jail).RunAsync(pdf, cancellationToken);
        var lines = new List<string>();
        foreach (var page in pages)
        {
            if (page.Covered.Count > 0) lines.Add($"page {page.PageNumber}: {page.Covered.Count} words stand under dark areas and can be copied out");
            if (page.Invisible > 0) lines.Add($"page {page.PageNumber}: {page.Invisible} words of the text layer cannot be seen");
        }

        if (lines.Count == 0) lines.Add($"no covered or hidden text found on {pages.Count} pages");
        return new FinishedPdfVerdict(pages.Any(p => p.Covered.Count > 0), lines);
    }
}
