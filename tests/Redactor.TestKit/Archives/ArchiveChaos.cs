using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Redactor.TestKit.Scans;
using Redactor.TestKit.Servers;
using Redactor.TestKit.Service;

namespace Redactor.TestKit.Archives;

/// <summary>How much goes to the archives, and how much is broken meanwhile.</summary>
/// <param name="Kills">Of the service, the consumers and the broker together.</param>
/// <param name="Withdrawals">Documents withdrawn while all this goes on.</param>
public sealed record ArchivePlan(int Documents, int Kills, int Withdrawals)
{
    public TimeSpan Limit { get; init; } = TimeSpan.FromMinutes(15);
}

/// <summary>What came of it.</summary>
/// <param name="Stored">Packages that each archive must have.</param>
/// <param name="Faults">Everything that is not as it must be; empty is good.</param>
public sealed record ArchiveEnd(int Stored, int Withdrawn, IReadOnlyList<string> Faults, string Keys, IReadOnlyList<string> Packages, TimeSpan Taken);

/// <summary>
/// The whole way: scans into <c>redactor serve</c>, packages through RabbitMQ into the stores of the example consumers, while service, consumers and broker are killed and documents withdrawn.
/// </summary>
public sealed class ArchiveChaos(string library, string folder, Action<string> say)
{
    private static readonly string[] Archives = ["python", "node"];

    private readonly SeededNumbers numbers = SeededNumbers.For("archives/1");

    public async Task<ArchiveEnd> RunAsync(ArchivePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var from = TimeProvider.System.GetTimestamp();
        Directory.CreateDirectory(folder);
        await using var broker = await RabbitMqServer.StartAsync();
        var address = await broker.CreateVirtualHostAsync();
        var port = FreePort.Find();
        var url = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/");
        await using var service = await LaptopService.StartAsync(library, Settings(address, url), string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}"));
        var keys = Path.Combine(folder, "keys.json");
        await File.WriteAllTextAsync(keys, await OperateAsync(service, "package", "keys"));
        var consumers = new List<ArchiveConsumer>();
        try
        {
            foreach (var (archive, which) in Archives.Select((a, i) => (a, i)))
            {
                var topology = await ArchiveTopology.DeclareAsync(broker, address, archive);
                var key = (await OperateAsync(service, "api-key", "add", archive, "--role", "archive")).Split('\n').Select(l => l.Trim()).First(l => l.StartsWith("rdk_", StringComparison.Ordinal));
                consumers.Add(await ArchiveConsumer.PrepareAsync((ArchiveLanguage)which, Consumer(archive, topology.Archive, url, key, keys)));
                consumers[^1].Start();
            }

            var ids = new List<string>();
            foreach (var document in SmallPages.Documents(plan.Documents, plan.Documents)) ids.Add(await service.Client.SubmitAsync(document, "archives", "unreviewed=yes&languages=en&consent=public"));
            say($"{ids.Count} documents handed in");
            var withdrawn = await BreakAsync(plan, service, broker, consumers, ids);
            await WaitAsync(service, ids, withdrawn, plan.Limit);
            return new(ids.Count - withdrawn.Count, withdrawn.Count, await FaultsAsync(service, ids, withdrawn), keys, [.. Archives.SelectMany(a => Directory.GetFiles(Path.Combine(StoreOf(a), "packages")))], TimeProvider.System.GetElapsedTime(from));
        }
        finally
        {
            foreach (var consumer in consumers) await consumer.DisposeAsync();
        }
    }

    private string StoreOf(string archive) => Path.Combine(folder, archive);

    private static Dictionary<string, string> Settings(Uri broker, string url)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["REDACTOR_BROKER"] = broker.AbsoluteUri,
            ["Redactor__Release__PublicUrl"] = url,
            ["Redactor__Release__RepeatSeconds"] = "5",
            ["Redactor__Pipeline__LeaseSeconds"] = "6",
            ["Redactor__Pipeline__ResumeSeconds"] = "2",
            ["Redactor__Pipeline__QuietSeconds"] = "5",
            ["Redactor__Pipeline__RetrySeconds"] = "1",
            ["Redactor__Pipeline__MaxStarts"] = "1000",
            ["Redactor__Web__RequestsPerSecond"] = "1000",
        };
        foreach (var archive in Archives) settings[$"Redactor__Release__Archives__{archive}__Scopes"] = "public,trusted-archives";
        return settings;
    }

    private Dictionary<string, string> Consumer(string archive, Uri broker, string url, string key, string keys) => new(StringComparer.Ordinal)
    {
        ["NAME"] = archive,
        ["BROKER"] = broker.AbsoluteUri,
        ["SERVICE"] = url,
        ["API_KEY"] = key,
        ["KEYS"] = keys,
        ["STORE"] = StoreOf(archive),
        ["RETRY_SECONDS"] = "0.2",
    };

    private Task<string> OperateAsync(LaptopService service, params string[] command) =>
        ProgramProcess.RunAsync(library, [.. command, "--data", service.Data], new Dictionary<string, string>(StringComparer.Ordinal));

    private async Task<IReadOnlyList<string>> BreakAsync(ArchivePlan plan, LaptopService service, RabbitMqServer broker, IReadOnlyList<ArchiveConsumer> consumers, IReadOnlyList<string> ids)
    {
        var withdrawn = new List<string>();
        for (var kill = 1; kill <= plan.Kills; kill++)
        {
            await Task.Delay(TimeSpan.FromSeconds(numbers.Between(1, 4)));
            switch (kill % 4)
            {
                case 0:
                    await broker.KillAsync();
                    await broker.StartAgainAsync();
                    say($"{kill}: the broker was killed and came back");
                    break;
                case 2:
                    await service.KillWorkerAsync(0);
                    say($"{kill}: the service was killed and came back");
                    break;
                default:
                    var which = consumers[kill % consumers.Count == 1 ? kill / 4 % 2 : kill / 2 % 2];
                    await which.KillAsync();
                    which.Start();
                    say($"{kill}: a consumer was killed and came back");
                    break;
            }

            for (; withdrawn.Count < plan.Withdrawals * kill / plan.Kills;) await WithdrawAsync(service, ids[withdrawn.Count * ids.Count / plan.Withdrawals], withdrawn);
        }

        return withdrawn;
    }

    private static async Task WithdrawAsync(LaptopService service, string id, List<string> withdrawn)
    {
        // What the service does not answer it may have done all the same: asking again does no harm.
        while (true)
        {
            try
            {
                if (await service.Client.PostAsync($"/api/v1/documents/{id}/withdraw") == HttpStatusCode.OK) break;
            }
            catch (HttpRequestException)
            {
                // Away.
            }

            await Task.Delay(250);
        }

        withdrawn.Add(id);
    }

    /// <summary>Until every document came to its end and every archive answered all it was told.</summary>
    private async Task WaitAsync(LaptopService service, IReadOnlyList<string> ids, IReadOnlyList<string> withdrawn, TimeSpan limit)
    {
        await service.Client.WaitAsync(ids, limit);
        say("all documents are at their ends");
        using var clock = new CancellationTokenSource(limit);
        foreach (var id in ids)
        {
            while (!await IsAnsweredAsync(service, id, withdrawn.Contains(id)))
            {
                if (clock.IsCancellationRequested) throw new TimeoutException($"Archives did not answer for {id}.");
                await Task.Delay(250);
            }
        }
    }

    private static async Task<bool> IsAnsweredAsync(LaptopService service, string id, bool isWithdrawn)
    {
        using var answer = await service.Client.GetAsync($"/api/v1/documents/{id}");
        using var told = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        var deliveries = told.RootElement.GetProperty("archives").EnumerateArray().ToList();
        // Withdrawn before it was released, no archive ever heard of it.
        return deliveries.TrueForAll(d => d.GetProperty("state").GetString() != "Due") && (isWithdrawn || deliveries.Count == Archives.Length);
    }

    private async Task<IReadOnlyList<string>> FaultsAsync(LaptopService service, IReadOnlyList<string> ids, IReadOnlyList<string> withdrawn)
    {
        var faults = new List<string>();
        foreach (var archive in Archives)
        {
            var stored = Directory.GetFiles(Path.Combine(StoreOf(archive), "packages")).Select(f => Path.GetFileNameWithoutExtension(f)!).ToHashSet(StringComparer.Ordinal);
            faults.AddRange(ids.Except(withdrawn).Except(stored).Select(id => $"{archive} lacks {id}"));
            faults.AddRange(stored.Intersect(withdrawn).Select(id => $"{archive} has {id}, which was withdrawn"));
            faults.AddRange(stored.Except(ids).Select(id => $"{archive} has {id}, which nobody handed in"));
            faults.AddRange(Directory.GetFiles(Path.Combine(StoreOf(archive), "incoming")).Select(_ => $"{archive} has leftovers"));
            foreach (var id in stored.Except(withdrawn))
            {
                using var answer = await service.Client.GetAsync($"/api/v1/packages/{id}");
                await using var file = File.OpenRead(Path.Combine(StoreOf(archive), "packages", id + ".zip"));
                if (answer.Headers.ETag?.Tag.Trim('"') != Convert.ToHexStringLower(await SHA512.HashDataAsync(file))) faults.Add($"{archive} has other bytes of {id}");
            }
        }

        return faults;
    }
}
