using Redactor.Documents;
using Redactor.Storage.Database;

namespace Redactor.Storage.Tests.Database;

/// <summary>What the record of documents promises on every provider.</summary>
public abstract class DocumentStoreConformance(TestDatabase test) : IDisposable
{
    private readonly SettableTime time = new();

    private DocumentStore Store => new(test.Factory, time);

    public void Dispose()
    {
        test.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_was_registered_is_found_as_it_was_given()
    {
        var fresh = Samples.Fresh() with
        {
            SourceLanguages = new([Language.KazakhArabic, Language.Chinese]),
            TargetLanguages = new([Language.English]),
            ConsentScope = ConsentScope.TrustedArchives,
            CloudTranslationAllowed = true,
            RetentionDays = 30,
        };
        (await Store.RegisterAsync(fresh, default)).IsNew.ShouldBeTrue();
        var found = (await Store.FindAsync(fresh.Id, default)).ShouldNotBeNull();
        (found.Id, found.CaseId, found.PolicyName, found.ContentHash, found.OriginalSize)
            .ShouldBe((fresh.Id, fresh.CaseId, fresh.PolicyName, fresh.ContentHash, fresh.OriginalSize));
        (found.SourceLanguages, found.TargetLanguages, found.ConsentScope, found.CloudTranslationAllowed, found.RetentionDays)
            .ShouldBe((fresh.SourceLanguages, fresh.TargetLanguages, fresh.ConsentScope, true, 30));
        (found.Stage, found.StageVersion, found.CreatedAt).ShouldBe((DocumentStage.Received, 0, time.GetUtcNow()));
        (await Store.FindAsync(DocumentId.New(), default)).ShouldBeNull();
    }

    [Fact]
    public async Task The_same_file_is_one_document_within_a_case_until_it_is_withdrawn()
    {
        var first = Samples.Fresh();
        var again = first with { Id = DocumentId.New() };
        await Store.RegisterAsync(first, default);
        var second = await Store.RegisterAsync(again, default);
        (second.IsNew, second.Document.Id).ShouldBe((false, first.Id));
        (await Store.RegisterAsync(again with { CaseId = "another" }, default)).IsNew.ShouldBeTrue();
        await Store.MoveAsync(new(first.Id, DocumentStage.Received, DocumentStage.Withdrawn, 0), default);
        (await Store.RegisterAsync(again with { Id = DocumentId.New() }, default)).IsNew.ShouldBeTrue();
    }

    [Fact]
    public async Task Of_the_same_file_sent_eight_times_at_once_one_document_is_made()
    {
        var file = Samples.Fresh();
        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Store.RegisterAsync(file with { Id = DocumentId.New() }, default))));
        all.Count(r => r.IsNew).ShouldBe(1);
        all.Select(r => r.Document.Id).Distinct().ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("Айгүл")]
    [InlineData("a name")]
    [InlineData("")]
    public async Task A_case_that_is_no_code_is_refused_and_not_quoted(string caseId)
    {
        var refused = await Should.ThrowAsync<ArgumentException>(() => Store.RegisterAsync(Samples.Fresh() with { CaseId = caseId }, default));
        if (caseId.Length > 0) refused.Message.ShouldNotContain(caseId);
    }

    [Fact]
    public async Task Who_moves_a_document_seen_too_long_ago_is_told_of_the_conflict()
    {
        var id = await RegisterAsync();
        var move = new StageMove(id, DocumentStage.Received, DocumentStage.Rasterized, 0);
        var done = await Store.MoveAsync(move, default);
        (done.Outcome, done.Document!.Stage, done.Document.StageVersion).ShouldBe((ChangeOutcome.Done, DocumentStage.Rasterized, 1));
        var late = await Store.MoveAsync(move, default);
        (late.Outcome, late.Document!.Stage, late.Document.StageVersion).ShouldBe((ChangeOutcome.Conflict, DocumentStage.Rasterized, 1));
        (await Store.MoveAsync(move with { Document = DocumentId.New() }, default)).ShouldBe(new DocumentChange(ChangeOutcome.Missing, null));
        await Should.ThrowAsync<InvalidOperationException>(() => Store.MoveAsync(new(id, DocumentStage.Rasterized, DocumentStage.Burned, 1), default));
    }

    [Fact]
    public async Task Of_eight_that_move_a_document_at_once_one_does()
    {
        var id = await RegisterAsync();
        var move = new StageMove(id, DocumentStage.Received, DocumentStage.Rasterized, 0);
        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Store.MoveAsync(move, default))));
        all.Count(c => c.Outcome == ChangeOutcome.Done).ShouldBe(1);
        all.Count(c => c.Outcome == ChangeOutcome.Conflict).ShouldBe(7);
    }

    [Fact]
    public async Task A_quarantined_document_carries_its_code_and_can_be_tried_again_where_it_failed()
    {
        var id = await RegisterAsync();
        await Store.MoveAsync(new(id, DocumentStage.Received, DocumentStage.Rasterized, 0), default);
        var quarantine = new StageMove(id, DocumentStage.Rasterized, DocumentStage.Quarantined, 1);
        await Should.ThrowAsync<InvalidOperationException>(() => Store.MoveAsync(quarantine, default));
        var bad = (await Store.MoveAsync(quarantine with { RejectionCode = RejectionCode.Damaged }, default)).Document!;
        (bad.Stage, bad.RejectionCode, bad.QuarantinedFrom).ShouldBe((DocumentStage.Quarantined, RejectionCode.Damaged, DocumentStage.Rasterized));
        (await Store.RetryAsync(id, 1, null, default)).Outcome.ShouldBe(ChangeOutcome.Conflict);
        var again = (await Store.RetryAsync(id, 2, null, default)).Document!;
        (again.Stage, again.StageVersion, again.RejectionCode, again.QuarantinedFrom).ShouldBe((DocumentStage.Rasterized, 3, null, null));
        (await Store.RetryAsync(id, 3, null, default)).Outcome.ShouldBe(ChangeOutcome.Conflict);
    }

    [Fact]
    public async Task Stalled_are_those_with_work_due_that_nobody_holds()
    {
        var leases = new LeaseStore(test.Factory, time);
        var (due, held, waiting, reviewed, ended) = (await RegisterAsync(), await RegisterAsync(), await RegisterAsync(), await RegisterAsync(), await RegisterAsync());
        (await leases.TakeAsync(held, "worker-1", TimeSpan.FromMinutes(1), default)).ShouldBeTrue();
        (await Store.PostponeAsync(waiting, 0, time.GetUtcNow().AddMinutes(5), default)).Document!.Attempts.ShouldBe(1);
        await MoveAsync(reviewed, DocumentStage.Rasterized, DocumentStage.Read, DocumentStage.Detected);
        await MoveAsync(ended, DocumentStage.Withdrawn);
        (await StalledAsync()).ShouldBe([due]);
        time.Advance(TimeSpan.FromMinutes(2));
        (await StalledAsync()).ShouldBe([due, held]);
        time.Advance(TimeSpan.FromMinutes(5));
        (await StalledAsync()).ShouldBe([due, held, waiting]);
        (await Store.ListStalledAsync([DocumentStage.Detected], 0, 10, default)).Select(d => d.Id).ShouldBe([reviewed]);
        await Should.ThrowAsync<ArgumentException>(() => Store.ListStalledAsync([DocumentStage.Released], 0, 10, default));
    }

    [Fact]
    public async Task A_move_carries_the_evidence_that_its_stage_demands()
    {
        var id = await RegisterAsync();
        await MoveAsync(id, DocumentStage.Rasterized, DocumentStage.Read, DocumentStage.Detected);
        var (approved, burned) = (Samples.Hash(), Samples.Hash());
        var approve = new StageMove(id, DocumentStage.Detected, DocumentStage.Approved, 3);
        await Should.ThrowAsync<InvalidOperationException>(() => Store.MoveAsync(approve, default));
        await Store.MoveAsync(approve with { Approval = new(approved, IsUnreviewed: true) }, default);
        var burn = new StageMove(id, DocumentStage.Approved, DocumentStage.Burned, 4);
        await Should.ThrowAsync<InvalidOperationException>(() => Store.MoveAsync(burn, default));
        await Store.MoveAsync(burn with { BurnedHash = burned }, default);
        var back = (await Store.MoveAsync(new(id, DocumentStage.Burned, DocumentStage.Detected, 5), default)).Document!;
        (back.ApprovedHash, back.IsUnreviewed, back.BurnedHash, back.LeakRounds).ShouldBe((approved, true, burned, 1));
    }

    [Fact]
    public async Task A_move_and_its_audit_row_are_there_together_or_not_at_all()
    {
        var audit = new AuditLog(test.Factory, time);
        var id = await RegisterAsync();
        var move = new StageMove(id, DocumentStage.Received, DocumentStage.Rasterized, 0) { Audit = new("worker", "document/rasterized", null) };
        await Store.MoveAsync(move, default);
        (await audit.HeadAsync(default)).Sequence.ShouldBe(1);
        (await Store.MoveAsync(move, default)).Outcome.ShouldBe(ChangeOutcome.Conflict);
        (await audit.HeadAsync(default)).Sequence.ShouldBe(1);
        var wrong = new StageMove(id, DocumentStage.Rasterized, DocumentStage.Read, 1) { Audit = new("no code", "document/read", null) };
        await Should.ThrowAsync<ArgumentException>(() => Store.MoveAsync(wrong, default));
        (await Store.FindAsync(id, default))!.Stage.ShouldBe(DocumentStage.Rasterized);
    }

    [Fact]
    public async Task Lists_go_on_where_the_page_before_ended()
    {
        var ids = new List<DocumentId>();
        for (var i = 0; i < 7; i++) ids.Add(await RegisterAsync());
        await RegisterAsync("another");
        await MoveAsync(ids[3], DocumentStage.Rasterized);
        var seen = new List<DocumentId>();
        var query = new DocumentQuery { CaseId = Samples.CaseId, Limit = 3 };
        while (await Store.ListAsync(query, default) is { Count: > 0 } page)
        {
            seen.AddRange(page.Select(d => d.Id));
            query = query with { After = page[^1].Number };
        }

        seen.ShouldBe(ids);
        (await Store.ListAsync(new() { Stage = DocumentStage.Rasterized }, default)).ShouldHaveSingleItem().Id.ShouldBe(ids[3]);
        (await Store.ListAsync(new() { Stage = DocumentStage.Received, CaseId = Samples.CaseId }, default)).Count.ShouldBe(6);
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => Store.ListAsync(new() { Limit = 501 }, default));
    }

    private async Task<DocumentId> RegisterAsync(string caseId = Samples.CaseId) =>
        (await Store.RegisterAsync(Samples.Fresh() with { CaseId = caseId }, default)).Document.Id;

    private async Task MoveAsync(DocumentId id, params DocumentStage[] stages)
    {
        foreach (var stage in stages)
        {
            var now = (await Store.FindAsync(id, default))!;
            (await Store.MoveAsync(new(id, now.Stage, stage, now.StageVersion), default)).Outcome.ShouldBe(ChangeOutcome.Done);
        }
    }

    private async Task<IEnumerable<DocumentId>> StalledAsync() => (await Store.ListStalledAsync(null, 0, 10, default)).Select(d => d.Id);
}

/// <summary>On SQLite.</summary>
public sealed class SqliteDocumentStoreTests() : DocumentStoreConformance(new SqliteTestDatabase());

/// <summary>On PostgreSQL.</summary>
public sealed class PostgresDocumentStoreTests() : DocumentStoreConformance(new PostgresTestDatabase());
