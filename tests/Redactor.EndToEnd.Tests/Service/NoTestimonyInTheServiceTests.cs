using System.Text;
using RabbitMQ.Client;
using Redactor.Imaging;
using Redactor.TestKit.Leaks;
using Redactor.TestKit.Scans;
using Redactor.TestKit.Servers;
using Redactor.TestKit.Service;

namespace Redactor.EndToEnd.Tests.Service;

/// <summary>Law 6 for the service: a marked document goes through all stages at the most talkative log level, and none of its words is anywhere but in its blobs.</summary>
public sealed class NoTestimonyInTheServiceTests
{
    private const string Marked = "My neighbour Harmindov Zelthorpe was taken\nfrom the quimberlane house near the vostrigale\nand nobody of the trillomander family was told.\nThe dranquister wrote it all down on 4 March 2019.";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private static readonly TestimonySearch Search = new("Harmindov", "Zelthorpe", "quimberlane", "vostrigale", "trillomander", "dranquister");

    [Fact]
    public async Task No_word_of_a_document_is_in_any_log_metric_trace_message_queue_database_or_temporary_file()
    {
        var page = Render();
        await using var collector = await Collector.StartAsync();
        var health = FreePort.Find();
        var settings = new Dictionary<string, string>(ServiceSuite.Quick, StringComparer.Ordinal)
        {
            ["REDACTOR_LOG_LEVEL"] = "Trace",
            ["REDACTOR_HEALTH_LISTEN"] = $"127.0.0.1:{health}",
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address.ToString(),
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "500",
            ["OTEL_BSP_SCHEDULE_DELAY"] = "200",
        };
        await using var service = await ManyMachines.StartAsync(ServiceSuite.Library, 1, settings);
        await TapAsync(service.Broker.Address);
        using var watch = new TemporaryFileWatch(Search, service.Folder);

        var id = await service.Client.SubmitAsync(page, "marked", "unreviewed=yes");
        var rejected = await service.Client.SubmitAsync(Encoding.UTF8.GetBytes(Marked), "marked");
        var ends = await service.Client.WaitAsync([id, rejected], Limit);
        ends.Select(e => e.Stage).ShouldBe(["Released", "Quarantined"]);
        using (var transcript = await service.Client.GetAsync($"/api/v1/documents/{id}/transcript"))
            Search.In(await transcript.Content.ReadAsByteArrayAsync(), "transcript").Count.ShouldBeGreaterThanOrEqualTo(2, "the words were read, so they could have leaked");

        using var http = new HttpClient();
        var metrics = await http.GetStringAsync(new Uri($"http://127.0.0.1:{health}/metrics"));
        metrics.ShouldContain("redactor_pages_read_total");
        Search.In(metrics, "metrics").ShouldBeEmpty();
        Search.In(await http.GetStringAsync(new Uri($"http://127.0.0.1:{health}/health/ready")), "health").ShouldBeEmpty();
        await MessagesAsync(service);
        (await service.StopWorkerAsync(0)).ShouldBe(0); // which sends the last spans
        foreach (var (path, body) in collector.Received) Search.In(body, path).ShouldBeEmpty();
        collector.Received.ShouldContain(r => r.Path == "/v1/metrics");
        OneTraceOf(id, collector);

        watch.End().ShouldBeEmpty();
        foreach (var folder in (string[])[service.Logs, service.Folder, service.Broker.Folder, service.Postgres.Folder, service.S3.Folder]) Search.Below(folder).ShouldBeEmpty();
        Directory.GetFiles(service.Logs).Sum(f => new FileInfo(f).Length).ShouldBeGreaterThan(1000);
    }

    [Fact]
    public void The_watch_over_temporary_files_finds_a_planted_one()
    {
        using var watch = new TemporaryFileWatch(new TestimonySearch("Brindlewhack"));
        var planted = Path.GetTempFileName();
        try
        {
            File.WriteAllText(planted, "said Brindlewhack.");
            watch.End().ShouldContain(place => place.Contains(planted, StringComparison.Ordinal));
        }
        finally
        {
            File.Delete(planted);
        }
    }

    // The trace goes with the messages from stage to stage.
    private static void OneTraceOf(string id, Collector collector)
    {
        var stages = collector.Spans.Where(s => s.Document == id).ToList();
        var longest = stages.GroupBy(s => s.Trace, StringComparer.Ordinal).OrderByDescending(t => t.Count()).First();
        longest.Select(s => s.Name).Distinct(StringComparer.Ordinal).Count().ShouldBeGreaterThanOrEqualTo(6, string.Join(' ', stages.Select(s => $"{s.Trace[..6]}:{s.Name}")));
    }

    private static async Task TapAsync(Uri broker)
    {
        await using var connection = await RabbitMqServer.ConnectAsync(broker);
        await using var channel = await connection.CreateChannelAsync();
        await channel.QueueDeclareAsync("tap", durable: true, exclusive: false, autoDelete: false);
        foreach (var type in typeof(Contracts.V1.DocumentReceived).Assembly.GetExportedTypes())
        {
            var exchange = $"{type.Namespace}:{type.Name}";
            await channel.ExchangeDeclareAsync(exchange, "fanout", durable: true);
            await channel.QueueBindAsync("tap", exchange, "");
        }
    }

    private static async Task MessagesAsync(ManyMachines service)
    {
        var queues = await service.Broker.QueuesAsync(service.Broker.Address);
        foreach (var (queue, count) in queues)
        {
            if (queue.EndsWith("_error", StringComparison.Ordinal)) count.ShouldBe(0);
            foreach (var message in await RabbitMqServer.PeekAsync(service.Broker.Address, queue, 1000))
            {
                Search.In(message.Body, queue).ShouldBeEmpty();
                foreach (var (name, value) in message.Headers) Search.In($"{name}: {value}", queue).ShouldBeEmpty();
            }
        }

        // Received twice, Rasterized, one page, Read, Detected, Approved, Burned, Verified, Quarantined.
        (await RabbitMqServer.PeekAsync(service.Broker.Address, "tap", 1000)).Count.ShouldBeGreaterThanOrEqualTo(10);
    }

    private static byte[] Render()
    {
        var canvas = new PageCanvas(1600, 700);
        canvas.Ink(PangoText.Render(Marked, new TextStyle("Liberation Serif", 13, 1.3, RightToLeft: false), 1480), 60, 60);
        using var pix = Pix.FromGray(canvas.ToImage());
        return ImagePdf.FromJpegs([pix.EncodeJpeg(90)]);
    }
}

/// <summary>Searches what is written to the machine's places for temporary files, again and again while the service works.</summary>
internal sealed class TemporaryFileWatch : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly HashSet<string> found = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTime> searched = new(StringComparer.Ordinal);
    private readonly DateTime start = TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(-1);
    private readonly TestimonySearch search;
    private readonly string[] folders;
    private readonly Task loop;

    public TemporaryFileWatch(TestimonySearch search, params string[] more)
    {
        this.search = search;
        folders = ["/tmp", "/dev/shm", "/var/tmp", .. more];
        loop = Task.Run(RunAsync);
    }

    public IReadOnlyCollection<string> End()
    {
        stop.Cancel();
        loop.GetAwaiter().GetResult();
        Look();
        return found;
    }

    public void Dispose()
    {
        stop.Cancel();
        stop.Dispose();
    }

    private async Task RunAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            Look();
            await Task.Delay(200, CancellationToken.None);
        }
    }

    private void Look()
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };
        foreach (var path in folders.SelectMany(f => Directory.EnumerateFiles(f, "*", options)))
        {
            try
            {
                var written = File.GetLastWriteTimeUtc(path);
                if (written < start || searched.GetValueOrDefault(path) == written || new FileInfo(path).Length is 0 or > 64 << 20) continue; // pipes have no length
                searched[path] = written;
                foreach (var place in search.In(File.ReadAllBytes(path), path)) found.Add(place);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // It is gone already, or no file.
            }
        }
    }
}
