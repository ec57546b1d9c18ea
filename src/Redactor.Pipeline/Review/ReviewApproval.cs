using System.Globalization;
using System.Text.Json;
using MassTransit;
using Microsoft.Extensions.Logging;
using Redactor.Documents;
using Redactor.Pipeline.Resume;
using Redactor.Pipeline.Review.Decisions;
using Redactor.Pipeline.Review.Marks;
using Redactor.Pipeline.Stages;
using Redactor.Storage.Database;
using Redactor.Storage.Database.Review;

namespace Redactor.Pipeline.Review;

/// <summary>
/// Approval by people (law 2): of exactly what was shown, known by its hash, when every mark was decided on and every page was seen; by two where the
/// policy asks for it, of whom the second neither is the first nor handed the document in.
/// </summary>
public sealed class ReviewApproval(
    StoredApprovals approvals, ReviewStore reviews, DocumentStore documents, DueDocuments due, CaseDecisions caseDecisions, IBus bus, ServiceOptions options, TimeProvider time, ILogger<ReviewApproval> logger) : IDisposable
{
    // A whole document is planned at a time.
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>What would be approved as things stand.</summary>
    public async Task<PlannedApproval> PlanAsync(CurrentReview review, CancellationToken cancellationToken) =>
        (await MakeAsync(review, cancellationToken)).Planned;

    /// <param name="seen">The revision that was shown, and the lock.</param>
    /// <param name="shown">Hash of the plan that was shown.</param>
    public async Task<ApproveAnswer> ApproveAsync(CurrentReview review, ReviewSeen seen, ContentHash shown, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(review);
        ArgumentNullException.ThrowIfNull(seen);
        var actor = seen.Actor;
        if (review.State.Revision != seen.Revision) return Answer(ReviewOutcome.Stale);
        if (!string.Equals(review.Record.LockToken, seen.LockToken, StringComparison.Ordinal)) return Answer(ReviewOutcome.LockLost);
        if (review.Missing.Count > 0) return Answer(ReviewOutcome.NotReady) with { Missing = review.Missing };
        var first = review.Record.FirstActor;
        if (first is not null && (Is(actor, first) || Is(actor, review.Document.SubmittedBy))) return Answer(ReviewOutcome.SecondMustDiffer);
        var (planned, file) = await MakeAsync(review, cancellationToken);
        if (planned.Hash != shown) return Answer(ReviewOutcome.PlanChanged);
        // Burned like this it leaked before.
        if (review.Document is { LeakRounds: > 0, ApprovedHash: { } before } && before == planned.Hash) return Answer(ReviewOutcome.LeakedBefore);
        // What the second changed, the second approves first: somebody else looks at it again.
        if (review.Material.Policy.SecondReviewer && (first is null || review.Record.FirstHash != planned.Hash))
        {
            var noted = await reviews.ApproveFirstAsync(review.Document.Id, seen, planned.Hash, Audit(review, planned, actor, "review/first-approval"), cancellationToken);
            return noted ? Answer(ReviewOutcome.Done) with { WaitsForSecond = true } : Answer(ReviewOutcome.Stale);
        }

        var stored = await approvals.PutAsync(review.Document.Id, file, cancellationToken);
        if (stored != planned.Hash) throw new InvalidDataException("What was stored is not what was approved.");
        return await MoveAsync(review, seen, planned, actor, cancellationToken);
    }

    /// <summary>The second reviewer disagrees: the first approval counts no more.</summary>
    public async Task<ReviewOutcome> ReturnAsync(CurrentReview review, ReviewSeen seen, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(review);
        ArgumentNullException.ThrowIfNull(seen);
        var actor = seen.Actor;
        if (review.Record.FirstActor is not { } first) return ReviewOutcome.NotReady;
        if (Is(actor, first)) return ReviewOutcome.SecondMustDiffer;
        var audit = new AuditEntry(actor, "review/returned", review.Document.Id) { Details = new Dictionary<string, string>(StringComparer.Ordinal) { ["first"] = first } };
        return await reviews.ReturnAsync(review.Document.Id, seen, audit, cancellationToken) ? ReviewOutcome.Done : ReviewOutcome.Stale;
    }

    public void Dispose() => turn.Dispose();

    private async Task<(PlannedApproval Planned, ApprovalFile File)> MakeAsync(CurrentReview review, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(
                () =>
                {
                    var plan = ReviewPlan.Of(review.Material, review.State);
                    var file = ApprovalFile.Of(plan, review.Material);
                    var hash = ContentHash.Of(JsonSerializer.SerializeToUtf8Bytes(file, SealedJson.Default.ApprovalFile));
                    return (new PlannedApproval(review.State.Revision, hash, plan), file);
                },
                cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<ApproveAnswer> MoveAsync(CurrentReview review, ReviewSeen seen, PlannedApproval planned, string actor, CancellationToken cancellationToken)
    {
        var document = review.Document;
        var change = await documents.MoveAsync(
            new StageMove(document.Id, DocumentStage.Detected, DocumentStage.Approved, document.StageVersion)
            {
                Approval = new Approval(planned.Hash, IsUnreviewed: false),
                ReviewSeen = seen,
                NotBefore = time.GetUtcNow() + options.Pipeline.QuietAfter(0),
                Audit = Audit(review, planned, actor, "document/approved"),
            },
            cancellationToken);
        if (change is not { Outcome: ChangeOutcome.Done, Document: { } approved }) return Answer(ReviewOutcome.Stale);
        LogMessages.StageReached(logger, document.Id, DocumentStage.Approved);
        await caseDecisions.KeepAsync(review, actor, CancellationToken.None);
        try
        {
            await due.AnnounceAsync(approved, (message, token) => bus.Publish(message, token), CancellationToken.None);
        }
        catch (Exception fault) when (StageFaults.IsOfBus(fault))
        {
            // The sweep announces it within a minute.
            LogMessages.NotAnnounced(logger, document.Id, Faults.Kind(fault));
        }

        return Answer(ReviewOutcome.Done);
    }

    private static AuditEntry Audit(CurrentReview review, PlannedApproval planned, string actor, string action)
    {
        var marks = review.State.Marks.Values;
        var details = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["tool"] = StageRecord.Tool,
            ["approved"] = planned.Hash.Hex,
            ["findings"] = review.Material.Findings.Hex,
            ["revision"] = Number(planned.Revision),
            ["burned"] = Number(marks.Count(m => m.Goes)),
            ["kept"] = Number(marks.Count(m => m.Decision == MarkDecision.Keep)),
            ["unreviewed"] = "false",
        };
        if (review.Record.FirstActor is { } first) details["first"] = first;
        return new(actor, action, review.Document.Id) { Details = details };
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static bool Is(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);

    private static ApproveAnswer Answer(ReviewOutcome outcome) => new(outcome, WaitsForSecond: false, []);
}
