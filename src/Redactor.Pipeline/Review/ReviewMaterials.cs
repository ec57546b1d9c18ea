using System.Security.Cryptography;
using Redactor.Detection;
using Redactor.Documents;
using Redactor.Pipeline.Detect;
using Redactor.Pipeline.Policies;
using Redactor.Pipeline.Review.Decisions;
using Redactor.Pipeline.Review.Marks;
using Redactor.Pipeline.Stages;
using Redactor.Storage.Database;

namespace Redactor.Pipeline.Review;

/// <summary>A review as it is in memory: the material and the last state that was asked for.</summary>
public sealed class OpenedReview(ReviewMaterial material)
{
    private readonly Lock turn = new();
    private ReviewState state = ReviewState.Of(material, []);

    public ReviewMaterial Material => material;

    internal int Revision
    {
        get
        {
            lock (turn) return state.Revision;
        }
    }

    /// <summary>Adds actions that follow those known, and gives the state after all of them.</summary>
    internal ReviewState Advance(IReadOnlyList<RecordedAction> more)
    {
        lock (turn)
        {
            var fresh = more.Where(a => a.Revision > state.Revision).ToList();
            // One goes on from the last state; many are faster done from the beginning.
            if (fresh.Count == 1) state = state.Then(fresh[0]);
            else if (fresh.Count > 1) state = ReviewState.Of(material, [.. state.Actions, .. fresh]);
            return state;
        }
    }
}

/// <summary>
/// Loads what reviews are about, and keeps the last few in memory for some minutes: a reviewer asks for page after page. What is kept is
/// known by its version, and goes when its document leaves the review.
/// </summary>
public sealed class ReviewMaterials : IDisposable
{
    private const int Most = 8;

    private static readonly TimeSpan Stay = TimeSpan.FromMinutes(10), Sweep = TimeSpan.FromMinutes(1);

    private readonly StoredPages stored;
    private readonly StoredFindings findings;
    private readonly StoredApprovals approvals;
    private readonly StoredPolicies policies;
    private readonly StoredLists cases;
    private readonly PageStore pages;
    private readonly TimeProvider time;
    private readonly ITimer sweeper;
    private readonly Lock turn = new();
    private readonly List<(DocumentId Document, string Key, DateTimeOffset Used, Task<OpenedReview> Review)> kept = [];

    public ReviewMaterials(
        StoredPages stored, StoredFindings findings, StoredApprovals approvals, StoredPolicies policies, StoredLists cases, PageStore pages, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        (this.stored, this.findings, this.approvals, this.policies, this.cases, this.pages, this.time) = (stored, findings, approvals, policies, cases, pages, time);
        // Sealed text does not stay in memory until somebody opens another document.
        sweeper = time.CreateTimer(_ => ForgetOld(), null, Sweep, Sweep);
    }

    public async Task<OpenedReview> OpenAsync(StoredDocument document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        // What the case's lists suggest stays as it was when the document was opened: marks do not come and go under a reviewer's eyes. What is decided
        // for the case in this document is among its actions.
        var key = $"{document.StageVersion} {document.LeakRounds}";
        Task<OpenedReview> review;
        lock (turn)
        {
            ForgetOld();
            var at = time.GetUtcNow();
            var index = kept.FindIndex(k => k.Document == document.Id && string.Equals(k.Key, key, StringComparison.Ordinal));
            review = index >= 0 ? kept[index].Review : LoadAsync(document, CancellationToken.None);
            if (index >= 0) kept.RemoveAt(index);
            kept.RemoveAll(k => k.Document == document.Id);
            if (kept.Count >= Most) kept.RemoveAt(0);
            kept.Add((document.Id, key, at, review));
        }

        return await review.WaitAsync(cancellationToken);
    }

    /// <summary>Forgets a document at once.</summary>
    public void Forget(DocumentId document)
    {
        lock (turn) kept.RemoveAll(k => k.Document == document);
    }

    public void Dispose() => sweeper.Dispose();

    private void ForgetOld()
    {
        lock (turn) kept.RemoveAll(k => k.Used + Stay < time.GetUtcNow() || k.Review.IsFaulted || k.Review.IsCanceled);
    }

    private async Task<OpenedReview> LoadAsync(StoredDocument document, CancellationToken cancellationToken)
    {
        var policy = await policies.ReadAsync(document, cancellationToken);
        var lists = await cases.OfDocumentAsync(document.Id, cancellationToken);
        var now = await cases.OfCaseAsync(document.CaseId, cancellationToken);
        var (found, hash) = await findings.ReadHashedAsync(document.Id, cancellationToken);
        var leaks = await approvals.ReadLeaksAsync(document.Id, cancellationToken);
        var unplaced = await approvals.ReadUnplacedLeaksAsync(document.Id, cancellationToken);
        var recorded = await pages.ListAsync(document.Id, cancellationToken);
        if (recorded.Count != document.PagesToShow) throw new InvalidDataException("Pages are missing on record.");
        var readings = new List<PageReading>();
        var shown = new List<ShownPage>();
        foreach (var page in recorded)
        {
            var (reading, readingHash) = await stored.GetReadingHashedAsync(document.Id, page.Number, cancellationToken);
            readings.Add(reading);
            shown.Add(new(page.Number, page.State == PageState.Examined ? page.CanonicalHash : null, readingHash));
        }

        return await Task.Run(
            () =>
            {
                var material = new ReviewMaterial(DetectionTextBuilder.FromPages(readings), found.ToResult(), hash, policy, lists, now, leaks, shown) { UnplacedLeaks = unplaced };
                _ = material.Marks;
                return new OpenedReview(material);
            },
            cancellationToken);
    }
}
