using System.Text.Json;
using Redactor.Documents;
using Redactor.Pipeline.Processes;

namespace Redactor.Pipeline.Check;

/// <summary>The answer about one finished PDF: whether text leaks, and what to tell the user, without quoting it.</summary>
public sealed record FinishedPdfVerdict(bool IsLeak, IReadOnlyList<string> Lines);

/// <summary>
/// Examines a finished PDF, ours or anybody's: text that was covered but not removed, earlier versions that are still inside, and what else it holds
/// beside its pages.
/// </summary>
public sealed class FinishedPdfCheck(Jail jail)
{
    private const int QpdfWarnings = 3;
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(2);

    /// <exception cref="DocumentRejectedException">The file cannot be opened or examined.</exception>
    public async Task<FinishedPdfVerdict> RunAsync(ReadOnlyMemory<byte> pdf, CancellationToken cancellationToken)
    {
        var pages = await new CoveredTextCheck(jail).RunAsync(pdf, cancellationToken);
        var hidden = await HiddenAsync(pdf, cancellationToken);
        var lines = new List<string>();
        foreach (var page in pages)
        {
            if (page.Covered.Count > 0) lines.Add($"page {page.PageNumber}: {page.Covered.Count} words stand under dark areas and can be copied out");
            if (page.Invisible > 0) lines.Add($"page {page.PageNumber}: {page.Invisible} words of the text layer cannot be seen");
        }

        if (lines.Count == 0) lines.Add($"no covered or hidden text found on {pages.Count} pages");
        lines.AddRange(hidden.Lines());
        return new FinishedPdfVerdict(hidden.EarlierRevisions > 0 || pages.Any(p => p.Covered.Count > 0), lines);
    }

    private async Task<HiddenContent> HiddenAsync(ReadOnlyMemory<byte> pdf, CancellationToken cancellationToken)
    {
        var result = await JailedCommand.RunAsync(
            jail, "qpdf", ["--json=2", "--json-stream-data=none", JailedCommand.InputFile], pdf, Timeout, cancellationToken: cancellationToken);
        if (result.TimedOut) throw new DocumentRejectedException(RejectionCode.DecoderTimedOut);
        if (result.Truncated || result.ExitCode is not (0 or QpdfWarnings)) throw new DocumentRejectedException(RejectionCode.Damaged);
        try
        {
            return HiddenContent.Parse(result.Output, pdf.Span);
        }
        catch (JsonException exception)
        {
            throw new DocumentRejectedException(RejectionCode.Damaged, exception);
        }
    }
}
