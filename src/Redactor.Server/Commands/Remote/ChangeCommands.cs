using System.CommandLine;

namespace Redactor.Server.Commands.Remote;

/// <summary><c>redactor withdraw</c> and <c>redactor retry</c>.</summary>
internal static class ChangeCommands
{
    private static readonly Argument<string[]> Ids = new("ID") { Description = "Documents.", Arity = ArgumentArity.OneOrMore };

    public static Command CreateWithdraw() =>
        Create("withdraw", "Destroy the keys of documents: nobody can read them again, wherever copies are. There is no way back.", "withdraw", "withdrawn");

    public static Command CreateRetry() => Create("retry", "Have quarantined documents tried again.", "retry", "is tried again");

    private static Command Create(string name, string description, string path, string done)
    {
        var command = new Command(name, description) { Ids };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var server = ServerOptions.Connect(parsed);
            var isRefused = false;
            foreach (var id in parsed.GetValue(Ids)!)
            {
                try
                {
                    await server.PostAsync($"api/v1/documents/{Uri.EscapeDataString(id)}/{path}", cancellationToken);
                    Console.Out.WriteLine($"{id}\t{done}");
                }
                catch (ServerRefusedException refused)
                {
                    isRefused = true;
                    await Console.Error.WriteLineAsync($"{id}: {refused.Message}");
                }
            }

            return isRefused ? ExitCode.SomeRejected : ExitCode.Good;
        });
        return ServerOptions.With(command);
    }
}
