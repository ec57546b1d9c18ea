using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Redactor.TestKit;
using Redactor.TestKit.Service;

namespace Redactor.EndToEnd.Tests.Service;

/// <summary>What the service does for its people, whatever it is made of: the same for one process and for many machines.</summary>
public abstract class ServiceSuite(ServiceFixture fixture)
{
    /// <summary>The built program.</summary>
    internal static string Library => Path.Combine(AppContext.BaseDirectory, "redactor.dll");

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    protected RunningService Service => fixture.Service;

    /// <summary>Settings under which repairs come soon.</summary>
    internal static Dictionary<string, string> Quick => new(StringComparer.Ordinal)
    {
        ["Redactor__Pipeline__LeaseSeconds"] = "6",
        ["Redactor__Pipeline__ResumeSeconds"] = "2",
        ["Redactor__Pipeline__QuietSeconds"] = "5",
        ["Redactor__Pipeline__RetrySeconds"] = "1",
        ["Redactor__Pipeline__MaxStarts"] = "100",
    };

    [Fact]
    public async Task Every_sample_comes_to_review_or_is_verified_where_no_review_is_asked_for()
    {
        var samples = Directory.GetFiles(Path.Combine(Repository.Root, "tests", "samples")).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToList();
        var reviewed = new List<string>();
        foreach (var sample in samples) reviewed.Add(await Service.Client.SubmitAsync(sample, "reviewed"));
        var unreviewed = new List<string>();
        foreach (var sample in samples) unreviewed.Add(await Service.Client.SubmitAsync(sample, "unreviewed", "unreviewed=yes"));

        foreach (var status in await Service.Client.WaitAsync(reviewed, Limit)) (status.Stage, status.WaitsFor, status.Unreviewed).ShouldBe(("Detected", "review", false));
        foreach (var status in await Service.Client.WaitAsync(unreviewed, Limit)) (status.Stage, status.WaitsFor, status.Unreviewed).ShouldBe(("Released", "nothing", true));
        using var folder = new TemporaryFolder();
        foreach (var id in unreviewed)
        {
            await File.WriteAllBytesAsync(folder["redacted.pdf"], await Service.Client.RedactedAsync(id));
            (await RedactorProgram.RunAsync(["check", folder["redacted.pdf"]])).ExitCode.ShouldBe(0);
        }
    }

    [Fact]
    public async Task A_file_that_cannot_pass_is_quarantined_with_its_code_and_the_same_file_is_known_again()
    {
        byte[] noScan = [.. "This is text and no scan."u8];
        var id = await Service.Client.SubmitAsync(noScan, "case-1");
        var status = (await Service.Client.WaitAsync([id], Limit))[0];
        (status.Stage, status.Code).ShouldBe(("Quarantined", "UnsupportedText"));
        (await Service.Client.SubmitAsync(noScan, "case-1")).ShouldBe(id);
        (await Service.Client.SubmitAsync(noScan, "case-2")).ShouldNotBe(id);
    }

    [Fact]
    public async Task Work_that_a_killed_process_left_is_finished_by_another_with_the_same_bytes()
    {
        var file = SmallPages.Document(1, 6);
        var calm = await Service.Client.SubmitAsync(file, "calm", "unreviewed=yes");
        await Service.Client.WaitAsync([calm], Limit);
        var id = await Service.Client.SubmitAsync(file, "killed", "unreviewed=yes");
        while (await Service.Client.StatusAsync(id) is not { PagesRead: > 0 }) await Task.Delay(50);
        await KillWorkersAsync();
        (await Service.Client.WaitAsync([id], Limit))[0].Stage.ShouldBe("Released");
        (await Service.Client.RedactedAsync(id)).ShouldBe(await Service.Client.RedactedAsync(calm));
    }

    protected abstract Task KillWorkersAsync();
}

/// <summary>A running service that the tests of a class share.</summary>
public abstract class ServiceFixture : IAsyncLifetime
{
    public RunningService Service { get; private set; } = null!;

    public async Task InitializeAsync() => Service = await StartAsync();

    public async Task DisposeAsync() => await Service.DisposeAsync();

    protected abstract Task<RunningService> StartAsync();
}

/// <summary><c>redactor serve</c>.</summary>
public sealed class LaptopFixture : ServiceFixture
{
    protected override async Task<RunningService> StartAsync() => await LaptopService.StartAsync(ServiceSuite.Library, ServiceSuite.Quick);
}

/// <summary><c>redactor web</c> and two <c>redactor worker</c>.</summary>
public sealed class ManyMachinesFixture : ServiceFixture
{
    protected override async Task<RunningService> StartAsync() => await ManyMachines.StartAsync(ServiceSuite.Library, 2, ServiceSuite.Quick);
}

/// <summary>One process: in-memory bus, SQLite, files.</summary>
public sealed class LaptopServiceTests(LaptopFixture fixture) : ServiceSuite(fixture), IClassFixture<LaptopFixture>
{
    protected override Task KillWorkersAsync() => Service.KillWorkerAsync(0);

    [Fact]
    public async Task Told_to_stop_it_stops_and_goes_on_later()
    {
        var service = (LaptopService)Service;
        var id = await Service.Client.SubmitAsync(SmallPages.Document(2, 12), "stopped", "unreviewed=yes");
        while (await Service.Client.StatusAsync(id) is not { PagesRead: > 0 }) await Task.Delay(50);
        (await service.StopAsync()).ShouldBe(0);
        await service.StartAgainAsync();
        (await Service.Client.WaitAsync([id], TimeSpan.FromMinutes(5)))[0].Stage.ShouldBe("Released");
    }

    [Fact]
    public async Task While_the_disk_refuses_writes_nothing_is_lost_and_afterwards_all_is_done()
    {
        var id = await Service.Client.SubmitAsync(SmallPages.Document(3, 6), "disk", "unreviewed=yes");
        await Chaos.RefuseWritesAsync(Path.Combine(Service.Data, "blobs", ".incoming"), TimeSpan.FromSeconds(5));
        (await Service.Client.WaitAsync([id], TimeSpan.FromMinutes(5)))[0].Stage.ShouldBe("Released");
    }
}

/// <summary>Many processes: RabbitMQ, PostgreSQL, S3.</summary>
public sealed class ManyMachinesTests(ManyMachinesFixture fixture) : ServiceSuite(fixture), IClassFixture<ManyMachinesFixture>
{
    protected override async Task KillWorkersAsync()
    {
        await Service.KillWorkerAsync(0);
        await Service.KillWorkerAsync(1);
    }

    [Fact]
    public async Task A_consumer_in_another_language_is_told_of_what_was_verified()
    {
        var broker = ((ManyMachines)Service).Broker.Address.AbsoluteUri;
        var start = new ProcessStartInfo("/usr/bin/python3", [Path.Combine(AppContext.BaseDirectory, "Service", "consume_event.py"), broker, "DocumentVerified", "300"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using var consumer = Process.Start(start)!;
        (await consumer.StandardOutput.ReadLineAsync()).ShouldBe("ready", "Debian's python3-pika is needed: ./redactor test installs it");
        var id = await Service.Client.SubmitAsync(SmallPages.Document(4, 1), "events", "unreviewed=yes");
        var said = await consumer.StandardOutput.ReadToEndAsync();
        await consumer.WaitForExitAsync();
        var envelope = JsonNode.Parse(said)!;
        ((string)envelope["messageType"]![0]!).ShouldBe("urn:message:Redactor.Contracts.V1:DocumentVerified");
        ((string)envelope["message"]!["documentId"]!).ShouldBe(id);
        var bytes = await Service.Client.RedactedAsync(id);
        ((string)envelope["message"]!["burnedHash"]!).ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        ((bool)envelope["message"]!["isUnreviewed"]!).ShouldBeTrue();
    }

    [Fact]
    public async Task A_worker_told_to_stop_hands_its_pages_to_the_other()
    {
        var id = await Service.Client.SubmitAsync(SmallPages.Document(5, 12), "stopped", "unreviewed=yes");
        while (await Service.Client.StatusAsync(id) is not { PagesRead: > 0 }) await Task.Delay(50);
        (await ((ManyMachines)Service).StopWorkerAsync(0)).ShouldBe(0);
        (await Service.Client.WaitAsync([id], TimeSpan.FromMinutes(5)))[0].Stage.ShouldBe("Released");
        await Service.KillWorkerAsync(0); // which starts it again
    }
}
