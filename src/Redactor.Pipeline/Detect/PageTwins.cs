using Redactor.Detection;
using Redactor.Documents;
using Redactor.Pipeline.Rasterize;
using Redactor.Pipeline.Stages;
using Redactor.Storage.Database;

namespace Redactor.Pipeline.Detect;

/// <summary>
/// Pages of one case that are nearly the same picture are redacted alike: what was found on the page that came first is found on the later
/// one too. Which came first is a matter of registration, not of speed: a document waits until those before it in its case are known, and
/// until those with a page like one of its own were looked at.
/// </summary>
public sealed class PageTwins(TwinStore twins, PageStore pages, StoredPages stored, StoredFindings findings, ServiceOptions options)
{
    /// <summary>Bits that may differ; of unrelated pages about half of 63 do.</summary>
    private const int MostBits = 12;

    /// <summary>Pages that are compared word by word; the nearest.</summary>
    private const int MostCandidates = 3;

    /// <summary>Null, or how long to wait before looking again.</summary>
    public async Task<TimeSpan?> MustWaitAsync(StoredDocument document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        // Those that are waited for wake it; this is for the case that they cannot.
        var wait = TimeSpan.FromSeconds(options.Pipeline.QuietSeconds);
        if (await twins.AnyEarlierUnknownAsync(document, cancellationToken)) return wait;
        var candidates = await CandidatesAsync(document, cancellationToken);
        return candidates.Any(c => c.Twin.Stage < DocumentStage.Detected) ? wait : null;
    }

    /// <summary>Findings that follow from twins of the document's pages.</summary>
    public async Task<IReadOnlyList<Finding>> FindingsAsync(StoredDocument document, PagedText paged, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(paged);
        var pairs = new List<PageTwin>();
        var found = new List<Finding>();
        foreach (var (number, twin, distance) in await CandidatesAsync(document, cancellationToken))
        {
            if (paged.Pages[number - 1] is not ExaminedPage page) continue;
            if (await stored.GetReadingAsync(twin.Document, twin.Number, cancellationToken) is not ExaminedPage other || !SharedWords.AreAlike(page, other)) continue;
            pairs.Add(new PageTwin(document.Id, number, twin.Document, twin.Number, distance));
            var known = (await findings.ReadAsync(twin.Document, cancellationToken)).Findings.Where(f => f.Page == twin.Number).ToList();
            found.AddRange(TwinFindings.On(paged, number - 1, known));
        }

        await twins.AddAsync(pairs, cancellationToken);
        return found;
    }

    private async Task<IReadOnlyList<(int Number, CasePage Twin, int Distance)>> CandidatesAsync(StoredDocument document, CancellationToken cancellationToken)
    {
        var earlier = await twins.ListEarlierAsync(document, cancellationToken);
        if (earlier.Count == 0) return [];
        var candidates = new List<(int, CasePage, int)>();
        foreach (var page in await pages.ListAsync(document.Id, cancellationToken))
        {
            if (page.PerceptualHash is not { } hash) continue;
            candidates.AddRange(earlier
                .Select(e => (page.Number, Twin: e, Distance: PerceptualHash.Distance(hash, e.PerceptualHash)))
                .Where(c => c.Distance <= MostBits)
                .OrderBy(c => c.Distance)
                .Take(MostCandidates));
        }

        return candidates;
    }
}
