using Redactor.Documents;
using Redactor.Verification.Search;

namespace Redactor.Verification.Probes;

/// <summary>What the probes of a file share: the bytes, the claims, what must not be found, and the leaks so far.</summary>
internal sealed class Inspection(LeakCheckRequest request, EvidenceFinder finder, IReadOnlyList<Evidence> evidence)
{
    private readonly List<Leak> leaks = [];

    public ReadOnlyMemory<byte> Pdf => request.Pdf;

    public IReadOnlyList<BurnedPageClaim> Pages => request.Pages;

    public IReadOnlyList<ApprovedText> Approved => request.Approved;

    public ExaminedPages? Earlier => request.Earlier;

    public EvidenceFinder Finder => finder;

    public IReadOnlyList<Evidence> Evidence => evidence;

    /// <summary>Null when the file is not built as ours are.</summary>
    public FileAnatomy? Anatomy { get; init; }

    /// <summary>Leaks in order of page and place.</summary>
    public IReadOnlyList<Leak> Leaks
    {
        get
        {
            lock (leaks)
                return [.. leaks.Distinct().OrderBy(l => l.PageNumber ?? 0).ThenBy(l => l.Box?.Top ?? 0).ThenBy(l => l.Box?.Left ?? 0).ThenBy(l => l.Probe, StringComparer.Ordinal)];
        }
    }

    public void Found(string probe, string code, int? page = null, Box? box = null)
    {
        lock (leaks)
            leaks.Add(new Leak(probe, code, page, box));
    }
}
