using System.Collections.Concurrent;
using System.Reflection;

namespace Redactor.Pipeline.Local;

/// <summary>Redacts local files in one process: inputs side by side, pages of one input side by side, one output folder for each.</summary>
public sealed class LocalRun(LocalStages stages, LocalOptions options)
{
    public static string ToolVersion { get; } =
        "redactor " + (typeof(LocalRun).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0");

    /// <returns>One outcome for each input, in the order given.</returns>
    public async Task<IReadOnlyList<LocalOutcome>> RunAsync(
        IReadOnlyList<LocalInput> inputs, IProgress<LocalProgress> progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        Directory.CreateDirectory(options.OutputFolder);
        OutputFolder.RemoveAbandoned(options.OutputFolder);
        var finished = new FinishedMarks(options.OutputFolder, Identity());
        var outcomes = new ConcurrentDictionary<LocalInput, LocalOutcome>();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(inputs, parallel, async (input, stop) =>
            outcomes[input] = await new DocumentPass(stages, options, input, progress).RunAsync(finished, stop));
        return inputs.Select(i => outcomes[i]).ToList();
    }

    // Everything that decides what comes out; parallelism does not.
    private string Identity() =>
        string.Join('|', ToolVersion, options.Policy.Name, options.Policy.Hash, options.Lists.Hash, options.Unreviewed ? "unreviewed" : "findings", string.Join(',', options.Languages), string.Join(',', options.Translation.Targets), options.Translation.MayUseCloud ? "cloud" : "");
}
