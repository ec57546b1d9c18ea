using Redactor.Documents;
using Redactor.Storage.Database;
using Redactor.Storage.Database.Review;

namespace Redactor.Storage.Tests.Database;

/// <summary>What the record of reviews promises on every provider.</summary>
public abstract class ReviewStoreConformance(TestDatabase test) : IDisposable
{
    private static readonly TimeSpan TwoMinutes = TimeSpan.FromMinutes(2);

    private readonly SettableTime time = new();

    private DocumentStore Documents => new(test.Factory, time);

    private ReviewStore Reviews => new(test.Factory, time);

    private ReviewLocks Locks => new(test.Factory, time);

    public void Dispose()
    {
        test.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_document_that_was_detected_waits_with_its_review()
    {
        var id = await DetectedAsync();

        var waiting = (await Reviews.ListWaitingAsync(null, 10, default)).Single(w => w.Document.Id == id);

        waiting.Review.ShouldNotBeNull();
        (waiting.Review.Risk, waiting.Review.Reasons, waiting.Review.Total, waiting.Review.Open, waiting.Review.Revision).ShouldBe((40, "LowConfidence,UnreadInk", 5, 5, 0));
        (await Reviews.ListWaitingAsync(["another-case"], 10, default)).ShouldBeEmpty();
        (await Reviews.ListWaitingAsync([Samples.CaseId], 10, default)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task One_person_has_the_lock_until_it_runs_out_or_is_taken_over()
    {
        var id = await DetectedAsync();
        (await Locks.TakeAsync(id, "account:a", "t1", TwoMinutes, false, default)).IsMine.ShouldBeTrue();

        var other = await Locks.TakeAsync(id, "account:b", "t2", TwoMinutes, false, default);
        (other.IsMine, other.Review.LockActor).ShouldBe((false, "account:a"));
        time.Advance(TwoMinutes);
        (await Locks.TakeAsync(id, "account:b", "t2", TwoMinutes, false, default)).IsMine.ShouldBeTrue();
        (await Locks.RenewAsync(id, "account:a", "t1", TwoMinutes, default)).ShouldBeFalse();
        (await Locks.TakeAsync(id, "account:a", "t3", TwoMinutes, true, default)).IsMine.ShouldBeTrue();

        (await Locks.RenewAsync(id, "account:b", "t2", TwoMinutes, default)).ShouldBeFalse();
        await Locks.ReleaseAsync(id, "t2", default);
        (await Reviews.FindAsync(id, default))!.LockActor.ShouldBe("account:a");
        await Locks.ReleaseAsync(id, "t3", default);
        (await Reviews.FindAsync(id, default))!.LockActor.ShouldBeNull();
        await using var database = test.Factory.CreateDbContext();
        database.Audit.Count(r => r.DocumentId == id && r.Action == "review/taken-over").ShouldBe(1);
    }

    [Fact]
    public async Task Actions_are_written_by_who_holds_the_lock_and_saw_the_last_one_and_by_nobody_else()
    {
        var id = await DetectedAsync();
        await Locks.TakeAsync(id, "account:a", "t1", TwoMinutes, false, default);

        (await AppendAsync(id, 0, "wrong")).ShouldBe(AppendOutcome.LockLost);
        (await AppendAsync(id, 1, "t1")).ShouldBe(AppendOutcome.Stale);
        (await AppendAsync(id, 0, "t1", 2)).ShouldBe(AppendOutcome.Done);
        (await AppendAsync(id, 0, "t1")).ShouldBe(AppendOutcome.Stale);
        (await AppendAsync(id, 2, "t1")).ShouldBe(AppendOutcome.Done);

        (await Reviews.ListActionsAsync(id, 0, default)).Select(a => a.Revision).ShouldBe([1, 2, 3]);
        (await Reviews.ListActionsAsync(id, 2, default)).Single().Payload.ShouldBe([1, 2, 3]);
        (await Reviews.FindAsync(id, default))!.Open.ShouldBe(3);
    }

    [Fact]
    public async Task Of_many_who_write_at_once_one_is_first_and_the_others_are_told()
    {
        var id = await DetectedAsync();
        await Locks.TakeAsync(id, "account:a", "t1", TwoMinutes, false, default);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => AppendAsync(id, 0, "t1"))));

        outcomes.Count(o => o == AppendOutcome.Done).ShouldBe(1);
        outcomes.Count(o => o == AppendOutcome.Stale).ShouldBe(7);
        (await Reviews.ListActionsAsync(id, 0, default)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_approval_moves_the_document_only_if_the_review_is_as_it_was_seen_and_ends_the_lock()
    {
        var id = await DetectedAsync();
        await Locks.TakeAsync(id, "account:a", "t1", TwoMinutes, false, default);
        await AppendAsync(id, 0, "t1");

        (await ApproveAsync(id, new(0, "t1", "account:a"))).Outcome.ShouldBe(ChangeOutcome.Conflict);
        (await ApproveAsync(id, new(1, "t2", "account:a"))).Outcome.ShouldBe(ChangeOutcome.Conflict);
        (await Documents.FindAsync(id, default))!.Stage.ShouldBe(DocumentStage.Detected);
        (await ApproveAsync(id, new(1, "t1", "account:b"))).Outcome.ShouldBe(ChangeOutcome.Conflict);
        (await ApproveAsync(id, new(1, "t1", "account:a"))).Outcome.ShouldBe(ChangeOutcome.Done);

        (await Reviews.FindAsync(id, default))!.LockActor.ShouldBeNull();
        (await AppendAsync(id, 1, "t1")).ShouldBe(AppendOutcome.LockLost);
    }

    [Fact]
    public async Task Nothing_is_written_once_the_document_left_the_review()
    {
        var id = await DetectedAsync();
        await Locks.TakeAsync(id, "account:a", "t1", TwoMinutes, false, default);
        var document = (await Documents.FindAsync(id, default))!;
        await Documents.MoveAsync(new(id, DocumentStage.Detected, DocumentStage.Withdrawn, document.StageVersion), default);

        (await AppendAsync(id, 0, "t1")).ShouldBe(AppendOutcome.NotInReview);

        (await Reviews.ListActionsAsync(id, 0, default)).ShouldBeEmpty();
        (await Reviews.FindAsync(id, default))!.Revision.ShouldBe(0);
    }

    [Fact]
    public async Task The_first_of_two_approvals_is_noted_and_may_be_taken_back()
    {
        var id = await DetectedAsync();
        await Locks.TakeAsync(id, "account:a", "t1", TwoMinutes, false, default);
        var hash = Samples.Hash();

        (await Reviews.ApproveFirstAsync(id, new(7, "t1", "account:a"), hash, new("account:a", "review/first-approval", id), default)).ShouldBeFalse();
        (await Reviews.ApproveFirstAsync(id, new(0, "t1", "account:a"), hash, new("account:a", "review/first-approval", id), default)).ShouldBeTrue();

        var noted = (await Reviews.FindAsync(id, default))!;
        (noted.FirstActor, noted.FirstHash, noted.FirstAt, noted.LockActor).ShouldBe(("account:a", hash, time.GetUtcNow(), null));
        await Locks.TakeAsync(id, "account:b", "t2", TwoMinutes, false, default);
        (await Reviews.ReturnAsync(id, new(0, "t2", "account:b"), new("account:b", "review/returned", id), default)).ShouldBeTrue();
        (await Reviews.FindAsync(id, default))!.FirstActor.ShouldBeNull();
    }

    private async Task<DocumentId> DetectedAsync()
    {
        var fresh = Samples.Fresh();
        await Documents.RegisterAsync(fresh, default);
        var version = 0;
        foreach (var (from, to) in new[] { (DocumentStage.Received, DocumentStage.Rasterized), (DocumentStage.Rasterized, DocumentStage.Read), (DocumentStage.Read, DocumentStage.Detected) })
        {
            var review = to == DocumentStage.Detected ? new NewReview(Samples.Hash(), 40, ["LowConfidence", "UnreadInk"], 5) : null;
            (await Documents.MoveAsync(new(fresh.Id, from, to, version++) { Review = review, NotBefore = review is null ? null : WorkStore.NotByItself }, default)).Outcome.ShouldBe(ChangeOutcome.Done);
        }

        return fresh.Id;
    }

    private Task<AppendOutcome> AppendAsync(DocumentId id, int seen, string token, int count = 1) => Reviews.AppendAsync(
        id, new(seen, token, "account:a"), [.. Enumerable.Range(0, count).Select(_ => new NewReviewAction(Guid.NewGuid(), [1, 2, 3]))], (5, 3), TwoMinutes, default);

    private async Task<DocumentChange> ApproveAsync(DocumentId id, ReviewSeen seen)
    {
        var document = (await Documents.FindAsync(id, default))!;
        return await Documents.MoveAsync(
            new(id, DocumentStage.Detected, DocumentStage.Approved, document.StageVersion) { Approval = new(Samples.Hash(), IsUnreviewed: false), ReviewSeen = seen }, default);
    }
}

/// <summary>On SQLite.</summary>
public sealed class SqliteReviewStoreTests() : ReviewStoreConformance(new SqliteTestDatabase());

/// <summary>On PostgreSQL.</summary>
public sealed class PostgresReviewStoreTests() : ReviewStoreConformance(new PostgresTestDatabase());
