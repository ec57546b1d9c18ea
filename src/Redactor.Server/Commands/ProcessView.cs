using System.Collections.Concurrent;
using Redactor.Pipeline.Local;
using Spectre.Console;

namespace Redactor.Server.Commands;

/// <summary>Shows how far each input is: live bars on a terminal, otherwise a plain line for each step. Written to standard error.</summary>
internal static class ProcessView
{
    public static async Task RunAsync(IReadOnlyList<LocalInput> inputs, Func<IProgress<LocalProgress>, Task> work)
    {
        if (Console.IsErrorRedirected)
        {
            await work(new PlainLines(inputs.Count));
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        var columns = new ProgressColumn[] { new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn() };
        await console.Progress().AutoClear(true).HideCompleted(inputs.Count > 8).Columns(columns).StartAsync(async context =>
        {
            var all = context.AddTask($"{inputs.Count} inputs", maxValue: inputs.Count);
            await work(new Bars(context, all));
        });
    }

    private static string Say(LocalStage stage) => stage switch
    {
        LocalStage.Opening => "opening",
        LocalStage.Reading => "reading",
        LocalStage.Detecting => "finding names",
        LocalStage.Burning => "burning",
        LocalStage.Verifying => "checking for leaks",
        LocalStage.Translating => "translating",
        _ => "finished",
    };

    private sealed class Bars(ProgressContext context, ProgressTask all) : IProgress<LocalProgress>
    {
        private readonly ConcurrentDictionary<LocalInput, ProgressTask> bars = new();

        public void Report(LocalProgress value)
        {
            var bar = bars.GetOrAdd(value.Input, input => context.AddTask(Markup.Escape(input.Name), maxValue: 1));
            bar.Description = $"{Markup.Escape(value.Input.Name)}: {Say(value.Stage)}";
            if (value.Stage == LocalStage.Finished)
            {
                bar.Value = bar.MaxValue;
                bar.StopTask();
                all.Increment(1);
                return;
            }

            // Opening to burning is the first two thirds of the bar, checking the last.
            var share = value.PageCount == 0 ? 0 : (double)value.PagesDone / value.PageCount;
            bar.Value = value.Stage switch
            {
                LocalStage.Opening => 0,
                LocalStage.Reading => share * 0.5,
                LocalStage.Detecting => 0.5,
                LocalStage.Burning => 0.5 + (share * 0.1),
                LocalStage.Verifying => 0.6 + (share * 0.35),
                _ => 0.95 + (share * 0.05),
            };
        }
    }

    private sealed class PlainLines(int count) : IProgress<LocalProgress>
    {
        private readonly Lock gate = new();
        private readonly Dictionary<LocalInput, LocalStage> last = [];
        private int finished;

        public void Report(LocalProgress value)
        {
            lock (gate)
            {
                var known = last.TryGetValue(value.Input, out var stage);
                var everyTenth = value.PagesDone > 0 && value.PagesDone % 10 == 0;
                if (known && stage == value.Stage && !everyTenth) return;
                last[value.Input] = value.Stage;
                if (value.Stage == LocalStage.Finished) Console.Error.WriteLine($"{value.Input.Name}: finished ({++finished} of {count})");
                else if (value.PagesDone == 0) Console.Error.WriteLine($"{value.Input.Name}: {Say(value.Stage)}");
                else Console.Error.WriteLine($"{value.Input.Name}: {Say(value.Stage)}, {value.PagesDone} of {value.PageCount} pages");
            }
        }
    }
}
