using System.CommandLine;
using Redactor.Detection.Policies;
using Redactor.Pipeline.Local;

namespace Redactor.Server.Commands;

/// <summary><c>redactor process</c>: scans in, verified redacted PDFs out.</summary>
internal static class ProcessCommand
{
    private static readonly Argument<string[]> Inputs = new("INPUT") { Description = "Scans, or folders of scans: PDF, TIFF, PNG, JPEG, BMP, WebP.", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string> Out = new("--out") { Description = "Folder that gets one folder for each input.", HelpName = "DIR", Required = true };
    private static readonly Option<string> Languages = new("--languages") { Description = "auto, or a list such as kk,ru,zh.", HelpName = "LIST", DefaultValueFactory = _ => "auto" };
    private static readonly Option<string> PolicyName = PolicyOption.Create("archive");
    private static readonly Option<bool> Unreviewed = new("--unreviewed") { Description = "Burn what was found without a person's approval. The report says so." };
    private static readonly Option<int> Jobs = new("--jobs") { Description = "Pages worked on at once (default: one for each processor).", HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount };
    private static readonly Option<bool> Json = new("--json") { Description = "Print one line of JSON for each input on standard output." };
    private static readonly Option<bool> Force = new("--force") { Description = "Do finished inputs again." };

    public static Command Create()
    {
        var command = new Command("process", "Read scans, find what identifies people, burn it out, and prove that nothing is left.")
        {
            Inputs, Out, Languages, PolicyName, PolicyOption.Deny, PolicyOption.Allow, Unreviewed, TranslationChoice.Targets, TranslationChoice.Cloud, Jobs, Json, Force,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var jobs = parsed.GetValue(Jobs);
        if (jobs is < 1 or > 64) throw new UsageException("--jobs takes a number from 1 to 64.");
        var options = new LocalOptions
        {
            OutputFolder = parsed.GetValue(Out)!,
            Languages = LanguageOption.Parse(parsed.GetValue(Languages)!),
            Policy = PolicyOption.Find(parsed.GetValue(PolicyName)!),
            Lists = PolicyOption.Lists(parsed),
            Unreviewed = parsed.GetValue(Unreviewed),
            Translation = TranslationChoice.Parse(parsed),
            Parallelism = jobs,
            Force = parsed.GetValue(Force),
        }.Validated();
        if (options.Translation.Targets.Count > 0 && !options.Unreviewed) throw new UsageException("What nobody approved is not burned, so there is nothing to translate: give --translate-to with --unreviewed, or hand the scans in to the service.");
        var inputs = LocalInputs.Resolve(parsed.GetValue(Inputs)!, options.OutputFolder);
        if (inputs.Count == 0) throw new UsageException("There are no files in the given folders.");

        await using var stages = LocalStages.Create(options);
        IReadOnlyList<LocalOutcome> outcomes = [];
        await ProcessView.RunAsync(inputs, async progress =>
        {
            outcomes = await new LocalRun(stages, options).RunAsync(inputs, progress, cancellationToken);
        });
        if (parsed.GetValue(Json)) ProcessSummary.WriteJson(outcomes, Console.Out);
        else ProcessSummary.Write(outcomes, options);
        return ExitCodeOf(outcomes);
    }

    private static int ExitCodeOf(IReadOnlyList<LocalOutcome> outcomes) =>
        outcomes.Any(o => o.Verdict == LocalVerdict.LeakFound) ? ExitCode.LeakFound
        : outcomes.Any(o => o.Verdict == LocalVerdict.Rejected || o.Code is not null) ? ExitCode.SomeRejected
        : ExitCode.Good;
}
