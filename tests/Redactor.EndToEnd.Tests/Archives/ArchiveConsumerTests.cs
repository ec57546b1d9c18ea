using System.Security.Cryptography;
using System.Text;
using Redactor.Contracts.V1;
using Redactor.TestKit.Archives;

namespace Redactor.EndToEnd.Tests.Archives;

/// <summary>The examples of archives' consumers over a real broker: exactly once, whatever breaks, and never what was withdrawn.</summary>
[Collection(nameof(BrokerFixture))]
public sealed class ArchiveConsumerTests(BrokerFixture fixture)
{
    [Theory]
    [InlineData(ArchiveLanguage.Python, ArchiveLanguage.Python, false)]
    [InlineData(ArchiveLanguage.Node, ArchiveLanguage.Node, false)]
    [InlineData(ArchiveLanguage.Python, ArchiveLanguage.Node, true)]
    public async Task Packages_are_stored_exactly_once_while_everything_breaks_and_withdrawals_are_honored(ArchiveLanguage one, ArchiveLanguage other, bool brokerToo)
    {
        await using var bench = await ArchiveBench.StartAsync(fixture.Broker);
        await using var answers = new ArchiveAnswers(bench);
        (bench.Server.BreakEvery, bench.Server.BusyEvery, bench.Server.Pause) = (3, 7, TimeSpan.FromMilliseconds(400));
        var made = Enumerable.Range(0, 20).Select(_ => bench.Make()).ToList();
        var withdrawn = made.Where((_, n) => n % 6 == 2).Select(m => m.Released).ToList();
        var store = bench.NewStore();
        ArchiveConsumer[] consumers = [await bench.ConsumerAsync(one, store), await bench.ConsumerAsync(other, store)];
        await bench.AnnounceAsync(made.Select(m => m.Released));
        foreach (var consumer in consumers) consumer.Start();
        var random = new Random(5);
        for (var turn = 0; turn < 6; turn++)
        {
            await Task.Delay(random.Next(300, 700));
            if (turn == 2) await bench.WithdrawAsync(withdrawn);
            if (turn == 1) await (brokerToo ? KillBrokerAsync() : bench.Broker.CloseConnectionsAsync(bench.Topology.Service));
            await consumers[turn % 2].KillAsync();
            consumers[turn % 2].Start();
        }

        var answered = await answers.WaitAsync([.. made.Select(m => ArchiveEvents.ReleasedId(m.Released.DocumentId)), .. withdrawn.Select(w => ArchiveEvents.WithdrawnId(w.DocumentId))]);
        foreach (var group in answered) group.ShouldBeSubsetOf(withdrawn.Any(w => group.Key == ArchiveEvents.ReleasedId(w.DocumentId)) ? ["accepted", "Withdrawn"] : ["accepted"], group.Key);
        await RequireStoreAsync(bench, store, [.. made.Where(m => !withdrawn.Contains(m.Released))], withdrawn);
        bench.Server.Resumed.ShouldBeGreaterThan(0);
        consumers.Select(c => c.Said).ShouldAllBe(s => !s.Contains("Traceback") && !s.Contains("    at "));
    }

    [Theory]
    [InlineData(ArchiveLanguage.Python)]
    [InlineData(ArchiveLanguage.Node)]
    public async Task A_late_consumer_that_is_told_all_again_in_any_order_never_stores_what_was_withdrawn(ArchiveLanguage language)
    {
        await using var bench = await ArchiveBench.StartAsync(fixture.Broker);
        await using var answers = new ArchiveAnswers(bench);
        var made = Enumerable.Range(0, 12).Select(_ => bench.Make()).ToList();
        var withdrawn = made.Take(8).Select(m => m.Released).ToList();
        var random = new Random(3);
        foreach (var told in withdrawn.Select(w => (w, true)).Concat(made.Concat(made).Select(m => (m.Released, false))).OrderBy(_ => random.Next()).ToList())
        {
            if (told.Item2) await bench.WithdrawAsync(told.Item1);
            else await bench.AnnounceAsync(told.Item1);
        }

        var store = bench.NewStore();
        var consumer = await bench.ConsumerAsync(language, store);
        consumer.Start();
        await answers.WaitAsync([.. made.Select(m => ArchiveEvents.ReleasedId(m.Released.DocumentId)), .. withdrawn.Select(w => ArchiveEvents.WithdrawnId(w.DocumentId))]);
        await RequireStoreAsync(bench, store, made[8..], withdrawn);
        // The service forgets that it was withdrawn: the tombstone alone must do.
        var given = bench.Serve(withdrawn[0].DocumentId, made[0].Zip);
        await consumer.KillAsync();
        consumer.Start();
        await bench.AnnounceAsync(given);
        await RequireEmptyAsync(bench);
        await RequireStoreAsync(bench, store, made[8..], withdrawn);
    }

    [Theory]
    [InlineData(ArchiveLanguage.Python)]
    [InlineData(ArchiveLanguage.Node)]
    public async Task Told_again_it_answers_again_and_stores_nothing_twice(ArchiveLanguage language)
    {
        await using var bench = await ArchiveBench.StartAsync(fixture.Broker);
        await using var answers = new ArchiveAnswers(bench);
        var made = bench.Make();
        var store = bench.NewStore();
        var consumer = await bench.ConsumerAsync(language, store);
        consumer.Start();
        await bench.AnnounceAsync(made.Released, made.Released);
        await RequireEmptyAsync(bench);
        (await answers.WaitAsync(ArchiveEvents.ReleasedId(made.Released.DocumentId)))[ArchiveEvents.ReleasedId(made.Released.DocumentId)].ShouldBe(["accepted", "accepted"]);
        await RequireStoreAsync(bench, store, [made], []);
        consumer.Said.Split("stored ").Length.ShouldBe(2);
        await bench.WithdrawAsync(made.Released, made.Released);
        await RequireEmptyAsync(bench);
        (await answers.WaitAsync(ArchiveEvents.WithdrawnId(made.Released.DocumentId)))[ArchiveEvents.WithdrawnId(made.Released.DocumentId)].ShouldBe(["accepted", "accepted"]);
        await RequireStoreAsync(bench, store, [], [made.Released]);
    }

    [Theory]
    [InlineData(ArchiveLanguage.Python)]
    [InlineData(ArchiveLanguage.Node)]
    public async Task What_is_no_sound_package_is_refused_with_its_code_and_not_stored(ArchiveLanguage language)
    {
        await using var bench = await ArchiveBench.StartAsync(fixture.Broker);
        await using var answers = new ArchiveAnswers(bench);
        var other = bench.Make();
        using var stranger = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var tampered = TamperedPackages.Of(bench.Key, stranger).Where((t, n) => t.Zip.Length > 0 && n % 4 == 0).ToList();
        var due = new Dictionary<TestimonyReleased, string>
        {
            [bench.Serve(new string('a', 32), other.Zip)] = "WrongDocument",
            [bench.Make().Released with { DocumentId = new string('b', 32) }] = "WrongDocument",
            [Changed(bench.Make().Released, p => p with { Sha512 = new string('0', 128) })] = "DownloadDiffers",
            [Changed(bench.Make().Released, p => p with { Size = p.Size - 1 })] = "DownloadDiffers",
            [Changed(bench.Make().Released, p => p with { Url = "http://127.0.0.1:9/api/v1/packages/x" })] = "AddressUnknown",
            [Changed(bench.Make().Released, p => p with { Url = bench.Server.Address + "api/v1/packages/other" })] = "NotAvailable",
        };
        foreach (var (zip, code) in tampered.Select(t => (t.Zip, t.Code))) due[bench.Serve(IdIn(zip) ?? new SampleBag().DocumentId, zip)] = code;
        var gone = bench.Make().Released;
        bench.Server.Withdraw(gone.DocumentId);
        due[gone] = "Withdrawn";
        var store = bench.NewStore();
        (await bench.ConsumerAsync(language, store)).Start();
        await bench.AnnounceAsync(due.Keys);
        var answered = await answers.WaitAsync(due.Keys.Select(r => ArchiveEvents.ReleasedId(r.DocumentId)));
        foreach (var (released, code) in due) answered[ArchiveEvents.ReleasedId(released.DocumentId)].ShouldBe([code]);
        await RequireStoreAsync(bench, store, [], [gone]);
    }

    [Theory]
    [InlineData(ArchiveLanguage.Python)]
    [InlineData(ArchiveLanguage.Node)]
    public async Task What_is_no_event_goes_to_the_dead_letters_and_holds_nothing_up(ArchiveLanguage language)
    {
        await using var bench = await ArchiveBench.StartAsync(fixture.Broker);
        await using var answers = new ArchiveAnswers(bench);
        var made = bench.Make();
        var good = Encoding.UTF8.GetString(ArchiveEvents.Write(made.Released, "urn:redactor:test"));
        string[] others =
        [
            "", "null", "[]", "{}", new string('[', 5000), "{\"specversion\":\"1.0\"}", good.Replace("released.v1", "released.v2", StringComparison.Ordinal), good.Replace(made.Released.DocumentId, "../../etc", StringComparison.Ordinal),
            good.Replace("\"size\":", "\"size\":-", StringComparison.Ordinal), good.Replace("\"package\":", "\"other\":", StringComparison.Ordinal), good + new string(' ', 70_000),
        ];
        await bench.PublishAsync(others.Select(o => ("memory.public.released", "other", Encoding.UTF8.GetBytes(o))));
        await bench.AnnounceAsync(made.Released);
        var store = bench.NewStore();
        var consumer = await bench.ConsumerAsync(language, store);
        consumer.Start();
        await answers.WaitAsync(ArchiveEvents.ReleasedId(made.Released.DocumentId));
        await RequireStoreAsync(bench, store, [made], [], dead: others.Length);
    }

    private async Task KillBrokerAsync()
    {
        await fixture.Broker.KillAsync();
        await fixture.Broker.StartAgainAsync();
    }

    private static TestimonyReleased Changed(TestimonyReleased released, Func<TestimonyPackage, TestimonyPackage> change) => released with { Package = change(released.Package) };

    // The first name in a zip begins with the document's id.
    private static string? IdIn(byte[] zip) => zip.Length > 62 && Encoding.ASCII.GetString(zip, 30, 32) is var id && id.All(char.IsAsciiHexDigitLower) ? id : null;

    private static async Task RequireEmptyAsync(ArchiveBench bench)
    {
        for (var wait = 0; wait < 600; wait++)
        {
            await Task.Delay(100);
            if ((await bench.Broker.QueuesAsync(bench.Topology.Service))[bench.Topology.Queue] == 0) return;
        }

        throw new TimeoutException("Events stay in the queue.");
    }

    private static async Task RequireStoreAsync(
        ArchiveBench bench, string store, IReadOnlyCollection<(TestimonyReleased Released, byte[] Zip)> stored, IReadOnlyCollection<TestimonyReleased> withdrawn, int dead = 0)
    {
        await RequireEmptyAsync(bench);
        (await bench.Broker.QueuesAsync(bench.Topology.Service))[bench.Topology.DeadQueue].ShouldBe(dead);
        Files("packages").ShouldBe(stored.Select(s => s.Released.DocumentId + ".zip").Order(StringComparer.Ordinal));
        Files("index").ShouldBe(stored.Select(s => s.Released.DocumentId + ".json").Order(StringComparer.Ordinal));
        Files("tombstones").ShouldBe(withdrawn.Select(w => w.DocumentId + ".json").Order(StringComparer.Ordinal));
        Files("incoming").ShouldBeEmpty();
        foreach (var (released, zip) in stored) (await File.ReadAllBytesAsync(Path.Combine(store, "packages", released.DocumentId + ".zip"))).SequenceEqual(zip).ShouldBeTrue();

        string[] Files(string kind) => [.. Directory.GetFiles(Path.Combine(store, kind)).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];
    }
}
