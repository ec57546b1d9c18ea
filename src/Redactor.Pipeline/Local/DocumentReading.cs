using Redactor.Documents;
using Redactor.Pipeline.Rasterize;
using Redactor.Pipeline.Read;

namespace Redactor.Pipeline.Local;

/// <summary>
/// Rasterizes and reads one document, pages side by side: the first page alone (it tells the languages), the others as places in
/// <paramref name="pagePlaces"/> come free, so that memory does not grow with the number of pages.
/// </summary>
public sealed class DocumentReading(DocumentRasterizer rasterizer, PageReader reader, SemaphoreSlim pagePlaces, StageClock clock)
{
    /// <summary>Reads all pages; their canonical images go into <paramref name="spool"/>.</summary>
    /// <exception cref="DocumentRejectedException">The file cannot be opened, or a page did not come.</exception>
    public async Task<IReadOnlyList<PageReading>> ReadAsync(
        Stream file, IReadOnlyList<Language> languages, PageSpool spool, Action<int, int> pageDone, CancellationToken cancellationToken)
    {
        await using var document = await rasterizer.OpenAsync(file, cancellationToken);
        var readings = new PageReading[document.PageCount];
        var running = new List<Task>();
        var hint = new ReadRequest(languages, []);
        var number = 0;
        var done = 0;
        try
        {
            await foreach (var page in document.Pages.WithCancellation(cancellationToken))
            {
                var pageNumber = ++number;
                await pagePlaces.WaitAsync(cancellationToken);
                var task = ReadOneAsync(pageNumber, page, hint);
                running.Add(task);
                if (pageNumber != 1) continue;
                await task;
                if (readings[0] is ExaminedPage first) hint = hint with { Expected = first.Languages };
            }

            await Task.WhenAll(running);
        }
        finally
        {
            await Task.WhenAll(running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (number != document.PageCount) throw new DocumentRejectedException(RejectionCode.InvalidDecoderReply);
        return readings;

        async Task ReadOneAsync(int pageNumber, GrayImage raw, ReadRequest request)
        {
            try
            {
                var result = await clock.MeasureAsync("read", () => reader.ReadAsync(pageNumber, raw, request, cancellationToken));
                spool.Put(pageNumber, result.Canonical);
                readings[pageNumber - 1] = result.Reading;
                pageDone(Interlocked.Increment(ref done), document.PageCount);
            }
            finally
            {
                pagePlaces.Release();
            }
        }
    }
}
