using Redactor.Documents;
using Redactor.Storage.Database;

namespace Redactor.Storage.Tests.Database;

/// <summary>What the record of pages and the leases promise on every provider.</summary>
public abstract class PageStoreConformance(TestDatabase test) : IDisposable
{
    private readonly SettableTime time = new();

    private PageStore Pages => new(test.Factory, time);

    private LeaseStore Leases => new(test.Factory, time);

    private DocumentStore Documents => new(test.Factory, time);

    public void Dispose()
    {
        test.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Pages_are_added_once_however_often_it_is_said()
    {
        var document = await RegisterAsync();
        var pages = Samples.Pages(5);
        (await Pages.AddAsync(document, pages, default)).ShouldBeTrue();
        await Pages.MarkReadAsync(Samples.Read(document, 2), default);
        (await Pages.AddAsync(document, pages, default)).ShouldBeTrue();
        var stored = await Pages.ListAsync(document, default);
        stored.Select(p => (p.Number, p.RawHash)).ShouldBe(pages.Select(p => (p.Number, p.RawHash)));
        stored.Select(p => p.State).ShouldBe([PageState.Waiting, PageState.Examined, PageState.Waiting, PageState.Waiting, PageState.Waiting]);
        (await Documents.FindAsync(document, default))!.PageCount.ShouldBe(5);
        (await Pages.AddAsync(DocumentId.New(), pages, default)).ShouldBeFalse();
        await Should.ThrowAsync<ArgumentException>(() => Pages.AddAsync(document, [pages[1]], default));
    }

    [Fact]
    public async Task What_was_read_is_kept_and_a_page_not_examined_is_told_apart()
    {
        var document = await RegisterAsync(pages: 2);
        var read = Samples.Read(document, 1);
        (await Pages.MarkReadAsync(read, default)).ShouldBe(new FanIn(true, 1));
        (await Pages.MarkReadAsync(read with { Number = 2, Confidence = null }, default)).WasLast.ShouldBeTrue();
        (await Pages.MarkBurnedAsync(document, 1, read.CanonicalHash, default)).ShouldBeTrue();
        (await Pages.MarkBurnedAsync(document, 3, read.CanonicalHash, default)).ShouldBeFalse();
        var stored = await Pages.ListAsync(document, default);
        (stored[0].State, stored[0].CanonicalHash, stored[0].BurnedHash, stored[0].Width, stored[0].Height)
            .ShouldBe((PageState.Examined, read.CanonicalHash, read.CanonicalHash, 2470, 3500));
        (stored[0].Confidence, stored[0].Languages, stored[0].PerceptualHash).ShouldBe((0.93, read.Languages, read.PerceptualHash));
        (stored[1].State, stored[1].Confidence).ShouldBe((PageState.Unexamined, null));
    }

    [Fact]
    public async Task A_page_marked_again_or_never_there_is_never_the_last()
    {
        var document = await RegisterAsync(pages: 1);
        (await Pages.MarkReadAsync(Samples.Read(document, 9), default)).ShouldBe(new FanIn(false, 1));
        (await Pages.MarkReadAsync(Samples.Read(document, 1), default)).WasLast.ShouldBeTrue();
        var again = await Pages.MarkReadAsync(Samples.Read(document, 1), default);
        again.ShouldBe(new FanIn(false, 0));
        again.WasLast.ShouldBeFalse();
    }

    [Fact]
    public async Task Of_eight_writers_that_bring_in_240_pages_exactly_one_sees_the_last()
    {
        var document = await RegisterAsync(pages: 240);
        var numbers = new System.Collections.Concurrent.ConcurrentQueue<int>(Enumerable.Range(1, 240));
        var last = 0;
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            while (numbers.TryDequeue(out var number))
            {
                if ((await Pages.MarkReadAsync(Samples.Read(document, number), default)).WasLast) Interlocked.Increment(ref last);
            }
        })));
        last.ShouldBe(1);
        (await Pages.ListAsync(document, default)).Count(p => p.State == PageState.Examined).ShouldBe(240);
    }

    [Fact]
    public async Task The_two_last_pages_brought_in_at_once_are_not_both_the_last_nor_neither()
    {
        for (var round = 0; round < 15; round++)
        {
            var document = await RegisterAsync(pages: 2);
            var both = await Task.WhenAll(Enumerable.Range(1, 2).Select(n => Task.Run(() => Pages.MarkReadAsync(Samples.Read(document, n), default))));
            both.Count(f => f.WasLast).ShouldBe(1);
        }
    }

    [Fact]
    public async Task Of_two_workers_that_race_for_one_lease_one_wins()
    {
        for (var round = 0; round < 15; round++)
        {
            var document = await RegisterAsync(pages: 1);
            var taken = await Task.WhenAll(Enumerable.Range(0, 2).Select(w => Task.Run(() => Leases.TakeAsync(document, $"worker-{w}", TimeSpan.FromMinutes(1), default))));
            taken.Count(t => t).ShouldBe(1);
            var page = await Task.WhenAll(Enumerable.Range(0, 2).Select(w => Task.Run(() => Leases.TakePageAsync(document, 1, $"worker-{w}", TimeSpan.FromMinutes(1), default))));
            page.Count(t => t).ShouldBe(1);
        }
    }

    [Fact]
    public async Task A_lease_is_held_until_it_runs_out_or_is_released()
    {
        var (document, minute) = (await RegisterAsync(), TimeSpan.FromMinutes(1));
        (await Leases.TakeAsync(document, "one", minute, default)).ShouldBeTrue();
        (await Leases.TakeAsync(document, "one", minute, default)).ShouldBeFalse("a lease is taken once, then renewed");
        (await Leases.RenewAsync(document, "two", minute, default)).ShouldBeFalse();
        (await Leases.ReleaseAsync(document, "two", default)).ShouldBeFalse();
        time.Advance(minute / 2);
        (await Leases.RenewAsync(document, "one", minute, default)).ShouldBeTrue();
        time.Advance(minute * 0.75);
        (await Leases.TakeAsync(document, "two", minute, default)).ShouldBeFalse("it was renewed");
        time.Advance(minute / 2);
        (await Leases.TakeAsync(document, "two", minute, default)).ShouldBeTrue("it ran out");
        (await Leases.RenewAsync(document, "one", minute, default)).ShouldBeFalse("another has it");
        (await Leases.ReleaseAsync(document, "two", default)).ShouldBeTrue();
        (await Leases.TakeAsync(document, "three", minute, default)).ShouldBeTrue();
        (await Leases.TakeAsync(DocumentId.New(), "three", minute, default)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_page_that_was_read_has_no_lease_and_gives_none()
    {
        var (document, minute) = (await RegisterAsync(pages: 2), TimeSpan.FromMinutes(1));
        (await Leases.TakePageAsync(document, 1, "one", minute, default)).ShouldBeTrue();
        (await Leases.TakePageAsync(document, 2, "one", minute, default)).ShouldBeTrue();
        (await Leases.RenewPageAsync(document, 2, "one", minute, default)).ShouldBeTrue();
        (await Leases.ReleasePageAsync(document, 2, "one", default)).ShouldBeTrue();
        (await Leases.TakePageAsync(document, 2, "two", minute, default)).ShouldBeTrue();
        await Pages.MarkReadAsync(Samples.Read(document, 1), default);
        (await Leases.RenewPageAsync(document, 1, "one", minute, default)).ShouldBeFalse();
        (await Leases.TakePageAsync(document, 1, "two", minute, default)).ShouldBeFalse();
    }

    private async Task<DocumentId> RegisterAsync(int pages = 0)
    {
        var document = (await Documents.RegisterAsync(Samples.Fresh(), default)).Document.Id;
        if (pages > 0) await Pages.AddAsync(document, Samples.Pages(pages), default);
        return document;
    }
}

/// <summary>On SQLite.</summary>
public sealed class SqlitePageStoreTests() : PageStoreConformance(new SqliteTestDatabase());

/// <summary>On PostgreSQL.</summary>
public sealed class PostgresPageStoreTests() : PageStoreConformance(new PostgresTestDatabase());
