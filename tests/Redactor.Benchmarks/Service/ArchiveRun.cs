using System.Globalization;
using Redactor.TestKit.Archives;

namespace Redactor.Benchmarks.Service;

/// <summary>The long form of the archives' test: many packages through a service, a broker and consumers that are killed all the time.</summary>
internal static class ArchiveRun
{
    public static async Task<int> RunAsync(string[] args)
    {
        var arguments = new Arguments(args);
        var plan = new ArchivePlan(arguments.Number("--documents", 500), arguments.Number("--kills", 40), arguments.Number("--withdrawals", 50)) { Limit = TimeSpan.FromHours(6) };
        var folder = Directory.CreateTempSubdirectory("redactor-archives");
        try
        {
            var end = await new ArchiveChaos(Path.Combine(AppContext.BaseDirectory, "redactor.dll"), folder.FullName, Console.Error.WriteLine).RunAsync(plan);
            foreach (var fault in end.Faults) Console.Error.WriteLine(fault);
            Console.WriteLine("| documents | kills | withdrawn | packages in each archive | faults | time |");
            Console.WriteLine("|---|---|---|---|---|---|");
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {plan.Documents} | {plan.Kills} | {end.Withdrawn} | {end.Stored} | {end.Faults.Count} | {end.Taken.TotalSeconds:0} s |"));
            return end.Faults.Count == 0 ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
