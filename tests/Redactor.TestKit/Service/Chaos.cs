using Redactor.TestKit.Scans;

namespace Redactor.TestKit.Service;

/// <summary>How much is broken while how much is done.</summary>
/// <param name="Pages">Of all documents together.</param>
/// <param name="Kills">Workers killed with SIGKILL.</param>
public sealed record ChaosPlan(int Documents, int Pages, int Kills)
{
    public string Seed { get; init; } = "chaos/1";

    public TimeSpan Limit { get; init; } = TimeSpan.FromMinutes(20);
}

/// <summary>What came of it.</summary>
/// <param name="Statuses">In the order of the documents, as the service tells.</param>
/// <param name="Outputs">The redacted files, in the same order.</param>
public sealed record ChaosEnd(IReadOnlyList<DocumentStatus> Statuses, IReadOnlyList<byte[]> Outputs, int Kills, TimeSpan Taken);

/// <summary>
/// Hands documents in and breaks what can break while they are worked on: workers die, the broker dies and comes back, the database restarts, the
/// blob store answers 503, disks refuse writes.
/// </summary>
public static class Chaos
{
    private const int MostFaults = 8;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private const string Settings = "unreviewed=yes&languages=en";

    /// <summary>Nothing is broken.</summary>
    public static async Task<ChaosEnd> CalmAsync(RunningService service, ChaosPlan plan)
    {
        ArgumentNullException.ThrowIfNull(service);
        var from = TimeProvider.System.GetTimestamp();
        var ids = await SubmitAsync(service, plan);
        return await EndAsync(service, ids, plan, 0, from);
    }

    /// <summary>Everything is broken in turn, until all was broken that the plan says and all documents came to their ends.</summary>
    public static async Task<ChaosEnd> RunAsync(ManyMachines service, ChaosPlan plan, int workers, Action<string> say)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(say);
        var from = TimeProvider.System.GetTimestamp();
        var numbers = SeededNumbers.For(plan.Seed);
        var submitting = SubmitAsync(service, plan);
        var faults = Math.Min(plan.Kills, MostFaults);
        for (var kill = 1; kill <= plan.Kills; kill++)
        {
            await Task.Delay(TimeSpan.FromSeconds(numbers.Between(2, 6)));
            var worker = numbers.Next(workers);
            await service.KillWorkerAsync(worker);
            say($"{kill}: worker {worker} was killed");
            // Spread evenly over the kills, each kind in turn.
            var fault = kill * faults / plan.Kills;
            if (fault != (kill - 1) * faults / plan.Kills) say(await BreakAsync(service, fault));
        }

        return await EndAsync(service, await submitting, plan, plan.Kills, from);
    }

    private static async Task<string> BreakAsync(ManyMachines service, int fault)
    {
        switch (fault % 4)
        {
            case 0:
                await service.Broker.KillAsync();
                await service.Broker.StartAgainAsync();
                return "the broker was killed and came back";
            case 1:
                await service.Postgres.CrashAsync();
                await Task.Delay(TimeSpan.FromSeconds(2));
                await service.Postgres.StartAgainAsync();
                return "the database crashed and came back";
            case 2:
                service.Gate.Close();
                await Task.Delay(Pause);
                service.Gate.Open();
                return "the blob store answered 503 for a while";
            default:
                await RefuseWritesAsync(Path.Combine(service.WorkerData(0), "spool"), Pause);
                return "a worker's disk refused writes for a while";
        }
    }

    /// <summary>Puts a file where a folder was, so that nothing can be written below it; reading elsewhere goes on.</summary>
    public static async Task RefuseWritesAsync(string folder, TimeSpan time)
    {
        if (!Directory.Exists(folder)) return;
        var aside = folder + ".aside";
        Directory.Move(folder, aside);
        await File.WriteAllBytesAsync(folder, []);
        await Task.Delay(time);
        File.Delete(folder);
        Directory.Move(aside, folder);
    }

    private static async Task<IReadOnlyList<string>> SubmitAsync(RunningService service, ChaosPlan plan)
    {
        var ids = new List<string>();
        foreach (var file in SmallPages.Documents(plan.Documents, plan.Pages)) ids.Add(await service.Client.SubmitAsync(file, "chaos", Settings));
        return ids;
    }

    private static async Task<ChaosEnd> EndAsync(RunningService service, IReadOnlyList<string> ids, ChaosPlan plan, int kills, long from)
    {
        var statuses = await service.Client.WaitAsync(ids, plan.Limit);
        var outputs = new List<byte[]>();
        foreach (var status in statuses) outputs.Add(status.Stage == "Released" ? await service.Client.RedactedAsync(status.Id) : []);
        return new ChaosEnd(statuses, outputs, kills, TimeProvider.System.GetElapsedTime(from));
    }
}
