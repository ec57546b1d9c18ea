using System.Globalization;
using Redactor.Storage.Database;
using Redactor.TestKit.Service;

namespace Redactor.Benchmarks.Service;

/// <summary>The long form of the chaos test: a calm run on a laptop, then the same documents on many machines that break all the time.</summary>
internal static class ChaosRun
{
    private const int Workers = 2;

    private static readonly Dictionary<string, string> Settings = new(StringComparer.Ordinal)
    {
        ["Redactor__Pipeline__LeaseSeconds"] = "6",
        ["Redactor__Pipeline__ResumeSeconds"] = "2",
        ["Redactor__Pipeline__QuietSeconds"] = "5",
        ["Redactor__Pipeline__RetrySeconds"] = "1",
        ["Redactor__Pipeline__MaxStarts"] = "1000",
    };

    public static async Task<int> RunAsync(string[] args)
    {
        var arguments = new Arguments(args);
        var plan = new ChaosPlan(arguments.Number("--documents", 60), arguments.Number("--pages", 240), arguments.Number("--kills", 40)) { Limit = TimeSpan.FromHours(12) };
        var library = Path.Combine(AppContext.BaseDirectory, "redactor.dll");
        ChaosEnd calm;
        await using (var laptop = await LaptopService.StartAsync(library)) calm = await Chaos.CalmAsync(laptop, plan);
        Console.Error.WriteLine(Line($"calm run: {calm.Taken.TotalSeconds:0} s"));
        await using var service = await ManyMachines.StartAsync(library, Workers, Settings);
        var end = await Chaos.RunAsync(service, plan, Workers, Console.Error.WriteLine);
        var audit = await new AuditVerifier(RedactorDatabaseFactory.Postgres(service.Database)).VerifyAsync(null, default);
        var same = end.Outputs.Zip(calm.Outputs).Count(o => o.First.AsSpan().SequenceEqual(o.Second));

        Console.WriteLine("| documents | pages | workers killed | verified | outputs as in the calm run | audit log whole | calm run | this run |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        Console.WriteLine(Line(
            $"| {plan.Documents} | {plan.Pages} | {end.Kills} | {end.Statuses.Count(s => s.Stage == "Released")} | {same} | {(audit.IsWhole ? "yes" : "no")} | {calm.Taken.TotalSeconds:0} s | {end.Taken.TotalSeconds:0} s |"));
        return same == plan.Documents && audit.IsWhole ? 0 : 1;
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
