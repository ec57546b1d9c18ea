using Redactor.Documents;
using Redactor.Storage.Database;
using Redactor.Storage.Database.Release;

namespace Redactor.Storage.Tests.Database;

/// <summary>What the record of what archives are told promises on every provider.</summary>
public abstract class DeliveryStoreConformance(TestDatabase test) : IDisposable
{
    private static readonly AuditEntry Audit = new("archive:a", "archive/accepted", null);

    private readonly SettableTime time = new();

    private DocumentStore Documents => new(test.Factory, time);

    private DeliveryStore Deliveries => new(test.Factory, time);

    public void Dispose()
    {
        test.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_is_released_is_due_to_its_archives_with_its_package()
    {
        var id = await ReleasedAsync("a", "b");

        var due = await Deliveries.ListDueAsync(["a", "b"], 10, default);

        due.Select(d => (d.Delivery.Archive, d.Delivery.Event, d.Document.Id)).ShouldBe([("a", DeliveryEvent.Released, id), ("b", DeliveryEvent.Released, id)], ignoreOrder: true);
        due[0].Package.ShouldNotBeNull().Sha512.ShouldBe(new string('a', 128));
        due[0].Package!.Languages.ShouldBe(new LanguageList([Language.Uyghur]));
        (await Deliveries.ListDueAsync(["b"], 10, default)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Of_two_that_take_a_delivery_one_has_it_and_it_comes_again_until_it_is_answered()
    {
        var id = await ReleasedAsync("a");
        var due = (await Deliveries.ListDueAsync(["a"], 10, default)).Single().Delivery;

        var took = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Deliveries.TakeAsync(due, time.GetUtcNow().AddMinutes(10), default)));

        took.Count(t => t).ShouldBe(1);
        (await Deliveries.ListDueAsync(["a"], 10, default)).ShouldBeEmpty();
        time.Advance(TimeSpan.FromMinutes(10));
        var again = (await Deliveries.ListDueAsync(["a"], 10, default)).Single().Delivery;
        again.Announcements.ShouldBe(1);
        (await Deliveries.AnswerAsync(id, "a", DeliveryEvent.Released, null, isFinal: true, Audit, default)).ShouldBeTrue();
        (await Deliveries.AnswerAsync(id, "a", DeliveryEvent.Released, null, isFinal: true, Audit, default)).ShouldBeFalse("it said so before");
        (await Deliveries.AnswerAsync(id, "a", DeliveryEvent.Released, "PackageInvalid", isFinal: true, Audit, default)).ShouldBeFalse("what was accepted stays accepted");
        (await Deliveries.AnswerAsync(id, "b", DeliveryEvent.Released, null, isFinal: true, Audit, default)).ShouldBeFalse("nobody asked it");
        (await Deliveries.TakeAsync(again, time.GetUtcNow().AddMinutes(10), default)).ShouldBeFalse();
        time.Advance(TimeSpan.FromDays(1));
        (await Deliveries.ListDueAsync(["a"], 10, default)).ShouldBeEmpty();
        await using var database = test.Factory.CreateDbContext();
        database.Audit.Count(r => r.DocumentId == id && r.Action == "archive/accepted").ShouldBe(1);
    }

    [Fact]
    public async Task What_could_not_be_sent_is_due_again()
    {
        await ReleasedAsync("a");
        var due = (await Deliveries.ListDueAsync(["a"], 10, default)).Single().Delivery;
        await Deliveries.TakeAsync(due, time.GetUtcNow().AddMinutes(10), default);

        await Deliveries.GiveBackAsync(due, time.GetUtcNow(), default);

        (await Deliveries.ListDueAsync(["a"], 10, default)).Single().Delivery.Announcements.ShouldBe(0);
    }

    [Fact]
    public async Task A_withdrawal_is_due_to_every_archive_that_may_have_been_told_and_the_release_to_none()
    {
        var id = await ReleasedAsync("a", "b", "c");
        await Deliveries.AnswerAsync(id, "a", DeliveryEvent.Released, null, isFinal: true, Audit, default);
        await Deliveries.AnswerAsync(id, "b", DeliveryEvent.Released, "PackageInvalid", isFinal: true, Audit, default);

        var document = (await Documents.FindAsync(id, default))!;
        (await Documents.MoveAsync(new(id, DocumentStage.Released, DocumentStage.Withdrawn, document.StageVersion), default)).Outcome.ShouldBe(ChangeOutcome.Done);

        (await Deliveries.ListDueAsync(["a", "b", "c"], 10, default)).Select(d => (d.Delivery.Archive, d.Delivery.Event))
            .ShouldBe([("a", DeliveryEvent.Withdrawn), ("b", DeliveryEvent.Withdrawn), ("c", DeliveryEvent.Withdrawn)], ignoreOrder: true);
        (await Deliveries.ListAsync(id, default)).Single(d => d.Archive == "c" && d.Event == DeliveryEvent.Released).State.ShouldBe(DeliveryState.Canceled);
        (await Deliveries.FindPackageAsync(id, default)).ShouldNotBeNull("the tombstone");
        (await Deliveries.AnswerAsync(id, "a", DeliveryEvent.Withdrawn, "Busy", isFinal: false, Audit, default)).ShouldBeTrue();
        (await Deliveries.ListDueAsync(["a"], 10, default)).Single().Delivery.Code.ShouldBe("Busy");
    }

    [Fact]
    public async Task A_document_that_was_never_released_is_withdrawn_without_a_word_to_archives()
    {
        var fresh = Samples.Fresh();
        await Documents.RegisterAsync(fresh, default);
        await Documents.MoveAsync(new(fresh.Id, DocumentStage.Received, DocumentStage.Withdrawn, 0), default);
        (await Deliveries.ListAsync(fresh.Id, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_new_archive_is_told_of_earlier_documents_that_it_may_have_once()
    {
        var open = await ReleasedAsync(ConsentScope.Public);
        await ReleasedAsync(ConsentScope.TrustedArchives);
        await ReleasedAsync(ConsentScope.Internal);

        (await Deliveries.AddEarlierAsync("late", [ConsentScope.Public], default)).ShouldBe(1);
        (await Deliveries.AddEarlierAsync("late", [ConsentScope.Public], default)).ShouldBe(0);

        (await Deliveries.ListDueAsync(["late"], 10, default)).Single().Document.Id.ShouldBe(open);
    }

    [Fact]
    public async Task A_package_goes_with_the_stage_Released_and_nothing_else()
    {
        var id = await AtAsync(DocumentStage.Translated, ConsentScope.Public);
        var move = new StageMove(id, DocumentStage.Translated, DocumentStage.Released, (int)DocumentStage.Translated);
        await Should.ThrowAsync<InvalidOperationException>(() => Documents.MoveAsync(move, default));
    }

    [Fact]
    public async Task One_key_signs_and_the_private_part_of_the_one_before_is_gone()
    {
        var keys = new SigningKeyStore(test.Factory, time);
        var audit = new AuditEntry("operator", "signing-key/made", null);
        (await keys.AddAsync("k1", [1], "x.y", null, audit, default)).ShouldBeTrue();
        (await keys.AddAsync("k2", [2], "x.y", null, audit, default)).ShouldBeFalse("there is one");
        var first = (await keys.ListAsync(default)).Single();
        (await keys.AddAsync("k2", [2], "x.y", first, audit, default)).ShouldBeTrue();
        (await keys.AddAsync("k3", [3], "x.y", first, audit, default)).ShouldBeFalse("another was faster");

        var all = await keys.ListAsync(default);
        all.Select(k => (k.KeyId, k.SealedKey.Length, k.RetiredAt is null)).ShouldBe([("k1", 0, false), ("k2", 1, true)]);
    }

    private Task<DocumentId> ReleasedAsync(params string[] archives) => ReleasedAsync(ConsentScope.TrustedArchives, archives);

    private async Task<DocumentId> ReleasedAsync(ConsentScope scope, params string[] archives)
    {
        var id = await AtAsync(DocumentStage.Translated, scope);
        var move = new StageMove(id, DocumentStage.Translated, DocumentStage.Released, (int)DocumentStage.Translated)
        {
            Release = new(new('a', 128), 1234, "key-1", new LanguageList([Language.Uyghur]), archives),
        };
        (await Documents.MoveAsync(move, default)).Outcome.ShouldBe(ChangeOutcome.Done);
        return id;
    }

    private async Task<DocumentId> AtAsync(DocumentStage stage, ConsentScope scope)
    {
        var fresh = Samples.Fresh() with { ConsentScope = scope };
        await Documents.RegisterAsync(fresh, default);
        for (var at = DocumentStage.Received; at < stage; at++)
        {
            var move = new StageMove(fresh.Id, at, at + 1, (int)at)
            {
                Approval = at + 1 == DocumentStage.Approved ? new(Samples.Hash(), IsUnreviewed: true) : null,
                BurnedHash = at + 1 == DocumentStage.Burned ? Samples.Hash() : null,
            };
            (await Documents.MoveAsync(move, default)).Outcome.ShouldBe(ChangeOutcome.Done);
        }

        return fresh.Id;
    }
}

public sealed class SqliteDeliveryStoreTests() : DeliveryStoreConformance(new SqliteTestDatabase());

public sealed class PostgresDeliveryStoreTests() : DeliveryStoreConformance(new PostgresTestDatabase());
