using System.CommandLine;
using Redactor.Documents;
using Redactor.Pipeline.Check;
using Redactor.Pipeline.Processes;

namespace Redactor.Server.Commands;

/// <summary><c>redactor check</c>: is there text under the black boxes of these PDFs, whoever made them?</summary>
internal static class CheckCommand
{
    private static readonly Argument<string[]> Inputs = new("PDF") { Description = "PDF files to examine.", Arity = ArgumentArity.OneOrMore };

    public static Command Create()
    {
        var command = new Command("check", "Examine finished PDFs, ours or anybody's: text under boxes, and text that cannot be seen.") { Inputs };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var jail = Jail.Open(SandboxOptions.FromEnvironment());
        var check = new FinishedPdfCheck(jail);
        bool leak = false, rejected = false;
        foreach (var path in parsed.GetValue(Inputs)!)
        {
            try
            {
                var verdict = await check.RunAsync(await File.ReadAllBytesAsync(path, cancellationToken), cancellationToken);
                leak |= verdict.IsLeak;
                foreach (var line in verdict.Lines) Console.Out.WriteLine($"{path}: {line}");
            }
            catch (DocumentRejectedException rejection)
            {
                rejected = true;
                Console.Out.WriteLine($"{path}: {rejection.Code}: {rejection.Message}");
            }
        }

        return leak ? ExitCode.LeakFound : rejected ? ExitCode.SomeRejected : ExitCode.Good;
    }
}
