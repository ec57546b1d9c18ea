using System.IO.Compression;
using System.Text;
using MassTransit;
using MassTransit.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redactor.Contracts.V1;
using Redactor.Documents;
using Redactor.Pipeline.Erasure;
using Redactor.Storage.Blobs;
using Redactor.Storage.Database;
using Redactor.Storage.Keys;
using Redactor.TestKit.Leaks;

namespace Redactor.Pipeline.Tests.Erasure;

/// <summary>Law 8, on each kind of storage: what was withdrawn is nowhere any more, whatever the stage and whatever happened on the way.</summary>
public abstract class ErasureConformance : IAsyncLifetime
{
    private const string Sentence = "Қаратөбеде Бибігүл апай туралы айтылды", Name = "Бибігүл";

    // The sentence is nowhere where this word of it is not.
    private static readonly TestimonySearch Search = new(Name);

    private readonly SettableTime time = new();
    private readonly BreakableStore store;
    private ServiceProvider services = null!;
    private ITestHarness harness = null!;
    private bool busIsDown;

    private protected ErasureConformance(ErasurePlace place)
    {
        Place = place;
        store = new(place);
    }

    public static TheoryData<DocumentStage> Stages { get; } = new(Enum.GetValues<DocumentStage>().Where(s => s != DocumentStage.Withdrawn));

    internal ErasurePlace Place { get; }

    private DocumentStore Documents => services.GetRequiredService<DocumentStore>();

    private DocumentWithdrawal Withdrawal => services.GetRequiredService<DocumentWithdrawal>();

    private SealedBlobs Sealed => services.GetRequiredService<SealedBlobs>();

    private ClearedBlobs Cleared => services.GetRequiredService<ClearedBlobs>();

    public async Task InitializeAsync()
    {
        await Place.OpenAsync();
        var keys = new DatabaseWrappedKeyStore(Place.Factory);
        var ring = new MasterKeyRing(MasterKey.Random());
        services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(time)
            .AddSingleton(new ServiceOptions())
            .AddSingleton<IDbContextFactory<RedactorDatabase>>(Place.Factory)
            .AddSingleton<DocumentStore>()
            .AddSingleton<AuditVerifier>()
            .AddSingleton(BlobDoors.OpenSealed(store, keys, ring))
            .AddSingleton(BlobDoors.OpenCleared(store, keys, ring))
            .AddErasureSweeps()
            .AddSingleton<WithdrawalSweep>()
            .AddSingleton<RetentionSweep>()
            .AddMassTransitTestHarness(bus => bus.UsingInMemory((_, memory) => memory.ConfigurePublish(publish => publish.UseExecute(_ =>
            {
                if (busIsDown) throw new MassTransitException("down");
            }))))
            .BuildServiceProvider(validateScopes: true);
        harness = services.GetRequiredService<ITestHarness>();
        await services.GetRequiredService<IBusControl>().StartAsync();
    }

    public async Task DisposeAsync()
    {
        await services.DisposeAsync();
        await Place.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public async Task A_sentence_withdrawn_at_any_stage_is_nowhere(DocumentStage stage)
    {
        var document = await BringToAsync(stage);
        (await ReadOriginalAsync(document)).ShouldContain(Name);
        if (stage == DocumentStage.Burned) Place.Search(Search).ShouldBeEmpty("it is encrypted from the first byte");

        (await Withdrawal.WithdrawAsync(document, "account:7", default)).ShouldBe(WithdrawalOutcome.Erased);

        Place.Search(Search).ShouldBeEmpty();
        await Should.ThrowAsync<KeyDestroyedException>(() => ReadOriginalAsync(document));
        await Should.ThrowAsync<KeyDestroyedException>(() => Cleared.OpenReadAsync(document, BlobNames.Redacted, default));
        await NothingIsLeftAsync(document);
        var tombstone = (await Documents.FindAsync(document, default)).ShouldNotBeNull();
        tombstone.Stage.ShouldBe(DocumentStage.Withdrawn);
        tombstone.OriginalErasedAt.ShouldNotBeNull();
        harness.Published.Select<TestimonyWithdrawn>().Select(p => p.Context.Message)
            .ShouldHaveSingleItem().ShouldSatisfyAllConditions(
                m => m.DocumentId.ShouldBe(document.ToString()),
                m => m.WasReleased.ShouldBe(stage == DocumentStage.Released));
        (await ActionsAsync(document)).ShouldBe(["document/withdrawn", "document/erased"]);
        (await services.GetRequiredService<AuditVerifier>().VerifyAsync(null, default)).IsWhole.ShouldBeTrue();
    }

    [Fact]
    public async Task A_copy_of_the_blobs_made_before_the_withdrawal_cannot_be_read()
    {
        var document = await BringToAsync(DocumentStage.Burned);
        var backup = new List<(BlobAddress Address, byte[] Bytes)>();
        await foreach (var address in store.ListAsync(document, default))
        {
            await using var stream = await store.OpenReadAsync(address, default);
            using var copy = new MemoryStream();
            await stream.CopyToAsync(copy);
            backup.Add((address, copy.ToArray()));
        }

        await Withdrawal.WithdrawAsync(document, "account:7", default);
        foreach (var (address, bytes) in backup) await store.PutAsync(address, new MemoryStream(bytes), default);
        await Should.ThrowAsync<KeyDestroyedException>(() => ReadOriginalAsync(document));
        await Should.ThrowAsync<KeyDestroyedException>(() => Cleared.OpenReadAsync(document, BlobNames.Redacted, default));
        Place.Search(Search).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_search_would_have_found_it()
    {
        var address = new BlobAddress(DocumentId.New(), Compartment.Sealed, new string('0', BlobAddress.TokenLength));
        foreach (var planted in (byte[][])[Encoding.UTF8.GetBytes(Sentence), Encoding.Unicode.GetBytes(Sentence), Zlib(Sentence)])
        {
            // A store without encryption, in the same place.
            await store.PutAsync(address, new MemoryStream(planted), default);
            Place.Search(Search).ShouldNotBeEmpty();
            await store.DeleteAsync(address, default);
            Place.Search(Search).ShouldBeEmpty();
        }

        // Of another word: a database server's own log keeps it for long.
        var word = $"control-{DocumentId.New()}";
        await using var database = Place.Factory.CreateDbContext();
        await database.Database.ExecuteSqlAsync($"INSERT INTO idempotency_keys (owner, key_hash, request_hash, document_id, created_at) VALUES ({word}, '1', '2', {Guid.NewGuid()}, 0)");
        Place.Search(new(word)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task What_a_stage_writes_while_the_document_is_withdrawn_is_gone_too()
    {
        var document = await BringToAsync(DocumentStage.Rasterized);
        using var slow = new SlowStream(Encoding.UTF8.GetBytes(Sentence));
        var writing = Sealed.PutAsync(document, BlobNames.Reading(1), slow, default);
        await slow.Begun;
        await Withdrawal.WithdrawAsync(document, "account:7", default);
        slow.GoOn();
        await Should.ThrowAsync<KeyDestroyedException>(() => writing);
        await Should.ThrowAsync<KeyDestroyedException>(() => Cleared.PutAsync(document, BlobNames.Redacted, new MemoryStream([1]), default));
        await NothingIsLeftAsync(document);
        var late = await Documents.MoveAsync(new(document, DocumentStage.Rasterized, DocumentStage.Read, 1), default);
        late.Outcome.ShouldBe(ChangeOutcome.Conflict);
    }

    [Fact]
    public async Task A_withdrawal_that_was_killed_after_any_step_is_finished_by_the_sweep()
    {
        var moved = await BringToAsync(DocumentStage.Burned);
        await Documents.MoveAsync(new(moved, DocumentStage.Burned, DocumentStage.Withdrawn, 5), default);
        var keyGone = await BringToAsync(DocumentStage.Burned);
        await Documents.MoveAsync(new(keyGone, DocumentStage.Burned, DocumentStage.Withdrawn, 5), default);
        await Sealed.EraseAsync(keyGone, default);
        var storeDown = await BringToAsync(DocumentStage.Released);
        store.IsBroken = true;
        (await Withdrawal.WithdrawAsync(storeDown, "account:7", default)).ShouldBe(WithdrawalOutcome.Begun);
        await Should.ThrowAsync<KeyDestroyedException>(() => ReadOriginalAsync(storeDown));
        store.IsBroken = false;
        var unannounced = await BringToAsync(DocumentStage.Received);
        busIsDown = true;
        (await Withdrawal.WithdrawAsync(unannounced, "account:7", default)).ShouldBe(WithdrawalOutcome.Begun);
        busIsDown = false;

        var sweep = services.GetRequiredService<WithdrawalSweep>();
        (await sweep.SweepAsync(default)).ShouldBe(4);
        (await sweep.SweepAsync(default)).ShouldBe(0);
        foreach (var document in (DocumentId[])[moved, keyGone, storeDown, unannounced])
        {
            await NothingIsLeftAsync(document);
            await Should.ThrowAsync<KeyDestroyedException>(() => ReadOriginalAsync(document));
            harness.Published.Select<TestimonyWithdrawn>().Count(p => p.Context.Message.DocumentId == document.ToString()).ShouldBe(1);
            (await ActionsAsync(document))[^1].ShouldBe("document/erased");
        }
    }

    [Fact]
    public async Task Withdrawing_again_changes_nothing_and_what_was_never_there_is_missing()
    {
        var document = await BringToAsync(DocumentStage.Detected);
        foreach (var _ in (int[])[1, 2]) (await Withdrawal.WithdrawAsync(document, "account:7", default)).ShouldBe(WithdrawalOutcome.Erased);
        harness.Published.Select<TestimonyWithdrawn>().Count().ShouldBe(1);
        (await ActionsAsync(document)).Count.ShouldBe(2);
        (await Withdrawal.WithdrawAsync(DocumentId.New(), "account:7", default)).ShouldBe(WithdrawalOutcome.Missing);
    }

    [Fact]
    public async Task Originals_are_erased_when_their_retention_is_over_and_what_was_released_stays()
    {
        var kept = await BringToAsync(DocumentStage.Released, retentionDays: null);
        var expiring = await BringToAsync(DocumentStage.Released, retentionDays: 30);
        var waiting = await BringToAsync(DocumentStage.Detected, retentionDays: 30);
        var sweep = services.GetRequiredService<RetentionSweep>();
        time.Advance(TimeSpan.FromDays(30) - TimeSpan.FromMilliseconds(1));
        (await sweep.SweepAsync(default)).ShouldBe(0);
        time.Advance(TimeSpan.FromMilliseconds(1));
        (await sweep.SweepAsync(default)).ShouldBe(1);
        (await sweep.SweepAsync(default)).ShouldBe(0);

        await Should.ThrowAsync<KeyDestroyedException>(() => ReadOriginalAsync(expiring));
        (await Cleared.ReadAllAsync(expiring, BlobNames.Redacted, 100, default)).ShouldBe("burned"u8.ToArray());
        foreach (var document in (DocumentId[])[kept, waiting]) (await ReadOriginalAsync(document)).ShouldContain(Name);
        (await ActionsAsync(expiring)).ShouldBe(["document/original-erased"]);

        // A withdrawal after that still takes what was released.
        (await Withdrawal.WithdrawAsync(expiring, "account:7", default)).ShouldBe(WithdrawalOutcome.Erased);
        await Should.ThrowAsync<KeyDestroyedException>(() => Cleared.OpenReadAsync(expiring, BlobNames.Redacted, default));
        await NothingIsLeftAsync(expiring);
    }

    private async Task NothingIsLeftAsync(DocumentId document)
    {
        await foreach (var address in store.ListAsync(document, default)) address.ToString().ShouldBeNull("no blob may be left");
    }

    private async Task<string> ReadOriginalAsync(DocumentId document) =>
        Encoding.UTF8.GetString(await Sealed.ReadAllAsync(document, BlobNames.Original, 10_000, default));

    private async Task<IReadOnlyList<string>> ActionsAsync(DocumentId document)
    {
        await using var database = Place.Factory.CreateDbContext();
        return await database.Set<AuditRow>().Where(r => r.DocumentId == document).OrderBy(r => r.Sequence).Select(r => r.Action).ToListAsync();
    }

    // As the stages leave it: what is sealed and what is cleared, each with the sentence in the forms in which it occurs.
    private async Task<DocumentId> BringToAsync(DocumentStage stage, int? retentionDays = null)
    {
        var document = DocumentId.New();
        byte[] original = [.. Encoding.UTF8.GetBytes($"%PDF-1.7 ({Sentence})"), .. Encoding.BigEndianUnicode.GetBytes(Sentence), .. Zlib(Sentence)];
        await PutAsync(BlobNames.Original, original);
        await PutAsync(BlobNames.Raw(1), Zlib(Sentence));
        await PutAsync(BlobNames.Reading(1), Encoding.UTF8.GetBytes($"[\"{Sentence}\"]"));
        await PutAsync(BlobNames.Findings, Encoding.Unicode.GetBytes(Name));
        await PutAsync(BlobNames.Approval, Encoding.UTF8.GetBytes(Name));
        await Documents.RegisterAsync(new NewDocument(document, "case-1", "archive", ContentHash.Of(document.Value.ToByteArray()), original.Length) { RetentionDays = retentionDays }, default);
        var last = stage == DocumentStage.Quarantined ? DocumentStage.Detected : stage;
        for (var at = DocumentStage.Received; at < last; at++)
        {
            var next = at + 1;
            if (next == DocumentStage.Burned) await Cleared.PutAsync(document, BlobNames.Redacted, new MemoryStream("burned"u8.ToArray()), default);
            var move = new StageMove(document, at, next, (int)at)
            {
                Approval = next == DocumentStage.Approved ? new(ContentHash.Of([1]), IsUnreviewed: true) : null,
                BurnedHash = next == DocumentStage.Burned ? ContentHash.Of([2]) : null,
                Release = next == DocumentStage.Released ? new(new('a', 128), 1, "key", LanguageList.None, []) : null,
            };
            (await Documents.MoveAsync(move, default)).Outcome.ShouldBe(ChangeOutcome.Done);
        }

        if (stage == DocumentStage.Quarantined)
            await Documents.MoveAsync(new(document, last, stage, (int)last) { RejectionCode = RejectionCode.StageFailed }, default);
        return document;

        Task PutAsync(BlobName name, byte[] bytes) => Sealed.PutAsync(document, name, new MemoryStream(bytes), default);
    }

    private static byte[] Zlib(string text)
    {
        using var target = new MemoryStream();
        using (var stream = new ZLibStream(target, CompressionLevel.Optimal)) stream.Write(Encoding.UTF8.GetBytes(text));
        return target.ToArray();
    }
}

/// <summary>SQLite and files, as on one laptop.</summary>
public sealed class LaptopErasureTests() : ErasureConformance(new LaptopPlace());

/// <summary>PostgreSQL and S3, as for many machines.</summary>
public sealed class ServersErasureTests() : ErasureConformance(new ServersPlace());
