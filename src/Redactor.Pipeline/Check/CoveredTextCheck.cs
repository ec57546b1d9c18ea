using System.Xml;
using Redactor.Documents;
using Redactor.Pipeline.Processes;
using Redactor.Pipeline.Verify;
using Redactor.Verification;

namespace Redactor.Pipeline.Check;

/// <summary>What was found on one page of somebody's PDF: words of its text layer that lie under something dark, and words nobody can see on paper.</summary>
/// <param name="Covered">Boxes in points from the top-left corner of the words that stand under a dark area: a failed redaction.</param>
/// <param name="Invisible">How many words leave no mark on a light background.</param>
public sealed record PageCoverage(int PageNumber, int Words, IReadOnlyList<Box> Covered, int Invisible);

/// <summary>
/// Asks of any PDF: is there text under its black boxes? Each word of the text layer (pdftotext) is looked up in the rendered page (pdftoppm): where the
/// page is dark and even, the word was covered but not removed. Both programs run in the jail.
/// </summary>
public sealed class CoveredTextCheck(Jail jail)
{
    private const int Dpi = 150;
    private const int MostPages = 500;
    private const int LeastContrast = 40;
    private const int DarkBelow = 140;
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(2);

    /// <exception cref="DocumentRejectedException">The file cannot be opened.</exception>
    public async Task<IReadOnlyList<PageCoverage>> RunAsync(ReadOnlyMemory<byte> pdf, CancellationToken cancellationToken)
    {
        var pages = await WordsAsync(pdf, cancellationToken);
        var result = new List<PageCoverage>();
        for (var i = 0; i < pages.Count; i++)
        {
            var image = pages[i].Words.Count == 0 ? null : await RenderAsync(pdf, i + 1, cancellationToken);
            result.Add(Examine(i + 1, pages[i], image));
        }

        return result;
    }

    private static PageCoverage Examine(int number, PdfPageWords page, GrayImage? image)
    {
        var covered = new List<Box>();
        var invisible = 0;
        foreach (var word in page.Words.Where(w => w.Letters > 0 && image is not null))
        {
            var (darkest, lightest) = Extremes(image!, word);
            if (lightest - darkest >= LeastContrast) continue;
            if (lightest < DarkBelow) covered.Add(new Box((int)word.Left, (int)word.Top, (int)Math.Ceiling(word.Right), (int)Math.Ceiling(word.Bottom)));
            else invisible++;
        }

        return new PageCoverage(number, page.Words.Count, covered, invisible);
    }

    // The middle of the word, a fifth of its height taken off above and below, so that a frame or neighbour does not count.
    private static (int Darkest, int Lightest) Extremes(GrayImage image, PdfWord word)
    {
        const double Scale = Dpi / 72.0;
        var inset = (word.Bottom - word.Top) * 0.2;
        var box = new Box((int)(word.Left * Scale), (int)((word.Top + inset) * Scale), (int)Math.Ceiling(word.Right * Scale), (int)Math.Ceiling((word.Bottom - inset) * Scale))
            .ClipTo(image.Width, image.Height);
        int darkest = 255, lightest = 0;
        for (var y = box.Top; y < box.Bottom; y++)
        {
            foreach (var pixel in image.Pixels.AsSpan((y * image.Width) + box.Left, box.Width))
            {
                darkest = Math.Min(darkest, pixel);
                lightest = Math.Max(lightest, pixel);
            }
        }

        // A word off the page leaves no mark: invisible.
        return box.IsEmpty ? (255, 255) : (darkest, lightest);
    }

    private async Task<IReadOnlyList<PdfPageWords>> WordsAsync(ReadOnlyMemory<byte> pdf, CancellationToken cancellationToken)
    {
        var result = await JailedCommand.RunAsync(
            jail, "pdftotext", ["-q", "-bbox", "-l", $"{MostPages + 1}", JailedCommand.InputFile, "-"], pdf, Timeout, cancellationToken: cancellationToken);
        if (result.TimedOut) throw new DocumentRejectedException(RejectionCode.DecoderTimedOut);
        if (!result.Succeeded) throw new DocumentRejectedException(RejectionCode.Damaged);
        try
        {
            var pages = PdfWords.Parse(result.Output);
            if (pages.Count == 0) throw new DocumentRejectedException(RejectionCode.NoPages);
            return pages.Count <= MostPages ? pages : throw new DocumentRejectedException(RejectionCode.TooManyPages);
        }
        catch (XmlException exception)
        {
            throw new DocumentRejectedException(RejectionCode.Damaged, exception);
        }
    }

    private async Task<GrayImage> RenderAsync(ReadOnlyMemory<byte> pdf, int page, CancellationToken cancellationToken)
    {
        var result = await JailedCommand.RunAsync(
            jail, "pdftoppm", ["-q", "-gray", "-cropbox", "-r", $"{Dpi}", "-f", $"{page}", "-l", $"{page}", JailedCommand.InputFile], pdf, Timeout, cancellationToken: cancellationToken);
        if (result.TimedOut) throw new DocumentRejectedException(RejectionCode.DecoderTimedOut);
        if (!result.Succeeded) throw new DocumentRejectedException(RejectionCode.Damaged);
        try
        {
            return GrayMap.Parse(result.Output, Dpi);
        }
        catch (LeakCheckToolException exception)
        {
            throw new DocumentRejectedException(RejectionCode.Damaged, exception);
        }
    }
}
