using System.CommandLine;
using System.ComponentModel.DataAnnotations;
using System.Data.Common;
using Redactor.Detection.Policies;
using Redactor.Documents;
using Redactor.Pipeline.Processes;
using Redactor.Server.Commands.Evaluate;
using Redactor.Server.Commands.Remote;
using Redactor.Storage.Blobs;
using Redactor.Storage.Keys;

namespace Redactor.Server.Commands;

/// <summary>The program's verbs, and the one edge where a failure becomes a message and an exit code.</summary>
internal static class RootCommandLine
{
    /// <summary>Longer than a worker takes to finish or hand back its pages; then the process ends, whatever runs.</summary>
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(30);

    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Redactor reads scanned testimonies, burns out what identifies people, and proves that nothing is left.")
        {
            ProcessCommand.Create(),
            DetectCommand.Create(),
            EvaluateCommand.Create(),
            CheckCommand.Create(),
            PackageCommand.Create(),
            ServiceCommand.CreateServe(),
            ServiceCommand.CreateWeb(),
            ServiceCommand.CreateWorker(),
            SubmitCommand.Create(),
            StatusCommand.Create(),
            ExportCommand.Create(),
            ChangeCommands.CreateWithdraw(),
            ChangeCommands.CreateRetry(),
            AccountCommand.Create(),
            ApiKeyCommand.Create(),
            AuditCommand.Create(),
            KeyCommand.Create(),
            ArchivesCommand.Create(),
            TranslatorsCommand.Create(),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync(error.Message);
            await Console.Error.WriteLineAsync("Try: redactor --help");
            return ExitCode.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = StopLimit });
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped. Finished inputs are kept; the same command goes on with the others.");
            return ExitCode.Stopped;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException or UsageException or ValidationException or PolicyException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return ExitCode.Usage;
        }
        catch (Exception exception) when (exception is SandboxUnavailableException or UnauthorizedAccessException or IOException or MasterKeyException or BlobStoreException or ServerRefusedException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return ExitCode.Failed;
        }
        catch (HttpRequestException exception)
        {
            await Console.Error.WriteLineAsync($"The server cannot be reached ({exception.HttpRequestError}). Check its address and that it runs.");
            return ExitCode.Failed;
        }
        catch (DbException exception)
        {
            await Console.Error.WriteLineAsync($"The database cannot be used ({exception.SqlState ?? exception.GetType().Name}). Check that it runs and that REDACTOR_DATABASE, or the data folder, is right.");
            return ExitCode.Failed;
        }
    }
}
