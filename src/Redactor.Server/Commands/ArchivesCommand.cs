using System.CommandLine;
using Redactor.Contracts.V1;
using Redactor.Pipeline;
using Redactor.Pipeline.Intake;

namespace Redactor.Server.Commands;

/// <summary><c>redactor archives</c>: which archives are set up, and how to let each of them in at RabbitMQ and at the API.</summary>
internal static class ArchivesCommand
{
    public static Command Create()
    {
        var command = new Command("archives", "List the archives that are told of packages, and say how to give each its credentials (docs/archives.md).");
        command.SetAction(parsed => Write(StoreSettings.Read(parsed)));
        return OperatorScope.With(command);
    }

    private static int Write(ServiceOptions options)
    {
        if (options.Release.Archives.Count == 0)
        {
            Console.Out.WriteLine("No archive is set up. Redactor__Release__Archives__NAME__Scopes=public tells one of public packages (docs/archives.md).");
            return ExitCode.Good;
        }

        foreach (var (name, archive) in options.Release.Named)
        {
            var scopes = string.Join(", ", archive.ScopesOf().Select(ConsentCodes.Of));
            Console.Out.WriteLine($"{name}\t{scopes}\tqueue {ArchiveQueues.QueueOf(name)}, answers to exchange {ArchiveQueues.RepliesOf(name)}");
            Console.Out.WriteLine($"  rabbitmqctl add_user {name}");
            Console.Out.WriteLine($"  rabbitmqctl set_permissions -p {VirtualHost(options)} {name} '^$' '^{Escape(ArchiveQueues.RepliesOf(name))}$' '^{Escape(ArchiveQueues.QueueOf(name))}$'");
            Console.Out.WriteLine($"  redactor api-key add {name} --role archive");
        }

        return ExitCode.Good;
    }

    private static string VirtualHost(ServiceOptions options) =>
        options.Bus.RabbitMq?.AbsolutePath is { Length: > 1 } path ? Uri.UnescapeDataString(path[1..]) : "/";

    private static string Escape(string name) => name.Replace(".", "\\.", StringComparison.Ordinal);
}
