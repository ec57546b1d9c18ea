using Redactor.Detection;
using Redactor.Detection.Planning;
using Redactor.Documents;
using Redactor.Pipeline.Detect;
using Redactor.Pipeline.Policies;
using Redactor.Pipeline.Resume;
using Redactor.Pipeline.Stages;
using Redactor.Storage.Database;
using Redactor.Storage.Database.Review;

namespace Redactor.Pipeline.Review;

/// <summary>Approves in place of a person what a policy burns, for documents that were handed in so; it says that nobody looked.</summary>
public sealed class UnreviewedApproval(StoredPages stored, StoredFindings findings, StoredApprovals approvals, StoredPolicies policies, StoredLists cases, ReviewStore reviews, DueDocuments due, WorkGate gate)
{
    public async Task<StageOutcome> ApproveAsync(StoredDocument document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (!due.ReviewIsDue(document)) return new StageOutcome.WaitsForPerson();
        var policy = await policies.ReadAsync(document, cancellationToken);
        var lists = await cases.OfDocumentAsync(document.Id, cancellationToken);
        var (found, foundHash) = await findings.ReadHashedAsync(document.Id, cancellationToken);
        if (await reviews.FindAsync(document.Id, cancellationToken) is { } began && began.FindingsHash != foundHash) throw new InvalidDataException("The findings are not those that were made.");
        var detected = found.ToResult();
        var pages = await stored.GetReadingsAsync(document.Id, document.PagesToShow, cancellationToken);
        var leaks = await approvals.ReadLeaksAsync(document.Id, cancellationToken);
        var plan = await gate.RunAsync(
            () =>
            {
                var paged = DetectionTextBuilder.FromPages(pages);
                return BurnPlan.Of(paged, BurnSelection.Select(paged.Text, detected, policy, lists)).With(leaks);
            },
            cancellationToken);
        var hash = await approvals.PutAsync(document.Id, ApprovalFile.Of(plan, policy, isUnreviewed: true), cancellationToken);
        // Burned like this it leaked before, and no leak has a place that could be added.
        if (document.LeakRounds > 0 && document.ApprovedHash == hash) return new StageOutcome.WaitsForPerson();
        return new StageOutcome.Moved(
            new StageMove(document.Id, DocumentStage.Detected, DocumentStage.Approved, document.StageVersion)
            {
                Approval = new Approval(hash, IsUnreviewed: true),
                Hashes = new Dictionary<string, ContentHash>(StringComparer.Ordinal) { ["findings"] = foundHash },
            },
            []);
    }
}
