using System.CommandLine;
using System.Diagnostics;
using Redactor.Detection;
using Redactor.Detection.Evaluation;
using Redactor.Documents;

namespace Redactor.Server.Commands.Evaluate;

/// <summary><c>redactor evaluate</c>: how much of what identifies people is found in labelled texts, against figures kept earlier.</summary>
internal static class EvaluateCommand
{
    private static readonly Argument<string[]> Data = new("DATA")
    {
        Description = "Labelled texts, files or folders: marked-up documents (LANGUAGE-NAME.txt, as in tests/corpus), CoNLL (.conll), the JSON of TAB or of Presidio's samples.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string?> PolicyName = PolicyOption.Create(null)!;
    private static readonly Option<string?> LanguageName = new("--language") { Description = "Language to tell the detector and to count under (default: guessed for each line).", HelpName = "L" };
    private static readonly Option<int?> Limit = new("--limit") { Description = "At most this many documents or sentences of each set, evenly spread.", HelpName = "N" };
    private static readonly Option<string> By = new("--by") { Description = "One row for each type, language or label.", HelpName = "type|language|label", DefaultValueFactory = _ => "type" };
    private static readonly Option<string?> Baseline = new("--baseline") { Description = "Compare with figures kept here; exit code 5 when a recall drops by more than half a point.", HelpName = "FILE" };
    private static readonly Option<string?> WriteBaseline = new("--write-baseline") { Description = "Keep the figures here.", HelpName = "FILE" };
    private static readonly Option<bool> Json = new("--json") { Description = "Print all figures as JSON." };
    private static readonly Option<bool> Leaks = new("--leaks") { Description = "List what was missed, with the text around it. Only for data that is public or invented. Held-back parts are never listed." };
    private static readonly Option<bool> Needless = new("--needless") { Description = "List harmless words that would be burned, likewise." };

    public static Command Create()
    {
        var command = new Command("evaluate", "Measure detection on labelled texts: recall by type and language, precision, against a baseline.")
        {
            Data, PolicyName, LanguageName, Limit, By, Baseline, WriteBaseline, Json, Leaks, Needless,
        };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(Limit) is <= 0) parsed.AddError("--limit must be at least 1.");
            if (parsed.GetValue(By) is not (null or "type" or "language" or "label")) parsed.AddError("--by must be type, language or label.");
        });
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        try
        {
            return await EvaluateAsync(parsed, cancellationToken);
        }
        catch (FormatException exception)
        {
            throw new UsageException(exception.Message);
        }
    }

    private static async Task<int> EvaluateAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var baseline = parsed.GetValue(Baseline) is { } kept ? EvaluationReport.Parse(await File.ReadAllTextAsync(kept, cancellationToken)) : null;
        var report = Measure(parsed, cancellationToken);
        if (parsed.GetValue(WriteBaseline) is { } path) await File.WriteAllTextAsync(path, report.WithoutLabels().ToJson(), cancellationToken);
        var changes = baseline is null ? [] : BaselineComparison.Compare(baseline, report);
        if (parsed.GetValue(Json)) Console.Out.Write(report.ToJson());
        else EvaluationText.Write(Console.Out, report, parsed.GetValue(By)!);
        EvaluationText.WriteChanges(parsed.GetValue(Json) ? Console.Error : Console.Out, changes);
        return changes.Any(c => c.IsRegression) ? ExitCode.RecallDropped : ExitCode.Good;
    }

    private static EvaluationReport Measure(ParseResult parsed, CancellationToken cancellationToken)
    {
        var policy = parsed.GetValue(PolicyName) is { } name ? PolicyOption.Find(name) : null;
        var language = parsed.GetValue(LanguageName) is { } tag ? LanguageOption.Parse(tag)[0] : null;
        var sets = parsed.GetValue(Data)!.SelectMany(d => GoldFiles.Read(d, language?.Tag)).ToList();
        var evaluator = new Evaluator(Detector.Create(), policy, language);
        var figures = new List<SetFigures>();
        foreach (var set in sets)
        {
            var sample = set.Sample(parsed.GetValue(Limit));
            var started = Stopwatch.GetTimestamp();
            figures.Add(evaluator.Measure(sample, Listener(parsed), cancellationToken));
            Console.Error.WriteLine($"{set.Name}: {sample.Documents.Count} texts in {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s");
        }

        return new EvaluationReport(evaluator.PolicyName, figures);
    }

    private static Action<Sample>? Listener(ParseResult parsed)
    {
        var (leaks, needless) = (parsed.GetValue(Leaks), parsed.GetValue(Needless));
        return leaks || needless ? sample => List(sample, leaks, needless) : null;
    }

    private static void List(Sample sample, bool leaks, bool needless)
    {
        if (sample.IsMiss ? leaks : needless) Console.Out.WriteLine(sample);
    }
}
