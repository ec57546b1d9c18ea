using Redactor.Documents;
using Redactor.Pipeline.Read.Cells;
using Redactor.Sandbox.Reading.Wire;

namespace Redactor.Pipeline.Read;

/// <summary>Reads pages in jailed processes: a raw page goes in, the canonical image and its words come out. Safe for concurrent use.</summary>
public sealed class PageReader
{
    private readonly ReaderPool pool;

    public PageReader(ReaderPool pool)
    {
        ArgumentNullException.ThrowIfNull(pool);
        this.pool = pool;
    }

    /// <summary>
    /// Reads one page. A page whose reading failed or timed out comes back as <see cref="UnexaminedPage"/> with the raw image as its canonical one, after a
    /// second attempt with a fresh reader unless it timed out.
    /// </summary>
    /// <param name="pageNumber">Counted from 1.</param>
    /// <param name="raw">The page as decoded.</param>
    public async Task<PageReadResult> ReadAsync(int pageNumber, GrayImage raw, ReadRequest request, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pageNumber, 1);
        ArgumentNullException.ThrowIfNull(raw);
        ArgumentNullException.ThrowIfNull(request);
        var call = new ReadCall(ReadKind.Page, pageNumber, raw, request.Allowed, request.Expected, Preparation.Evened);
        var reason = UnexaminedReason.ReaderCrashed;
        for (var attempt = 0; attempt < 2 && reason != UnexaminedReason.TimedOut; attempt++)
        {
            try
            {
                if (await pool.UseAsync(reader => reader.ReadPageAsync(call, cancellationToken), cancellationToken) is { } result)
                    return Refined(result);
            }
            catch (PageNotReadException error)
            {
                reason = error.Reason;
            }
        }

        return new PageReadResult(new UnexaminedPage(pageNumber, raw.Width, raw.Height, raw.Dpi, reason), raw);
    }

    /// <summary>Reads an image as it stands, without turning or straightening it; words with boxes in its own pixels, in reading order.</summary>
    /// <param name="languages">Languages to read; empty means any.</param>
    /// <param name="preparation">How the image is prepared before reading.</param>
    /// <exception cref="PageNotReadException">The image was not read; never an empty answer.</exception>
    public async Task<IReadOnlyList<Word>> ReadPlainAsync(
        GrayImage image, IReadOnlyList<Language> languages, Preparation preparation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentNullException.ThrowIfNull(languages);
        var call = new ReadCall(ReadKind.Plain, 1, image, languages, [], preparation);
        return await pool.UseAsync(reader => reader.ReadWordsAsync(call, cancellationToken), cancellationToken)
            ?? throw new PageNotReadException(UnexaminedReason.ReaderCrashed);
    }

    /// <summary>Han characters get the boxes of their own ink, to burn a name and not half of its neighbour.</summary>
    private static PageReadResult Refined(PageReadResult result) =>
        result.Reading is ExaminedPage page ? result with { Reading = HanCells.Refine(page, result.Canonical) } : result;
}
