using Redactor.Documents;
using Redactor.Pipeline.Burn.Pdf;
using Redactor.Pipeline.Verify;
using Redactor.Verification;

namespace Redactor.Pipeline.Burn;

/// <summary>A burned PDF as it was just written: its hash, and for each page what was burned and what survived.</summary>
/// <param name="Pages">Without their pixels: those are in the file alone.</param>
public sealed record BurnedFile(ContentHash Hash, IReadOnlyList<BurnedPage> Pages, IReadOnlyList<BurnedPageClaim> Claims)
{
    /// <summary>What survived, one line for each line of a page; pages are divided by an empty line.</summary>
    public IReadOnlyList<string> Transcript
    {
        get
        {
            var lines = new List<string>();
            foreach (var page in Pages)
            {
                if (lines.Count > 0) lines.Add("");
                lines.AddRange(page.Lines.Select(l => l.Transcript));
            }

            return lines;
        }
    }

    /// <summary>Burns all pages, a few at a time, and writes them in order as they are done.</summary>
    /// <param name="output">Written forwards only; left open.</param>
    /// <param name="burn">Burns the page of a number, from 1 on.</param>
    public static async Task<BurnedFile> WriteAsync(
        Stream output, int pageCount, Func<int, Task<BurnedPage>> burn, int parallelism, Action<int> pageDone, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(burn);
        ArgumentNullException.ThrowIfNull(pageDone);
        using var writer = new PdfWriter(output);
        var kept = new List<BurnedPage>(pageCount);
        var claims = new List<BurnedPageClaim>(pageCount);
        var running = new Queue<Task<BurnedPage>>();
        try
        {
            for (var next = 1; kept.Count < pageCount;)
            {
                cancellationToken.ThrowIfCancellationRequested();
                while (running.Count < parallelism && next <= pageCount) running.Enqueue(burn(next++));
                var page = await running.Peek();
                _ = running.Dequeue();
                writer.Add(page);
                claims.Add(BurnClaims.Of(page));
                kept.Add(page with { Ink = null, Gray = null });
                pageDone(kept.Count);
            }
        }
        finally
        {
            await ((Task)Task.WhenAll(running)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return new BurnedFile(writer.Finish(), kept, claims);
    }

    /// <summary>Burns one page as it was read.</summary>
    /// <param name="canonical">Asked for only if the page was examined.</param>
    public static BurnedPage Burn(PageReading reading, Func<GrayImage> canonical, IReadOnlyList<Redaction> redactions)
    {
        ArgumentNullException.ThrowIfNull(canonical);
        return reading switch
        {
            ExaminedPage page => PageBurner.Burn(canonical(), page, redactions, BurnOptions.Default),
            UnexaminedPage page => PageBurner.Burn(page, BurnOptions.Default),
            _ => throw new InvalidOperationException("A page reading is either examined or not."),
        };
    }
}
