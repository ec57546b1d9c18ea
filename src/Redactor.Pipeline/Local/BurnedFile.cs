using Redactor.Documents;
using Redactor.Pipeline.Burn;
using Redactor.Pipeline.Burn.Pdf;
using Redactor.Pipeline.Verify;
using Redactor.Verification;

namespace Redactor.Pipeline.Local;

/// <summary>A burned PDF as it was just written: its hash, and for each page what was burned and what survived.</summary>
internal sealed record BurnedFile(ContentHash Hash, IReadOnlyList<BurnedPage> Pages, IReadOnlyList<BurnedPageClaim> Claims)
{
    /// <summary>
    /// Burns all pages, a few at a time, and writes them in order. The pages that are returned have lost their pixels: those are in the file alone.
    /// </summary>
    public static async Task<BurnedFile> WriteAsync(
        string path, IReadOnlyList<PageReading> pages, PageSpool spool, IReadOnlyList<Redaction> redactions, int parallelism, Action<int> pageDone, CancellationToken cancellationToken)
    {
        await using var stream = File.Create(path);
        using var writer = new PdfWriter(stream);
        var byPage = redactions.ToLookup(r => r.PageNumber);
        var kept = new List<BurnedPage>(pages.Count);
        var claims = new List<BurnedPageClaim>(pages.Count);
        foreach (var window in pages.Chunk(parallelism))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var burned = await Task.WhenAll(window.Select(page => Task.Run(() => Burn(page, spool, byPage[page.PageNumber].ToList()), cancellationToken)));
            foreach (var page in burned)
            {
                writer.Add(page);
                claims.Add(BurnClaims.Of(page));
                kept.Add(page with { Ink = null, Gray = null });
                pageDone(kept.Count);
            }
        }

        var hash = writer.Finish();
        await stream.FlushAsync(cancellationToken);
        return new BurnedFile(hash, kept, claims);
    }

    private static BurnedPage Burn(PageReading reading, PageSpool spool, IReadOnlyList<Redaction> redactions) => reading switch
    {
        ExaminedPage page => PageBurner.Burn(spool.Get(page.PageNumber), page, redactions, BurnOptions.Default),
        UnexaminedPage page => PageBurner.Burn(page, BurnOptions.Default),
        _ => throw new InvalidOperationException("A page reading is either examined or not."),
    };
}
